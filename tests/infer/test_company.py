"""Words that keep the same company."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from hudna.errors import WeightsError
from hudna.infer import Company, load_company
from hudna.infer.company import Near

TOY = Company({"red": Near("7", "1"), "green": Near("7", "1")})


def installed(folder: Path, content: str, named: str = "") -> Path:
    """A folder with clusters and their manifest."""
    folder.joinpath("company.json").write_text(content, "utf-8")
    digest = named or hashlib.sha256(content.encode()).hexdigest()
    folder.joinpath("manifest.json").write_text(json.dumps({"files": {"company.json": {"sha256": digest}}}), "utf-8")
    return folder


def test_words_used_alike_are_in_one_cluster() -> None:
    assert TOY.of("red") == TOY.of("green")


def test_the_first_form_that_is_known_counts() -> None:
    assert TOY.of("unheard of", "red") == Near("7", "1")


def test_an_unknown_word_is_in_none() -> None:
    assert TOY.of("unheard of") == Near("-", "-")


def test_clusters_are_loaded_coarse_before_fine(tmp_path: Path) -> None:
    assert load_company(installed(tmp_path, '{"red": [1, 7]}')).of("red") == Near("7", "1")


@pytest.mark.parametrize("content", ['{"red": [1]}', "[]", "{"])
def test_damaged_clusters_are_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(WeightsError):
        load_company(installed(tmp_path, content))


def test_other_clusters_than_the_manifest_names_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WeightsError):
        load_company(installed(tmp_path, "{}", named="0" * 64))


def test_no_clusters_are_named_no_clusters_are_loaded(tmp_path: Path) -> None:
    tmp_path.joinpath("manifest.json").write_text('{"files": {}}', "utf-8")
    assert load_company(tmp_path) == Company()
