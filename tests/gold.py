"""Readings from gold annotations, so that records and views can be tried against what a page really says."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from hudna.letters import fold
from hudna.pack import Pack
from hudna.page import from_record
from hudna.pipeline import Reader
from hudna.shapes import (
    Actor,
    Article,
    Condition,
    Count,
    DateSaid,
    Event,
    Initiative,
    Published,
    Reading,
    Span,
    Statement,
    Tie,
)

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("HUDNA_SHARED", ROOT.parent / "shared"))
SEEDS = SHARED / "bench" / "seeds.jsonl"
EXAMPLES = ROOT / "eval" / "gold" / "examples.jsonl"


def rows(path: Path) -> list[dict[str, Any]]:
    """The gold records of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def reading_of(gold: Mapping[str, Any], reader: Reader) -> Reading:
    """The reading that a gold record gives, over the reader's own article."""
    article = reader.cleaner.clean(from_record(gold, "gold"))
    day, refs = gold.get("published"), refs_of(reader.pack)
    published = Published(date.fromisoformat(day) if day else None, article.published.basis, article.published.reason)
    article = replace(article, published=published)
    return _sure(Reading(
        article=article, reader="gold",
        actors=tuple(Actor(a["id"], a["name"], a["name_en"], a["kind"], _spans(a), refs.get(fold(a["name"])))
                     for a in gold["actors"]),
        initiatives=tuple(_initiative(i, article) for i in gold["initiatives"]),
        dates=tuple(DateSaid(Span(s, e), value) for s, e, value in gold["dates"]),
        says=tuple(Statement(s["id"], s["who"], _span(s["cue"]), Span(*s["content"]), s["form"], s.get("via"))
                   for s in gold["says"]),
        events=tuple(Event(e["type"], Span(*e["trigger"]), tuple(e["who"]), tuple(e["whom"]), tuple(e["where"]),
                           e["when"], e["about"], e["real"], e["by"]) for e in gold["events"]),
        ties=tuple(Tie(t["type"], Span(*t["trigger"]), t["from"], t["to"], t["real"], t["by"]) for t in gold["ties"]),
        conditions=tuple(Condition(c["type"], Span(*c["trigger"]), c["about"], _span(c["content"]), tuple(c["on"]),
                                   c["by"]) for c in gold["conditions"]),
        counts=tuple(Count(c["what"], Span(*c["span"]), c["min"], c["max"], tuple(c["who"]), c["by"],
                           c.get("real", "happened"), c.get("when"), tuple(c.get("where") or ()))
                     for c in gold["counts"])))


def _sure(reading: Reading) -> Reading:
    """The reading with all its claims sure."""
    return replace(reading, **{layer: tuple(replace(claim, sure=True) for claim in getattr(reading, layer))
                               for layer in ("says", "events", "ties", "conditions", "counts")})


def refs_of(pack: Pack) -> dict[str, str]:
    """The pack's entries by their folded names."""
    return {fold(alias): entry.id for entry in reversed(pack.entries) for alias in entry.aliases}


def _initiative(item: Mapping[str, Any], article: Article) -> Initiative:
    spans = _spans(item)
    name = max((s.of(article.text) for s in spans), key=len, default="")
    return Initiative(item["id"], item["kind"], name, item["name_en"], spans)


def _spans(item: Mapping[str, Any]) -> tuple[Span, ...]:
    return tuple(Span(*m) for m in item["mentions"])


def _span(value: list[int] | None) -> Span | None:
    return Span(*value) if value else None
