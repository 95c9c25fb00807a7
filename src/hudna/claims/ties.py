"""Standing relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.claims.tie_bonds import BondTies
from hudna.claims.tie_ends import Ends
from hudna.claims.tie_inside import InsideTies
from hudna.claims.tie_names import Names, Nations
from hudna.claims.tie_phrases import Draft, TitleReader
from hudna.claims.tie_titles import TitleTies
from hudna.claims.voices import Voices
from hudna.pack import Pack
from hudna.shapes import Tie


class TieDrawer:
    """Draws ties; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self._syntax = Syntax(pack)
        self._nations = Nations(pack, self._syntax)
        self._bonds = BondTies(pack, self._syntax)
        self._inside = InsideTies(pack, self._syntax)
        self._reader = TitleReader(pack, self._syntax)
        self._titles = TitleTies(pack, self._syntax)

    def draw(self, scene: Scene) -> tuple[Tie, ...]:
        """The ties of an article, in the order of the text."""
        names = Names(scene, self._nations)
        hits = scene.found.bonds
        stops = frozenset(h.first for hits in (scene.found.triggers, scene.found.cues) for h in hits
                          if h.pos in {"past", "present"})
        titles = self._reader.read(names, hits, stops)
        ends = Ends(scene, names, titles, self._syntax)
        drafts = chain(self._titles.draw(titles, names, scene.article.published.value), self._bonds.draw(hits, ends),
                       self._titles.paired(titles, names),
                       self._inside.draw(names, {h.first for h in hits}))
        voices = Voices(scene)
        return tuple(
            Tie(type=d.type, trigger=scene.article.span_of(d.first, d.last), source=d.source, target=d.target,
                real=d.real, by=voices.at(d.first))
            for d in _once(drafts))


def _once(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Each pair once a type; a tie said to be past anywhere is past."""
    found: dict[tuple[str, str, str], Draft] = {}
    for draft in sorted(drafts, key=lambda d: (d.first, d.last)):
        pair = (draft.type, draft.source, draft.target)
        known = found.setdefault(pair, draft)
        if known.real == "holds" and draft.real != "holds":
            found[pair] = draft
    return iter(sorted(found.values(), key=lambda d: (d.first, d.last)))
