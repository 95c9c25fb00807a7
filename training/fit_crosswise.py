"""Fit all weights at once: what is drawn from each part of the lessons is drawn with what the other parts teach.

    python training/fit_crosswise.py FOLDER --net WORK     # writes FOLDER/net.json; weights-0.json, part-0.json …
    python training/fit_crosswise.py FOLDER                # the rules' reasons alone: FOLDER/reasons.json and the same

Names come first, then who is who, then statements and ties, then events, each on what the ones before found in a part
from which they had not learned: as it will be in reading. So one pass gives the weights of all lessons, those without
each part, and the readings of each part by what the others teach. A stage whose result lies in FOLDER is not run again;
parts run side by side.
"""

from __future__ import annotations

import argparse
import json
import pickle
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from multiprocessing import get_context
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from examples import Example, alias, scenes
from fit_reasons import L2_SAME, Collector, fit, marked, mention_tables, predict, same_actors, steady
from fit_says import SaysExamples
from fit_ties import tie_examples
from training.net.out_of_part import PARTS, OutOfPart
from training.parts import DEV, Record, parts, records
from try_reader import scorer

from hudna.claims.ends import END
from hudna.claims.same import QUESTION as SAME
from hudna.claims.ties import QUESTION as TIE
from hudna.infer import Weigher, load_company
from hudna.mentions import Tagger
from hudna.pack import load_pack
from hudna.pipeline import Reader

Tables = dict[str, dict[str, float]]
Examples = Mapping[str, Sequence[Example]]
STEADY = frozenset({"says", "speaker", END})  # questions with few examples, fitted in several orders


@dataclass(frozen=True)
class Work:
    """Where the results of the stages lie, and which gold they are made from; read from the corpora once a task."""

    folder: Path
    net: Path | None
    clean: bool

    def tagger(self) -> Tagger | None:
        """The nets, each asked of what it has not learned from; None for the rules' reasons alone."""
        return OutOfPart(self.net, self.part) if self.net else None

    @cached_property
    def records(self) -> list[Record]:
        """The lessons, and with them `bench/dev`, which is only read."""
        return records(dev=True, clean=self.clean)

    @cached_property
    def part(self) -> dict[str, int]:
        """The part of each article."""
        return parts(self.records, PARTS)

    def gold(self, *, inside: int | None = None, outside: int | None = None) -> list[Record]:
        """The lessons in a part, or in all the others, or all of them."""
        return [record for record in self.records if record["set"] != DEV
                and inside in (None, self.part[record["id"]]) and outside != self.part[record["id"]]]

    def drawn(self, stage: str, *, without: int | None = None) -> Examples:
        """The examples that a stage drew from the parts, from all or without one."""
        found: dict[str, list[Example]] = {}
        for k in range(PARTS):
            if k != without:
                for question, examples in pickle.loads((self.folder / f"{stage}-{k}.pkl").read_bytes()).items():
                    found.setdefault(question, []).extend(examples)
        return found

    def names(self, part: int | None) -> Tables:
        """The weights of names without a part, or of all lessons."""
        file = "names.json" if part is None else f"names-{part}.json"
        tables: Tables = json.loads((self.folder / file).read_text("utf-8"))
        return tables

    def heard(self, part: int | None) -> Tables:
        """The weights of names, who is who, statements and ties, without a part or of all lessons."""
        return {**self.names(part), **self.same(part), **fitted(self.drawn("heard", without=part))}

    def same(self, part: int | None) -> Tables:
        """The weights of who is who, without a part or of all lessons."""
        return {SAME: fit(self.drawn("same", without=part)[SAME], l2=L2_SAME)}


def fitted(drawn: Examples) -> Tables:
    """The weights of each question."""
    return {question: steady(examples) if question in STEADY else fit(examples)
            for question, examples in drawn.items()}


def names(work: Work, part: int | None) -> None:
    """Names of all parts but one; with them, who is who in that part."""
    tagger = work.tagger()
    found = mention_tables(work.gold(outside=part), tagger)
    if part is None:
        _write(work.folder / "names.json", found)
        return
    same = same_actors(work.gold(inside=part), found, tagger)
    (work.folder / f"same-{part}.pkl").write_bytes(pickle.dumps({SAME: same}))
    _write(work.folder / f"names-{part}.json", found)


