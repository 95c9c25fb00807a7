"""Take pages out of a record wholly, with all that was read of them, and note that it was done."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    MetaData,
    Select,
    Table,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    text,
)

from hudna.record.store import schema
from hudna.record.store.read import sources
from hudna.record.store.write import add, now
from hudna.shapes import OF_ACTORS, OF_CLAIMS, Leaving, Name, Whole

_UNWIPED = "unwiped"  # the mark of a record whose file may still hold what was taken out of its tables
_doomed = Table("doomed", MetaData(), Column("page", Integer, primary_key=True), prefixes=["TEMPORARY"])


def leaving(link: Connection, sort: Whole, name: str, places: Iterable[str]) -> Leaving:
    """What goes with some places; nothing is changed."""
    _mark(link, places)
    read = schema.reading.c.number.in_(_readings())
    shown = link.scalars(select(schema.shown.c.reading).where(schema.shown.c.reading.in_(_readings()))).all()
    known = sources(link, list(shown)).values()
    return Leaving(
        sort, name, tuple(sorted(known, key=lambda s: (s.published is None, s.published, s.key))),
        int(link.scalar(select(func.count()).select_from(schema.reading).where(read)) or 0),
        int(link.scalar(select(func.count()).select_from(_claims().subquery())) or 0),
        _alone(link, schema.actor, schema.actor_of), _alone(link, schema.initiative, schema.initiative_of),
        tuple(sorted({*_rulings_on_claims(link), *_rulings_on_names(link)})))


def take_out(link: Connection, found: Leaving, *, who: str, why: str) -> int:
    """Delete the pages that `leaving` has marked in this transaction, note the removal, say its number.

    What is derived across pages is to be worked out anew, and the file to be wiped.
    """
    made = link.execute(insert(schema.removal).values(
        sort=found.sort.value, name=found.name, who=who, why=why, at=now(), pages=len(found.pages),
        claims=found.claims)).inserted_primary_key
    number = int(made[0]) if made else 0
    page = schema.page.c
    link.execute(insert(schema.removed).from_select(
        ["removal", "key", "place", "digest"], select(literal(number), page.key, page.place, page.digest)
        .where(page.number.in_(select(_doomed.c.page)))))
    add(link, schema.bereft, [{"ruling": ruling, "removal": number} for ruling in found.rulings])
    _delete_marked(link)
    return number


def drop(link: Connection, places: Iterable[str]) -> int:
    """Delete the pages of some places, all their versions, and say how many; the removal is noted elsewhere."""
    _mark(link, places)
    number = int(link.scalar(select(func.count()).select_from(_doomed)) or 0)
    if number:
        _delete_marked(link)
    return number


def _delete_marked(link: Connection) -> None:
    """Delete the marked pages with their readings, texts and claims, and what no reading holds any more."""
    link.exec_driver_sql("PRAGMA secure_delete = ON")
    link.execute(delete(schema.likened).where(schema.likened.c.other.in_(_readings())))
    for table in (*(one for one in schema.DERIVED if "reading" in one.c), schema.cast):
        link.execute(delete(table).where(table.c.reading.in_(_readings())))
    page = schema.page.c
    ours = page.number.in_(select(_doomed.c.page))
    link.execute(delete(schema.drawn).where(schema.drawn.c.reading.in_(_readings())))
    link.execute(delete(schema.reading).where(schema.reading.c.page.in_(select(_doomed.c.page))))
    link.execute(delete(schema.skipped).where(or_(
        schema.skipped.c.digest.in_(select(page.digest).where(ours)), schema.skipped.c.url.in_(
            select(page.url).where(ours)))))
    link.execute(delete(schema.page).where(ours))
    _delete_unheld(link, schema.claim, schema.drawn.c.claim)
    if _delete_unheld(link, schema.printed, schema.reading.c.printed):
        link.execute(text("INSERT INTO words_index (words_index) VALUES ('delete-all')"))
        link.execute(text("INSERT INTO words_index (rowid, folded) SELECT number, folded(text) FROM printed"))
    add(link, schema.state, [{"name": _UNWIPED, "value": "1"}])


def is_unwiped(link: Connection) -> bool:
    """Say whether the file may still hold what was taken out of its tables."""
    return link.scalar(select(schema.state.c.value).where(schema.state.c.name == _UNWIPED)) is not None


def note_wiped(link: Connection) -> None:
    """Note that the file holds nothing more of what was taken out."""
    link.execute(delete(schema.state).where(schema.state.c.name == _UNWIPED))


def _delete_unheld(link: Connection, table: Table, holder: Column[int]) -> int:
    """Delete the rows that nothing holds any more, and say how many."""
    return link.execute(delete(table).where(~select(holder).where(holder == table.c.number).exists())).rowcount


def _mark(link: Connection, places: Iterable[str]) -> None:
    """Mark the pages of some places, all their versions."""
    _doomed.create(link, checkfirst=True)
    link.execute(delete(_doomed))
    for place in places:
        link.execute(insert(_doomed).from_select(
            ["page"], select(schema.page.c.number).where(schema.page.c.place == place)))


def _readings() -> Select[tuple[int]]:
    return select(schema.reading.c.number).where(schema.reading.c.page.in_(select(_doomed.c.page)))


def _claims() -> Select[tuple[int]]:
    return select(schema.drawn.c.claim).distinct().where(schema.drawn.c.reading.in_(_readings()))


def _alone(link: Connection, one: Table, of: Table) -> tuple[Name, ...]:
    """The actors or initiatives that stand on the marked pages alone."""
    id = of.c[one.name]
    here = select(id).where(of.c.reading.in_(_readings()))
    elsewhere = select(id).where(of.c.reading.not_in(_readings()))
    rows = link.execute(select(one).where(one.c.id.in_(here), one.c.id.not_in(elsewhere)).order_by(one.c.id))
    return tuple(Name(row.id, row.kind, row.name, row.name_en, getattr(row, "ref", None) is not None) for row in rows)


def _rulings_on_claims(link: Connection) -> list[int]:
    ruling, ids = schema.ruling.c, select(schema.claim.c.id).where(schema.claim.c.number.in_(_claims()))
    return list(link.scalars(select(ruling.number).where(ruling.verdict.in_(OF_CLAIMS), ruling.left.in_(ids))))


def _rulings_on_names(link: Connection) -> list[int]:
    """The rulings on a name that is printed on the marked pages alone, or on what they tell of an initiative."""
    of, cast, bearer, ruling = schema.actor_of.c, schema.cast.c, schema.bearer.c, schema.ruling.c
    printed = (select(of.reading).join(schema.cast, (cast.reading == of.reading) & (cast.key == of.key))
               .where(of.actor == bearer.actor, cast.name == bearer.name))
    gone = select(bearer.key).where(printed.where(of.reading.in_(_readings())).exists(),
                                    ~printed.where(of.reading.not_in(_readings())).exists())
    names = set(link.scalars(gone.where(bearer.key.in_(
        select(ruling.left).union(select(ruling.right).where(ruling.right.is_not(None)))))))
    told = schema.recounted.c
    names |= set(link.scalars(select(told.key).where(told.reading.in_(_readings()))))
    rows = link.execute(select(ruling.number, ruling.left, ruling.right).where(ruling.verdict.in_(OF_ACTORS)))
    return [row.number for row in rows if {row.left, row.right} & names]
