"""Score readings against gold, by the definitions of the public format.

An article gives rows (so many right, so many found, so many wanted); rows are summed over any set of articles, by
file, by outlet or by type, and the sums give the figures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, NamedTuple

from eval.compared import Compared, Item, at_least
from eval.marked import Clusters, all_of, matched, overlap

HEADS = ("says_who", "events_sourced", "event_roles", "positions", "ties", "counts")
CLAIMS = "CLAIMS"
STANDS = frozenset({"call", "propose", "mediate", "support", "agree", "reject", "decide", "declare", "start", "hold",
                    "breach", "extend", "end"})
ROLES = ("who", "whom", "where")


class Row(NamedTuple):
    """What one article adds to one figure: weight right among the found, among the wanted, and how many of each."""

    name: str
    right_found: float
    found: int
    right_wanted: float
    wanted: int


@dataclass(frozen=True, slots=True)
class Figure:
    """Precision, recall and F1, with how many items were found and wanted; for an accuracy all three are equal."""

    p: float
    r: float
    f1: float
    found: int
    wanted: int

    @property
    def empty(self) -> bool:
        """Nothing to find and nothing found: says nothing about the reader."""
        return not self.found and not self.wanted


def row(name: str, right: int, found: int, wanted: int) -> Row:
    """A row of whole items."""
    return Row(name, right, found, right, wanted)


def share(name: str, verdicts: Sequence[bool]) -> Row:
    """A row of an accuracy."""
    return row("=" + name, sum(verdicts), len(verdicts), len(verdicts))


def sets(name: str, gold: AbstractSet[Any], pred: AbstractSet[Any]) -> Row:
    """A row of things that are the same or not."""
    return row(name, len(gold & pred), len(pred), len(gold))


def _mentions(both: Compared) -> Iterator[Row]:
    gold, pred = both.gold_actors, both.pred_actors
    yield sets("mentions", all_of(gold), all_of(pred))
    kinds = {words: actor.get("kind") for actor in both.pred.items("actors") for words in pred[actor["id"]]}
    yield share("kind", [kinds[words] == actor.get("kind") for actor in both.gold.items("actors")
                         for words in gold[actor["id"]] if words in kinds])
    yield _b_cubed(gold, pred)
    yield sets("initiatives", all_of(both.gold.initiatives), all_of(both.pred.initiatives))


def _b_cubed(gold: Clusters, pred: Clusters) -> Row:
    """B-cubed over mentions: how much of its cluster each mention shares with the other side's."""
    theirs = {words: cluster for cluster in gold.values() for words in cluster}
    mine = {words: cluster for cluster in pred.values() for words in cluster}
    shared = {words: len(theirs[words] & mine[words]) for words in theirs.keys() & mine.keys()}
    return Row("actors_b3", sum(n / len(mine[w]) for w, n in shared.items()), len(mine),
               sum(n / len(theirs[w]) for w, n in shared.items()), len(theirs))


def _dates(both: Compared) -> Iterator[Row]:
    gold, pred = both.gold.items("dates"), both.pred.items("dates")
    pairs = matched(gold, pred, lambda g, p: g[2] == p[2] and overlap(both.gold.words(g), both.pred.words(p)))
    yield row("dates", len(pairs), len(pred), len(gold))
    yield share("published", [both.pred.record.get("published") == both.gold.record["published"]])


def _says(both: Compared) -> Iterator[Row]:
    gold, pred = both.gold.items("says"), both.pred.items("says")
    yield row("says", len(both.says), len(pred), len(gold))
    yield row("says_who", sum(both.who(p.get("who")) == g["who"] for g, p in both.says), len(pred), len(gold))


def sourced(both: Compared, gold: Item, pred: Item) -> bool:
    """Say whether an event or count has the right status and the right voice."""
    return gold.get("real") == pred.get("real") and gold.get("by") == both.voice(pred.get("by"))


def _events(both: Compared) -> Iterator[Row]:
    gold, pred, pairs = both.gold.items("events"), both.pred.items("events"), both.events
    yield row("events", len(pairs), len(pred), len(gold))
    yield row("events_sourced", sum(sourced(both, g, p) for g, p in pairs), len(pred), len(gold))
    yield row("event_roles", sum(len(_roles(g) & _roles(p, both.who)) for g, p in pairs),
              sum(len(e.get(role) or ()) for e in pred for role in ROLES), sum(len(_roles(e)) for e in gold))
    yield share("real", [g.get("real") == p.get("real") for g, p in pairs])
    yield share("by", [g.get("by") == both.voice(p.get("by")) for g, p in pairs])
    yield share("when", [g.get("when") == p.get("when") for g, p in pairs])
    yield share("about", [g.get("about") == both.concerns(p.get("about")) for g, p in pairs])


