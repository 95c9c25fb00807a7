"""Readings back from their JSON, as far as the reasons for their claims look at them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hudna.page.build import from_record
from hudna.shapes import (
    Actor,
    Article,
    Claim,
    Condition,
    Count,
    Event,
    Published,
    Reading,
    Span,
    Statement,
    Tie,
)

Item = Mapping[str, Any]


def claims_of(reading: Reading) -> tuple[Claim, ...]:
    """All claims of a reading, layer by layer as its JSON gives them."""
    return (*reading.says, *reading.events, *reading.ties, *reading.conditions, *reading.counts)


def shaped(said: Item, text: str) -> Reading:
    """The reading whose JSON this is; of its article only the text is known."""
    page = from_record({"id": said["id"], "text": text}, "gold")
    return Reading(
        article=Article(page, text, (), (), (), Published(None)),
        actors=tuple(Actor(a["id"], a["name"], a["name_en"], a["kind"], tuple(map(_span, a["mentions"])), a["ref"],
                           a["confidence"]) for a in said["actors"]),
        says=tuple(Statement(s["id"], s["who"], _may(s["cue"]), _span(s["content"]), s["form"], s.get("via"),
                             s["confidence"]) for s in said["says"]),
        events=tuple(Event(e["type"], _span(e["trigger"]), tuple(e["who"]), tuple(e["whom"]), tuple(e["where"]),
                           e["when"], e["about"], e["real"], e["by"], e["confidence"]) for e in said["events"]),
        ties=tuple(Tie(t["type"], _span(t["trigger"]), t["from"], t["to"], t["real"], t["by"], t["confidence"])
                   for t in said["ties"]),
        conditions=tuple(Condition(c["type"], _span(c["trigger"]), c["about"], _may(c["content"]), tuple(c["on"]),
                                   c["by"], c["confidence"]) for c in said["conditions"]),
        counts=tuple(Count(c["what"], _span(c["span"]), c["min"], c["max"], tuple(c["who"]), c["by"], c["real"],
                           c["when"], tuple(c["where"]), c["confidence"]) for c in said["counts"]))


def _span(value: Sequence[int]) -> Span:
    return Span(*value)


def _may(value: Sequence[int] | None) -> Span | None:
    return _span(value) if value else None
