"""Numbers of people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.claims.tallies import Tally, TallyFinder
from hudna.claims.voices import Voices
from hudna.grammar.lexicon import Lexicon
from hudna.pack import Pack
from hudna.shapes import Count, Hit, Spot, Word

_BACK, _ON = 12, 9         # how far the word that says what became of them may stand
_CLOSE_BACK, _CLOSE_ON, _FAR = 1, 5, 9
_FORCE, _CROWD = 20, 20000  # a force and a crowd so large are counted whatever is said of them
_HARM = frozenset({"killed", "wounded"})
_BESIDE = _HARM | {"detained", "missing"}
_ONE = frozenset({"3ms", "3fs"})
_PLURAL = frozenset({"3mp", "3md", "3fp", "3fd"})


class _Fate(NamedTuple):
    """What became of people counted, and the word that says so."""

    what: str
    word: int


class CountDrawer:
    """Draws counts; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax | None = None) -> None:
        self._tallies = TallyFinder(pack.language)
        self._syntax = syntax or Syntax(pack)
        self._verbs = Lexicon([_without_nouns(family) for family in pack.families("counts")], pack.language)
        self._both: tuple[str, ...] = tuple(pack.language["counting"]["both_kinds"])

    def draw(self, scene: Scene) -> tuple[Count, ...]:
        """The counts of an article, in the order of the text."""
        words = scene.article.words
        hits, verbs = scene.found.fates, self._verbs.find(words)
        voices = scene.once(Voices, self._syntax)
        counts: list[Count] = []
        last: tuple[Tally, _Fate] | None = None
        for tally in self._tallies.find(scene):
            fate = self._fate(words, (_before(words, hits, tally), _after(words, verbs, tally)), tally, last)
            if fate is None:
                continue
            last = (tally, fate)
            kinds = self._both if tally.both else _joint_fates(words, hits, tally) or (fate.what,)
            counts += [_count(scene, voices, tally, kind) for kind in kinds]
        return tuple(counts)

    def _fate(self, words: Sequence[Word], around: tuple[Hit | None, Hit | None], tally: Tally,
              last: tuple[Tally, _Fate] | None) -> _Fate | None:
        """What became of the people of a tally, by the words around it; None where nothing says so."""
        if tally.both:
            return _Fate(self._both[0], tally.first)
        before, after = around
        kept = _carried(words, tally, last)
        if tally.single:
            return _single(tally, before, after, kept)
        if tally.unknown:
            return _unknown(tally, before, after)
        if tally.what:
            return _named(tally, before)
        if kept is not None and (tally.among or before is None or before.first < kept.word):
            return kept
        fate = next((hit for hit, near in ((before, _CLOSE_BACK), (after, _CLOSE_ON), (before, 6 if tally.sure else 2))
                     if hit is not None and _distance(tally, hit) <= near and _may(tally, hit)), None)
        if fate is None and tally.sure:
            order = (before, after) if tally.joined else (after, before)
            fate = next((hit for hit in order if hit is not None and _may(tally, hit)
                         and _distance(tally, hit) <= _FAR), None)
        if fate is None:
            return _at_large(tally)
        return _Fate(fate.data["what"], max(fate.first, tally.first))


def _without_nouns(family: Mapping[str, Any]) -> Mapping[str, Any]:
    """A family of words of fate as it follows its subject: a verb, where it is written like its noun."""
    return {name: value for name, value in family.items() if name != "nouns"}


def _unknown(tally: Tally, before: Hit | None, after: Hit | None) -> _Fate | None:
    """What became of those whom a noun names that is not known to be of people: what is said right beside them."""
    beside = [hit for hit, near in ((before, 0), (after, 2)) if hit is not None and _distance(tally, hit) <= near]
    said = next((hit for hit in beside if hit.data["what"] in _BESIDE and not hit.data.get("weak")), None)
    return None if said is None else _Fate(said.data["what"], tally.first)


def _at_large(tally: Tally) -> _Fate | None:
    """What people in great number are of whom nothing else is said: forces, or those whom the news concerns."""
    least = tally.least or tally.most or 0
    if not tally.sure or tally.joined:
        return None
    if tally.force:
        return _Fate("fighters", tally.first) if least >= _FORCE else None
    return _Fate("affected", tally.first) if least >= _CROWD else None


def _may(tally: Tally, hit: Hit) -> bool:
    """Say whether a word of fate can go with a tally: weak ones only with people named, forces only with fighters."""
    makes = bool(hit.data.get("makes")) and tally.sure and 0 <= tally.first - hit.last <= 1
    return (tally.sure or not hit.data.get("weak")) and (tally.force or makes or hit.data["what"] != "fighters")


