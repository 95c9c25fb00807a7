"""Reasons for and against an actor's being the speaker of reported words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from hudna.claims.extents import Extent
from hudna.claims.scene import Scene
from hudna.claims.speakers import Said, Speakers
from hudna.claims.told import Told
from hudna.grammar.words import folded_key
from hudna.infer import step
from hudna.known import Known
from hudna.shapes import Hit, Spot

_CLOSE = (1, 2, 4, 7, 12, 20)
_WORTH = -1.5  # log-odds of the net from which on an actor far from the cue is a candidate
CUE, SPEAKER = "cue", "speaker"
_PLURALS = ("\u0648\u0646", "\u064a\u0646", "\u0627\u062a")
_COMMAS = frozenset(",\u060c")
_BACK = 4       # statements before whose speakers are looked at
_FAR_BACK = 20  # names before a cue among which its speaker may be


class Voter(NamedTuple):
    """An actor that may have said something, and the reasons for and against it."""

    id: str
    reasons: list[str]


class SpeakerReasons:
    """Lists the possible speakers of cues in one article with their reasons."""

    def __init__(self, scene: Scene, speakers: Speakers) -> None:
        self.scene, self.speakers, self.subjects = scene, speakers, speakers.subjects
        self.words, self.spots = scene.article.words, speakers.subjects.spots
        self._told = scene.once(Told.of_actors)
        self._finite = sorted(self.subjects.finite)
        self._opening: Known[int, bool] = Known(self._opens)
        self._by_sentence: dict[int, list[Spot]] = {}
        for spot in scene.cast.spots:
            self._by_sentence.setdefault(self.words[spot.first].sentence, []).append(spot)
        often = sorted(scene.cast.actors, key=lambda a: -len(a.mentions))
        self._salience = {a.id: rank for rank, a in enumerate([a for a in often if a.kind != "place"])}
        self._forms = {a.id: frozenset(w for w in folded_key(a.name).split() if len(w) > 3)
                       for a in scene.cast.actors}
        self._head = self.words[0].line if self.words else 0

    def together(self, hit: Hit, best: str, earlier: tuple[Said, ...]) -> tuple[str, ...]:
        """The best of the speakers and those who may speak with him, in the order of the text."""
        return next((ids for _, ids in self.speakers.ways(hit, earlier) if best in ids), (best,))

    def of(self, hit: Hit, extent: Extent, earlier: tuple[Said, ...]) -> Iterator[Voter]:
        """The possible speakers of what a cue reports; `earlier` are the statements before, the last first."""
        gathered: dict[str, list[str]] = {}
        form = f"{hit.pos}{hit.person}" if hit.pos in ("past", "present") else hit.pos
        for spot, side, rank in self._near(hit, extent):
            gathered.setdefault(spot.id, []).extend(self._spot_reasons(hit, spot, side, rank))
        for way, ids in self.speakers.ways(hit, earlier):
            for id in ids:
                gathered.setdefault(id, []).extend(
                    [f"way={way}", f"way={way}/{hit.pos}", f"way={way}/{hit.lemma}", f"way={way}/{len(ids) > 1}"])
        for id, reason in self._earlier(hit, earlier):
            gathered.setdefault(id, []).extend([f"{reason}", f"{reason}/{hit.pos}", f"{reason}/{hit.lemma}"])
        for id, reason in self._elsewhere(hit):
            gathered.setdefault(id, []).append(f"{reason}/{hit.pos}")
        told = {id: odds[SPEAKER] for id, odds in self._told.of(hit.first, CUE, (SPEAKER,)).items()}
        best = max(told, key=lambda id: told[id], default="")
        for id, odds in told.items():
            if id in gathered or odds >= _WORTH:
                gathered.setdefault(id, []).extend(
                    [f"net={step(odds)}", f"net={step(odds)}/{id == best}", f"net={step(odds)}/{hit.pos}"])
        stranger = not self.speakers.after(hit) and self.speakers.names_stranger(hit)
        named = "stranger" if stranger else "after" if self.speakers.after(hit) else "no"
        for id, reasons in gathered.items():
            yield Voter(id, self._whole(hit, id, form, named, list(dict.fromkeys(reasons))))

    def _whole(self, hit: Hit, id: str, form: str, named: str, reasons: list[str]) -> list[str]:
        kind, salient = self.speakers.kinds.get(id, "?"), min(self._salience.get(id, 9), 4)
        agrees = self.subjects.agrees(hit, id)
        gender = self.spots.gender(id) or "?"
        sort = "more" if hit.data.get("more") else "paper" if hit.data.get("paper") else "cue"
        ways = "+".join(r[4:] for r in reasons if r.startswith("way=") and "/" not in r)
        many = hit.person[1:] in {"mp", "fp", "md"} or (hit.pos == "active" and self.words[hit.first].form.endswith(
            self.subjects.syntax.plural))
        number = f"many={many}/{form}"
        reasons += [f"{number}/{kind}", f"{number}/{self._is_plural(id)}", f"{number}/{kind}/{ways}"]
        reasons += [f"ways={ways}/{sort}", f"ways={ways}/{kind}"]
        reasons += [f"named={named}/{r}" for r in reasons if r.startswith(("way=", "last", "place="))]
        if named == "stranger":
            reasons += self._namesakes(hit, id)
        return ["bias", f"named={named}", f"kind={kind}", f"kind={kind}/{hit.lemma}", f"kind={kind}/{hit.pos}",
                f"sort={sort}", f"agrees={agrees}", f"gender={gender}/{form}", f"agrees={agrees}/{ways}",
                f"salient={salient}", f"salient={salient}/{kind}", *reasons]

    def _is_plural(self, id: str) -> bool:
        """Whether the first word of an actor's name has a plural's ending."""
        name = folded_key(self.spots.names[id].name).split() if id in self.spots.names else []
        return bool(name) and name[0].endswith(_PLURALS)

    def _namesakes(self, hit: Hit, id: str) -> Iterator[str]:
        """Whether a word of the actor's name stands where the subject of the cue should."""
        place = self.subjects.past_adverbs(hit.last, hit.first)
        forms = {w.form for w in self.words[place:place + 3]}
        yield f"namesake={bool(forms & self._forms.get(id, frozenset()))}"

    def _near(self, hit: Hit, extent: Extent) -> Iterator[tuple[Spot, str, int]]:
        """The spots of the cue's sentence: between cue and words, inside the words, after them, before the cue."""
        near = self._by_sentence.get(self.words[hit.first].sentence, [])
        sides: dict[str, list[Spot]] = {"gap": [], "inside": [], "tail": [], "before": [], "over": []}
        for spot in near:
            sides[self._side(hit, extent, spot)].append(spot)
        sides["before"].reverse()
        for side, spots in sides.items():
            yield from ((spot, side, rank) for rank, spot in enumerate(spots[:6]))

    def _side(self, hit: Hit, extent: Extent, spot: Spot) -> str:
        if spot.first < hit.last and spot.last > hit.first:
            return "over"
        if extent.first <= spot.first < extent.last:
            return "inside"
        if spot.last <= hit.first:
            return "before"
        return "gap" if spot.first < extent.first else "tail"

    def _spot_reasons(self, hit: Hit, spot: Spot, side: str, rank: int) -> Iterator[str]:
        governed = self.spots.governed(spot)
        low, high = (hit.last, spot.phrase_first) if spot.first >= hit.last else (spot.last, hit.first)
        near = next((i for i, limit in enumerate(_CLOSE) if high - low < limit), len(_CLOSE))
        place = f"{side}{min(rank, 3)}"
        yield from (f"place={place}", f"place={place}/{hit.pos}", f"place={place}/{spot.kind}")
        yield from (f"governed={side}/{governed}", f"governed={side}/{governed}/{hit.lemma}")
        yield from (f"near={side}{near}", f"near={side}{near}/{hit.pos}")
        if side == "gap":
            head = self.words[spot.phrase_first].form
            whom = bool(hit.data.get("whom") or hit.data.get("judges"))
            lone = self._alone(spot, hit, whom)
            joined = bool(hit.proclitics) and whom
            yield from (f"head={head}/{whom}", f"head={head}/{whom}/{joined}", f"lone={lone}/{joined}/{spot.kind}",
                        f"lone={lone}/{joined}/{hit.lemma}",
                        f"oblique={head.endswith(self.subjects.syntax.plural)}/{whom}/{joined}")
        yield f"titled={side}/{spot.phrase_first < spot.first}"
        yield f"commas={side}/{min(self._pauses(low, high), 2)}"
        yield f"lemma={side}{min(rank, 1)}/{hit.lemma}/{hit.pos}"
        if spot.first == self.scene.article.sentences[self.words[hit.first].sentence].start:
            yield f"opens sentence/{side}"
        if bisect_left(self._finite, low) < bisect_left(self._finite, high):
            yield f"past a verb/{side}"
        if high > low and self._crosses(low, high):
            yield f"crosses/{side}"

    def _alone(self, spot: Spot, hit: Hit, whom: bool) -> bool:
        """Whether no other actor stands between a cue that addresses somebody and the words."""
        opening = self.speakers.contents.opening(hit) if whom else None
        if opening is None:
            return False
        others = self._by_sentence.get(self.words[hit.first].sentence, [])
        return not any(s.id != spot.id and hit.last <= s.first < opening.start and not spot.phrase_first <= s.first
                       < spot.phrase_last for s in others)

    def _pauses(self, low: int, high: int) -> int:
        return sum(1 for w in self.words[max(low, 0):high + 1] if w.before and not _COMMAS.isdisjoint(w.before))

    def _crosses(self, low: int, high: int) -> bool:
        return any(self._opening[place] for place in range(max(low, 0), min(high, low + 20)))

    def _opens(self, place: int) -> bool:
        """Say whether a word opens a clause."""
        syntax = self.subjects.syntax
        if syntax.is_plain(self.words[place].form):
            return False
        return bool(syntax.relatives.at(self.words, place) or syntax.complementizers.at(self.words, place))

    def _earlier(self, hit: Hit, earlier: tuple[Said, ...]) -> Iterator[tuple[str, str]]:
        """Those who spoke before: how long ago, and whether the cue stands inside their words."""
        word = self.words[hit.first]
        for number, said in enumerate(earlier[:_BACK]):
            cue = self.words[said.hit.first]
            gap, held = min(word.sentence - cue.sentence, 3), said.first <= hit.first < said.last
            bare = "more" if hit.data.get("more") else "cue"
            for id in said.who:
                yield id, f"last{number}"
                yield id, f"last{number}/gap{gap}/{held}"
                yield id, f"last{number}/lines{min(word.line - cue.line, 3)}/{bare}"
                if held:
                    yield id, f"holder/{said.hit.lemma}"

    def _elsewhere(self, hit: Hit) -> Iterator[tuple[str, str]]:
        """The actors of the sentence before, and those of the title."""
        word = self.words[hit.first]
        before = [s for s in self._by_sentence.get(word.sentence - 1, []) if s.kind != "place"]
        for rank, spot in enumerate(before[:4]):
            yield spot.id, f"previous{rank}/{self.spots.governed(spot) != ''}"
        if before:
            yield before[-1].id, "previous end"
        recent = dict.fromkeys(s.id for s in reversed(self.speakers.spots_before(hit)[-_FAR_BACK:])
                               if s.kind != "place" and self.words[s.first].sentence < word.sentence)
        for rank, id in enumerate(list(recent)[:5]):
            yield id, f"back{rank}"
        titled = [s for s in self.scene.cast.spots[:6] if self.words[s.first].line == self._head and s.kind != "place"]
        for rank, spot in enumerate(titled[:2]):
            yield spot.id, f"title{rank}"
