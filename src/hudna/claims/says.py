"""Who said what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from hudna.claims.contents import Contents
from hudna.claims.ends import END, Ends
from hudna.claims.extents import Extent, Extents
from hudna.claims.full_texts import FullTexts
from hudna.claims.said_reasons import SaidReasons
from hudna.claims.scene import Scene
from hudna.claims.speaker_reasons import SpeakerReasons
from hudna.claims.speakers import Said, Speakers
from hudna.claims.subjects import Subjects
from hudna.claims.syntax import Syntax
from hudna.claims.tolls import tells_toll, tolls
from hudna.infer import Weigher
from hudna.pack import Pack
from hudna.shapes import Hit, Quote, Statement

_SAYS, _BOTH = 0.33, 0.2  # chances: that a cue reports; that it does and the speaker is the one found
_JOINT = 0.3             # of the best speaker's chance, for one who speaks with him
_TRUST = 2               # how much likelier what the grammar chose is than its reasons say
_NOBODY = 0.1            # odds that nobody named speaks
_MANY = frozenset({"mp", "fp", "md", "fd"})
_UNFIT = 0.15            # how much less likely one speaks with whom a participle does not agree
_ANTECEDENT = 12         # words before a relative in which the one that it stands for is named
_TOLL = 0.5              # how sure the grammar alone is of who reports the dead
_RECENT = 3              # statements before that may hold the same words


class Desk(NamedTuple):
    """What looks at the cues of one article."""

    extents: Extents
    speakers: Speakers
    said: SaidReasons
    persons: SpeakerReasons
    ends: Ends
    texts: FullTexts
    tolls: frozenset[int]


class SaysDrawer:
    """Draws statements; compiled once for a pack. Without a weigher the grammar alone decides."""

    def __init__(self, pack: Pack, weigher: Weigher | None = None, syntax: Syntax | None = None) -> None:
        self.syntax = syntax or Syntax(pack)
        self.weigher = weigher

    def draw(self, scene: Scene) -> tuple[Statement, ...]:
        """The statements of an article, in the order of the text."""
        desk = self.desk(scene)
        weigher = self.weigher
        drawn: tuple[Said, ...] = ()
        for hits in cues(scene):
            said = next((text for hit in hits if (text := desk.texts.of(hit, drawn)) is not None), None) or (
                _weighed(desk, hits, drawn, weigher) if weigher is not None and weigher.knows("says") else
                next((s for hit in hits if (s := ruled(desk, hit, drawn)) is not None), None))
            drawn = (said, *drawn) if said is not None else drawn
        return _statements(scene, drawn)

    def desk(self, scene: Scene) -> Desk:
        """What looks at the cues of this scene."""
        subjects = scene.once(Subjects, self.syntax).without_places()
        contents = Contents(scene, subjects)
        speakers = Speakers(scene, subjects, contents)
        extents = Extents(scene, subjects, contents)
        return Desk(extents, speakers, SaidReasons(scene, extents, speakers), SpeakerReasons(scene, speakers),
                    Ends(scene, contents), FullTexts(scene, subjects, contents), tolls(scene.found.fates))


def cues(scene: Scene) -> Iterator[list[Hit]]:
    """The cues of an article, those that begin with one word together."""
    for _, hits in groupby(scene.found.cues, key=lambda hit: hit.first):
        yield list(hits)


def ruled(desk: Desk, hit: Hit, earlier: tuple[Said, ...]) -> Said | None:
    """The statement that the grammar alone draws from a cue."""
    extent = desk.extents.ruled(hit, earlier)
    who = desk.speakers.of(hit, earlier) if extent is not None else ()
    if extent is None or not who:
        return None
    return Said(hit, who, extent.first, extent.last, desk.speakers.via(hit, extent.first, who))


def _weighed(desk: Desk, hits: Sequence[Hit], earlier: tuple[Said, ...], weigher: Weigher) -> Said | None:
    """The statement of the cues at one word, if reasons enough speak for it."""
    options = [(weigher.chance("says", desk.said.of(hit, extent, earlier)), hit, extent)
               for hit in hits for extent in desk.extents.options(hit, earlier) if not told(extent, earlier)]
    chance, hit, extent = max(options, key=lambda o: o[0], default=(0.0, None, None))
    if hit is None or extent is None or chance < _SAYS:
        return _toll(desk, [(hit, extent) for _, hit, extent in options], earlier)
    ranked = _ranked(desk, hit, extent, earlier, weigher)
    if not ranked or chance * ranked[0][0] < _BOTH:
        return None
    sure, best = ranked[0]
    chances = {id: chance for chance, id in ranked}
    one = _subject(desk, hit, earlier)
    who = one if best in one else tuple(
        id for id in desk.persons.together(hit, best, earlier) if chances.get(id, 0.0) >= sure * _JOINT)
    if _of_his_state(desk, hit, extent, who, earlier) or _of_nobody(desk, hit, who):
        return None
    last = _ending(desk, hit, extent, weigher)
    return Said(hit, who, extent.first, last, desk.speakers.via(hit, extent.first, who), chance * sure)


def _toll(desk: Desk, options: Sequence[tuple[Hit, Extent]], earlier: tuple[Said, ...]) -> Said | None:
    """What somebody reports of the dead, where the grammar says who does: a number needs whoever gives it."""
    for hit, extent in options:
        if tells_toll(hit, extent, desk.tolls) and desk.extents.may_report(hit) and not _relates(desk, hit):
            spots = desk.speakers.subjects.subject_spots(hit)
            who = tuple(dict.fromkeys(spot.id for spot in spots if spot.kind != "place"))
            if who:
                return Said(hit, who, extent.first, extent.last, desk.speakers.via(hit, extent.first, who), _TOLL)
    return None


def _relates(desk: Desk, hit: Hit) -> bool:
    """Say whether a cue stands in a relative clause: the reports that speak of the dead."""
    return hit.first > 0 and bool(desk.speakers.syntax.relatives.at(desk.speakers.words, hit.first - 1))


def _ending(desk: Desk, hit: Hit, extent: Extent, weigher: Weigher) -> int:
    """The likeliest end of what a cue reports; the grammar's where nothing was learned of ends."""
    if not weigher.knows(END):
        return extent.last
    return max(desk.ends.options(extent), key=lambda end: weigher.chance(END, desk.ends.of(hit, extent, end)))


