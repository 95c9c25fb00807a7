"""Gold readings as lessons for the net: words in numbers, clues of the rules, what to say at each word, who acts.

Written once with `python -m training.net.lessons WORK`; `teach.py` reads them.
"""

from __future__ import annotations

import argparse
import pickle
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from training.net.out_of_part import PARTS
from training.parts import parts, records

from hudna.infer.opinion import ACTOR_KINDS, EVENTS, LINKS, PLAN_KINDS, REALS
from hudna.infer.spelling import plain, sign
from hudna.pack import load_pack
from hudna.page.build import from_record
from hudna.pipeline import Reader

Record = dict[str, Any]
CUE = len(EVENTS)                     # the number of a cue among what may ask for actors; links follow it
PASS = -100


@dataclass
class Query:
    """A word that asks who stands in which relation to it: an event word, a cue, the word of a tie."""

    place: int
    sort: int
    wanted: dict[str, frozenset[str]]


@dataclass
class Lesson:
    """One article: what the net sees and what it should say."""

    id: str
    forms: list[str]
    signs: list[int]
    sentences: list[int]
    clues: list[tuple[str, ...]]
    names: np.ndarray
    plans: np.ndarray
    events: np.ndarray
    links: np.ndarray
    said: np.ndarray                  # cue, content begins, inside, ends
    real: np.ndarray
    spots: list[tuple[int, int, str, int]] = field(default_factory=list)   # first, last, id, kind
    queries: list[Query] = field(default_factory=list)


class Words:
    """The words of an article by their places in its text."""

    def __init__(self, article: Any) -> None:  # noqa: ANN401 - hudna.shapes.Article
        self.words = article.words
        self.starts = np.array([w.start for w in article.words])
        self.ends = np.array([w.end for w in article.words])

    def inside(self, span: Any) -> tuple[int, int] | None:  # noqa: ANN401 - a pair
        """The words [first, last) that a span touches."""
        hit = np.nonzero((self.starts < span[1]) & (self.ends > span[0]))[0]
        return (int(hit[0]), int(hit[-1]) + 1) if len(hit) else None


def lesson(record: Record, reader: Reader) -> Lesson:
    """The lesson of one gold record."""
    article = reader.cleaner.clean(from_record({k: v for k, v in record.items() if k != "published"}, "gold"))
    words, count = Words(article), len(article.words)
    forms = [plain(w.form) for w in article.words]
    found = Lesson(
        record["id"], forms, [sign(w.before) for w in article.words],
        [w.sentence for w in article.words], reader.finder.clues(article),
        np.zeros(count, np.int64), np.zeros(count, np.int64), np.zeros(count, np.int64),
        np.zeros((count, len(LINKS)), np.float32), np.zeros((count, 4), np.float32), np.full(count, PASS, np.int64))
    _spans(found, record["actors"], words, (found.names, ACTOR_KINDS))
    _spans(found, record["initiatives"], words, (found.plans, PLAN_KINDS))
    _says(found, record, words)
    _events(found, record, words)
    _links(found, record, words)
    return found


def _spans(found: Lesson, items: list[Record], words: Words, layer: tuple[np.ndarray, tuple[str, ...]]) -> None:
    """Tags of mentions (the outermost), repeats of the same words in the same line included; and their spots."""
    tags, kinds = layer
    ranges = {}
    for item in items:
        kind = kinds.index(item["kind"])
        for mention in item["mentions"]:
            inside = words.inside(mention)
            if inside is not None:
                ranges[inside] = kind
                found.spots.append((*inside, item["id"], kind + (len(ACTOR_KINDS) if kinds is PLAN_KINDS else 0)))
    outer = {r: k for r, k in ranges.items()
             if not any(o != r and o[0] <= r[0] and r[1] <= o[1] for o in ranges)}
    for (first, last), kind in outer.items():
        tags[first] = 1 + 2 * kind
        tags[first + 1 : last] = 2 + 2 * kind
    for (first, last), kind in outer.items():
        phrase, line = found.forms[first:last], words.words[first].line
        for at in range(len(found.forms) - len(phrase)):
            if (found.forms[at : at + len(phrase)] == phrase and words.words[at].line == line
                    and not tags[at : at + len(phrase)].any()):
                tags[at] = 1 + 2 * kind
                tags[at + 1 : at + len(phrase)] = 2 + 2 * kind


def _says(found: Lesson, record: Record, words: Words) -> None:
    for say in record["says"]:
        content = words.inside(say["content"])
        if content is not None:
            found.said[content[0], 1] = 1
            found.said[content[0] : content[1], 2] = 1
            found.said[content[1] - 1, 3] = 1
        cue = words.inside(say["cue"]) if say["cue"] else None
        if cue is not None:
            found.said[cue[0], 0] = 1
            found.queries.append(Query(cue[0], CUE, {"speaker": frozenset({say["who"]})}))


def _events(found: Lesson, record: Record, words: Words) -> None:
    for event in record["events"]:
        inside = words.inside(event["trigger"])
        if inside is None:
            continue
        first, last = inside
        kind = EVENTS.index(event["type"])
        if found.events[first] <= 0:
            found.events[first] = 1 + kind
            found.events[first + 1 : last] = PASS
            found.real[first] = REALS.index(event["real"])
        found.queries.append(Query(first, kind, {
            **{role: frozenset(event[role]) for role in ("who", "whom", "where")},
            "about": frozenset([event["about"]] if event["about"] else [])}))


def _links(found: Lesson, record: Record, words: Words) -> None:
    for tie in record["ties"]:
        inside = words.inside(tie["trigger"])
        if inside is not None:
            number = LINKS.index(tie["type"])
            found.links[inside[0], number] = 1
            found.queries.append(Query(inside[0], CUE + 1 + number,
                                       {"from": frozenset([tie["from"]]), "to": frozenset([tie["to"]])}))
    for condition in record["conditions"]:
        inside = words.inside(condition["trigger"])
        if inside is not None:
            number = LINKS.index(condition["type"])
            found.links[inside[0], number] = 1
            about = frozenset([condition["about"]] if condition["about"] else [])
            found.queries.append(Query(inside[0], CUE + 1 + number, {"to": frozenset(condition["on"]), "about": about}))


def main() -> None:
    """Write the lessons."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("work", type=Path)
    ask.add_argument("--parts", type=int, default=PARTS)
    ask.add_argument("--clean", action="store_true")
    args = ask.parse_args()
    args.work.mkdir(parents=True, exist_ok=True)  # before the minutes of reading, not after
    reader = Reader(load_pack(), "plain")
    gold = records(dev=True, clean=args.clean)
    part = parts(gold, args.parts)
    found = [(record["set"], part[record["id"]], lesson(record, reader)) for record in gold]
    with (args.work / "lessons.pkl").open("wb") as file:
        pickle.dump(found, file)
    print(len(found), "lessons,", sum(len(one.forms) for _, _, one in found), "words", file=sys.stderr)


if __name__ == "__main__":
    from training.net import lessons

    lessons.main()  # so that what is written names its shapes by their module
