"""Reasons for and against words' being a mention of an actor, and for its kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from copy import copy
from typing import NamedTuple

from hudna.infer import Crowd, Spans, Traits
from hudna.mentions.looks import EDGE, Look
from hudna.mentions.mention_patterns import MARKS, NOWHERE, SPAN, START
from hudna.mentions.sight import Sight
from hudna.shapes import Manner, NameMention

Range = tuple[int, int]
LONGEST = 6    # words of a mention, but for those of the rules
_LONG = 4      # words of a phrase that the rules seldom find by chance
_PARTS = 5     # steps of a chance


class _Columns(NamedTuple):
    """What phrases are told by, word by word.

    A letter says whether it is definite; then its sort, where the rules and where the pack put it, whether a mention
    begins elsewhere with its stem, and whether it goes on from the word before it (no word does after the last).
    """

    definite: str
    sorts: list[str]
    tags: list[str]
    raws: list[str]
    often: list[bool]
    goes_on: list[bool]


class MentionReasons:
    """Lists the reasons of candidate mentions in one article."""

    def __init__(self, sight: Sight, looks: Sequence[Look], rules: Sequence[NameMention]) -> None:
        self.sight = sight
        self._net: Spans | None = None
        self._looks = (EDGE, *looks, EDGE)
        self._columns = _columns(sight, looks)
        self._rules = {(m.first, m.last): m for m in rules}
        self._by_place: dict[int, NameMention] = {}
        for one in rules:
            for place in range(one.first, one.last):
                old = self._by_place.get(place)
                if old is None or old.last - old.first < one.last - one.first:
                    self._by_place[place] = one
        self._farthest: dict[int, int] = {}
        self._names: dict[int, list[Range]] = {}
        for one in rules:
            self._farthest[one.first] = max(one.last, self._farthest.get(one.first, 0))
            if one.manner is Manner.NAME:
                self._names.setdefault(one.first, []).append((one.first, one.last))
        self._count = len(looks)
        self._traits = Traits(_traits(looks))

    def with_net(self, net: Spans) -> MentionReasons:
        """The same reasons with what a net says of spans."""
        told = copy(self)
        told._net = net
        return told

    def at(self, place: int) -> Look:
        """The look of a word, `EDGE` right before and after the text."""
        return self._looks[place + 1]

    def names_inside(self, first: int, last: int) -> list[Range]:
        """The names by the rules that lie inside a longer phrase."""
        exact = self._rules.get((first, last))
        if last - first < 2 or (exact is not None and exact.manner is Manner.NAME):
            return []
        return [name for place in range(first, last) for name in self._names.get(place, ())
                if name[1] <= last and name != (first, last)]

    def known(self, first: int, last: int) -> bool:
        """Say whether the rules find these very words, as a name of the pack or a long phrase."""
        exact = self._rules.get((first, last))
        return exact is not None and (bool(exact.refs) or last - first >= _LONG)

    def ends(self, first: int) -> range:
        """Where a mention that begins at `first` may end."""
        last = self._farthest.get(first, first + 1)
        while last - first < LONGEST and self._columns.goes_on[last]:
            last += 1
        return range(first + 1, last + 1)

    def start(self, place: int) -> list[str]:
        """The reasons of a word's beginning a mention."""
        return self.starts([place]).told(0)

    def span(self, first: int, last: int) -> list[str]:
        """The reasons of words' being a mention."""
        return self.spans([(first, last)]).told(0)

    def starts(self, places: Sequence[int]) -> Crowd:
        """Words that may begin a mention, as patterns look at them."""
        steps = None if self._net is None else self._net.begin_steps()
        net = [None if steps is None else str(steps[place]) for place in places]
        looks = {"here": places, "prev": [self._index(place - 1) for place in places],
                 "after": [self._index(place + 1) for place in places]}
        return Crowd(START, self._traits, looks, {"net": net})

    def spans(self, spans: Sequence[Range]) -> Crowd:
        """Words [first, last) that may be mentions, as patterns look at them."""
        longest = max((last - first for first, last in spans), default=0)
        looks = {"here": [first for first, _ in spans], "end": [last - 1 for _, last in spans],
                 "prev": [self._index(first - 1) for first, _ in spans],
                 "after": [self._index(last) for _, last in spans],
                 "second": [first + 1 if first + 1 < last else NOWHERE for first, last in spans]}
        for i in range(1, longest):
            looks[f"in{i}"] = [first + i if first + i < last - 1 else NOWHERE for first, last in spans]
            looks[f"on{i}"] = [first + i if first + i < last else NOWHERE for first, last in spans]
        return Crowd(SPAN[longest], self._traits, looks, self._own(spans))

    def _index(self, place: int) -> int:
        """Where the traits of a word stand, or of the edge before and after the text."""
        return place if 0 <= place < self._count else self._count

    def _own(self, spans: Sequence[Range]) -> dict[str, Sequence[str | None]]:
        """What words have as a whole, by name."""
        definite, sorts, tags, raws, often, goes_on = self._columns
        n = [str(last - first) for first, last in spans]
        nothing = [None] * len(spans)
        net, way = (nothing, nothing) if self._net is None else (
            [*map(str, self._net.span_steps(spans))], [self._way(first, last) for first, last in spans])
        return {
            "n": n, "rule": [self._rule(first, last) for first, last in spans],
            "gap": ["loose" if goes_on[last] else "cut" for _, last in spans],
            "defs": [f"{definite[first:last]}/{definite[last] if goes_on[last] else ''}" for first, last in spans],
            "sorts": [" ".join(sorts[first:last]) for first, last in spans],
            "tags": [" ".join(tags[first:last]) for first, last in spans],
            "raws": [" ".join(raws[first:last]) for first, last in spans],
            "begun": [number if often[first] else None for (first, _), number in zip(spans, n, strict=True)],
            "net": net, "way": way}

    def kind(self, first: int, last: int) -> list[str]:
        """The reasons for the kind of a mention."""
        here, end, prev, after = self.at(first), self.at(last - 1), self.at(first - 1), self.at(last)
        inside = self._looks[first + 1 : last + 1]
        exact = self._rules.get((first, last))
        rule = exact.kind if exact else "-"
        found = ["bias", f"h={here.stem}", f"e={end.stem}", f"hc={here.sort}", f"ec={end.sort}", f"t={here.tag}",
                 f"raw={here.marks[0]}", f"ps={prev.stem}", f"pc={prev.sort}", f"nx={after.stem}", f"n={last - first}",
                 f"hd={here.shape}", f"sorts={' '.join(look.sort for look in inside)}", f"rule={rule}",
                 f"ps={prev.stem} rule={rule}", f"h={here.stem} rule={rule}", f"hk={here.company}",
                 f"ho={here.circle}", f"ek={end.company}", f"eo={end.circle}", f"po={prev.circle}"]
        found += [f"in={look.stem}" for look in inside[1:]]
        found += [f"tag={look.tag}" for look in inside]
        if exact is not None and exact.refs:
            found.append(f"ref={exact.refs[0]}")
        if self._net is not None:
            kind, chance = self._net.kind(first, last)
            found += [f"net={kind}", f"net={kind}/{rule}", f"net={kind}/{round(chance * _PARTS)}"]
        return found

    def _way(self, first: int, last: int) -> str:
        """How the likeliest mention by the net at these words differs from them."""
        one = None if self._net is None else self._net.over(first, last)
        if one is None or one == (first, last):
            return "none" if one is None else "same"
        return f"other {(one[0] > first) - (one[0] < first)} {(one[1] > last) - (one[1] < last)}"

    def _rule(self, first: int, last: int) -> str:
        """How the rules' mention at these words differs."""
        exact = self._rules.get((first, last))
        if exact is not None:
            return f"same {exact.kind} {exact.manner}{' ref' if exact.refs else ''}"
        other = self._by_place.get(first) or self._by_place.get(last - 1)
        if other is None:
            return "none"
        begins = (other.first > first) - (other.first < first)
        ends = (other.last > last) - (other.last < last)
        return f"other {begins} {ends} {other.manner}"


