"""What lessons, clues and pretraining bring: nets taught with less of each, measured on bench/dev.

    python -m training.net.compare WORK        # writes training/runs/compared.json, a row for each net

Each net is taught like the package's (`teach.py`), from a part of the lessons (bench first, then our own in the order
of their batches), without the rules' clues, or with words spelled as the lessons alone teach it and no language
models. Figures are the net's own, with the gold's names and event words, before reasons are weighed. A row that is
there already, from as many lessons, is not worked out again.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from training.net.heads import MEMBERS, Heads
from training.net.lessons import Lesson
from training.net.model import SIZE, STATE
from training.net.teach import Clues, Ready, arc_tables, load_lessons, look, teach

from hudna.infer.spelling import BUCKETS, MOST, sequences

RUNS = Path(__file__).resolve().parents[1] / "runs" / "compared.json"
ROUNDS = MEMBERS["heads"].rounds
COUNTS = (100, 200, 306, 500, 750)
ABLATED = 500                         # lessons of the nets that lack something else
LAYERS = ("names", "events", "links", "cue", "inside", "real", "speaker", "who", "whom", "where", "about", "from", "to")


class Unread(Heads):
    """Heads without language models: a word is what its letter sequences come to mean in the lessons.

    `seen` are numbers of words (batch, time, 1) in `forms`.
    """

    def __init__(self, clues: int, forms: Sequence[str]) -> None:
        super().__init__(clues)
        self.sequences = nn.Embedding(BUCKETS, SIZE, padding_idx=0)
        nn.init.normal_(self.sequences.weight, std=0.1)
        spelled = [sequences(form) for form in forms]
        self.spelled = torch.tensor([[*one, *[0] * (MOST - len(one))] for one in spelled])

    def states(self, seen: Tensor, clue: Tensor) -> Tensor:
        """The states for numbers of words."""
        spelled = self.spelled[seen[..., 0].long()]
        known = (spelled > 0).sum(-1, keepdim=True).clamp(min=1)
        words = (self.sequences(spelled) * (spelled > 0)[..., None]).sum(-2) / known
        return super().states(torch.cat([words.new_zeros(*words.shape[:-1], 4 * STATE), words], -1), clue)


def plans(total: int) -> Iterator[tuple[str, int]]:
    """The nets to teach: what is left out, and the number of lessons."""
    yield from (("", count) for count in COUNTS if count < total)
    yield from (("clues", min(ABLATED, total)), ("pretraining", min(ABLATED, total)), ("", total))


def teach_without(less: str, train: Sequence[Lesson], test: Sequence[Lesson], seen: dict[str, Tensor]) -> Path:
    """Teach a net from some lessons without something; its log."""
    lessons = [*train, *test]
    if less == "clues":
        lessons = [replace(lesson, clues=[("none",)] * len(lesson.clues)) for lesson in lessons]
    clues = Clues(lessons[: len(train)])
    make: Callable[[], Heads] = partial(Heads, len(clues.numbers) + 1)
    if less == "pretraining":
        number = {form: i for i, form in enumerate(sorted({form for lesson in lessons for form in lesson.forms}))}
        seen = {lesson.id: torch.tensor([[number[form]] for form in lesson.forms]) for lesson in lessons}
        make = partial(Unread, len(clues.numbers) + 1, list(number))
    ready = [Ready(lesson, seen[lesson.id], clues.of(lesson), arc_tables(lesson)) for lesson in lessons]
    log = RUNS.with_name("compared.log")
    teach(ready[: len(train)], ready[len(train) :], make, log)
    return log


def row(less: str, count: int, log: Path) -> dict[str, Any]:
    """The last line of a log as a row, with the mean of LAYERS."""
    last = json.loads(log.read_text("utf-8").splitlines()[-1])
    log.unlink()
    figures = {name: value for name, value in last.items() if name in LAYERS}
    return {"without": less, "lessons": count, "epochs": ROUNDS,
            "mean": round(sum(figures.values()) / len(figures), 3), **figures}


def main() -> None:
    """Teach and measure what is not there yet."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("work", type=Path)
    args = ask.parse_args()
    torch.set_num_threads(1)
    lessons = load_lessons(args.work)
    rng = random.Random(0)
    bench, own = ([one for name, _, one in lessons if name == wanted] for wanted in ("train", "own"))
    rng.shuffle(bench)
    learned, test = [*bench, *own], [one for name, _, one in lessons if name == "dev"]
    seen = dict(zip((one.id for _, _, one in lessons), look(args.work, [one for _, _, one in lessons]), strict=True))
    rows: list[dict[str, Any]] = json.loads(RUNS.read_text("utf-8")) if RUNS.exists() else []
    for less, count in plans(len(learned)):
        if not any((one["without"], one["lessons"], one["epochs"]) == (less, count, ROUNDS) for one in rows):
            rows.append(row(less, count, teach_without(less, learned[:count], test, seen)))
            RUNS.write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
            print(rows[-1], flush=True)


if __name__ == "__main__":
    main()
