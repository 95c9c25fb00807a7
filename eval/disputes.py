"""Disputes across pages: read the articles of a gold file into a record and compare the disputes that it draws.

    python -m eval.disputes GOLD.jsonl ARTICLES.jsonl.xz [--record FILE] [--judged FILE] [--all] [--write FILE]

A line of gold is a dispute, or a pair that only looks like one (`real`), with its `sides` (`article`, `span`). A drawn
dispute meets it where two of its accounts hold evidence at two sides of different voices, and its kind fits the type;
words that bring a statement in (speaker and verb of saying) are evidence of it too. Gold gives the words of a day for
a side of differing days: of a fact with a day, its whole sentence is evidence then (its own words are those of the
deed). Disputes drawn by a record that
gold does not know are judged by hand, in the same form; precision counts what gold or a judgement knows.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

from eval.across import asking, f1, pages, place, rows_of
from hudna import views
from hudna.pipeline import Reader, add
from hudna.record import Record, open_record
from hudna.shapes import COUNTS, SAYS, Dispute, Fact, Span

KINDS = {"denial": {"denied", "doers", "accusations"}, "accusation": {"accusations", "doers", "denied"},
         "count": {"counts"}, "date": {"dates"}, "doer": {"doers", "denied", "accusations"}}
COMMAND = "python -m eval.disputes eval/gold/across/disputes.jsonl pool.jsonl.xz --all --judged " \
    "eval/gold/across/judged_disputes.jsonl --record RECORD --write eval/disputes.json"
CAUSES = ("not read", "read, not comparable", "comparable, not drawn")
_BROUGHT_IN = 90   # letters before a statement's words in which its speaker and verb stand


@dataclass(frozen=True, slots=True)
class Side:
    """One side's words, and whose they are."""

    article: str
    span: Span
    voice: str


@dataclass(frozen=True, slots=True)
class Case:
    """A dispute of gold, or a pair that only looks like one."""

    id: str
    real: bool
    type: str
    sides: tuple[Side, ...]

    @property
    def pairs(self) -> Iterator[tuple[Side, Side]]:
        """Any two sides of different voices, or of different articles."""
        return ((a, b) for a, b in combinations(self.sides, 2) if (a.article, a.voice) != (b.article, b.voice)
                or self.type == "count")


@dataclass(frozen=True, slots=True)
class Result:
    """Which cases were met, and what each drawn dispute met."""

    cases: Sequence[Case]
    met: Mapping[str, tuple[int, ...]]
    verdicts: tuple[bool | None, ...]

    def figures(self, type: str | None, gold: frozenset[str]) -> tuple[float, float, int, int, int]:
        """Precision, recall, right ones, false ones and real ones of gold; of a type of gold or of all."""
        real = [case for case in self.cases if case.real and case.id in gold and type in (None, case.type)]
        found = sum(bool(self.met[case.id]) for case in real)
        of_type = {at for case in self.cases if type in (None, case.type) for at in self.met[case.id]}
        right = sum(self.verdicts[at] is True for at in of_type)
        false = sum(self.verdicts[at] is False for at in of_type)
        return right / max(1, right + false), found / max(1, len(real)), right, false, len(real)


def cases_of(rows: Iterable[Mapping[str, Any]]) -> list[Case]:
    """The cases of a gold file or of judgements."""
    return [Case(row["id"], row["real"], row["type"], tuple(
        Side(side["article"], Span(*side["span"]), side.get("voice", str(nth)))
        for nth, side in enumerate(row["sides"]))) for row in rows]


def holds(fact: Fact, side: Side) -> bool:
    """Say whether a fact stands at the words of a side, a statement also where it is brought in."""
    span = fact.evidence.span
    start = span.start
    if fact.kind == SAYS:
        start = max(start - _BROUGHT_IN, min(start, fact.evidence.sentence_span.start))
    return fact.source.id == side.article and start < side.span.end and side.span.start < span.end


def meets(dispute: Dispute, case: Case) -> bool:
    """Say whether two accounts of a drawn dispute stand at two sides of a case."""
    if dispute.kind not in KINDS[case.type]:
        return False
    stands = _dates if case.type == "date" else holds
    return any(any(stands(fact, left) for fact in one) and any(stands(fact, right) for fact in two)
               for left, right in case.pairs for one, two in permutations(dispute.accounts, 2))


def _dates(fact: Fact, side: Side) -> bool:
    """Say whether the sentence of a fact with a day holds the words of a side."""
    sentence = fact.evidence.sentence_span
    return fact.when is not None and fact.source.id == side.article \
        and sentence.start < side.span.end and side.span.start < sentence.end


def compared(drawn: Sequence[Dispute], cases: Sequence[Case]) -> Result:
    """What each case and each drawn dispute met; a dispute that meets a real case is right."""
    met = {case.id: tuple(at for at, one in enumerate(drawn) if meets(one, case)) for case in cases}
    real = {at for case in cases if case.real for at in met[case.id]}
    false = {at for case in cases if not case.real for at in met[case.id]}
    return Result(cases, met, tuple(True if at in real else False if at in false else None
                                    for at in range(len(drawn))))


def cause(case: Case, facts: Mapping[str, Sequence[Fact]]) -> str:
    """Why a dispute was missed: two sides not read, not read as claims that can be compared, or not drawn."""
    stands = _dates if case.type == "date" else holds
    at = {side: [f for f in facts.get(side.article, ()) if stands(f, side)] for side in case.sides}
    read = [side for side in case.sides if at[side]]
    if len(read) < len(case.sides[:2]):
        return CAUSES[0]
    for left, right in combinations(read, 2):
        for one in at[left]:
            if any(_comparable(one, two, case.type) for two in at[right]):
                return CAUSES[2]
    return CAUSES[1]


