"""Which line is the title."""

from __future__ import annotations

from hudna.text.lines import cut
from hudna.text.titles import choose, of_window

PROSE = "أعلن الوسيط الدولي أن الطرفين وافقا على هدنة جديدة في المدينة القديمة."


def test_the_first_line_of_enough_words_is_the_title() -> None:
    lines = cut(f"سياسة\nالوسيط يعلن هدنة جديدة\nالطرفان يقبلان خطة الوسيط\n{PROSE}")
    assert choose([0, 1, 2], lines, [3]) == 1


def test_a_later_line_after_a_gap_wins_by_the_words_it_shares_with_the_text() -> None:
    lines = cut(f"انقطاع الكهرباء في ثلاث بلدات\n\nالوسيط الدولي يعلن هدنة جديدة\n{PROSE}")
    assert choose([0, 1], lines, [2]) == 1


def test_a_short_line_is_the_title_where_there_is_none_longer() -> None:
    assert choose([0], cut(f"هدنة جديدة\n{PROSE}"), [1]) == 0


def test_no_candidate_no_title() -> None:
    assert choose([], cut(PROSE), [0]) is None


def test_a_window_title_before_and_behind_the_outlet() -> None:
    for first in ("موقع الميدان - العالم - الوسيط يعلن هدنة", "الوسيط يعلن هدنة | موقع الميدان"):
        found = of_window(cut(f"{first}\nسياسة\nالوسيط يعلن هدنة\n{PROSE}"))
        assert found is not None and (found[0], found[1].of(first), found[2]) == (0, "الوسيط يعلن هدنة", 2)
