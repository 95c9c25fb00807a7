"""Claims: what a page says, each on somebody's word and with the words themselves.

The `confidence` of a claim is the chance that it is right; `sure` says that it is high enough to be shown without
a person having looked at it.
"""

from __future__ import annotations

from dataclasses import dataclass

from hudna.shapes.span import Span

OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words of a page on which something stands.

    Raises ValueError from `cut` when the span is empty or outside the text.
    """

    url: str
    span: Span
    words: str

    @classmethod
    def cut(cls, url: str, text: str, span: Span) -> Evidence:
        """Cut the evidence out of the article's text."""
        if not 0 <= span.start < span.end <= len(text):
            raise ValueError(f"span {tuple(span)} is outside a text of {len(text)} characters")
        return cls(url, span, text[span.start : span.end])


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, body, force, group, place … with all its mentions in one article.

    `ref` is the pack's or record's entry, None for an actor known only from the article.
    """

    id: str
    name: str
    name_en: str
    kind: str
    mentions: tuple[Span, ...]
    ref: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Initiative:
    """A truce, talks, plan, agreement, resolution, embargo or operation with its mentions in one article."""

    id: str
    kind: str
    name: str
    name_en: str
    mentions: tuple[Span, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class DateSaid:
    """An expression that fixes a day, month or year; `note` says how a contradiction was settled."""

    span: Span
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """Reported words: who said them, the cue, where they stand, and the relaying medium."""

    id: str
    who: str
    cue: Span | None
    content: Span
    form: str
    via: str | None = None
    confidence: float = 1.0
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, is planned, wanted, possible or denied; `by` says on whose word."""

    type: str
    trigger: Span
    who: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    when: str | None = None
    about: str | None = None
    real: str = "happened"
    by: str = OUTLET
    confidence: float = 1.0
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """A standing relation between two actors, `source` to `target` (from and to in JSON)."""

    type: str
    trigger: Span
    source: str
    target: str
    real: str = "holds"
    by: str = OUTLET
    confidence: float = 1.0
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """What an initiative, or somebody's assent to it, depends on."""

    type: str
    trigger: Span
    about: str | None
    content: Span | None
    on: tuple[str, ...] = ()
    by: str = OUTLET
    confidence: float = 1.0
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people: killed, wounded, displaced …; None where a bound is open."""

    what: str
    span: Span
    least: int | None
    most: int | None
    who: tuple[str, ...] = ()
    by: str = OUTLET
    real: str = "happened"
    when: str | None = None
    where: tuple[str, ...] = ()
    confidence: float = 1.0
    sure: bool = False


Claim = Statement | Event | Tie | Condition | Count
