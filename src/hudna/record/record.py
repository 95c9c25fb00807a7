"""A record: what was read of pages, appended and never edited, and what is worked out of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from hudna.errors import QueryError
from hudna.grammar.clitics import Clitics
from hudna.pack import Pack
from hudna.record.identity import page_key
from hudna.record.keep import rows_of
from hudna.record.members import Told
from hudna.record.resolve import Plan
from hudna.record.rows import Run
from hudna.record.store import asking, derive, read, recounts, removals, tell, versions, write
from hudna.record.store import info as counted
from hudna.record.store import rule as store_rule
from hudna.record.store import search as words
from hudna.record.store.called import called
from hudna.record.upkeep import Upkeep
from hudna.shapes import (
    Fact,
    History,
    Info,
    Known,
    Name,
    Page,
    Passage,
    Process,
    Proposal,
    Query,
    Reading,
    Ruling,
    Skipped,
    Source,
    Span,
    Story,
    Verdict,
    Whole,
    Why,
)

_WAIT = 20.0


def open_record(path: str | Path, *, pack: Pack | None = None, write: bool = False, wait: float = _WAIT) -> Record:
    """Open a record to look at it or, with `write`, to add to it (it is made where it is missing).

    `wait` is for how many seconds another writer is waited for. Raises RecordError where the file is missing,
    damaged, locked, not to be written, of another program or of a newer hudna.
    """
    return Record(Path(path), pack=pack, write=write, wait=wait)


class Record(Upkeep):
    """An open record; close it, or use it in a `with` statement."""

    # Appending

    def start(self, run: Run) -> str:
        """Note a run and give its id; the same recipe has the same id."""
        with self._change() as link:
            return write.keep_run(link, run)

    def has(self, page: Page, run: str) -> bool:
        """Say whether a run has read a page; if so, that reading is the page's newest (again)."""
        with self._link() as link:
            known = link.execute(write.reading_of(page_key(page), run)).first()
            newest = known is not None and write.is_newest(link, known.page, known.turn)
        if known is not None and not newest:
            with self._change() as link:
                write.make_newest(link, known.page, known.number, known.turn)
        return known is not None

    def keep(self, reading: Reading, run: str) -> bool:
        """Add a reading, whole or not at all; say whether anything changed.

        Raises QueryError for a page that was removed from the record, or whose outlet was.
        """
        rows = rows_of(reading)
        with self._change() as link:
            found = removals.barred(link, reading.article.page, reading.article.outlet)
            if found is not None:
                raise QueryError(where=found.url, what=found.what, mend=found.mend)
            return write.keep_reading(link, reading.article.page, run, rows)

    def skip(self, skipped: Skipped, run: str) -> bool:
        """Note a page that was not read; say whether it was new."""
        with self._change() as link:
            return write.keep_skipped(link, skipped, run)

    # Ruling

    def rule(self, verdict: Verdict, left: str, right: str | None = None, *, who: str, why: str) -> Ruling:
        """Note what a person has decided: of two actors or initiatives (ids, keys, actors' names) or of a claim.

        Raises QueryError where a name or claim is not there, a name means several, or nothing is said of who and why.
        """
        asked = Ruling(0, verdict, left, right, who.strip(), why.strip(), "")
        with self._look() as link:
            meant = asking.meant(link, asked, self.pack, str(self.path))
        return self._append(meant)

    def undo(self, number: int, *, who: str, why: str) -> Ruling:
        """Take a ruling back; that too is a ruling and stays in the list."""
        asked = Ruling(0, Verdict.UNDO, str(number), None, who.strip(), why.strip(), "")
        asking.check_undo(self.rulings(), asked, str(self.path))
        return self._append(asked)

    def _append(self, ruling: Ruling) -> Ruling:
        with self._change() as link:
            number = store_rule.append(link, ruling)
        return self.rulings()[-1] if number else ruling

    def rulings(self) -> tuple[Ruling, ...]:
        """All rulings in the order in which they were made."""
        with self._link() as link:
            return store_rule.rulings(link)

    def proposals(self, actor: str | None = None) -> tuple[Proposal, ...]:
        """Actors that may be one and wait for a person, the likeliest first; of one actor (its id) or of all."""
        with self._look() as link:
            return store_rule.proposals(link, actor)

    def why(self, actor: str) -> Why:
        """Why an actor or initiative (its id) is one: its names, what speaks for each merge, what waits.

        Raises QueryError for what is neither.
        """
        with self._look() as link:
            told = recounts.found(link, actor)
            if told:
                id = told[0][1].id
                return Why(told[0][1], recounts.names(link, id), recounts.merges(link, id),
                           store_rule.proposals(link, id))
            found = store_rule.bearers(link, self.pack.now(actor))
            if not found:
                raise asking.unknown(actor, str(self.path))
            one = found[0][1]
            return Why(one, store_rule.names(link, one.id), store_rule.merges(link, one.id),
                       store_rule.proposals(link, one.id))

    # Looking

    def histories(self, page: str | None = None) -> tuple[History, ...]:
        """The pages whose text their outlets changed, with each change; of one page (its key, address or id) or all."""
        with self._look() as link:
            wanted = removals.places(link, Whole.PAGE, page, str(self.path)) if page else None
            return tuple(versions.histories(link, wanted))

    def facts(self, query: Query | None = None) -> Iterator[Fact]:
        """The facts that a query wants, by day; all without one."""
        with self._look() as link:
            yield from read.facts(link, query or Query())

    def claims(self, ids: Sequence[str]) -> Mapping[str, Fact]:
        """Claims by their ids, so far as the record holds them: also what was superseded, or ruled wrong."""
        with self._look() as link:
            return read.claims(link, ids)

    def sources(self, query: Query | None = None) -> tuple[Source, ...]:
        """The pages of the processes, initiatives, outlets and days that a query names."""
        with self._look() as link:
            return read.all_sources(link, query or Query())

    def stories(self, query: Query | None = None) -> tuple[Story, ...]:
        """The stories of the pages that a query names, by day; all without one."""
        with self._look() as link:
            return tell.stories(link, query or Query())

    def told(self) -> Iterator[tuple[str, Told]]:
        """What each shown page tells, by the page's id."""
        with self._look() as link:
            yield from tell.told(link)

    def plans(self) -> Iterator[tuple[str, Plan]]:
        """What each shown page tells of initiatives, as it is compared across pages, by the page's id."""
        with self._look() as link:
            yield from derive.plans(link, self.pack)

    def initiatives(self) -> tuple[Known, ...]:
        """All initiatives."""
        with self._look() as link:
            return read.initiatives(link)

    def processes(self) -> tuple[Process, ...]:
        """All processes."""
        with self._look() as link:
            return read.processes(link)

    def actors(self) -> tuple[tuple[Name, int, int], ...]:
        """All actors with the number of their pages and mentions, the most mentioned first."""
        with self._look() as link:
            return read.actors(link)

    def bearers(self, words: str) -> tuple[Name, ...]:
        """The actors that bear an id, a key or a printed name, also one that was ruled another's."""
        with self._look() as link:
            return tuple(dict.fromkeys(name for _, name in store_rule.bearers(link, words)))

    def mentions(self, *, initiatives: bool = False) -> Iterator[tuple[str, Span, str]]:
        """Every mention of an actor (or of an initiative): the page's id, where it stands in its text, whose it is."""
        with self._look() as link:
            yield from read.mentions(link, initiatives=initiatives)

    def names_of(self, actor: str) -> tuple[str, ...]:
        """All names by which an actor is called on the pages, the most used first."""
        section = self.pack.language.get("clitics")
        with self._look() as link:
            return called(link, actor, Clitics.of(section) if section else None)

    def search(self, query: Query) -> tuple[Passage, ...]:
        """The pages that hold the words of a query, the best first."""
        with self._look() as link:
            return tuple(words.search(link, query, self.pack.language))

    def info(self) -> Info:
        """What the record holds, counted."""
        with self._look() as link:
            return counted.info(link, str(self.path))
