"""Records made of gold readings: the example pages, and the seeds where they are at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.gold import EXAMPLES, SEEDS, reading_of, rows

from hudna.pipeline import Reader
from hudna.record import Record, Run, open_record


def made(gold: Path, reader: Reader, path: Path) -> Record:
    with open_record(path, pack=reader.pack, write=True) as record:
        run = record.start(Run("gold", "1", reader.pack.name, reader.pack.digest))
        for one in rows(gold):
            record.keep(reading_of(one, reader), run)
        record.settle()
    return open_record(path, pack=reader.pack)


@pytest.fixture(scope="session")
def examples(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with made(EXAMPLES, reader, tmp_path_factory.mktemp("examples") / "r.hudna") as record:
        yield record


@pytest.fixture(scope="session")
def seeds(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    if not SEEDS.exists():
        pytest.skip("the seed pages are not here (set HUDNA_SHARED)")
    with made(SEEDS, reader, tmp_path_factory.mktemp("seeds") / "r.hudna") as record:
        yield record
