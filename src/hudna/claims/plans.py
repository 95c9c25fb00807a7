"""Which mentions of initiatives are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from hudna.claims.latin import Latin
from hudna.grammar.words import folded_key
from hudna.pack import Pack
from hudna.shapes import Article, Initiative, InitiativeMention, Spot


@dataclass(slots=True)
class _Plan:
    """An initiative in the making: its mentions and the words that set it apart."""

    kind: str
    marks: set[str]
    apart: bool
    mentions: list[InitiativeMention] = field(default_factory=list)


class Plans:
    """Gathers mentions into initiatives; compiled once for a pack."""

    def __init__(self, pack: Pack, latin: Latin) -> None:
        rules = defaultdict(str, pack.domain.get("one_initiative") or {})
        self._kinds = {kind.name: kind for kind in pack.kinds.get("initiatives", ())}
        self._apart = frozenset(folded_key(rules["apart"]).split())
        self._article = folded_key(pack.language["clitics"]["article"])
        feminine = folded_key(pack.language["clitics"]["feminine"])
        gentilics = {folded_key(g) for entry in pack.entries for g in entry.gentilics}
        towns = {folded_key(e.name).removeprefix(self._article) for e in pack.entries if e.kind in {"state", "place"}}
        self._proper = (frozenset(folded_key(rules["proper"]).split()) | gentilics | {g + feminine for g in gentilics}
                        | {town for town in towns if " " not in town and len(town) > 3})
        self._latin = latin

    def settle(self, article: Article, found: Sequence[InitiativeMention],
               ) -> tuple[tuple[Initiative, ...], tuple[Spot, ...]]:
        """The initiatives of an article and the spots of their mentions."""
        plans: list[_Plan] = []
        for mention in found:
            self._place(mention, self._words(article, mention), plans)
        made: list[Initiative] = []
        spots: list[Spot] = []
        for number, plan in enumerate(plans, 1):
            made.append(self._initiative(article, f"I{number}", plan))
            spots.extend(Spot(m.first, m.last, f"I{number}", plan.kind, m.first, m.last) for m in plan.mentions)
        return tuple(made), tuple(sorted(spots))

    def _words(self, article: Article, mention: InitiativeMention) -> list[str]:
        words = article.words[mention.first : mention.last]
        return [word.form.removeprefix(self._article) for word in words]

    def _place(self, mention: InitiativeMention, words: list[str], plans: list[_Plan]) -> None:
        """Give a mention to the latest initiative that it fits, or begin a new one."""
        apart = not self._apart.isdisjoint(words)
        marks = {word for word in words if word in self._proper or word.isdigit()}
        for plan in reversed(plans):
            if plan.kind == mention.kind and plan.apart == apart and (
                    not marks or not plan.marks or marks & plan.marks):
                plan.marks |= marks
                plan.mentions.append(mention)
                return
        plans.append(_Plan(mention.kind, marks, apart, [mention]))

    def _initiative(self, article: Article, id: str, plan: _Plan) -> Initiative:
        spans = tuple(article.span_of(m.first, m.last) for m in plan.mentions)
        name = max((span.of(article.text) for span in spans), key=len)
        label = self._kinds[plan.kind].label_en if plan.kind in self._kinds else plan.kind
        marks = self._latin.write(" ".join(sorted(plan.marks)))
        return Initiative(id, plan.kind, name, f"{label}: {marks}" if marks else label, spans)
