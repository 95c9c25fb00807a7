"""Fit how often claims are right, on readings of articles that the reader has not learned from.

    python training/fit_crosswise.py FOLDER --net NETS                  # makes the readings: part-0.json …
    python training/fit_confidence.py net=FOLDER rules=FOLDER plain     # fits, measures, writes, seals
    python training/fit_confidence.py net=FOLDER --dry                  # only measures

For each reader: trees that look at the reasons of all claims (gradient boosting), for each layer the share of right
claims at rising scores (pool adjacent violators, over the layer and, leaning on it, by type), and the least chance at
which the claims of a type are sure. The scores for the last two come from trees that grew without the article's part.
Everything is measured in cross-validation over the parts: what four parts teach is tried on the fifth. A reader that
is not named keeps what was fitted before; `plain`, which learns nothing, and `rules`, whose weights come from
`bench/train` alone, read here what they have not learned from.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from eval.measure import provenance
from eval.rightness import verdicts, wanted
from examples import blind
from training.grown import Grown, grow
from training.parts import parts, records
from training.seal import seal
from training.shaped import claims_of, shaped
from training.steps import bar_of, steps_of

from hudna.claims.sure_reasons import SureReasons, layer_and_type
from hudna.infer.confidence import ANY, LAYERS, Layer, Steps, file_of
from hudna.infer.reasons import WEIGHTS
from hudna.pack import load_pack
from hudna.pipeline import Reader
from hudna.pipeline.reader import PLAIN, READERS
from hudna.views.reading_json import reading_json

REPORT = Path(__file__).resolve().parents[1] / "eval" / "confidence.json"
PARTS = 5
MIN_GOLD = 50      # types with fewer gold items are never sure
MIN_SURE = 15      # nor types of which fewer claims were sure in the parts left out
AIM = 0.93        # of the sure claims so many must be as in the gold, which lacks some that an eye finds right
AIMS = {"counts": 0.97, "ties": 0.90}  # layers in which the gold lacks less, so that more must be as in it, or more
TENTHS = 10
Record = dict[str, Any]


class Row(NamedTuple):
    """A claim of a reading: the part of its article, its layer and type, the reasons for it, whether it is right."""

    part: int
    layer: str
    type: str
    reasons: list[str]
    right: bool


class Golds(NamedTuple):
    """The gold readings by id, the part of each, and how many claims of each layer and type they hold."""

    records: Mapping[str, Record]
    part: Mapping[str, int]

    def wanted(self, ids: Sequence[str]) -> Counter[tuple[str, str]]:
        """The gold claims of some articles, counted by layer and type."""
        return Counter(chain.from_iterable(wanted(self.records[id]) for id in ids))


def readings_of(folder: Path) -> dict[str, Record]:
    """The readings in the part files of a folder, by id."""
    return {id: reading for file in sorted(folder.glob("part-*.json"))
            for id, reading in json.loads(file.read_text("utf-8")).items()}


def plain_readings(golds: Golds) -> dict[str, Record]:
    """What the grammar says of all articles."""
    reader = Reader(load_pack(), PLAIN)
    return {id: reading_json(reader.drawer.finish(reader.scene(blind(record))))
            for id, record in golds.records.items()}


def rows_of(golds: Golds, readings: Mapping[str, Record]) -> list[Row]:
    """The claims of the readings, each with its verdict."""
    found = []
    for id, said in readings.items():
        gold = golds.records[id]
        reading = shaped(said, gold["text"])
        reasons = SureReasons(reading)
        for verdict, claim in zip(verdicts(gold, said), claims_of(reading), strict=True):
            assert layer_and_type(claim) == (verdict.layer, verdict.type)
            found.append(Row(golds.part[id], verdict.layer, verdict.type, reasons.of(claim), verdict.right))
    return found


class Fits:
    """Trees without some of the parts, each grown once, and what they teach of each layer."""

    def __init__(self, rows: Sequence[Row], gold: Mapping[str, Mapping[str, int]]) -> None:
        self.rows, self._gold = rows, gold
        self._grown: dict[frozenset[int], Grown] = {}

    def grown(self, *without: int) -> Grown:
        """The trees of all parts but these."""
        key = frozenset(without)
        if key not in self._grown:
            rows = [row for row in self.rows if row.part not in key]
            self._grown[key] = grow([row.reasons for row in rows], [row.right for row in rows])
        return self._grown[key]

    def layers(self, *without: int) -> dict[str, Layer]:
        """What all parts but these teach; each claim is scored by trees that grew without its own part too."""
        seen: dict[str, dict[str, list[tuple[float, bool]]]] = defaultdict(lambda: defaultdict(list))
        for part in sorted({row.part for row in self.rows} - set(without)):
            rows = [row for row in self.rows if row.part == part]
            scores = self.grown(part, *without).scores([row.reasons for row in rows])
            for row, score in zip(rows, scores, strict=True):
                seen[row.layer][row.type].append((score, row.right))
        return {layer: self._layer(layer, pairs) for layer, pairs in seen.items()}

    def _layer(self, layer: str, seen: Mapping[str, Sequence[tuple[float, bool]]]) -> Layer:
        whole = steps_of([pair for pairs in seen.values() for pair in pairs])
        steps = {ANY: whole} | {type: steps_of(pairs, whole) for type, pairs in seen.items()}
        bars = {type: bar for type, pairs in seen.items() if self._gold[layer].get(type, 0) >= MIN_GOLD
                and (bar := bar_of([(steps[type].at(score), right) for score, right in pairs],
                                   AIMS.get(layer, AIM))) is not None}
        return Layer(steps, bars)


class Tried(NamedTuple):
    """A claim of a part left out: its layer and type, its chance, whether it was sure and whether it is right."""

    layer: str
    type: str
    chance: float
    sure: bool
    right: bool


def tried(fits: Fits) -> Iterator[Tried]:
    """Each claim as it is judged by what the other parts teach."""
    for part in sorted({row.part for row in fits.rows}):
        layers = fits.layers(part)
        rows = [row for row in fits.rows if row.part == part]
        scores = fits.grown(part).scores([row.reasons for row in rows])
        for row, score in zip(rows, scores, strict=True):
            layer = layers[row.layer]
            chance = layer.chance(row.type, score)
            yield Tried(row.layer, row.type, chance, layer.is_sure(row.type, chance), row.right)


def measured(claims: Sequence[Tried], gold: int) -> dict[str, Any]:
    """How many claims are sure, how many of those right, and how much of the gold they are."""
    sure = [claim for claim in claims if claim.sure]
    right = sum(claim.right for claim in sure)
    return {"gold": gold, "found": len(claims), "right": sum(claim.right for claim in claims), "sure": len(sure),
            "share": _rate(len(sure), len(claims)), "precision": _rate(right, len(sure)), "recall": _rate(right, gold)}


def _rate(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def reliability(claims: Sequence[Tried]) -> list[dict[str, Any]]:
    """What was promised and what was kept, by tenths of the chance."""
    tenths: dict[int, list[Tried]] = defaultdict(list)
    for claim in claims:
        tenths[min(int(claim.chance * TENTHS), TENTHS - 1)].append(claim)
    return [{"from": at / TENTHS, "claims": len(found),
             "chance": round(sum(claim.chance for claim in found) / len(found), 3),
             "right": _rate(sum(claim.right for claim in found), len(found))} for at, found in sorted(tenths.items())]


def learned(layer: Layer, claims: Sequence[Tried], gold: Mapping[str, int],
            aim: float) -> tuple[dict[str, Any], dict[str, Any]]:
    """The table of a layer, and how it was measured; a type that did not keep its promise is never sure."""
    types = sorted({*gold, *(claim.type for claim in claims)})

    def by_type(claims: Sequence[Tried]) -> dict[str, dict[str, Any]]:
        return {type: measured([claim for claim in claims if claim.type == type], gold.get(type, 0)) for type in types}

    kept = {type for type, found in by_type(claims).items()
            if found["sure"] >= MIN_SURE and found["precision"] >= aim}
    claims = [claim._replace(sure=claim.sure and claim.type in kept) for claim in claims]
    table = {"steps": {type: pairs(steps) for type, steps in layer.steps.items()},
             "bars": {type: bar for type, bar in layer.bars.items() if type in kept}}
    return table, {"all": measured(claims, sum(gold.values())), "types": by_type(claims),
                   "reliability": reliability(claims)}


def pairs(steps: Steps) -> list[tuple[float, float]]:
    """Steps as pairs of score and chance."""
    return list(zip(steps.scores, steps.chances, strict=True))


def fit_reader(golds: Golds, readings: Mapping[str, Record]) -> tuple[bytes, dict[str, Any]]:
    """The file of a reader, and how it was measured."""
    gold: dict[str, dict[str, int]] = defaultdict(dict)
    for (layer, type), number in golds.wanted(list(readings)).items():
        gold[layer][type] = number
    fits = Fits(rows_of(golds, readings), gold)
    claims, tables, report = list(tried(fits)), {}, {}
    for name, layer in sorted(fits.layers().items()):
        mine = [claim for claim in claims if claim.layer == name]
        tables[name], report[name] = learned(layer, mine, gold[name], AIMS.get(name, AIM))
        print(name, report[name]["all"], flush=True)
    return fits.grown().file({LAYERS: json.dumps(tables)}), {"articles": len(readings), "layers": report}


def main() -> None:
    """Read the arguments and do what they ask."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("readers", nargs="+", metavar="READER[=FOLDER]")
    ask.add_argument("--dry", action="store_true", help="write nothing")
    args = ask.parse_args()
    gold = records(dev=True)
    golds = Golds({record["id"]: record for record in gold}, parts(gold, PARTS))
    sources = {name: partial(readings_of, Path(folder)) if folder else partial(plain_readings, golds)
               for name, _, folder in (given.partition("=") for given in args.readers)}
    if unknown := [name for name in sources if name not in READERS]:
        ask.error(f"no such reader: {', '.join(unknown)}")
    if without := [given for given in args.readers if "=" not in given and given != PLAIN]:
        ask.error(f"{without[0]} has learned from these articles: name the folder of its readings, {without[0]}=FOLDER")
    reports = json.loads(REPORT.read_text("utf-8"))["readers"] if REPORT.exists() else {}
    for name, read in sources.items():
        content, reports[name] = fit_reader(golds, read())
        if not args.dry:
            (WEIGHTS / file_of(name)).write_bytes(content)
    if not args.dry:
        seal(WEIGHTS)
        made = provenance(Reader(load_pack(), PLAIN)) | {"command": "training/fit_confidence.py"}
        REPORT.write_text(json.dumps({**made, "aim": AIM, "aims": AIMS, "readers": reports}, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
