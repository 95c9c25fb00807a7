"""Fit the weights of reasons on gold readings.

    python training/fit_reasons.py --cast               # the rules' reasons alone: writes weights/reasons.json
    python training/fit_reasons.py --cast --net WORK    # with those of the nets WORK/net-0 …: writes weights/net.json
    python training/fit_reasons.py --cast --folds 5     # cross-validate over bench/train and bench/dev, write nothing

`--cast` learns events with the gold's cast in place of the reader's own.

Logistic regression by AdaGrad with L2, pure Python, fixed seed; one table for each question: is this cue a statement,
who speaks; is this word a trigger, is this actor doer, target or place, did it happen, which initiative it concerns,
which date is its own; is this noun an initiative, does its phrase go on, is it one with an earlier one; does a name
begin here, is this span one, of which kind.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from examples import Example, alias, blind, scenes
from fit_mentions import Mentions, interned
from fit_says import SaysExamples
from fit_ties import tie_examples
from initiative_examples import InitiativeExamples, same_examples, timing_examples
from same_examples import same_actor_examples
from training.net.out_of_part import PARTS, OutOfPart
from training.parts import parts, records
from training.seal import seal
from try_reader import gold_cast, names, scorer

from hudna.claims.events import ROLES, candidates, title_last
from hudna.claims.frames import Frame
from hudna.claims.real_reasons import REALS
from hudna.claims.same import QUESTION as SAME
from hudna.claims.scene import Scene
from hudna.claims.ties import QUESTION as TIE
from hudna.claims.voices import Voices
from hudna.infer import Weigher, load_company
from hudna.infer.reasons import WEIGHTS
from hudna.mentions import Tagger
from hudna.pack import load_pack
from hudna.pipeline import Reader
from hudna.shapes import Actor, Cast, Hit, Initiative
from hudna.views.reading_json import reading_json

Record = dict[str, Any]
MIN_COUNT, EPOCHS, RATE, L2, L2_MENTION, L2_SAME = 2, 6, 0.1, 1e-4, 2e-3, 1e-3
ORDERS = 4
OWN, BENCH = "own ", "bench "
COPIED = frozenset({"mention begins", "mention", "trigger"})  # questions whose every reason of ours stands twice
NAMES = frozenset({"mention begins", "mention"})              # those in which bench has habits of its own to keep
CROSSED = 2  # parts of the articles: names in each are found by what the others teach


def fit(examples: Sequence[Example], seed: int = 1, *, l2: float = L2) -> dict[str, float]:
    """The weights of reasons that occur at least MIN_COUNT times."""
    counts = Counter(reason for reasons, _ in examples for reason in set(reasons))
    number = {reason: i for i, (reason, n) in enumerate(counts.items()) if n >= MIN_COUNT}
    kept = {reason: i for i, reason in enumerate(number)}
    rows = [([kept[r] for r in dict.fromkeys(reasons) if r in kept], label) for reasons, label in examples]
    weights, squares = [0.0] * len(kept), [1.0] * len(kept)
    rng = random.Random(seed)
    for _ in range(EPOCHS):
        rng.shuffle(rows)
        for features, label in rows:
            score = sum(weights[f] for f in features)
            slope = 1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) - label
            for f in features:
                g = slope + l2 * weights[f] * 10
                squares[f] += g * g
                weights[f] -= RATE * g / math.sqrt(squares[f])
    found = {reason: weights[i] + (weights[kept[BENCH + reason]] if BENCH + reason in kept else 0.0)
             for reason, i in kept.items() if not reason.startswith((OWN, BENCH))}
    return {reason: round(weight, 2) for reason, weight in found.items() if abs(weight) >= 0.1}


def marked(examples: dict[str, list[Example]], record: Record, since: dict[str, int]) -> None:
    """Mark the examples that our own labels gave since, so that their habits stay apart from those of bench.

    Their reasons stand twice, once as everybody's and once as their own (Daume 2007); those of their own are learned
    and then left out. For names, of which we have marked more than bench, those of bench stand twice likewise, and
    are added to everybody's. `since` counts the examples of each question, and is brought up to date.
    """
    whose = OWN if record.get("set") == "own" else BENCH
    for question, items in examples.items():
        twice = question in (COPIED if whose == OWN else NAMES)
        for place in range(since.get(question, 0), len(items)):
            reasons, label = items[place]
            copies = [f"{whose}{reason}" for reason in reasons] if twice else []
            items[place] = (interned([*reasons, *([OWN] if whose == OWN else []), *copies]), label)
        since[question] = len(items)


def steady(examples: Sequence[Example]) -> dict[str, float]:
    """The mean of the weights fitted in several orders: where examples are few, one order is a matter of luck."""
    fits = [fit(examples, seed) for seed in range(1, ORDERS + 1)]
    reasons = dict.fromkeys(reason for weights in fits for reason in weights)
    mean = {reason: round(sum(weights.get(reason, 0.0) for weights in fits) / ORDERS, 2) for reason in reasons}
    return {reason: weight for reason, weight in mean.items() if abs(weight) >= 0.1}


class Collector:
    """Gathers examples from gold records."""

    def __init__(self, reader: Reader, *, cast: bool) -> None:
        self.reader, self.cast, self.refs = reader, cast, names(reader)
        self.events = reader.drawer.events
        self.examples: dict[str, list[Example]] = defaultdict(list)
        self.initiatives = InitiativeExamples()
        self.module = scorer()

    def add(self, record: dict[str, Any]) -> None:
        """Gather the examples of one article."""
        scene = self.reader.scene(blind(record), lambda a: gold_cast(record, a, self.refs)
                                  if self.cast else None)
        alias = self._alignment(record, scene.cast)
        golds = self._golds(record, scene)
        triggers = self.events.triggers(scene)
        chosen: list[tuple[Hit, dict[str, Any]]] = []
        taken: set[int] = set()
        for hit in candidates(scene):
            gold = next((g for i in range(hit.first, hit.last) for g in golds[i]
                         if g["type"] == hit.data["type"]), None)
            self.examples["trigger"].append((triggers.of(hit), gold is not None))
            if gold is not None and id(gold) not in taken:
                taken.add(id(gold))
                chosen.append((hit, gold))
        chosen.sort(key=lambda c: c[0].first)
        self._roles(scene, chosen, alias)
        self.initiatives.add(record, scene, self.reader.finder.initiatives)
        self.examples["same initiative"] += same_examples(
            record, scene.article, self.reader.finder.initiatives.heads(scene.article, scene.found.names),
            self.reader.drawer.who.plans)
        timing = timing_examples(self.events.tools(scene, [hit for hit, _ in chosen]).timing, chosen, self.events.kinds,
                                 [self.events.rule_real(hit, scene) for hit, _ in chosen],
                                 self._alignment(record, scene.cast, "initiatives"))
        for question, examples in timing.items():
            self.examples[question] += examples

    def _golds(self, record: dict[str, Any], scene: Scene) -> dict[int, list[dict[str, Any]]]:
        golds: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for event in record["events"]:
            start, end = event["trigger"]
            for i, word in enumerate(scene.article.words):
                if word.start < end and word.end > start:
                    golds[i].append(event)
        return golds

    def _alignment(self, record: dict[str, Any], cast: Cast, layer: str = "actors") -> dict[str, str]:
        items: Sequence[Actor | Initiative] = getattr(cast, layer)
        if self.cast:
            return {item.id: item.id for item in items}
        return alias(record, cast, self.module, layer)

    def _roles(self, scene: Scene, chosen: list[tuple[Hit, dict[str, Any]]], alias: dict[str, str]) -> None:
        hits = [hit for hit, _ in chosen]
        tools = self.events.tools(scene, hits)
        voices = Voices(scene, self.events.syntax)
        back = {gold: mine for mine, gold in alias.items()}
        past: list[tuple[Hit, Frame]] = []
        for hit, gold in title_last(chosen, scene):
            by = voices.at(hit.first)
            for candidate in tools.roles.of(hit, by, past):
                for role in ROLES:
                    self.examples[role].append((candidate.reasons, alias.get(candidate.id) in gold[role]))
            reasons = tools.real.of(hit, self.events.rule_real(hit, scene), by)
            for real in REALS:
                self.examples[f"real={real}"].append((reasons, gold["real"] == real))
            past.append((hit, Frame(*(tuple(back[i] for i in gold[role] if i in back) for role in ROLES))))


def tables(records: Sequence[dict[str, Any]], tagger: Tagger | None = None, *,
           cast: bool) -> dict[str, dict[str, float]]:
    """The weights fitted on these records: of names, of statements on these, of events on statements."""
    found = mention_tables(records, tagger)
    heard = told(records, tagger)
    collector = Collector(Reader(load_pack(), weigher=Weigher(heard), tagger=tagger), cast=cast)
    since: dict[str, int] = {}
    for record in records:
        collector.add(record)
        marked(collector.examples, record, since)
    drawn = {**collector.examples, **collector.initiatives.examples(fit)}
    return {**found, **heard, **{question: fit(examples) for question, examples in drawn.items()}}


def mention_tables(records: Sequence[dict[str, Any]], tagger: Tagger | None = None) -> dict[str, dict[str, float]]:
    """The weights for names: of where they begin, then, where they may begin, of where they end and of their kind."""
    found: dict[str, dict[str, float]] = {}
    company = load_company()
    reader = Reader(load_pack(), weigher=Weigher({}, company=company), tagger=tagger)
    for _ in range(2):
        mentions = Mentions(reader, scorer(), Weigher(found, company=company) if found else None)
        since: dict[str, int] = {}
        for record in records:
            mentions.add(record, reader.cleaner.clean(blind(record)))
            marked(mentions.examples, record, since)
        found.update({question: fit(examples, l2=L2_MENTION) for question, examples in mentions.examples.items()})
    return found


def told(records: Sequence[Record], tagger: Tagger | None = None) -> dict[str, dict[str, float]]:
    """The weights of who is who, and of statements and ties, these fitted with the gold's cast and the reader's own.

    The reader's own are those of names, and of who is who, learned from other articles: on its own lessons it finds
    names too well.
    """
    halves = [(test, mention_tables(train, tagger)) for train, test in folds(records, CROSSED)]
    same = [same_actors(test, found, tagger) for test, found in halves]
    module, drawn, ties = scorer(), list[SaysExamples](), list[Example]()
    for number, (test, found) in enumerate(halves):
        others = [example for other, examples in enumerate(same) if other != number for example in examples]
        known = {**found, SAME: fit(others, l2=L2_SAME)} if others else found
        reader = Reader(load_pack(), weigher=Weigher(known, company=load_company()), tagger=tagger)
        drawn.append(SaysExamples(reader.drawer.says))
        since: dict[str, int] = {}
        for gold in (True, False):
            for record, scene in scenes(reader, test, gold=gold):
                whose = alias(record, scene.cast, module)
                drawn[-1].add(record, scene, whose)
                marked(drawn[-1].examples, record, since)
                told_ties = {TIE: tie_examples(record, scene, whose, reader.drawer.ties)}
                marked(told_ties, record, {})
                ties += told_ties[TIE]
    heard = {question: steady([example for says in drawn for example in says.examples[question]])
             for question in drawn[0].examples}
    return {**heard, SAME: fit([example for examples in same for example in examples], l2=L2_SAME), TIE: fit(ties)}


def same_actors(records: Sequence[Record], found: dict[str, dict[str, float]],
                tagger: Tagger | None) -> list[Example]:
    """Examples of who is who among the mentions that a reader with these weights of names finds."""
    reader = Reader(load_pack(), weigher=Weigher(found, company=load_company()), tagger=tagger)
    examples: dict[str, list[Example]] = {SAME: []}
    since: dict[str, int] = {}
    for record in records:
        article = reader.cleaner.clean(blind(record))
        names = reader.finder.find(article).names
        examples[SAME] += same_actor_examples(record, article, names, reader.drawer.who)
        marked(examples, record, since)
    return examples[SAME]


def folds(records: Sequence[Record], number: int) -> Iterator[tuple[list[Record], list[Record]]]:
    """Training and test parts, articles of one group together."""
    part = parts(records, number)
    for k in range(number):
        yield [r for r in records if part[r["id"]] != k], [r for r in records if part[r["id"]] == k]


def predict(records: Sequence[dict[str, Any]], reader: Reader, *, cast: bool) -> dict[str, Any]:
    """A reader's readings of these records, by id."""
    refs = names(reader)
    return {r["id"]: reading_json(reader.read_with(
        blind(r), lambda a, r=r: gold_cast(r, a, refs) if cast else None)) for r in records}


