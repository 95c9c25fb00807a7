"""Processes that read pages, each with a reader of its own."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType

from hudna.pack import Pack
from hudna.pipeline.garbage import seldom_collected
from hudna.pipeline.reader import Reader, failed
from hudna.shapes import Page, Reading, Skipped

_AHEAD = 8  # pages taken per process before the first of them must be given back


@dataclass(slots=True)
class _Worker:
    """A process, the line to it, and the page that it is reading with its number."""

    process: BaseProcess
    line: Connection
    page: Page | None = None
    number: int = -1


def _serve(line: Connection, pack: Pack, name: str) -> None:
    """Read the pages that come down the line until it closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted and closes the line
    with seldom_collected():
        reader = Reader(pack, name)
        while True:
            try:
                page = line.recv()
            except EOFError:
                return
            line.send(reader.try_read(page))


class Workers:
    """A pool of reading processes, started afresh (spawn), which knows the page that each is at."""

    def __init__(self, reader: Reader, jobs: int) -> None:
        self._pack, self._name = reader.pack, reader.name
        self._context = multiprocessing.get_context("spawn")
        self._workers = [self._start() for _ in range(jobs)]

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        for worker in self._workers:
            worker.line.close()
        for worker in self._workers:
            worker.process.join(timeout=1 if kind else None)
            if worker.process.is_alive():
                worker.process.kill()
                worker.process.join()

    def read(self, pages: Iterable[Page | Skipped]) -> Iterator[Reading | Skipped]:
        """The readings in the order of the pages; at most a few pages per process are held."""
        coming = iter(pages)
        waiting: deque[Reading | Skipped | None] = deque()  # what came, in order; None is still being read
        given = 0                                           # the number of the first in `waiting`
        more = True
        while more or waiting:
            while more and len(waiting) < _AHEAD * len(self._workers) and self._idle() is not None:
                page = next(coming, None)
                if page is None:
                    more = False
                else:
                    waiting.append(page if isinstance(page, Skipped) else None)
                    self._hand(page, given + len(waiting) - 1)
            while waiting and waiting[0] is not None:
                yield waiting.popleft()  # type: ignore[misc]  # it is not None
                given += 1
            if waiting:
                for number, result in self._collect():
                    waiting[number - given] = result

    def _idle(self) -> _Worker | None:
        return next((worker for worker in self._workers if worker.page is None), None)

    def _start(self) -> _Worker:
        mine, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self._pack, self._name), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, mine)

    def _hand(self, page: Page | Skipped, number: int) -> None:
        worker = self._idle()
        if isinstance(page, Page) and worker is not None:
            worker.page, worker.number = page, number
            with suppress(BrokenPipeError, ConnectionResetError):  # it ended; _collect will say so of this page
                worker.line.send(page)

    def _collect(self) -> Iterator[tuple[int, Reading | Skipped]]:
        """What the processes have ready; waits for the first."""
        busy = {worker.line: worker for worker in self._workers if worker.page is not None}
        for line in wait(list(busy)) if busy else []:
            worker = busy[line]  # type: ignore[index]  # wait gives back what it was given
            page, number = worker.page, worker.number
            if page is None:
                continue
            try:
                result: Reading | Skipped = worker.line.recv()
                worker.page = None
            except (EOFError, OSError):
                worker.process.join()
                result = failed(page, f"its process ended with code {worker.process.exitcode}")
                worker.line.close()
                self._workers[self._workers.index(worker)] = self._start()
            yield number, result
