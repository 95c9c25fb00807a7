"""Standing relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from hudna.claims.hearsay import Hearsay
from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.claims.tie_bonds import BondTies
from hudna.claims.tie_ends import Ends
from hudna.claims.tie_inside import InsideTies
from hudna.claims.tie_names import Names, Nations
from hudna.claims.tie_phrases import Draft, TitleReader
from hudna.claims.tie_reasons import NET, Proposed, TieReasons, likeliest, together
from hudna.claims.tie_titles import TitleTies
from hudna.claims.voices import Voices
from hudna.infer import Weigher
from hudna.pack import Pack
from hudna.shapes import Tie

QUESTION = "tie"
_RULED, _ALONE = 0.1, 0.5  # chances from which on a tie is drawn that the grammar proposes, that the net alone does


class TieDrawer:
    """Draws ties; compiled once for a pack. Without a weigher that knows ties the grammar alone decides."""

    def __init__(self, pack: Pack, weigher: Weigher | None = None, syntax: Syntax | None = None) -> None:
        self._weigher = weigher if weigher is not None and weigher.knows(QUESTION) else None
        self._syntax = syntax or Syntax(pack)
        self._hearsay = Hearsay(pack, self._syntax)
        self._nations = Nations(pack, self._syntax)
        self._bonds = BondTies(pack, self._syntax)
        self._inside = InsideTies(pack, self._syntax)
        self._reader = TitleReader(pack, self._syntax)
        self._titles = TitleTies(pack, self._syntax)

    def draw(self, scene: Scene) -> tuple[Tie, ...]:
        """The ties of an article, in the order of the text."""
        if self._weigher is None:
            drawn = [(1.0, draft) for draft in _once(p.draft for p in self._ruled(scene))]
        else:
            rated = [(self._weigher.chance(QUESTION, reasons), draft, ways)
                     for draft, reasons, ways in self.weighable(scene)]
            drawn = likeliest([(chance, draft) for chance, draft, ways in rated
                               if chance >= (_ALONE if set(ways) == {NET} else _RULED)])
        voices, talk = scene.once(Voices, self._syntax), self._hearsay.of(scene.article.words)
        return tuple(
            Tie(type=d.type, trigger=scene.article.span_of(d.first, d.last), source=d.source, target=d.target,
                real="denied" if d.first in talk and talk[d.first].real == "denied" else d.real, by=voices.at(d.first),
                confidence=round(chance, 3))
            for chance, d in drawn)

    def weighable(self, scene: Scene) -> list[tuple[Draft, list[str], list[str]]]:
        """The ties that the grammar or the net propose, with their reasons and who proposes them."""
        reasons = TieReasons(scene)
        return [(draft, reasons.of(draft, ways), ways)
                for draft, ways in together(chain(self._ruled(scene), reasons.proposed()))]

    def _ruled(self, scene: Scene) -> Iterator[Proposed]:
        """The ties that the grammar proposes."""
        names = Names(scene, self._nations)
        hits = scene.found.bonds
        stops = frozenset(h.first for hits in (scene.found.triggers, scene.found.cues) for h in hits
                          if h.pos in {"past", "present"})
        titles = self._reader.read(names, hits, stops)
        ends = Ends(scene, names, titles, self._syntax)
        ways: tuple[tuple[str, Iterable[Draft]], ...] = (
            ("title", self._titles.draw(titles, names, scene.article.published.value)),
            ("bond", self._bonds.draw(hits, ends)), ("paired", self._titles.paired(titles, names)),
            ("inside", self._inside.draw(names, {h.first for h in hits})))
        for way, drafts in ways:
            yield from (Proposed(way, draft) for draft in drafts)


def _once(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Each pair once a type; a tie said to be past anywhere is past."""
    found: dict[tuple[str, str, str], Draft] = {}
    for draft in sorted(drafts, key=lambda d: (d.first, d.last)):
        pair = (draft.type, draft.source, draft.target)
        known = found.setdefault(pair, draft)
        if known.real == "holds" and draft.real != "holds":
            found[pair] = draft
    return iter(sorted(found.values(), key=lambda d: (d.first, d.last)))
