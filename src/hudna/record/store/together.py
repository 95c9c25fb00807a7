"""What changes a record as a whole: pages and outlets taken out, another record taken in."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from hudna.errors import QueryError
from hudna.pack import Pack
from hudna.record.store import derive, leave, removals, union, unite
from hudna.record.store.bars import Bars
from hudna.shapes import Leaving, Merged, Removal, Whole


def leaving(link: Connection, sort: Whole, name: str, where: str) -> Leaving:
    """What would go with a page (its key, address or id) or an outlet. QueryError where there is none."""
    return leave.leaving(link, sort, name, removals.places(link, sort, name, where))


def remove(link: Connection, found: Leaving, pack: Pack, *, who: str, why: str) -> Removal:
    """Take out what `leaving` has found in this transaction, and work out anew what is derived."""
    number = leave.take_out(link, found, who=who, why=why)
    derive.settle(link, pack)
    return next(one for one in removals.removals(link) if one.number == number)


def merge(link: Connection, other: Connection, pack: Pack, *, path: Path, removing: bool) -> Merged:
    """Take in all that another record holds, and work out anew what is derived.

    Raises QueryError where its removals take out pages of this record and `removing` does not allow it.
    """
    clashes = unite.clashes(link, other)
    rulings, removed = unite.take_decisions(link, other)
    bars = Bars(link)
    gone = leave.drop(link, bars.barred(link))
    if gone and not removing:
        raise QueryError(where=str(path), what=f"its removals take out {gone} pages of the record into which it goes",
                         mend="See them: hudna record removals. To let them go too, give --yes.")
    union.take_runs(link, other)
    pages, readings, barred = union.take_pages(link, other, bars)
    skipped = union.take_skipped(link, other, bars)
    if not derive.is_settled(link, pack) or gone or removed:
        derive.settle(link, pack)
    return Merged(str(path), pages, readings, skipped, rulings, removed, barred, gone, clashes)


def check_packs(link: Connection, other: Connection, path: Path) -> None:
    """Raise QueryError where two records were read with different packs, so that they name actors differently."""
    ours, theirs = union.packs(link), union.packs(other)
    strange = sorted(theirs - ours)
    if ours and strange:
        told = ", ".join(" ".join(one) for one in strange)
        raise QueryError(
            where=str(path), what=f"it was read with another pack ({told}) than this record "
            f"({', '.join(' '.join(one) for one in sorted(ours))})",
            mend="Read its pages anew with today's pack (hudna add PAGES), or give --any-pack to merge all the same.")
