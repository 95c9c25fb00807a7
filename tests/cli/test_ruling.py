from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

BY = ("--by", "Mona", "--why", "seen on the page")


@pytest.fixture
def own(record: str, tmp_path: Path) -> str:
    """A record that may be changed."""
    path = tmp_path / "own.hudna"
    shutil.copy(record, path)
    return str(path)


def actors(hudna, own: str) -> list[str]:
    rows = [json.loads(line) for line in hudna("export", "--record", own).out.splitlines()]
    return sorted({id for row in rows for id in row["who_ids"]})


def test_two_actors_are_made_one(hudna, own: str) -> None:
    left, right = actors(hudna, own)[:2]
    done = hudna("rule", "same", left, right, *BY, "--record", own)
    assert done.code == 0 and "Ruling 1" in done.out and "hudna rule undo 1" in done.out
    assert {left, right} - set(actors(hudna, own))


def test_rulings_are_listed(hudna, own: str) -> None:
    left, right = actors(hudna, own)[:2]
    hudna("rule", "different", left, right, *BY, "--record", own)
    shown = hudna("rule", "list", "--record", own).out
    assert "Mona" in shown and "seen on the page" in shown and "two actors" in shown
    (row,) = map(json.loads, hudna("rule", "list", "--json", "--record", own).out.splitlines())
    assert (row["number"], row["verdict"], row["undone_by"]) == (1, "different", None)


def test_a_ruling_is_taken_back(hudna, own: str) -> None:
    before = actors(hudna, own)
    hudna("rule", "same", *before[:2], *BY, "--record", own)
    assert hudna("rule", "undo", "1", *BY, "--record", own).code == 0
    assert actors(hudna, own) == before


def test_a_wrong_claim_leaves_the_record(hudna, own: str) -> None:
    claims = [json.loads(line)["claim"] for line in hudna("export", "--record", own).out.splitlines()]
    assert hudna("rule", "wrong", claims[0], *BY, "--record", own).code == 0
    left = [json.loads(line)["claim"] for line in hudna("export", "--record", own).out.splitlines()]
    assert left == claims[1:]


def test_nothing_to_list(hudna, own: str) -> None:
    assert "no rulings" in hudna("rule", "list", "--record", own).out


def test_proposals_are_shown_or_there_are_none(hudna, own: str) -> None:
    assert hudna("rule", "proposals", "--record", own).code == 0


def test_why_an_actor_is_one(hudna, own: str) -> None:
    done = hudna("rule", "why", actors(hudna, own)[0], "--record", own)
    assert done.code == 0 and "Names" in done.out


@pytest.mark.parametrize("arguments", [
    ("same", "nobody", "noone", *BY), ("wrong", "0", *BY), ("undo", "7", *BY), ("why", "nobody")])
def test_a_mistake_says_what_to_do(hudna, own: str, arguments: tuple[str, ...]) -> None:
    done = hudna("rule", *arguments, "--record", own)
    assert done.code == 3 and own in done.err and len(done.err.splitlines()) == 2


def test_who_and_why_are_asked_for(hudna, own: str) -> None:
    assert hudna("rule", "undo", "1", "--record", own).code == 2


def test_a_list_says_which_ruling_holds_and_what_the_claim_says(hudna, own: str) -> None:
    row = json.loads(hudna("export", "--type", "breach", "--limit", "1", "--record", own).out)
    for verdict in ("wrong", "right"):
        hudna("rule", verdict, row["claim"], *BY, "--record", own)
    out = hudna("rule", "list", "--record", own).out
    assert "gives way" in out
    assert "in force" in out and row["claim"] in out and "broke" in out


def test_who_was_ruled_one_with_another_is_still_found(hudna, own: str) -> None:
    left, right = [id for id in actors(hudna, own) if not id.startswith("x.")][:2]
    assert hudna("rule", "same", left, right, *BY, "--record", own).code == 0
    ids = {json.loads(hudna("actor", id, "--json", "--record", own).out)["actor"]["id"] for id in (left, right)}
    assert len(ids) == 1
