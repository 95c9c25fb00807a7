"""What changes a record as a whole: pages and outlets taken out, another record taken in."""

from __future__ import annotations

from pathlib import Path

from hudna.errors import QueryError
from hudna.pack import Pack
from hudna.record.opened import Opened
from hudna.record.store import leave, removals, together
from hudna.record.store.connect import explained, wipe
from hudna.shapes import Leaving, Merged, Page, Removal, Skipped, Whole


class Upkeep(Opened):
    """An open record, as one that may be cleared of pages and merged with others."""

    def __init__(self, path: Path, *, pack: Pack | None, write: bool, wait: float) -> None:
        super().__init__(path, pack=pack, write=write, wait=wait)
        if write:
            self.wipe()  # what had to wait while another program had the record open

    def barred(self, page: Page, outlet: str | None = None) -> Skipped | None:
        """Why a page may not be added: it was removed, or its outlet was (given with it, or read from it)."""
        with self._link() as link:
            return removals.barred(link, page, outlet)

    def leaving(self, sort: Whole, name: str) -> Leaving:
        """What would go with a page (its key, address or id) or an outlet; QueryError where there is none."""
        with self._look() as link:
            return together.leaving(link, sort, name, str(self.path))

    def remove(self, sort: Whole, name: str, *, who: str, why: str) -> Removal:
        """Take out a page with all its versions, or an outlet, and what derives from it: all or nothing.

        Raises QueryError where there is no such page or outlet, or nothing is said of who and why.
        """
        removals.check_said(who, why, str(self.path))
        self._make_settled()
        with self._change() as link:
            found = together.leaving(link, sort, name, str(self.path))
            made = together.remove(link, found, self.pack, who=who.strip(), why=why.strip())
        self.wipe()
        return made

    def wipe(self) -> bool:
        """Free the file of what was removed; False where that must wait until others have closed the record."""
        with self._link() as link:
            if not leave.is_unwiped(link):
                return True
        with explained(self.path):
            done = wipe(self._engine)
        if done:
            with self._change() as link:
                leave.note_wiped(link)
        return done

    def removals(self) -> tuple[Removal, ...]:
        """All removals in the order in which they were made."""
        with self._link() as link:
            return removals.removals(link)

    def taken_out(self, number: int) -> tuple[str, ...]:
        """The addresses of the pages that a removal took out; QueryError where there is no such removal."""
        with self._link() as link:
            return removals.taken_out(link, number, str(self.path))

    def readmit(self, number: int, *, who: str, why: str) -> Removal:
        """Let what a removal took out come in again when it is added; that too stays in the list."""
        removals.check_said(who, why, str(self.path))
        with self._change() as link:
            made = removals.lift(link, number, who=who.strip(), why=why.strip(), where=str(self.path))
            return next(one for one in removals.removals(link) if one.number == made)

    def merge(self, path: str | Path, *, any_pack: bool = False, removing: bool = False) -> Merged:
        """Take in all that another record holds; twice is as once, and in either order the same is held.

        Raises RecordError where the other cannot be read; QueryError where it was read with another pack (unless
        `any_pack`) or its removals take out pages of this record (unless `removing`).
        """
        if Path(path).exists() and Path(path).samefile(self.path):
            raise QueryError(where=str(path), what="this is the record itself", mend="Give another record.")
        other = type(self)(Path(path), pack=self.pack, write=False, wait=self._wait)
        with other, other._link() as there, self._change() as link:
            if not any_pack:
                together.check_packs(link, there, Path(path))
            made = together.merge(link, there, self.pack, path=Path(path), removing=removing)
        self.wipe()
        return made
