"""Teach the heads from lessons, on language models that stay as they are.

    python -m training.net.teach WORK --parts 0 1 2 3 4    # WORK/heads-0.pt …, each without one part of the lessons
    python -m training.net.teach WORK                      # WORK/heads.pt, from all lessons (bench/dev is never one)
    python -m training.net.teach WORK --member arcs        # WORK/arcs.pt, that learns who stands where above all
    python -m training.net.teach WORK --after OLD          # the same from the nets of a folder, when lessons were added

Writes a log with the figures of each epoch to WORK/teach-*.log; seeds are fixed.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F
from training.net.heads import MEMBERS, Heads, Member
from training.net.lessons import PASS, Lesson
from training.net.model import Language

from hudna.infer.net import load_net, pieces
from hudna.infer.opinion import RELATIONS, decode, standing
from hudna.infer.spelling import place, sequences

BATCH, SEED = 6, 1
AGAIN, SLOWER = 12, 0.5               # rounds and share of the rate for a net that goes on from what it has learned
OWN = "habit: our own labels"         # a clue at every word of an article that we annotated; no reader ever gives it
WEIGHT = {"names": 1.0, "plans": 0.7, "events": 1.5, "links": 3.0, "said": 1.0, "real": 0.5}


@torch.no_grad()
def see(model: Language, vocabulary: dict[str, int], lesson: Lesson) -> Tensor:
    """What the language models say of each word: (words, INPUT), half precision."""
    spelled = [sequences(form) for form in lesson.forms]
    flat = torch.tensor([s for one in spelled for s in one])
    offsets = torch.tensor([0, *np.cumsum([len(one) for one in spelled])[:-1]])
    places = torch.tensor([place(vocabulary, form) for form in lesson.forms])
    x = model.spelling(flat, offsets, places) + model.spelling.signs(torch.tensor(lesson.signs))
    parts = [x[first:last] for first, last in pieces(lesson.sentences)]
    ahead = model.ahead.states(nn.utils.rnn.pad_sequence(parts, batch_first=True))
    back = model.back.states(nn.utils.rnn.pad_sequence([part.flip(0) for part in parts], batch_first=True))
    rows = [torch.cat([*(state[i, : len(part)] for state in ahead),
                       *(state[i, : len(part)].flip(0) for state in back), part], -1) for i, part in enumerate(parts)]
    return torch.cat(rows).half()


@dataclass
class Ready:
    """A lesson with what the language models see, its clues in numbers and the tables of its arcs."""

    lesson: Lesson
    seen: Tensor
    clues: Tensor
    arcs: ArcTables | None


@dataclass
class ArcTables:
    """Who may stand in which relation to which word in one article, and who does.

    q words ask, s spots answer, a actors stand at the spots: `member` (a, s), `mask` and `wanted` (q, a, relations).
    """

    sorts: Tensor
    places: Tensor
    first: Tensor
    last: Tensor
    kinds: Tensor
    far: Tensor
    apart: Tensor
    member: Tensor
    mask: Tensor
    wanted: Tensor


def arc_tables(lesson: Lesson) -> ArcTables | None:
    """The tables of a lesson, none where nobody asks or answers."""
    if not lesson.spots or not lesson.queries:
        return None
    sorts = torch.tensor([q.sort for q in lesson.queries])
    places = np.array([q.place for q in lesson.queries])
    first = np.array([s[0] for s in lesson.spots])
    last = np.array([s[1] - 1 for s in lesson.spots])
    far, apart = standing(places[:, None], (first, last), np.array(lesson.sentences))
    ids = sorted({s[2] for s in lesson.spots})
    number = {id: a for a, id in enumerate(ids)}
    member = np.zeros((len(ids), len(lesson.spots)), bool)
    for s, spot in enumerate(lesson.spots):
        member[number[spot[2]], s] = True
    plan = np.array([id[0] == "I" for id in ids])
    mask = np.zeros((len(lesson.queries), len(ids), len(RELATIONS)), np.float32)
    wanted = np.zeros_like(mask)
    for q, query in enumerate(lesson.queries):
        for relation, right in query.wanted.items():
            r = RELATIONS.index(relation)
            mask[q, :, r] = plan == (relation == "about")
            for id in right:
                if id in number:
                    wanted[q, number[id], r] = 1
    kinds = np.array([s[3] for s in lesson.spots])
    return ArcTables(sorts, *map(torch.from_numpy, (places, first, last, kinds, far, apart, member, mask, wanted)))


class Clues:
    """Numbers of clues, 0 for those that were not met."""

    def __init__(self, lessons: Sequence[Lesson], least: int = 3) -> None:
        counts = Counter(clue for lesson in lessons for one in lesson.clues for clue in one)
        self.numbers = {clue: i + 1 for i, clue in enumerate(sorted(c for c, n in counts.items() if n >= least))}

    def after(self, numbers: Mapping[str, int]) -> None:
        """Keep the numbers that clues had for a net that goes on; others follow them."""
        new = [clue for clue in self.numbers if clue not in numbers]
        self.numbers = {**numbers, **{clue: len(numbers) + 1 + i for i, clue in enumerate(new)}}

    def of(self, lesson: Lesson) -> Tensor:
        """The clues of each word (words, most), 0 where there are no more."""
        rows = [[self.numbers.get(clue, 0) for clue in one] for one in lesson.clues]
        most = max(map(len, rows))
        return torch.tensor([row + [0] * (most - len(row)) for row in rows])


def arcs(heads: Heads, tables: ArcTables, state: Tensor) -> Tensor:
    """Scores (queries, spots, relations) in one article."""
    answer = heads.first(state[tables.first]) + heads.last(state[tables.last])
    return heads.arcs(heads.ask(state[tables.places]), answer, tables.sorts, (tables.kinds, tables.far, tables.apart))


def arc_loss(heads: Heads, ready: Ready, state: Tensor) -> tuple[Tensor, int]:
    """The loss of who stands in which relation to whom, summed, and the number of queries."""
    tables = ready.arcs
    if tables is None:
        return torch.zeros(()), 0
    score = arcs(heads, tables, state)
    each = torch.stack([score[:, here].logsumexp(1) for here in tables.member], 1)      # queries, actors, relations
    loss = F.binary_cross_entropy_with_logits(each, tables.wanted, reduction="none")
    return (loss * tables.mask).sum(), len(tables.sorts)


def batch_loss(heads: Heads, batch: Sequence[Ready], weight: float) -> Tensor:
    """The loss of some articles; `weight` is that of arcs."""
    lengths = torch.tensor([len(r.seen) for r in batch])
    seen = nn.utils.rnn.pad_sequence([r.seen.float() for r in batch], batch_first=True)
    clue = nn.utils.rnn.pad_sequence([heads.clues(r.clues) for r in batch], batch_first=True)
    states = heads.states(seen, clue)
    flat = torch.cat([states[i, :n] for i, n in enumerate(lengths)])

    def gold(name: str) -> Tensor:
        return torch.from_numpy(np.concatenate([getattr(r.lesson, name) for r in batch]))

    loss = torch.zeros(())
    for name in ("names", "plans", "events"):
        loss = loss + WEIGHT[name] * F.cross_entropy(heads.tags[name](flat), gold(name), ignore_index=PASS)
    for name in ("links", "said"):
        loss = loss + WEIGHT[name] * F.binary_cross_entropy_with_logits(heads.tags[name](flat), gold(name))
    real = gold("real")
    if (real != PASS).any():
        loss = loss + WEIGHT["real"] * F.cross_entropy(heads.tags["real"](flat), real, ignore_index=PASS)
    total, queries = torch.zeros(()), 0
    for i, ready in enumerate(batch):
        one, n = arc_loss(heads, ready, states[i])
        total, queries = total + one, queries + n
    return loss + weight * total / max(1, queries)


def spans(tags: np.ndarray) -> set[tuple[tuple[int, int], int]]:
    """The spans of begin and inside tags, each with its kind."""
    return set(decode(tags).items())


def _cells(table: np.ndarray) -> set[tuple[int, ...]]:
    """The places of a table that are not nought."""
    return {tuple(map(int, place)) for place in np.argwhere(table)}


@torch.no_grad()
def examine(heads: Heads, test: Sequence[Ready]) -> dict[str, float]:
    """F1 of names, plans, event words, cues and doers, each beside the gold."""
    heads.eval()
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    gold: Counter[str] = Counter()

    def count(name: str, mine: set, theirs: set) -> None:  # type: ignore[type-arg]
        right[name] += len(mine & theirs)
        said[name] += len(mine)
        gold[name] += len(theirs)

    for ready in test:
        lesson = ready.lesson
        state = heads.states(ready.seen.float()[None], heads.clues(ready.clues)[None])[0]
        tags = {name: layer(state).numpy() for name, layer in heads.tags.items()}
        for name in ("names", "plans"):
            count(name, spans(tags[name].argmax(1)), spans(getattr(lesson, name)))
        known = {(i, int(t)) for i, t in enumerate(lesson.events) if t > 0}
        quiet = {i for i, t in enumerate(lesson.events) if t == PASS}
        count("events", {(i, int(t)) for i, t in enumerate(tags["events"].argmax(1)) if t and i not in quiet}, known)
        count("links", _cells(tags["links"] > 0), _cells(lesson.links))
        for k, name in enumerate(("cue", "opens", "inside", "closes")):
            count(name, set(np.nonzero(tags["said"][:, k] > 0)[0]), set(np.nonzero(lesson.said[:, k])[0]))
        count("real", {(i, int(tags["real"][i].argmax())) for i in np.nonzero(lesson.real >= 0)[0]},
              {(i, int(lesson.real[i])) for i in np.nonzero(lesson.real >= 0)[0]})
        if ready.arcs is not None:
            score = arcs(heads, ready.arcs, state)
            for i, query in enumerate(lesson.queries):
                for relation, wanted in query.wanted.items():
                    r = RELATIONS.index(relation)
                    best = {s[2] for j, s in enumerate(lesson.spots)
                            if score[i, j, r] > 0 and (s[2][0] == "I") == (relation == "about")}
                    count(relation, {(i, b) for b in best}, {(i, w) for w in wanted})
    heads.train()
    return {name: round(2 * right[name] / max(1, said[name] + gold[name]), 3) for name in gold}


def batches(train: Sequence[Ready], rng: random.Random) -> list[list[Ready]]:
    """Articles of about one length together, in a new order each time."""
    order = sorted(train, key=lambda ready: len(ready.seen) * rng.uniform(0.85, 1.15))
    found = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    rng.shuffle(found)
    return found


def teach(train: Sequence[Ready], test: Sequence[Ready], make: Callable[[], Heads], log: Path,
          member: Member = MEMBERS["heads"]) -> Heads:
    """The heads taught from some lessons, as a member of those that read together; figures on others go to the log."""
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    heads = make()
    optimizer = torch.optim.AdamW(heads.parameters(), lr=member.rate, weight_decay=0.01)
    total = member.rounds * -(-len(train) // BATCH)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimizer, member.rate, total_steps=total, pct_start=0.15)
    with log.open("w", encoding="utf-8") as lines:
        for epoch in range(member.rounds):
            begun, mean = time.time(), 0.0
            for batch in batches(train, rng):
                loss = batch_loss(heads, batch, member.arcs)
                optimizer.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(heads.parameters(), 5.0)
                optimizer.step()
                plan.step()
                mean += loss.item() * len(batch) / len(train)
            figures = examine(heads, test) if test and epoch == member.rounds - 1 else {}
            print(json.dumps({"epoch": epoch + 1, "loss": round(mean, 3), "seconds": round(time.time() - begun),
                              **figures}), file=lines, flush=True)
    return heads.eval()


def gone_on(saved: Mapping[str, Any], clues: int, member: Member) -> Heads:
    """The heads that were saved, in a table of so many clues: with room for those that they have not met."""
    heads = Heads(clues, member.size)
    state, known = dict(saved["heads"]), saved["heads"]["clues.weight"]
    room = heads.clues.weight.detach().clone()
    room[: len(known)] = known
    heads.load_state_dict({**state, "clues.weight": room})
    return heads


def main() -> None:
    """Teach and save."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("work", type=Path)
    ask.add_argument("--parts", type=int, nargs="*", default=[], help="teach nets that leave these parts out")
    ask.add_argument("--member", choices=MEMBERS, default="heads", help="which of the nets that read together")
    ask.add_argument("--after", type=Path, help="a folder with nets of fewer lessons, to go on from")
    args = ask.parse_args()
    torch.set_num_threads(1)
    lessons = load_lessons(args.work)
    seen = look(args.work, [lesson for _, _, lesson in lessons])
    tables = [arc_tables(lesson) for _, _, lesson in lessons]
    for part in args.parts or [None]:
        inside = [i for i, (name, number, _) in enumerate(lessons) if name != "dev" and number != part]
        outside = [i for i, (name, number, _) in enumerate(lessons)
                   if (name == "dev" if part is None else number == part)]
        name, member = args.member if part is None else f"{args.member}-{part}", MEMBERS[args.member]
        clues, make = Clues([lessons[i][2] for i in inside]), partial(Heads, size=member.size)
        if args.after:
            saved = torch.load(args.after / f"{name}.pt")
            clues.after(saved["clues"])
            member = member._replace(rounds=AGAIN, rate=member.rate * SLOWER)
            make = partial(gone_on, saved, member=member)
        ready = {i: Ready(lessons[i][2], seen[i], clues.of(lessons[i][2]), tables[i]) for i in (*inside, *outside)}
        heads = teach([ready[i] for i in inside], [ready[i] for i in outside],
                      partial(make, len(clues.numbers) + 1), args.work / f"{name}.log", member)
        torch.save({"heads": heads.state_dict(), "clues": clues.numbers}, args.work / f"{name}.pt")
        print(name, (args.work / f"{name}.log").read_text("utf-8").splitlines()[-1], flush=True)


