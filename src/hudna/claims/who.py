"""Who is who inside one article."""

from __future__ import annotations

from collections.abc import Sequence

from hudna.claims.latin import Latin
from hudna.claims.same import Clusters
from hudna.pack import Pack
from hudna.shapes import Actor, Article, Cast, Found, Initiative, InitiativeMention, NameMention, Spot


class WhoIsWho:
    """Gathers mentions into actors and initiatives; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self._entries = {entry.id: entry for entry in pack.entries}
        self._latin = Latin(pack.language["latin"])

    def settle(self, article: Article, found: Found) -> Cast:
        """The cast of an article."""
        names = found.names
        clusters = self._gather(names)
        actors: list[Actor] = []
        spots: list[Spot] = []
        for number, members in enumerate(clusters, 1):
            several = [names[m] for m in members]
            actor = self._actor(article, f"A{number}", several)
            actors.append(actor)
            spots.extend(Spot(m.first, m.last, actor.id, actor.kind, m.phrase_first, m.phrase_last) for m in several)
        initiatives, initiative_spots = self._initiatives(article, found.initiatives)
        return Cast(tuple(actors), initiatives, tuple(sorted(spots)), initiative_spots)

    def _gather(self, names: Sequence[NameMention]) -> list[list[int]]:
        clusters = Clusters(len(names))
        seen: dict[str, int] = {}
        for place, name in enumerate(names):
            for mark in self._marks(name):
                if mark in seen:
                    clusters.join(seen[mark], place)
                else:
                    seen[mark] = place
        return list(clusters.groups())

    def _marks(self, name: NameMention) -> list[str]:
        """What makes the mention the same as others."""
        if name.refs:
            return ["ref " + name.refs[0]]
        marks = ["key " + name.key]
        if name.kind == "person" and name.manner == "name":
            parts = name.key.split()
            marks.append("person " + parts[-1])
        if name.office and name.of:
            marks.append(f"office {name.office} {name.of}")
        return marks

    def _actor(self, article: Article, id: str, several: list[NameMention]) -> Actor:
        spans = tuple(article.span_of(m.first, m.last) for m in several)
        ref = next((m.refs[0] for m in several if m.refs), None)
        entry = self._entries.get(ref) if ref else None
        if entry is not None:
            return Actor(id, entry.name, entry.name_en, several[0].kind, spans, entry.id)
        best = max(several, key=lambda m: (m.manner == "name", m.last - m.first))
        return Actor(id, article.span_of(best.first, best.last).of(article.text), self._latin.write(best.key),
                     best.kind, spans)

    def _initiatives(self, article: Article, found: Sequence[InitiativeMention],
                     ) -> tuple[tuple[Initiative, ...], tuple[Spot, ...]]:
        by_kind: dict[str, list[InitiativeMention]] = {}
        for mention in found:
            by_kind.setdefault(mention.kind, []).append(mention)
        made: list[Initiative] = []
        spots: list[Spot] = []
        for number, (kind, several) in enumerate(by_kind.items(), 1):
            spans = tuple(article.span_of(m.first, m.last) for m in several)
            made.append(Initiative(f"I{number}", kind, spans[0].of(article.text), self._latin.write(several[0].key), spans))
            spots.extend(Spot(m.first, m.last, f"I{number}", kind, m.first, m.last) for m in several)
        return tuple(made), tuple(sorted(spots))