def cross_validate(args: argparse.Namespace, gold: Sequence[Record], tagger: Tagger | None) -> None:
    """Fit without one part after the other; print the figures on its articles of bench, keep the readings."""
    part, module = parts(records(dev=True, clean=args.clean), args.folds), scorer()
    for k in args.only or range(args.folds):
        train = [r for r in gold if part[r["id"]] != k and r["set"] != "dev"]
        test = [r for r in gold if part[r["id"]] == k and (r["set"] != "own" or args.all)]
        learned = tables(train, tagger, cast=args.cast)
        weigher = Weigher(learned, company=load_company())
        preds = predict(test, Reader(load_pack(), weigher=weigher, tagger=tagger), cast=False)
        figures = module.score({r["id"]: r for r in test if r["set"] != "own"}, preds)
        print(k, {n: round(v.get("f1", v.get("acc", 0)), 3) for n, v in figures.items()}, flush=True)
        if args.keep:
            args.keep.mkdir(parents=True, exist_ok=True)
            (args.keep / f"weights-{k}.json").write_text(json.dumps(learned, ensure_ascii=False), "utf-8")
            (args.keep / f"part-{k}.json").write_text(json.dumps(preds, ensure_ascii=False), "utf-8")


def main() -> None:
    """Read the arguments and do what they ask."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--folds", type=int, default=0)
    ask.add_argument("--only", type=int, nargs="*", help="measure only these parts")
    ask.add_argument("--keep", type=Path, help="a folder for the readings of the parts left out")
    ask.add_argument("--all", action="store_true", help="read our own labelled articles of a part too")
    ask.add_argument("--bench", action="store_true", help="learn from bench/train alone")
    ask.add_argument("--net", type=Path, help="a folder with nets net-0 …, each taught without one part")
    ask.add_argument("--out", type=Path, default=WEIGHTS, help="where the weights go; by default the package's")
    ask.add_argument("--clean", action="store_true", help="leave out articles of sources for research only")
    ask.add_argument("--cast", action="store_true")
    args = ask.parse_args()
    gold = records(dev=bool(args.folds), own=not args.bench, clean=args.clean)
    tagger = OutOfPart(args.net, parts(records(dev=True, clean=args.clean), PARTS)) if args.net else None
    if args.folds:
        cross_validate(args, gold, tagger)
        return
    content = json.dumps(tables(gold, tagger, cast=args.cast), ensure_ascii=False, sort_keys=True, indent=0)
    (args.out / ("net.json" if args.net else "reasons.json")).write_text(content, "utf-8")
    if args.out == WEIGHTS:
        seal(WEIGHTS)


if __name__ == "__main__":
    main()
