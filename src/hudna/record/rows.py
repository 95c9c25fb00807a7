"""A reading as the rows that a record keeps of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hudna.shapes import Span


@dataclass(frozen=True, slots=True)
class CastRow:
    """An actor or initiative of a page: `key` names it on the page by what it is, whatever its local id."""

    key: str
    sort: str
    kind: str
    name: str
    name_en: str
    ref: str | None
    mentions: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim: `id` is the hash of what was said, by whom, in which words; the spans are those of this reading.

    `said` is the payload: roles (keys of the cast), what it is about, when, amounts, content, voice.
    """

    id: str
    kind: str
    type: str
    real: str
    words: str
    sentence: str
    said: Mapping[str, Any]
    span: Span
    sentence_span: Span
    says: str | None
    confidence: float
    sure: bool

    @property
    def payload(self) -> str:
        """What was said, as JSON with sorted keys."""
        return canonical(self.said)


@dataclass(frozen=True, slots=True)
class ReadingRows:
    """All rows of a reading: its article's facts, its cast, its claims."""

    article: Mapping[str, Any]
    text: str
    cast: tuple[CastRow, ...]
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """The recipe of a reading: reader, version, pack and weights; the same recipe is the same run."""

    reader: str
    version: str
    pack: str
    pack_digest: str
    weights_digest: str = ""


def canonical(value: Any) -> str:  # noqa: ANN401 - anything JSON can hold
    """A value as JSON, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
