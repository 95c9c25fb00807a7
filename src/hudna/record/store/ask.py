"""A query compiled to SQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, literal, or_, select

from hudna.letters import fold
from hudna.record.store import schema
from hudna.shapes import Query, Verdict

_AFTER = "~"  # sorts behind every date, so that a month counts to its last day


def facts_of(query: Query) -> Select[Any]:
    """Ask for the claims that a query wants, in the order of day, page and text."""
    claim, drawn, read = schema.claim.c, schema.drawn.c, schema.reading.c
    day = func.coalesce(claim.at, read.published)
    asked = (_claims(day).join(schema.shown, schema.shown.c.reading == drawn.reading, isouter=query.superseded)
             .where(*_wanted(query, day)))
    if query.superseded:
        asked = asked.where(or_(schema.shown.c.reading.is_not(None), schema.superseded.c.reading.is_not(None)),
                            ~_kept())
    if query.limit is not None or query.offset:
        asked = asked.limit(-1 if query.limit is None else query.limit).offset(query.offset)
    return asked


def facts_of_readings(readings: Sequence[int]) -> Select[Any]:
    """Ask for all claims of some readings, shown or superseded, in the order of day, page and text."""
    return _claims(func.coalesce(schema.claim.c.at, schema.reading.c.published)).where(
        schema.drawn.c.reading.in_(readings))


def facts_of_claims(ids: Sequence[str]) -> Select[Any]:
    """Ask for some claims by their ids, wherever they were drawn, the newest reading last."""
    return _claims(func.coalesce(schema.claim.c.at, schema.reading.c.published)).where(
        schema.claim.c.id.in_(ids)).order_by(None).order_by(schema.reading.c.turn, schema.drawn.c.nth)


def _kept() -> ColumnElement[bool]:
    """That a claim of a superseded reading stands in the next version too."""
    later = schema.drawn.alias("later")
    return select(later.c.nth).where(
        later.c.reading == schema.superseded.c.by, later.c.claim == schema.drawn.c.claim).exists()


def _claims(day: ColumnElement[Any]) -> Select[Any]:
    claim, drawn, read, page = schema.claim.c, schema.drawn.c, schema.reading.c, schema.page.c
    return (
        select(claim.id, claim.kind, claim.type, claim.real, claim.at, claim.about, claim.words,
               _sentence().label("sentence"), claim.said, drawn.reading, drawn.start, drawn.end, drawn.sentence_start,
               drawn.sentence_end, drawn.says, drawn.confidence, drawn.sure, schema.ruled.c.verdict,
               schema.superseded.c.by.label("superseded"))
        .join(schema.drawn, drawn.claim == claim.number)
        .join(schema.superseded, schema.superseded.c.reading == drawn.reading, isouter=True)
        .join(schema.ruled, schema.ruled.c.claim == claim.id, isouter=True)
        .join(schema.reading, read.number == drawn.reading)
        .join(schema.page, page.number == read.page)
        .join(schema.printed, schema.printed.c.number == read.printed)
        .order_by(func.coalesce(day, _AFTER), page.key, drawn.start, drawn.nth))


def _wanted(query: Query, day: ColumnElement[Any]) -> list[ColumnElement[bool]]:
    claim, drawn, read = schema.claim.c, schema.drawn.c, schema.reading.c
    wanted: list[ColumnElement[bool]] = []
    if query.kinds:
        wanted.append(claim.kind.in_(query.kinds))
    verdict = schema.ruled.c.verdict
    if query.sure:
        wanted.append(or_(drawn.sure, verdict == Verdict.RIGHT.value))
    if not query.ruled_out:
        wanted.append(func.coalesce(verdict, "") != Verdict.WRONG.value)
    if query.types:
        wanted.append(claim.type.in_(query.types))
    if query.outlets:
        wanted.append(read.outlet.in_(query.outlets))
    if query.since:
        wanted.append(day + literal(_AFTER) >= query.since.isoformat())
    if query.until:
        wanted.append(day <= query.until.isoformat())
    if query.on:
        known, last = func.coalesce(read.published, claim.at), query.on.isoformat()
        wanted.append(known <= last)
    if query.actors:
        part = schema.part.c
        wanted.append(select(part.nth).where(
            part.reading == drawn.reading, part.nth == drawn.nth, part.actor.in_(query.actors)).exists())
    wanted.extend(_scope(query))
    wanted.extend(_folded_like(word) for word in fold(query.words).split())
    return wanted


def _scope(query: Query) -> list[ColumnElement[bool]]:
    """Claims about the initiatives; claims of the pages of the processes."""
    claim, drawn, member = schema.claim.c, schema.drawn.c, schema.initiative_of.c
    wanted: list[ColumnElement[bool]] = []
    if query.initiatives:
        wanted.append(select(member.key).where(
            member.reading == drawn.reading, member.key == claim.about,
            member.initiative.in_(query.initiatives)).exists())
    if query.processes:
        about, initiative = schema.about.c, schema.initiative.c
        own = (select(member.key).join(schema.initiative, initiative.id == member.initiative)
               .where(member.reading == drawn.reading, member.key == claim.about))
        wanted.append(or_(
            own.where(initiative.process.in_(query.processes)).exists(),
            and_(~own.exists(), select(about.process).where(
                about.reading == drawn.reading, about.process.in_(query.processes)).exists())))
    return wanted


def _sentence() -> ColumnElement[str]:
    """The sentence of a claim, cut out of the printed text."""
    drawn = schema.drawn.c
    return func.substr(schema.printed.c.text, drawn.sentence_start + 1, drawn.sentence_end - drawn.sentence_start)


def _folded_like(word: str) -> ColumnElement[bool]:
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return func.folded(_sentence()).like(f"%{escaped}%", escape="\\")
