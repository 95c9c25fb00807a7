"""Which mentions of initiatives are one."""

from __future__ import annotations

from collections.abc import Sequence

from hudna.claims.latin import Latin
from hudna.pack import Pack
from hudna.shapes import Article, Initiative, InitiativeMention, Spot


class Plans:
    """Gathers mentions into initiatives; compiled once for a pack."""

    def __init__(self, pack: Pack, latin: Latin) -> None:
        self._kinds = {kind.name: kind for kind in pack.kinds["initiatives"]}
        self._latin = latin

    def settle(self, article: Article, found: Sequence[InitiativeMention],
               ) -> tuple[tuple[Initiative, ...], tuple[Spot, ...]]:
        """The initiatives of an article and the spots of their mentions."""
        by_kind: dict[str, list[InitiativeMention]] = {}
        for mention in found:
            by_kind.setdefault(mention.kind, []).append(mention)
        made: list[Initiative] = []
        spots: list[Spot] = []
        for number, (kind, several) in enumerate(by_kind.items(), 1):
            spans = tuple(article.span_of(m.first, m.last) for m in several)
            label = self._kinds[kind].label_en if kind in self._kinds else kind
            made.append(Initiative(f"I{number}", kind, spans[0].of(article.text), label, spans))
            spots.extend(Spot(m.first, m.last, f"I{number}", kind, m.first, m.last) for m in several)
        return tuple(made), tuple(sorted(spots))
