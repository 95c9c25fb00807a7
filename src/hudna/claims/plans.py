"""Which mentions of initiatives are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from hudna.claims.earlier import Earlier
from hudna.claims.plan_names import PlanNames
from hudna.claims.plan_reasons import Look, Looks, Plan, is_new, kind_of, reasons, rule_fits, takes_up
from hudna.grammar.clitics import Clitics
from hudna.grammar.words import folded_key
from hudna.infer import Weigher
from hudna.pack import Pack
from hudna.shapes import Actor, Article, Found, Initiative, InitiativeMention, Spot, TimeMention

_SAME = 0.42  # the chance from which on a mention is of an initiative spoken of before


class Plans:
    """Gathers mentions into initiatives; compiled once for a pack. Without a weigher the grammar alone decides."""

    def __init__(self, pack: Pack, weigher: Weigher | None = None) -> None:
        self._weigher = weigher if weigher is not None and weigher.knows("same initiative") else None
        rules = defaultdict(str, pack.domain.get("one_initiative") or {})
        clitics = Clitics.of(pack.language["clitics"])
        gentilics = {folded_key(g) for entry in pack.entries for g in entry.gentilics}
        towns = {folded_key(e.name).removeprefix(clitics.article) for e in pack.entries if e.kind in {"state", "place"}}
        proper = (frozenset(folded_key(rules["proper"]).split()) | gentilics | {g + clitics.feminine for g in gentilics}
                  | {town for town in towns if " " not in town and len(town) > 3})
        leads = frozenset(folded_key(rules["leads"]).split())
        self._looks = Looks(clitics, proper, frozenset(folded_key(rules["apart"]).split()), leads)
        self._names = PlanNames(pack, clitics, leads)
        self._earlier = Earlier(rules, clitics)

    def settle(self, article: Article, found: Found, actors: Sequence[Actor] = (),
               actor_spots: Sequence[Spot] = ()) -> tuple[tuple[Initiative, ...], tuple[Spot, ...]]:
        """The initiatives of an article and the spots of their mentions."""
        named = {a.id: a for a in actors}
        inside = [(s.first, s.last, named[s.id]) for s in actor_spots if s.id in named]
        made: list[Initiative] = []
        spots: list[Spot] = []
        for number, plan in enumerate(self.gathered(article, found.initiatives, found.times), 1):
            id, kind, mentions = f"I{number}", kind_of(plan), plan.mentions
            best = self._names.telling(article, mentions)
            english = self._names.english(article, best, kind, inside)
            spans = tuple(article.span_of(m.first, m.last) for m in mentions)
            made.append(Initiative(id, kind, self._names.printed(article, best), english, spans))
            spots.extend(Spot(m.first, m.last, id, kind, m.first, m.last) for m in mentions)
        return tuple(made), tuple(sorted(spots))

    def gathered(self, article: Article, found: Sequence[InitiativeMention],
                 times: Sequence[TimeMention] = ()) -> list[Plan]:
        """The mentions gathered, each to the initiative before it that it fits."""
        plans: list[Plan] = []
        last: Plan | None = None
        for mention in found:
            look = self._looks.of(article, mention)
            told = any(plan.kind == mention.kind and not plan.earlier for plan in plans)
            look = replace(look, earlier=self._earlier.tells(article, mention, times if told else ()))
            plan = last if last is not None and takes_up(look, last) else self._fitting(look, plans)
            if plan is None:
                plan = Plan(mention.kind, look.apart, earlier=look.earlier)
                plans.append(plan)
            plan.looks.append(look)
            last = plan
        return plans

    def look(self, article: Article, mention: InitiativeMention) -> Look:
        """What one mention looks like to the gathering."""
        return self._looks.of(article, mention)

    def _fitting(self, look: Look, plans: Sequence[Plan]) -> Plan | None:
        """The plan before it that a mention fits best: what went before is never that which is."""
        if self._weigher is None:
            return next((plan for plan in reversed(plans) if plan.earlier == look.earlier and rule_fits(look, plan)),
                        None)
        rated = [(self._weigher.chance("same initiative", reasons(look, plan, plans)), number)
                 for number, plan in enumerate(plans) if plan.earlier == look.earlier and not is_new(look, plan)]
        chance, best = max(rated, default=(0.0, 0))
        return plans[best] if chance >= _SAME else None