def _same(id: str) -> str | None:
    return id


def _roles(event: Item, named: Callable[[str], str | None] = _same) -> set[tuple[str, str | None]]:
    return {(role, named(id)) for role in ROLES for id in event.get(role) or ()}


def _positions(both: Compared) -> Iterator[Row]:
    def stands(events: Iterable[Item], who: Callable[[str], str], about: Callable[[str], str]) -> set[Any]:
        return {(e["type"], e.get("real"), who(id), about(e["about"])) for e in events
                if e.get("about") and e["type"] in STANDS for id in e.get("who") or ()}

    yield sets("positions", stands(both.gold.items("events"), str, str),
               stands(both.pred.items("events"), lambda id: both.who(id) or "?" + id,
                      lambda id: both.initiative.get(id, "?" + id)))


def _ties(both: Compared) -> Iterator[Row]:
    yield sets("ties", tie_keys(both, gold=True), tie_keys(both, gold=False))


def tie_keys(both: Compared, *, gold: bool) -> set[tuple[str, str, str, str]]:
    """What makes a tie the same tie: its type, both ends in gold ids, and whether it holds."""
    def end(id: str) -> str:
        return id if gold else both.who(id) or "?" + id

    side = both.gold if gold else both.pred
    return {(t["type"], end(t["from"]), end(t["to"]), t.get("real", "holds")) for t in side.items("ties")}


def _conditions(both: Compared) -> Iterator[Row]:
    gold, pred = both.gold.items("conditions"), both.pred.items("conditions")

    def likeness(g: Item, p: Item) -> float:
        if g["type"] != p["type"] or g["about"] != both.initiative.get(p.get("about") or ""):
            return 0.0
        if g["content"] and p.get("content"):
            return at_least(1 / 2, overlap(both.gold.words(g["content"]), both.pred.words(p["content"])))
        bare = not g["content"] and not p.get("content")
        return float(bare and {both.who(id) for id in p.get("on") or ()} == set(g["on"]))

    yield row("conditions", len(matched(gold, pred, likeness)), len(pred), len(gold))


def count_pairs(both: Compared) -> list[tuple[Item, Item]]:
    """Counts of the same people with the same bounds in overlapping words."""
    def likeness(g: Item, p: Item) -> float:
        same = all(g.get(field) == p.get(field) for field in ("what", "min", "max"))
        return overlap(both.gold.words(g["span"]), both.pred.words(p["span"])) if same else 0.0

    return matched(both.gold.items("counts"), both.pred.items("counts"), likeness)


def _counts(both: Compared) -> Iterator[Row]:
    yield row("counts", len(count_pairs(both)), len(both.pred.items("counts")), len(both.gold.items("counts")))


LAYERS = (_mentions, _dates, _says, _events, _positions, _ties, _conditions, _counts)


def rows_of(gold: Item, pred: Item) -> list[Row]:
    """What one article adds to every figure."""
    both = Compared.of(gold, pred)
    return [line for layer in LAYERS for line in layer(both)]


def figures(rows: Iterable[Row]) -> dict[str, Figure]:
    """The figures of a set of articles, from their rows; CLAIMS where the heads are among them."""
    sums: dict[str, list[float]] = {}
    for name, *numbers in rows:
        sums[name] = [a + b for a, b in zip(sums.get(name, [0.0] * 4), numbers, strict=True)]
    found = {name: _figure(*numbers) for name, numbers in sums.items()}
    heads = [found[head].f1 for head in HEADS if head in found and not found[head].empty]
    if heads:
        mean = round(sum(heads) / len(heads), 4)
        found[CLAIMS] = Figure(mean, mean, mean, len(heads), len(heads))
    return found


def _figure(right_found: float, found: float, right_wanted: float, wanted: float) -> Figure:
    p = right_found / found if found else 0.0
    r = right_wanted / wanted if wanted else 0.0
    f1 = 2 * p * r / (p + r) if p + r else 0.0
    return Figure(round(p, 4), round(r, 4), round(f1, 4), int(found), int(wanted))


def score(golds: Mapping[str, Item], preds: Mapping[str, Item]) -> dict[str, Figure]:
    """The figures of predictions by id; an article without one counts as empty."""
    return figures(line for id, gold in golds.items() for line in rows_of(gold, preds.get(id, {})))
