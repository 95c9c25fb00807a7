"""Who speaks: the source of reported words, found from their cue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hudna.claims.contents import Contents
from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.shapes import Hit, Spot

_FINITE = frozenset({"past", "present", "word"})
_BACK = 5  # statements back to which a verb without a subject may go


@dataclass(frozen=True, slots=True)
class Said:
    """A statement drawn so far: its cue, speakers, words [first, last) and relaying medium."""

    hit: Hit
    who: tuple[str, ...]
    first: int
    last: int
    via: str | None = None
    chance: float = 1.0


class Speakers:
    """Finds the speakers of the cues of one article, and the media that relay them.

    `earlier` are the statements drawn before, the last first.
    """

    def __init__(self, scene: Scene, subjects: Subjects, contents: Contents) -> None:
        self.scene = scene
        self.subjects = subjects
        self.contents = contents
        self.syntax = subjects.syntax
        self.words = scene.article.words
        self.kinds = {actor.id: actor.kind for actor in scene.cast.actors}

    def ways(self, hit: Hit, earlier: tuple[Said, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The speakers that each way of finding them gives, the choice of the grammar first."""
        yield "rule", self.of(hit, earlier)
        yield "after", _ids(self.subjects.after(hit))
        yield "before", _ids(self.subjects.before(hit))
        yield "issuer", self._issuer(hit)
        yield "credited", self._credited(hit)
        yield "implied", self._implied(hit, earlier)
        yield "last", self._last(hit, earlier)
        if hit.pos == "noun":
            yield "genitive", _ids(self.subjects.genitive(hit))
        if hit.data.get("relay"):
            yield "relayed", self._relayed(hit)

    def of(self, hit: Hit, earlier: tuple[Said, ...]) -> tuple[str, ...]:
        """The ids of the speakers of a cue; empty when nobody fits."""
        if hit.data.get("relay"):
            return self._relayed(hit)
        if hit.data.get("paper"):
            return self._issuer(hit) or self._last(hit, earlier)
        if self.subjects.is_adverbial(hit):
            return self._implied(hit, earlier)
        if hit.pos in _FINITE:
            return self._credited(hit) or self._of_verb(hit, earlier)
        return self._of_noun(hit, earlier)

    def _of_verb(self, hit: Hit, earlier: tuple[Said, ...]) -> tuple[str, ...]:
        before = self.subjects.before(hit)
        if before and (hit.data.get("whom") or hit.data.get("judges")):
            return _ids(before)
        found = tuple(spot for spot in self.subjects.after(hit) if spot.kind != "place")
        if found and not self._is_addressed(hit, found, earlier):
            return _ids(found)
        if not found and self.names_stranger(hit):
            return self._issuer(hit) or self._paper(hit, earlier) or self._last(hit, earlier)
        if hit.pos == "present" and not hit.proclitics:
            return _ids(before)
        return _ids(before) or self._implied(hit, earlier)

    def _credited(self, hit: Hit) -> tuple[str, ...]:
        """Whose words a medium passes on, named between the verb and the words."""
        opening = self.contents.opening(hit)
        for place in range(hit.last, opening.start if opening is not None else hit.last):
            cue = self.contents.cues.get(place)
            if cue is not None and cue.data.get("credit"):
                spot = self.subjects.phrase_at(cue.last, hit.first)
                return _ids(self.subjects.spots.joined(spot)) if spot is not None else ()
        return ()

    def _is_addressed(self, hit: Hit, found: tuple[Spot, ...], earlier: tuple[Said, ...]) -> bool:
        """Say whether the noun after a verb that takes an object is its object, the subject being implied."""
        if not (hit.data.get("whom") or hit.data.get("judges")) or hit.suffix or not hit.proclitics:
            return False
        if self.subjects.objects(hit):
            return False
        form = self.words[found[0].last - 1].form
        if not any(self.subjects.agrees(hit, spot.id) for spot in found) or form.endswith(self.syntax.plural):
            return bool(self._implied(hit, earlier))
        must = hit.data.get("object") or hit.data.get("judges")
        return bool(must) and bool(self._implied(hit, earlier))

    def names_stranger(self, hit: Hit) -> bool:
        """Say whether a noun that is no actor of the cast stands where the subject should."""
        place = self.subjects.past_adverbs(hit.last, hit.first)
        if place >= len(self.words) or self.words[place].sentence != self.words[hit.first].sentence:
            return False
        opening = self.contents.opening(hit)
        if opening is None or place >= opening.start - 1 or self.words[place].before:
            return False
        return not self.syntax.prepositions.at(self.words, place) and not self._prefixed(place)

    def _prefixed(self, place: int) -> bool:
        return any(split.proclitics and split.definite
                   for split in self.syntax.clitics.noun_splits(self.words[place].form))

    def _issuer(self, hit: Hit) -> tuple[str, ...]:
        """Who issued the paper that stands as the subject, named after it."""
        opening = self.contents.opening(hit)
        last = opening.start if opening is not None else hit.last
        for place in range(hit.last, min(last, hit.last + 8)):
            spot = self.subjects.spots.starting(place)
            if spot is not None and self.kinds.get(spot.id) != "media":
                return (spot.id,)
        return ()

    def _paper(self, hit: Hit, earlier: tuple[Said, ...]) -> tuple[str, ...]:
        """Who spoke last by a paper, when the subject is a paper of which was spoken before."""
        place = self.subjects.past_adverbs(hit.last, hit.first)
        if not self.syntax.is_one(self.words[place].form, self.syntax.papers):
            return ()
        return next((said.who for said in earlier if any(
            self.syntax.is_one(self.words[p].form, self.syntax.papers)
            for p in range(said.hit.last, said.first))), ())

    def _last(self, hit: Hit, earlier: tuple[Said, ...]) -> tuple[str, ...]:
        """The last speakers that fit, those whose words stand inside another's words after the others."""
        nested = [any(o.first <= s.hit.first < o.last for o in earlier if o is not s) for s in earlier[:_BACK]]
        ranked = sorted(zip(nested, range(len(nested)), strict=True))
        for _, index in ranked:
            who = earlier[index].who
            fitting = tuple(id for id in who if self.subjects.agrees(hit, id))
            if fitting:
                return fitting
        return ()

    def _implied(self, hit: Hit, earlier: tuple[Said, ...]) -> tuple[str, ...]:
        """The subject of a cue that names none: that of the sentence so far, or the last speaker."""
        sentence = self.words[hit.first].sentence
        here = {s.hit.first: s.who for s in earlier if self.words[s.hit.first].sentence == sentence
                and s.hit.pos != "noun"}
        first = self.scene.article.sentences[sentence].start
        verbs = [self.subjects.finite.get(p) for p in range(hit.first - 1, first - 1, -1)]
        places = [(self.subjects.is_subordinate(v), -v.first, v) for v in verbs if v is not None]
        for _, _, verb in sorted(places, key=lambda p: p[:2]):
            who = here.get(verb.first) or _ids(self.subjects.after(verb) or self.subjects.before(verb))
            if who and all(self.subjects.agrees(hit, id) for id in who):
                return who
        return self._last(hit, earlier)

    def _of_noun(self, hit: Hit, earlier: tuple[Said, ...]) -> tuple[str, ...]:
        if not hit.suffix:
            return self.subjects.subject(hit)
        relay = next((cue for cue in self.scene.found.cues if cue.data.get("relay")
                      and cue.first < hit.first < cue.first + 25
                      and self.words[cue.first].sentence == self.words[hit.first].sentence), None)
        return (self._relayed(relay) if relay else ()) or self._implied(hit, earlier)

    def _relayed(self, hit: Hit) -> tuple[str, ...]:
        particles = self.syntax.folded(hit.data["relay"])
        for place in range(hit.last, min(hit.last + 14, len(self.words))):
            if self.words[place].sentence != self.words[hit.first].sentence:
                break
            if self.words[place].form in particles:
                spot = self.subjects.phrase_at(place + 1, hit.first)
                return _ids(self.subjects.spots.joined(spot)) if spot is not None else ()
        return ()

    def via(self, hit: Hit, first: int, who: tuple[str, ...]) -> str | None:
        """The medium named between a cue and its words as the one that relays them."""
        if hit.data.get("relay") or self._credited(hit):
            return next((s.id for s in self.subjects.after(hit)), None)
        for place in range(hit.last, first):
            spot = self.subjects.spots.starting(place)
            if spot is not None and spot.id not in who and self.kinds.get(spot.id) == "media":
                return spot.id
        return None


def _ids(spots: tuple[Spot, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(spot.id for spot in spots if spot.kind != "place"))
