"""What documents say of figures and kinds is what was measured and what the pack holds."""

import pytest
from eval.gold import ROOT
from tools.figures import BENCH, DOCUMENTS, REPORT, rewritten
from tools.list_kinds import PAGE, page


@pytest.mark.skipif(not (REPORT.is_file() and BENCH.is_file()), reason="nothing has been measured yet")
@pytest.mark.parametrize("name", DOCUMENTS)
def test_tables_show_what_was_measured(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert text == rewritten(text, "ar" if ".ar." in name else "en"), "run: make docs"


def test_both_readmes_show_the_same_tables() -> None:
    english, arabic = ((ROOT / name).read_text("utf-8").count("<!-- figures:") for name in DOCUMENTS[:2])
    assert english == arabic > 0


def test_the_page_of_kinds_is_the_packs() -> None:
    assert PAGE.read_text("utf-8") == page(), "run: make docs"
