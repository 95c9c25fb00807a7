"""Examples for the questions about initiatives: is this noun one, does its phrase go on, which does an event concern;
and for which date is an event's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hudna.claims.plan_reasons import Plan, reasons
from hudna.claims.plans import Plans
from hudna.claims.scene import Scene
from hudna.claims.timing import Timing
from hudna.infer import Weigher
from hudna.mentions.initiative_reasons import Head, InitiativeReasons
from hudna.mentions.initiatives import InitiativeFinder, likely_end
from hudna.shapes import Article, Hit, InitiativeMention

Example = tuple[list[str], bool]
Chosen = Sequence[tuple[Hit, dict[str, Any]]]
Fit = Callable[[Sequence[Example]], dict[str, float]]
ON, HEAD = "initiative on", "initiative"


class InitiativeExamples:
    """Gathers nouns of gold records with the gold end of their phrases, None where they name no initiative."""

    def __init__(self) -> None:
        self._heads: list[tuple[InitiativeReasons, Head, int | None]] = []
        self._on: list[Example] = []

    def add(self, record: Mapping[str, Any], scene: Scene, finder: InitiativeFinder) -> None:
        """Gather the examples of one article."""
        names, triggers, gold = scene.found.names, scene.found.triggers, _gold(record, scene.article)
        heads = finder.heads(scene.article, names)
        reasons = finder.reasons(scene.article, names, triggers, heads, scene.found.tagging)
        for head in heads:
            last = gold.get(head.first, gold.get(head.hit.first))
            last = last if last is not None and last >= head.end else None
            self._heads.append((reasons, head, last))
            end = head.end
            while last is not None and end <= last and reasons.may_go_on(head, end):
                self._on.append((reasons.on(head, end), end < last))
                end += 1

    def examples(self, fit: Fit) -> dict[str, list[Example]]:
        """The examples by question: of going on, and, with what those teach, of the nouns up to the ends so found."""
        weigher = Weigher({ON: fit(self._on)})
        heads = [(reasons.head(head, likely_end(head, reasons, weigher) if last is None else last), last is not None)
                 for reasons, head, last in self._heads]
        return {ON: self._on, HEAD: heads}


def same_examples(record: Mapping[str, Any], article: Article, heads: Sequence[Head], plans: Plans) -> list[Example]:
    """Gold mentions, of the kind that their noun has for the reader, with each initiative spoken of before."""
    kinds = {first: head.kind for head in heads for first in (head.first, head.hit.first)}
    found: list[Example] = []
    made: dict[str, Plan] = {}
    for first, last, kind, id in sorted(_mentions(record, article)):
        look = plans.look(article, InitiativeMention(first, last, kinds.get(first, kind), ""))
        found += [(reasons(look, plan, list(made.values())), other == id) for other, plan in made.items()]
        made.setdefault(id, Plan(look.mention.kind, look.apart)).looks.append(look)
    return found


def _mentions(record: Mapping[str, Any], article: Article) -> set[tuple[int, int, str, str]]:
    """The gold mentions in words, with kind and id."""
    found = set()
    for item in record["initiatives"]:
        for start, end in item["mentions"]:
            inside = [i for i, w in enumerate(article.words) if w.start < end and w.end > start]
            if inside:
                found.add((inside[0], inside[-1] + 1, str(item["kind"]), str(item["id"])))
    return found


def _gold(record: Mapping[str, Any], article: Article) -> dict[int, int]:
    """The ends of gold mentions, in words, by their first word."""
    return {first: last for first, last, _, _ in sorted(_mentions(record, article))}


def timing_examples(timing: Timing, chosen: Chosen, kinds: Mapping[str, Any], reals: Sequence[str],
                    alias: Mapping[str, str]) -> dict[str, list[Example]]:
    """Examples of `about` and `when` for the chosen hits; `alias` maps the scene's initiatives to gold ones."""
    found: dict[str, list[Example]] = {"about": [], "when": []}
    back = {gold: mine for mine, gold in alias.items()}
    for (hit, gold), real in zip(chosen, reals, strict=True):
        found["about"] += [(c.reasons, alias.get(c.id, "?") == gold["about"])
                           for c in timing.about_choices(hit, kinds[hit.data["type"]])]
        found["when"] += [(c.reasons, c.id == gold["when"]) for c in timing.when_choices(hit, real)]
        timing.abouts.append((hit, back.get(gold["about"])))
        timing.whens.append((hit, gold["when"]))
    return found