def _named(tally: Tally, before: Hit | None) -> _Fate:
    """The fate that the noun itself says, unless a stronger word governs it: prisoners freed, refugees killed."""
    if before is not None:
        freed = before.data["what"] == "released" and _distance(tally, before) <= 4
        harmed = before.data["what"] in _HARM and tally.what not in _HARM and _distance(tally, before) <= 1
        if (freed and tally.what == "detained") or (harmed and not before.data.get("weak")):
            return _Fate(before.data["what"], tally.first)
    return _Fate(tally.what, tally.first)


def _single(tally: Tally, before: Hit | None, after: Hit | None, kept: _Fate | None) -> _Fate | None:
    """What became of one or two people, who are counted only right beside the word that says so."""
    pair = tally.least != 1
    if tally.what and (pair or (before is not None and _distance(tally, before) == 0)):
        return _Fate(tally.what, tally.first)
    if before is not None and _distance(tally, before) == 0 and not before.data.get("weak") and (
            before.data["what"] in _BESIDE):
        return _Fate(before.data["what"], tally.first)
    if kept is not None and (tally.joined or (tally.among and pair)):
        return kept
    if after is not None and _distance(tally, after) <= 2 and tally.opens and after.data["what"] in _BESIDE:
        return _Fate(after.data["what"], tally.first)
    return None


def _distance(tally: Tally, hit: Hit) -> int:
    return tally.first - hit.last if hit.last <= tally.first else hit.first - tally.last


def _before(words: Sequence[Word], hits: Sequence[Hit], tally: Tally) -> Hit | None:
    """The nearest word of fate before a tally in its sentence."""
    sentence = words[tally.first].sentence
    near = [hit for hit in hits if hit.last <= tally.first and tally.first - hit.last <= _BACK
            and words[hit.first].sentence == sentence]
    return max(near, key=lambda hit: (hit.last, hit.last - hit.first), default=None)


def _after(words: Sequence[Word], hits: Sequence[Hit], tally: Tally) -> Hit | None:
    """The nearest verb after a tally whose subject it may be."""
    sentence = words[tally.first].sentence
    persons = _ONE if tally.single and tally.least == 1 else _PLURAL
    near = [hit for hit in hits if 0 <= hit.first - tally.last <= _ON and words[hit.first].sentence == sentence
            and (hit.person in persons or hit.pos in ("word", "passive")) and not hit.proclitics]
    return min(near, key=lambda hit: (hit.first, -hit.last), default=None)


def _joint_fates(words: Sequence[Word], hits: Sequence[Hit], tally: Tally) -> tuple[str, ...]:
    """Two fates said in one breath of the same people («killing and wounding dozens»), else none."""
    place = tally.first
    fates = {hit.first: hit for hit in hits if hit.last == hit.first + 1 and hit.pos != "word"}
    first, last = fates.get(place - 2), fates.get(place - 1)
    if first is None or last is None or words[place - 1].before or not last.proclitics:
        return ()
    same = (first.pos, first.person) == (last.pos, last.person) and first.data["what"] != last.data["what"]
    return (first.data["what"], last.data["what"]) if same else ()


def _carried(words: Sequence[Word], tally: Tally, last: tuple[Tally, _Fate] | None) -> _Fate | None:
    """The fate of the tally before, where this one is a part of it or joined to it."""
    if last is None or words[last[0].first].sentence != words[tally.first].sentence:
        return None
    gap = tally.first - last[0].last
    return last[1] if (tally.among and gap <= 12) or (tally.joined and gap <= 4) else None


def _count(scene: Scene, voices: Voices, tally: Tally, what: str) -> Count:
    words = scene.article.words
    sentence = words[tally.first].sentence
    spots = [spot for spot in scene.cast.spots
             if tally.first <= spot.first <= tally.last + 1 and words[spot.first].sentence == sentence]
    times = [time for time in scene.found.times if words[time.first].sentence == sentence]
    when = min(times, key=lambda time: abs(time.first - tally.first), default=None)
    return Count(
        what=what, span=scene.article.span_of(tally.first, tally.last), least=tally.least, most=tally.most,
        who=_victims(spots), by=voices.at(tally.first), when=when.value if when is not None else None,
        where=_places(scene, sentence))


def _victims(spots: Sequence[Spot]) -> tuple[str, ...]:
    return tuple(spot.id for spot in spots if spot.kind != "place")[:1]


def _places(scene: Scene, sentence: int) -> tuple[str, ...]:
    words = scene.article.words
    found = [spot.id for spot in scene.cast.spots if spot.kind == "place" and words[spot.first].sentence == sentence]
    return tuple(dict.fromkeys(found))