def load_lessons(work: Path) -> list[tuple[str, int, Lesson]]:
    """The lessons of a folder with the name of their set and their part; our own carry a clue that says so.

    Two circles of annotators have two sets of habits: what is told apart in learning need not be averaged in reading
    (Daume 2007).
    """
    with (work / "lessons.pkl").open("rb") as file:
        lessons: list[tuple[str, int, Lesson]] = pickle.load(file)
    for name, _, lesson in lessons:
        if name == "own":
            lesson.clues = [(*clues, OWN) for clues in lesson.clues]
    return lessons


def look(work: Path, lessons: Sequence[Lesson]) -> list[Tensor]:
    """What the language models see of each lesson, worked out once and kept in a file.

    Without `language.pt` in the folder the models that come with the package are asked.
    """
    kept = work / "seen.pt"
    if not kept.exists() and not (work / "language.pt").exists():
        net = load_net()
        torch.save({lesson.id: torch.from_numpy(net.look(lesson.forms, lesson.signs, lesson.sentences)).half()
                    for lesson in lessons}, kept)
    elif not kept.exists():
        vocabulary = json.loads((work / "vocabulary.json").read_text("utf-8"))
        language = Language(len(vocabulary))
        language.load_state_dict(torch.load(work / "language.pt"))
        language.eval()
        torch.save({lesson.id: see(language, vocabulary, lesson) for lesson in lessons}, kept)
    found = torch.load(kept)
    return [found[lesson.id] for lesson in lessons]


if __name__ == "__main__":
    main()