def _traits(looks: Sequence[Look]) -> dict[str, list[str | None]]:
    """The traits of words by name, then those of the edge, then none."""
    *columns, marked = zip(*looks, EDGE, strict=True)
    found: dict[str, list[str | None]] = {name: [*column, None] for name, column in zip(
        Look._fields[:-1], columns, strict=True)}
    marks = [(*marks, None, None, None)[:3] for marks in marked]
    for name, column in zip(MARKS, zip(*marks, strict=True), strict=True):
        found[name] = [*column, None]
    found["put"] = [*(look.tag[0] for look in looks), EDGE.tag[0], None]
    found["raw_put"] = [*(look.marks[0][4:6] for look in looks), "", None]
    found["pause"] = [before or None for before in found["before"]]
    return found


def _columns(sight: Sight, looks: Sequence[Look]) -> _Columns:
    begun = Counter(look.stem for look in looks if look.tag[0] == "B")
    return _Columns(
        "".join([look.shape[0] for look in looks]), [look.sort for look in looks], [look.tag for look in looks],
        [look.marks[0][4:] for look in looks], [begun[look.stem] > (look.tag[0] == "B") for look in looks],
        [*(sight.linked(place, quotes=True) for place in range(len(looks))), False])


class Seen(NamedTuple):
    """An article's words, how each looks, what the rules find, the reasons of candidates, and who is surely named."""

    sight: Sight
    looks: Sequence[Look]
    rules: tuple[NameMention, ...]
    reasons: MentionReasons
    spoken: Mapping[str, Sequence[int]]
