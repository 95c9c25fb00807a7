"""The stages from raw texts to weights."""

from __future__ import annotations

from pathlib import Path

from training.net.out_of_part import PARTS
from training.run import NETS, stages

WORK = Path("work")


def test_every_stage_writes_into_the_folder_of_work():
    assert all(WORK in result.parents for result, _ in stages(WORK, clean=False))


def test_a_net_is_taught_without_each_part():
    left_out = [result.name for result, command in stages(WORK, clean=False) if "--parts" in command]
    assert left_out == [f"{net}-{part}.pt" for part in range(PARTS) for net in NETS]


def test_the_packages_language_models_can_be_kept():
    assert (WORK / "language.pt") not in {result for result, _ in stages(WORK, clean=False, pretrained=True)}


def test_without_research_only_sources_raw_texts_lessons_and_weights_leave_them_out():
    clean = {result.name for result, command in stages(WORK, clean=True) if "--clean" in command}
    assert clean == {"raw.npz", "lessons.pkl", "net.json", "reasons.json"}
