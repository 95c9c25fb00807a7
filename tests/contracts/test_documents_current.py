from __future__ import annotations

import pytest
from tools.draw_docs import PAGES, page


@pytest.mark.parametrize("language", PAGES)
def test_the_page_of_commands_is_current(language: str) -> None:
    assert PAGES[language].read_text("utf-8") == page(language), "run: python -m tools.draw_docs"
