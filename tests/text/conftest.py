"""What the tests of texts need."""

from __future__ import annotations

import pytest

from hudna.pack import Pack
from hudna.shapes import Media, Page
from hudna.text import Cleaner
from hudna.text.blocks import Marker


@pytest.fixture(scope="session")
def marker(pack: Pack) -> Marker:
    return Marker(pack)


@pytest.fixture(scope="session")
def cleaner(pack: Pack) -> Cleaner:
    return Cleaner(pack)


@pytest.fixture(scope="session")
def roles(marker: Marker):
    """The blocks of a text as (role, words) pairs."""
    return lambda text: [(block.role.value, block.span.of(text)) for block in marker.mark(text).blocks]


@pytest.fixture(scope="session")
def html_page():
    """A page of HTML from its content."""
    return lambda content: Page(id="a", url="a.html", content=content, digest="", media=Media.HTML)
