"""Facts as rows of a table, and the files that take them."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, TYPE_CHECKING, BinaryIO

from hudna.errors import MissingExtra
from hudna.shapes import Fact, Name, Query

if TYPE_CHECKING:
    from hudna.record import Record

FORMS = ("jsonl", "csv", "parquet")
ROLES = ("who", "whom", "where", "from", "to", "on")
_PARQUET_ROWS = 2000
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
Value = str | int | float | bool | list[str] | None


def fact_rows(record: Record, query: Query | None = None) -> Iterator[dict[str, Value]]:
    """One row a fact, by day: what it says, the ids and names of its actors, voices, evidence and page."""
    return (_row(fact) for fact in record.facts(query))


def _row(fact: Fact) -> dict[str, Value]:
    source, voice, evidence = fact.source, fact.voice, fact.evidence
    row: dict[str, Value] = {"claim": fact.id, "kind": fact.kind, "type": fact.type, "real": fact.real}
    for role in ROLES:
        names = fact.actors(role)
        row |= {f"{role}_ids": [n.id for n in names], role: [n.name for n in names],
                f"{role}_en": [n.name_en for n in names]}
    row |= _one("about", fact.about)
    row |= {"when": fact.when, "day": fact.day, "min": fact.least, "max": fact.most, "content": fact.content}
    row |= {"voice_outlet": voice.outlet, "voice_agencies": list(voice.agencies), **_one("voice_via", voice.via),
            **_one("voice_speaker", voice.speaker), "voice_statement": voice.says}
    row |= {"words": evidence.words, "start": evidence.span.start, "end": evidence.span.end,
            "sentence": evidence.sentence, "sentence_start": evidence.sentence_span.start,
            "sentence_end": evidence.sentence_span.end}
    published = source.published.isoformat() if source.published else None
    return row | {"page": source.key, "page_id": source.id, "url": source.url, "title": source.title,
                  "outlet": source.outlet, "published": published,
                  "published_basis": source.basis.value if source.basis else None, "confidence": fact.confidence,
                  "sure": fact.sure, "ruling": fact.ruling, "superseded": fact.superseded}


def _one(column: str, name: Name | None) -> dict[str, Value]:
    return {f"{column}_id": name.id if name else None, column: name.name if name else None,
            f"{column}_en": name.name_en if name else None}


COLUMNS = (
    "claim", "kind", "type", "real", *(column for role in ROLES for column in (f"{role}_ids", role, f"{role}_en")),
    "about_id", "about", "about_en", "when", "day", "min", "max", "content", "voice_outlet", "voice_agencies",
    "voice_via_id", "voice_via", "voice_via_en", "voice_speaker_id", "voice_speaker", "voice_speaker_en",
    "voice_statement", "words", "start", "end", "sentence", "sentence_start", "sentence_end", "page", "page_id", "url",
    "title", "outlet", "published", "published_basis", "confidence", "sure",
    "ruling", "superseded")
_LISTS = frozenset({*(f"{role}{end}" for role in ROLES for end in ("", "_ids", "_en")), "voice_agencies"})
_KINDS = {**dict.fromkeys(("min", "max", "start", "end", "sentence_start", "sentence_end"), "int64"),
          "confidence": "float64", "sure": "bool_", "superseded": "bool_"}


def write_jsonl(rows: Iterable[Mapping[str, Value]], stream: IO[str]) -> int:
    """Write rows as JSON lines and say how many."""
    number = 0
    for row in rows:
        stream.write(json.dumps(row, ensure_ascii=False) + "\n")
        number += 1
    return number


def write_csv(rows: Iterable[Mapping[str, Value]], stream: IO[str]) -> int:
    """Write rows as CSV and say how many; lists are joined by "; ".

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    number = 0
    for row in rows:
        writer.writerow([_cell(row[column]) for column in COLUMNS])
        number += 1
    return number


def _cell(value: Value) -> str | int | float:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    text = "; ".join(value) if isinstance(value, list) else value or ""
    return f"'{text}" if text.startswith(_FORMULA) else text


def write_parquet(rows: Iterable[Mapping[str, Value]], stream: BinaryIO) -> int:
    """Write rows as Parquet, some thousands at a time, and say how many. Raises MissingExtra without pyarrow."""
    try:
        import pyarrow as arrow
        from pyarrow.parquet import ParquetWriter
    except ImportError as error:
        raise MissingExtra("Parquet files", install="pip install 'hudna[parquet]'") from error
    schema = arrow.schema([(column, _arrow(arrow, column)) for column in COLUMNS])
    number, held = 0, []
    with ParquetWriter(stream, schema) as writer:
        for row in rows:
            held.append(row)
            number += 1
            if len(held) == _PARQUET_ROWS:
                writer.write_table(arrow.Table.from_pylist(held, schema=schema))
                held = []
        writer.write_table(arrow.Table.from_pylist(held, schema=schema))
    return number


def _arrow(arrow: object, column: str) -> object:
    """The type of a column."""
    kind = getattr(arrow, _KINDS.get(column, "string"))()
    return getattr(arrow, "list_")(kind) if column in _LISTS else kind  # noqa: B009 - a module without types
