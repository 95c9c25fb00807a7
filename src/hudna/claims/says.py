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
from hudna.infer import Weigher
from hudna.pack import Pack
from hudna.shapes import Hit, Quote, Statement

_SAYS, _BOTH = 0.33, 0.2  # chances: that a cue reports; that it does and the speaker is the one found
_JOINT = 0.3             # of the best speaker's chance, for one who speaks with him
_TRUST = 2               # how much likelier what the grammar chose is than its reasons say
_NOBODY = 0.1            # odds that nobody named speaks
_RECENT = 3              # statements before that may hold the same words


class Desk(NamedTuple):
    """What looks at the cues of one article."""

    extents: Extents
    speakers: Speakers
    said: SaidReasons
    persons: SpeakerReasons
    ends: Ends
    texts: FullTexts


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
        subjects = Subjects(scene, self.syntax, places=False)
        contents = Contents(scene, subjects)
        speakers = Speakers(scene, subjects, contents)
        extents = Extents(scene, subjects, contents)
        return Desk(extents, speakers, SaidReasons(scene, extents, speakers), SpeakerReasons(scene, speakers),
                    Ends(scene, contents), FullTexts(scene, subjects, contents))


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
        return None
    ranked = _ranked(desk, hit, extent, earlier, weigher)
    if not ranked or chance * ranked[0][0] < _BOTH:
        return None
    sure, best = ranked[0]
    chances = {id: chance for chance, id in ranked}
    who = tuple(id for id in desk.persons.together(hit, best, earlier) if chances.get(id, 0.0) >= sure * _JOINT)
    if _of_his_state(desk, hit, extent, who, earlier):
        return None
    last = _ending(desk, hit, extent, weigher)
    return Said(hit, who, extent.first, last, desk.speakers.via(hit, extent.first, who), chance * sure)


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


def told(extent: Extent, earlier: tuple[Said, ...]) -> bool:
    """Say whether a cue before has brought in the same words: X quoted Y's saying that …"""
    return any(abs(said.first - extent.first) <= 1 for said in earlier[:_RECENT])


def _ranked(desk: Desk, hit: Hit, extent: Extent, earlier: tuple[Said, ...],
            weigher: Weigher) -> list[tuple[float, str]]:
    """The possible speakers with their chances, one against the other, the best first."""
    odds, rule = [], desk.speakers.of(hit, earlier)
    for voter in desk.persons.of(hit, extent, earlier):
        chance = weigher.chance("speaker", voter.reasons)
        odds.append((chance / (1 - chance) * (_TRUST if voter.id in rule else 1), voter.id))
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
