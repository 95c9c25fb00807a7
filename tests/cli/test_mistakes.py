from __future__ import annotations

import pytest


@pytest.mark.parametrize(("given", "said"), [
    (["nothing"], "There is no command nothing"), (["timeline", "--sine", "x"], "--since"),
    (["export", "--as", "xml"], "jsonl, csv, parquet"), (["timeline", "--limit", "-1"], "from 0 on"),
    (["rule", "undo", "x"], "N is a whole number"), (["actor", "--on"], "--on needs a value"),
    (["add"], "PAGES... is missing")])
def test_mistakes_say_what_is_wrong(hudna, given: list[str], said: str) -> None:
    done = hudna(*given)
    assert (done.code, done.out) == (2, "") and said in done.err


def test_mistakes_are_told_in_arabic(hudna) -> None:
    err = hudna("timeline", "--nothing", "--lang", "ar").err
    assert err.startswith("طريقة الكتابة: hudna timeline") and "لا يوجد خيار --nothing" in err
