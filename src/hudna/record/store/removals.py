"""What was taken out of a record and may not come back, and what a person means by a page or an outlet."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, and_, insert, or_, select

from hudna.errors import QueryError
from hudna.record.identity import LOCAL, is_web, page_key, place_of
from hudna.record.store import schema
from hudna.record.store.write import now
from hudna.shapes import Page, Reason, Removal, Skipped, Whole

_MANY = 8


def removals(link: Connection) -> tuple[Removal, ...]:
    """All removals in the order in which they were made, those that lift one left in."""
    rows = link.execute(select(schema.removal).order_by(schema.removal.c.number)).all()
    lifted = {int(row.name): row.number for row in rows if row.sort == Whole.LIFT}
    return tuple(Removal(row.number, Whole(row.sort), row.name, row.who, row.why, row.at, row.pages, row.claims,
                         lifted.get(row.number)) for row in rows)


def taken_out(link: Connection, number: int, where: str) -> tuple[str, ...]:
    """The addresses (of local pages what stands for them) of the pages that a removal took out, by name.

    Raises QueryError where there is no such removal.
    """
    if not any(one.number == number and one.sort is not Whole.LIFT for one in removals(link)):
        raise _none(number, where)
    gone = schema.removed.c
    return tuple(link.scalars(select(gone.place).distinct().where(gone.removal == number).order_by(gone.place)))


def _none(number: int, where: str) -> QueryError:
    return QueryError(where=where, what=f"there is no removal {number}",
                      mend="See the numbers: hudna record removals")


def barred(link: Connection, page: Page, outlet: str | None = None) -> Skipped | None:
    """Why a page may not be added: it, or its outlet (given with it or read from it), was taken out.

    A page with an address is known by that; any other by its content.
    """
    in_force = {one.number: one for one in removals(link) if one.in_force}
    if not in_force:
        return None
    gone = schema.removed.c
    same: ColumnElement[bool] = gone.place == place_of(page) if is_web(page.url) else and_(
        gone.digest == page.digest, gone.place.startswith(LOCAL))
    numbers = set(link.scalars(select(gone.removal).where(or_(gone.key == page_key(page), same))))
    outlets = {page.outlet, outlet} - {None}
    found = next((one for one in in_force.values() if one.number in numbers
                  or (one.sort is Whole.OUTLET and one.name in outlets)), None)
    if found is None:
        return None
    what = "it was removed from this record" if found.number in numbers else f"{found.name!r} was removed wholly"
    return Skipped(page.id, page.url, Reason.REMOVED, f"{what} on {found.at[:10]} by {found.who} ({found.why})",
                   f"To let it in after all: hudna record readmit {found.number} --by NAME --why TEXT", page.digest)


def lift(link: Connection, number: int, *, who: str, why: str, where: str) -> int:
    """Let what a removal took out come in again when it is added; QueryError where there is no such removal."""
    found = next((one for one in removals(link) if one.number == number and one.sort is not Whole.LIFT), None)
    if found is None:
        raise _none(number, where)
    if found.lifted_by is not None:
        raise QueryError(where=where, what=f"removal {number} was lifted already, by {found.lifted_by}",
                         mend="Add the pages: hudna add PAGE…")
    made = link.execute(insert(schema.removal).values(
        sort=Whole.LIFT.value, name=str(number), who=who, why=why, at=now(), pages=0, claims=0)).inserted_primary_key
    return int(made[0]) if made else 0


def check_said(who: str, why: str, where: str) -> None:
    """Raise QueryError where who or why is not said."""
    if not who.strip() or not why.strip():
        raise QueryError(where=where, what="a removal needs who made it and why", mend="Give --by NAME and --why TEXT.")


def places(link: Connection, sort: Whole, name: str, where: str) -> tuple[str, ...]:
    """The places that a page (its key, address or id) or an outlet means; QueryError where there is none."""
    found = _of_outlet(link, name) if sort is Whole.OUTLET else _of_page(link, name)
    if sort is Whole.PAGE and len(found) > 1:
        shown = ", ".join(found[:_MANY])
        raise QueryError(where=where, what=f"{name!r} may be {len(found)} pages: {shown}",
                         mend="Give one's address, or its key as --json prints it.")
    if not found:
        before = next((one for one in removals(link) if one.name == name and one.lifted_by is None), None)
        what = f"there is no {'outlet' if sort is Whole.OUTLET else 'page'} {name!r} in the record"
        raise QueryError(where=where, what=what + (f" (removal {before.number} took it out)" if before else ""),
                         mend=f"See what there is: hudna record info --record {where}" if sort is Whole.OUTLET else
                         f"Find it by its words: hudna search WORDS --json --record {where}")
    return found


def _of_page(link: Connection, name: str) -> tuple[str, ...]:
    page = schema.page.c
    for meant in (page.key == name, page.place == name, page.url == name, page.id == name):
        if found := link.scalars(select(page.place).distinct().where(meant).order_by(page.place)).all():
            return tuple(found)
    return ()


def _of_outlet(link: Connection, name: str) -> tuple[str, ...]:
    page, read = schema.page.c, schema.reading.c
    asked = select(page.place).distinct().join(schema.reading, read.page == page.number).where(read.outlet == name)
    found: Sequence[str] = link.scalars(asked.order_by(page.place)).all()
    return tuple(found)
