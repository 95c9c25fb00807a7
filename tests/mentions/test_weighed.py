from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.infer import Weigher
from hudna.mentions.weighing import NamesWeighed
from hudna.pack import Pack
from hudna.shapes import Article

Find = Callable[[str, dict[str, float]], list[str]]
_BEGIN = {"bias": 1.0}
_KINDS = {f"mention={kind}": {"bias": -1.0} for kind in (
    "state", "gov", "mil", "armed", "party", "igo", "org", "media", "people", "place")}


@pytest.fixture(scope="session")
def find(pack: Pack, article: Callable[..., Article]) -> Find:
    """The printed mentions of a text, given the weights of spans; all is a person's."""

    def read(text: str, spans: dict[str, float]) -> list[str]:
        tables = {"mention begins": _BEGIN, "mention": spans, "mention=person": {"bias": 1.0}, **_KINDS}
        page = article(f"خبر\n{text}")
        names = NamesWeighed(pack, Weigher(tables))
        found = names.find(names.seen(page, ()))
        return [page.span_of(m.first, m.last).of(page.text) for m in found]

    return read


def test_words_of_no_weight_are_no_mention(find: Find) -> None:
    assert find("سقط المطر ليلا.", {"bias": -9.0}) == []


def test_a_span_of_weight_is_one_though_no_rule_knows_it(find: Find) -> None:
    assert find("سقط المطر ليلا.", {"bias": -9.0, "h=مطر": 10.0, "n=1": 1.0}) == ["المطر"]


def test_of_overlapping_spans_the_heavier_stands(find: Find) -> None:
    assert find("سقط المطر ليلا.", {"bias": -9.0, "h=مطر": 10.0, "n=2": 2.0}) == ["المطر ليلا"]


@pytest.fixture(scope="session")
def described(pack: Pack, article: Callable[..., Article]) -> Callable[[str, str, str], dict[str, tuple[str, ...]]]:
    """The pack entries of the mentions of a text in which these words weigh, all of one kind."""

    def read(text: str, spans: str, kind: str) -> dict[str, tuple[str, ...]]:
        tables = {"mention begins": _BEGIN, "mention": {"bias": -9.0, spans: 20.0}, **_KINDS,
                  "mention=person": {"bias": -1.0}, f"mention={kind}": {"bias": 1.0}}
        page = article(f"خبر\n{text}")
        names = NamesWeighed(pack, Weigher(tables))
        found = names.find(names.seen(page, ()))
        return {page.span_of(m.first, m.last).of(page.text): m.refs[:1] for m in found}

    return read


def test_adjectives_of_nation_that_stand_for_states_stand_together(described) -> None:
    found = described("اتفقا بوساطة مصرية قطرية.", "h=مصريه n=1", "state")
    assert found == {"مصرية": ("eg",), "قطرية": ("qa",)}


def test_a_name_of_the_pack_may_be_said_with_the_words_that_place_it(described) -> None:
    found = described("وصلت بعثة الأمم المتحدة في السودان.", "h=بعثه n=5", "igo")
    assert found["بعثة الأمم المتحدة في السودان"] == ("un.unitams",)