def heard(work: Work, part: int) -> None:
    """Examples of statements and ties in a part, with the gold's cast and the one that the others' weights find."""
    weigher = Weigher({**work.names(part), **work.same(part)}, company=load_company())
    reader = Reader(load_pack(), weigher=weigher, tagger=work.tagger())
    module, said, ties = scorer(), SaysExamples(reader.drawer.says), list[Example]()
    since: dict[str, int] = {}
    mine = work.gold(inside=part)
    for gold in (True, False):
        for record, scene in scenes(reader, mine, gold=gold):
            whose = alias(record, scene.cast, module)
            said.add(record, scene, whose)
            marked(said.examples, dict(record), since)
            told = {TIE: tie_examples(record, scene, whose, reader.drawer.ties)}
            marked(told, dict(record), {})
            ties += told[TIE]
    (work.folder / f"heard-{part}.pkl").write_bytes(pickle.dumps({**said.examples, TIE: ties}))


def events(work: Work, part: int) -> None:
    """Examples of events and initiatives in a part, on statements as the others' weights find them."""
    weigher = Weigher(work.heard(part), company=load_company())
    collector = Collector(Reader(load_pack(), weigher=weigher, tagger=work.tagger()))
    since: dict[str, int] = {}
    for record in work.gold(inside=part):
        collector.add(record)
        marked(collector.examples, record, since)
    found = {**collector.examples, **collector.initiatives.examples(fit)}
    (work.folder / f"events-{part}.pkl").write_bytes(pickle.dumps(found))


def weights(work: Work, part: int | None) -> None:
    """The weights without a part, and with them the readings of its articles; or those of all lessons."""
    found = {**work.heard(part), **fitted(work.drawn("events", without=part))}
    if part is None:
        _write(work.folder / ("net.json" if work.net else "reasons.json"), found)
        return
    _write(work.folder / f"weights-{part}.json", found)
    reader = Reader(load_pack(), weigher=Weigher(found, company=load_company()), tagger=work.tagger())
    test = [record for record in work.records if work.part[record["id"]] == part]
    said = predict(test, reader)
    if bench := {r["id"]: r for r in test if r["set"] in ("train", DEV)}:
        figures = scorer().score(bench, said)
        print(part, {name: round(row.get("f1", row.get("acc", 0)), 3) for name, row in figures.items()}, flush=True)
    _write(work.folder / f"part-{part}.json", said, indent=None)


def _write(file: Path, content: Any, indent: int | None = 0) -> None:  # noqa: ANN401 - JSON
    file.write_text(json.dumps(content, ensure_ascii=False, sort_keys=True, indent=indent), "utf-8")


def tasks(folder: Path, name: str) -> Iterator[list[tuple[Callable[..., None], int | None, Path]]]:
    """Stage after stage: what is to run side by side, for which part, and the file that tells that it has run."""
    for stage, written in ((names, "names-{}.json"), (heard, "heard-{}.pkl"), (events, "events-{}.pkl")):
        todo = [(stage, part, folder / written.format(part)) for part in range(PARTS)]
        yield todo if stage is not heard else [*todo, (names, None, folder / "names.json")]
    yield [(weights, None, folder / name), *((weights, part, folder / f"part-{part}.json") for part in range(PARTS))]


def main() -> None:
    """Run what is not there yet."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("folder", type=Path, help="for the results of all stages")
    ask.add_argument("--net", type=Path, help="a folder with nets net-0 …, each taught without one part")
    ask.add_argument("--clean", action="store_true", help="leave out articles of sources for research only")
    ask.add_argument("--jobs", type=int, default=PARTS)
    args = ask.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    work = Work(args.folder.resolve(), args.net and args.net.resolve(), args.clean)
    with ProcessPoolExecutor(args.jobs, mp_context=get_context("spawn")) as pool:
        for stage in tasks(work.folder, "net.json" if work.net else "reasons.json"):
            waiting = [pool.submit(run, work, part) for run, part, file in stage if not file.exists()]
            for task in waiting:
                task.result()
            print(stage[0][0].__name__, "done", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
