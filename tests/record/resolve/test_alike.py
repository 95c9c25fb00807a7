from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.letters import fold
from hudna.record.resolve.alike import Alike, Spelling, one_slip


@pytest.fixture(scope="module")
def spelling(known) -> Spelling:
    return known.spelling


@pytest.mark.parametrize(("left", "right", "alike"), [
    ("لافروف", "لافروف", Alike.SAME), ("اوباما", "أوبامه", Alike.ENDING), ("دينجوف", "دينغوف", Alike.SOUND),
    ("كونجرس", "كونغرس", Alike.SOUND), ("ثاتشر", "تاتشر", Alike.SOUND), ("شفتيزر", "شفايتزر", Alike.VOWELS),
    ("غابريال", "غابرييل", Alike.VOWELS), ("خامنئي", "خامئني", Alike.VOWELS), ("ستولتنبرج", "ستولتنبرغ", Alike.SOUND),
    ("حسن", "حسين", Alike.OTHER), ("سالم", "سليم", Alike.OTHER), ("كيري", "كوري", Alike.OTHER),
    ("بوتين", "لافروف", Alike.OTHER)])
def test_words(spelling: Spelling, left: str, right: str, alike: Alike) -> None:
    assert spelling.compare(fold(left), fold(right)) is alike


ARABIC = st.text(alphabet="ابتجحدرسشعغفقكلمنهويء", min_size=1, max_size=9)


@given(ARABIC, ARABIC)
def test_likeness_has_no_direction(spelling: Spelling, left: str, right: str) -> None:
    assert spelling.compare(left, right) is spelling.compare(right, left)


@given(ARABIC, ARABIC)
def test_what_is_alike_shares_its_skeleton(spelling: Spelling, left: str, right: str) -> None:
    if spelling.compare(left, right) in {Alike.SAME, Alike.ENDING, Alike.SOUND, Alike.VOWELS}:
        assert spelling.skeleton(left) == spelling.skeleton(right)


@pytest.mark.parametrize(("left", "right", "slip"), [
    ("abcd", "abcd", True), ("abcd", "abd", True), ("abcd", "abxcd", True), ("abcd", "axcd", True),
    ("abcd", "acbd", True), ("abcd", "abdx", False), ("abcd", "dcba", False), ("abcd", "ab", False)])
def test_one_slip(left: str, right: str, slip: bool) -> None:
    assert one_slip(left, right) is slip and one_slip(right, left) is slip
