"""Floors hold, move up by themselves, and go down only when named."""

from pathlib import Path

from eval.floors import Floors, load_floors, save_floors
from eval.scoring import Figure

FLOORS = Floors("dev", "abc", {"ties": 0.5, "CLAIMS": 0.6})


def table(**values: float) -> dict[str, Figure]:
    return {name: Figure(v, v, v, 10, 10) for name, v in values.items()}


def test_a_fall_names_figure_floor_and_value() -> None:
    (fault,) = FLOORS.faults("abc", table(ties=0.4, CLAIMS=0.6))
    assert "dev.ties" in fault and "0.4000" in fault and "0.5000" in fault and "LOWER=dev.ties" in fault


def test_noise_is_no_fall() -> None:
    assert list(FLOORS.faults("abc", table(ties=0.498, CLAIMS=0.6))) == []


def test_a_figure_that_is_gone_has_fallen() -> None:
    assert any("dev.CLAIMS" in fault for fault in FLOORS.faults("abc", table(ties=0.5)))


def test_changed_gold_is_said() -> None:
    (fault,) = FLOORS.faults("other", table(ties=0.9, CLAIMS=0.9))
    assert "make gate-pin" in fault


def test_pinning_moves_up_only() -> None:
    pinned = FLOORS.pinned("abc", table(ties=0.4, CLAIMS=0.7), lower=())
    assert pinned.least == {"ties": 0.5, "CLAIMS": 0.7}
    assert pinned.too_high(table(ties=0.4, CLAIMS=0.7)) == ["dev.ties"]


def test_a_named_floor_goes_down() -> None:
    assert FLOORS.pinned("abc", table(ties=0.4, CLAIMS=0.5), lower=["dev.ties"]).least == {"ties": 0.4, "CLAIMS": 0.6}


def test_a_named_file_goes_down_whole() -> None:
    assert FLOORS.pinned("abc", table(ties=0.4, CLAIMS=0.5), lower=["dev"]).least == {"ties": 0.4, "CLAIMS": 0.5}


def test_floors_are_written_and_read(tmp_path: Path) -> None:
    save_floors([FLOORS], tmp_path / "floors.json")
    assert load_floors(tmp_path / "floors.json") == {"dev": FLOORS}
