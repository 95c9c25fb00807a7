"""How often Python looks for garbage while pages are read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 20_000  # new objects, less those gone, after which the youngest are looked through; Python's own is 700


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let a process that reads pages look for garbage seldom, and as before when it is done.

    Python looks again and again through the half a million objects of a pack and its weights, none of which ever goes.
    This holds for the whole process: whoever calls a Reader from a program of his own decides.
    """
    before = gc.get_threshold()
    gc.set_threshold(max(before[0], _SELDOM) if before[0] else 0, *before[1:])  # 0: it was told never to look
    try:
        yield
    finally:
        gc.set_threshold(*before)
