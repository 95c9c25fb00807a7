"""What many tests need: the pack, a reader, an article from a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.pack import Pack, load_pack
from hudna.page.build import from_record
from hudna.pipeline import Reader
from hudna.shapes import Article, Reading


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack()


@pytest.fixture(scope="session")
def reader(pack: Pack) -> Reader:
    """The rules' reader: most tests are of the grammar, and must not hang on what a net has learned."""
    return Reader(pack, "rules")


@pytest.fixture(scope="session")
def article(reader: Reader) -> Callable[..., Article]:
    """An article from a text; keywords: outlet, byline, crawled."""
    return lambda text, **known: reader.cleaner.clean(from_record({"id": "a", "text": text, **known}, "test"))


@pytest.fixture(scope="session")
def read(reader: Reader) -> Callable[..., Reading]:
    """The reading of a text; keywords: outlet, byline, crawled."""
    return lambda text, **known: reader(from_record({"id": "a", "text": text, **known}, "test"))
