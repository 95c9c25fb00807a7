"""One article's gold and predicted reading side by side: which predicted item answers which gold one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from eval.marked import Clusters, Marked, aligned, counted, matched, overlap

Item = Mapping[str, Any]
Pairs = list[tuple[Item, Item]]
_SAME_CONTENT, _SAME_TRIGGER = 1 / 2, 1 / 3


@dataclass(frozen=True, slots=True)
class Compared:
    """Two readings of one text; `actor`, `initiative` and `statement` give the gold id of a predicted one."""

    gold: Marked
    pred: Marked
    gold_actors: Clusters
    pred_actors: Clusters
    actor: Mapping[str, str]
    initiative: Mapping[str, str]
    says: Pairs
    events: Pairs
    statement: Mapping[str, str]

    @classmethod
    def of(cls, gold_record: Item, pred_record: Item) -> Self:
        """Compare a prediction with the gold reading of the same text."""
        text = gold_record["text"]
        gold, pred = Marked.of(gold_record, text), Marked.of(pred_record, text)
        says = matched(gold.items("says"), pred.items("says"), lambda g, p: at_least(
            _SAME_CONTENT, overlap(gold.words(g["content"]), pred.words(p["content"]))))
        events = matched(gold.items("events"), pred.items("events"), lambda g, p: g["type"] == p["type"] and at_least(
            _SAME_TRIGGER, overlap(gold.words(g["trigger"]), pred.words(p["trigger"]))))
        return cls(gold, pred, *counted(gold, pred), aligned(gold.actors, pred.actors),
                   aligned(gold.initiatives, pred.initiatives), says, events, {p["id"]: g["id"] for g, p in says})

    def who(self, id: str | None) -> str | None:
        """The gold actor that a predicted one is; None when it is none of them."""
        return self.actor.get(id) if id else None

    def voice(self, by: str | None) -> str | None:
        """The gold voice that a predicted `by` names: an actor, a statement or the outlet."""
        return self.who(by) or self.statement.get(by or "") or ("outlet" if by == "outlet" else "?")

    def concerns(self, id: str | None) -> str | None:
        """The gold initiative that a predicted `about` names; None for none, `?` for one that the gold has not."""
        return self.initiative.get(id, "?") if id else None


def at_least(least: float, likeness: float) -> float:
    """The likeness, or 0 when it is below the least that counts."""
    return likeness if likeness >= least else 0.0
