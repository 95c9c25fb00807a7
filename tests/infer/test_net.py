"""The net that comes with the package."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.errors import WeightsError
from hudna.infer.net import FILES, PIECE, Net, load_net, pieces
from hudna.infer.reasons import NET, RULES, WEIGHTS
from hudna.pipeline import Reader
from hudna.shapes import Article

TEXT = "عنوان الخبر\nدعت الأمم المتحدة أطراف النزاع إلى هدنة. وقال المبعوث إن المحادثات مستمرة."


@pytest.fixture(scope="module")
def net() -> Net:
    return load_net()


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder with the net's files and their manifest."""
    for name in (*FILES, "manifest.json"):
        shutil.copy(WEIGHTS / name, tmp_path / name)
    return tmp_path


@given(st.lists(st.integers(min_value=0, max_value=1), max_size=300))
def test_pieces_hold_each_word_once(steps: list[int]):
    sentences = list(np.cumsum(steps)) or [0]
    found = pieces(sentences)
    assert [place for first, last in found for place in range(first, last)] == list(range(len(sentences)))


@given(st.lists(st.integers(min_value=0, max_value=1), min_size=1, max_size=300))
def test_pieces_are_short(steps: list[int]):
    assert all(last - first <= PIECE for first, last in pieces(list(np.cumsum(steps))))


def test_every_word_is_told_of(net: Net, reader: Reader, article: Callable[..., Article]):
    one = article(TEXT)
    told = net(one.words, reader.finder.clues(one))
    assert {len(getattr(told, name)) for name in ("names", "events", "said", "real", "ask")} == {len(one.words)}


def test_chances_of_tags_add_up(net: Net, reader: Reader, article: Callable[..., Article]):
    one = article(TEXT)
    told = net(one.words, reader.finder.clues(one))
    assert np.allclose(np.exp(told.names).sum(1), 1, atol=1e-4)


def test_the_same_words_are_read_alike(net: Net, reader: Reader, article: Callable[..., Article]):
    one = article(TEXT)
    clues = reader.finder.clues(one)
    assert np.array_equal(net(one.words, clues).events, net(one.words, clues).events)


def test_no_words_are_told_nothing(net: Net):
    assert not net((), ())


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_said_with_what_to_do(installed: Path, name: str):
    (installed / name).unlink()
    with pytest.raises(WeightsError) as caught:
        load_net(installed)
    assert name in caught.value.where
    assert "--reader rules" in caught.value.mend


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_refused(installed: Path, name: str):
    (installed / name).write_bytes((installed / name).read_bytes()[:-9])
    with pytest.raises(WeightsError, match="not those that manifest"):
        load_net(installed)


def test_the_manifest_gives_digest_and_size_of_every_file():
    files = json.loads((WEIGHTS / "manifest.json").read_text("utf-8"))["files"]
    assert {name: entry["bytes"] for name, entry in files.items()} == {
        name: (WEIGHTS / name).stat().st_size for name in files}
    assert set(FILES) <= set(files)


def test_the_weights_are_small_enough_to_ship():
    twins = {RULES, NET}  # their packed forms are shipped
    assert sum(file.stat().st_size for file in WEIGHTS.iterdir() if file.name not in twins) < 40 * 2**20
