"""Which of a reading's claims are right: item by item, by the scorer's own alignment.

Right is: of a statement its words and speaker; of an event type, trigger, doers, status and voice; of a tie type, both
ends and whether it holds; of a count what is counted and the bounds; of a condition type, initiative and trigger.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from eval.compared import Compared, Item, at_least
from eval.marked import matched, overlap
from eval.scoring import count_pairs, sourced, tie_keys

TYPE = {"says": "form", "events": "type", "ties": "type", "conditions": "type", "counts": "what"}
_TRIGGER = 1 / 3


class Verdict(NamedTuple):
    """A claim of a reading, by layer and type, and whether it is right."""

    layer: str
    type: str
    claim: Item
    right: bool


def verdicts(gold: Item, pred: Item) -> Iterator[Verdict]:
    """A verdict on each claim of a reading."""
    both = Compared.of(gold, pred)
    right = {id(claim) for claim in _right(both)}
    for layer, field in TYPE.items():
        for claim in both.pred.items(layer):
            yield Verdict(layer, str(claim[field]), claim, id(claim) in right)


def wanted(gold: Item) -> Iterator[tuple[str, str]]:
    """The layer and type of each claim that the gold holds."""
    return ((layer, str(claim[field])) for layer, field in TYPE.items() for claim in gold.get(layer) or ())


def _right(both: Compared) -> Iterator[Item]:
    yield from (p for g, p in both.says if both.who(p.get("who")) == g["who"])
    yield from (p for g, p in both.events if sourced(both, g, p) and _doers(both, g, p))
    keys = tie_keys(both, gold=True)
    for tie in both.pred.items("ties"):
        if (tie["type"], both.who(tie["from"]), both.who(tie["to"]), tie.get("real", "holds")) in keys:
            yield tie
    yield from (p for _, p in count_pairs(both))
    yield from (p for _, p in matched(both.gold.items("conditions"), both.pred.items("conditions"),
                                      lambda g, p: _condition(both, g, p)))


def _doers(both: Compared, gold: Item, pred: Item) -> bool:
    return set(gold.get("who") or ()) == {both.who(id) for id in pred.get("who") or ()}


def _condition(both: Compared, gold: Item, pred: Item) -> float:
    if gold["type"] != pred["type"] or gold["about"] != both.concerns(pred.get("about")):
        return 0.0
    return at_least(_TRIGGER, overlap(both.gold.words(gold["trigger"]), both.pred.words(pred["trigger"])))
