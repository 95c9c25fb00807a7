"""How far the reading of pages is, on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hudna.cli.words import Words


@contextmanager
def progress(words: Words, printing: bool) -> Iterator[Callable[[], None]]:
    """A counter of pages on standard error; nothing where that is no terminal or results are printed beside it."""
    if not sys.stderr.isatty() or printing:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    with Progress(SpinnerColumn(), TextColumn("{task.description}"), MofNCompleteColumn(), TimeElapsedColumn(),
                  console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(words("done.read"), total=None)
        yield lambda: bar.advance(task)