def _of_his_state(desk: Desk, hit: Hit, extent: Extent, who: Sequence[str], earlier: tuple[Said, ...]) -> bool:
    """Say whether somebody goes on telling what a state stands for: «his country backs … and stresses the need»."""
    words, syntax = desk.speakers.words, desk.speakers.syntax
    if hit.proclitics[:1] not in syntax.clitics.conjunctions or not hit.proclitics or (
            desk.speakers.subjects.after(hit) or any(desk.speakers.kinds.get(id) != "state" for id in who)):
        return False
    clause = any(syntax.complementizers.at(words, place) for place in range(hit.last, extent.first + 1))
    return not clause and any(said.first < hit.first < said.last and not set(who) & set(said.who) for said in earlier)


def _subject(desk: Desk, hit: Hit, earlier: tuple[Said, ...]) -> tuple[str, ...]:
    """Several who speak together: one subject after the verb, or those before with whom a plural verb goes on."""
    spots = desk.speakers.after(hit)
    found = tuple(dict.fromkeys(spot.id for spot in spots if spot.kind != "place"))
    if not spots and hit.person[1:] in _MANY and hit.proclitics and earlier:
        last = earlier[0]
        words = desk.speakers.words
        found = last.who if words[last.hit.first].sentence == words[hit.first].sentence else ()
    return found if len(found) > 1 else ()


def _jars(desk: Desk, hit: Hit, id: str) -> bool:
    """Say whether a participle in the masculine goes on telling what a body in the feminine said, or the reverse."""
    subjects = desk.speakers.subjects
    return desk.speakers.kinds.get(id) != "person" and subjects.is_adverbial(hit) and not subjects.agrees(hit, id)


def _of_nobody(desk: Desk, hit: Hit, who: Sequence[str]) -> bool:
    """Say whether what nobody says is laid to one named in it: the rumours which claim that the state …"""
    spots = desk.speakers.subjects.spots
    if hit.pos not in ("past", "present") or hit.person[1:2] != "f" or hit.suffix:
        return False
    if not _relates(desk, hit) or desk.speakers.after(hit):
        return False
    start = desk.speakers.scene.article.sentences[desk.speakers.words[hit.first].sentence].start
    before = range(max(hit.first - _ANTECEDENT, start), hit.first)
    return not any(spot.id in who for place in before if (spot := spots.over(place)) is not None)


def told(extent: Extent, earlier: tuple[Said, ...]) -> bool:
    """Say whether a cue before has brought in the same words: X quoted Y's saying that …"""
    return any(abs(said.first - extent.first) <= 1 for said in earlier[:_RECENT])


def _ranked(desk: Desk, hit: Hit, extent: Extent, earlier: tuple[Said, ...],
            weigher: Weigher) -> list[tuple[float, str]]:
    """The possible speakers with their chances, one against the other, the best first."""
    odds, rule = [], desk.speakers.of(hit, earlier)
    for voter in desk.persons.of(hit, extent, earlier):
        chance = weigher.chance("speaker", voter.reasons)
        trust = (_TRUST if voter.id in rule else 1) * (_UNFIT if _jars(desk, hit, voter.id) else 1)
        odds.append((chance / (1 - chance) * trust, voter.id))
    whole = _NOBODY + sum(odd for odd, _ in odds)
    return sorted(((odd / whole, id) for odd, id in odds), reverse=True)


def _statements(scene: Scene, drawn: tuple[Said, ...]) -> tuple[Statement, ...]:
    found: list[Statement] = []
    for said in reversed(drawn):
        cue = scene.article.span_of(said.hit.first, said.hit.last)
        content = scene.article.span_of(said.first, said.last)
        form = _form(said.first, said.last, scene.found.quotes)
        for who in said.who:
            found.append(Statement(f"S{len(found) + 1}", who, cue, content, form, said.via, round(said.chance, 3)))
    return tuple(found)


def _form(first: int, last: int, quotes: tuple[Quote, ...]) -> str:
    inside = [q for q in quotes if q.first < last and q.last > first and q.last - q.first > 1]
    if any(q.first <= first + 1 and q.last >= last - 1 for q in inside):
        return "direct"
    return "mixed" if inside else "indirect"
