"""How the weights of reasons are fitted, and from which examples: what `fit_crosswise.py` runs part by part.

Logistic regression by AdaGrad with L2, pure Python, fixed seed; one table for each question: is this cue a statement,
who speaks; is this word a trigger, is this actor doer, target or place, did it happen, which initiative it concerns,
which date is its own; is this noun an initiative, does its phrase go on, is it one with an earlier one; does a name
begin here, is this span one, of which kind. Events are learned with the gold's cast in place of the reader's own.
"""

from __future__ import annotations

import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from examples import Example, blind
from fit_mentions import Mentions, interned
from initiative_examples import InitiativeExamples, same_examples, timing_examples
from same_examples import same_actor_examples
from try_reader import gold_cast, names, scorer

from hudna.claims.events import ROLES, candidates, title_last
from hudna.claims.frames import Frame
from hudna.claims.real_reasons import REALS
from hudna.claims.same import QUESTION as SAME
from hudna.claims.scene import Scene
from hudna.claims.voices import Voices
from hudna.infer import Weigher, load_company
from hudna.mentions import Tagger
from hudna.pack import load_pack
from hudna.pipeline import Reader
from hudna.shapes import Hit
from hudna.views.reading_json import reading_json

Record = dict[str, Any]
MIN_COUNT, EPOCHS, RATE, L2, L2_MENTION, L2_SAME = 2, 6, 0.1, 1e-4, 2e-3, 1e-3
ORDERS = 4
OWN, BENCH = "own ", "bench "
COPIED = frozenset({"mention begins", "mention", "trigger"})  # questions whose every reason of ours stands twice
NAMES = frozenset({"mention begins", "mention"})              # those in which bench has habits of its own to keep


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

    def __init__(self, reader: Reader) -> None:
        self.reader, self.refs = reader, names(reader)
        self.events = reader.drawer.events
        self.examples: dict[str, list[Example]] = defaultdict(list)
        self.initiatives = InitiativeExamples()

    def add(self, record: dict[str, Any]) -> None:
        """Gather the examples of one article."""
        scene = self.reader.scene(blind(record), lambda a: gold_cast(record, a, self.refs))
        alias = {actor.id: actor.id for actor in scene.cast.actors}   # of the gold's cast
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
                                 {plan.id: plan.id for plan in scene.cast.initiatives})
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


def predict(records: Sequence[Record], reader: Reader) -> dict[str, Any]:
    """A reader's readings of these records, by id, with raw chances."""
    return {r["id"]: reading_json(reader(blind(r))) for r in records}