def _comparable(left: Fact, right: Fact, type: str) -> bool:
    if left.id == right.id:
        return False
    if type == "count":
        return left.kind == right.kind == COUNTS and left.type == right.type
    if type == "date":
        return left.type == right.type and bool(left.when and right.when)
    return left.voice.id != right.voice.id or left.actors("who") != right.actors("who")


def lines(result: Result, drawn: Sequence[Dispute], facts: Mapping[str, Sequence[Fact]],
          gold: frozenset[str]) -> Iterator[str]:
    """The figures in all and by type, and the misses by cause."""
    for type in (None, *KINDS):
        p, r, right, false, real = result.figures(type, gold)
        yield (f"{type or 'all':<11} P {p:.3f} ({right} right, {false} false)  R {r:.3f} of {real}  F1 {f1(p, r):.3f}")
    for name, half in halves(result.cases).items():
        p, r, right, false, real = replace(result, cases=half).figures(None, gold)
        yield f"{name:<11} P {p:.3f} ({right} right, {false} false)  R {r:.3f} of {real}"
    alarms = [case.id for case in result.cases if not case.real and case.id in gold and result.met[case.id]]
    kinds = Counter(one.kind for one in drawn)
    yield f"drawn {len(drawn)}: " + ", ".join(f"{kind} {number}" for kind, number in sorted(kinds.items()))
    yield f"known to nobody: {sum(verdict is None for verdict in result.verdicts)}"
    yield f"false pairs drawn: {len(alarms)} of {sum(not c.real and c.id in gold for c in result.cases)} {alarms}"
    missed: dict[str, list[str]] = defaultdict(list)
    for case in result.cases:
        if case.real and case.id in gold and not result.met[case.id]:
            missed[cause(case, facts)].append(f"{case.id} {case.type}")
    for name in CAUSES:
        yield f"missed, {name}: {len(missed[name])} {', '.join(missed[name])}"


def halves(cases: Iterable[Case]) -> dict[str, list[Case]]:
    """The cases by the parity of their numbers."""
    found: dict[str, list[Case]] = {"even ids": [], "odd ids": []}
    for case in cases:
        found["odd ids" if int(case.id[1:]) % 2 else "even ids"].append(case)
    return found


def written(result: Result, pages: int, seconds: float, gold: frozenset[str]) -> dict[str, Any]:
    """The figures as they are kept: in all, by type of gold, by half."""
    parts = {"all": result.figures(None, gold), **{type: result.figures(type, gold) for type in KINDS}}
    parts |= {name: replace(result, cases=half).figures(None, gold) for name, half in halves(result.cases).items()}
    names = ("precision", "recall", "right", "false", "real")
    return {"command": COMMAND, "pages": pages, "drawing_cpu_seconds": round(seconds, 1), "figures": {
        part: {name: round(value, 3) for name, value in zip(names, found, strict=True)}
        for part, found in parts.items()}}


def shown(dispute: Dispute) -> Iterator[str]:
    """A drawn dispute for the eye: kind, and each fact with its place, voice and words."""
    yield f"--- {dispute.kind} {dispute.type}"
    for number, account in enumerate(dispute.accounts):
        for fact in account:
            voice = fact.voice.speaker.name if fact.voice.speaker else f"({fact.voice.outlet})"
            amount = f" {fact.least}-{fact.most}" if fact.kind == COUNTS else ""
            who = "+".join(name.name for name in fact.actors("who"))
            span = list(fact.evidence.span)
            yield f"  {number} {fact.source.id} {span} {fact.kind}/{fact.type}/{fact.real}{amount} [{voice}] {who}:" \
                  f" {fact.evidence.words} || {fact.evidence.sentence[:330]}"


def _filled(record: Record, path: Path, wanted: frozenset[str] | None, reader: str) -> None:
    """Read what the record does not hold yet."""
    known = {source.id for source in record.sources()}
    if wanted is None or wanted - known:
        new = [page for page in pages(path, wanted) if page.id not in known]
        if new:
            add(record, new, Reader(name=reader))


def main() -> None:
    """Read, draw, compare."""
    parser = asking(__doc__)
    parser.add_argument("--judged", type=Path, help="judgements of drawn disputes that gold does not know")
    parser.add_argument("--all", action="store_true", help="read all articles, not only those of gold")
    parser.add_argument("--unknown", type=int, default=0, metavar="N", help="show N disputes that nobody has judged")
    given = parser.parse_args()
    gold, judged = cases_of(rows_of(given.gold)), cases_of(rows_of(given.judged) if given.judged else ())
    wanted = None if given.all else frozenset(side.article for case in gold for side in case.sides)
    with place(given) as path, open_record(path, write=True) as record:
        _filled(record, given.articles, wanted, given.reader)
        report(record, gold, judged, given)


def report(record: Record, gold: Sequence[Case], judged: Sequence[Case], given: argparse.Namespace) -> None:
    """Print the figures, keep them if asked, and show some disputes that nobody has judged."""
    start = time.process_time()
    drawn = views.disputes(record)
    seconds = time.process_time() - start
    facts: dict[str, list[Fact]] = defaultdict(list)
    for fact in record.facts():
        facts[fact.source.id].append(fact)
    result = compared(drawn, [*gold, *judged])
    for line in lines(result, drawn, facts, frozenset(case.id for case in gold)):
        print(line)
    print(f"drawn in {seconds:.1f} s of CPU time")
    if given.write:
        kept = written(result, record.info().pages, seconds, frozenset(case.id for case in gold))
        given.write.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
    for one in [d for d, verdict in zip(drawn, result.verdicts, strict=True) if verdict is None][:given.unknown]:
        print("\n".join(shown(one)))


if __name__ == "__main__":
    main()
