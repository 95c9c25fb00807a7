"""A record's file, open: its links, and what is derived kept as it must be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from hudna.pack import Pack, load_pack
from hudna.record.store import derive
from hudna.record.store.connect import WRITING, engine_of, explained, may_write
from hudna.record.store.migrate import check_file, prepare


class Opened:
    """An open record; close it, or use it in a `with` statement."""

    def __init__(self, path: Path, *, pack: Pack | None, write: bool, wait: float) -> None:
        self.path = path
        self._pack = pack
        self._write = write
        self._wait = wait
        self._settled = False
        check_file(path, write=write)
        self._engine = engine_of(path, write=write, wait=wait)
        with explained(path):
            prepare(self._engine, path, write=write)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back."""
        self._engine.dispose()

    @cached_property
    def pack(self) -> Pack:
        """The pack with which the record is looked at."""
        return self._pack or load_pack()

    @contextmanager
    def _link(self) -> Iterator[Connection]:
        with explained(self.path), self._engine.begin() as link:
            yield link

    @contextmanager
    def _change(self) -> Iterator[Connection]:
        self._settled = False
        with explained(self.path), self._engine.execution_options(**{WRITING: True}).begin() as link:
            yield link

    def settle(self, *, again: bool = False) -> None:
        """Work out what is derived across pages, where pages came since the last time, or `again` in any case."""
        with self._change() as link:
            if again or not derive.is_settled(link, self.pack):
                derive.settle(link, self.pack, again=again)
        self._settled = True

    @contextmanager
    def _look(self) -> Iterator[Connection]:
        self._make_settled()
        with self._link() as link:
            yield link

    def _make_settled(self) -> None:
        """Work out what is derived where that is not done; where it may not be written, another pack's will do."""
        if self._settled:
            return
        with self._link() as link:
            self._settled = derive.is_settled(link, self.pack, any_pack=not may_write(self.path))
        if self._settled:
            return
        if self._write:
            self.settle()
            return
        with type(self)(self.path, pack=self.pack, write=True, wait=self._wait) as writer:
            writer.settle()
        self._settled = True
