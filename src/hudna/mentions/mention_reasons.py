"""Reasons for and against words' being a mention of an actor, and for its kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import copy
from typing import NamedTuple

from hudna.infer import Spans, step
from hudna.mentions.looks import EDGE, Look
from hudna.mentions.sight import Sight
from hudna.shapes import Manner, NameMention

Range = tuple[int, int]
LONGEST = 6    # words of a mention, but for those of the rules
_LONG = 4      # words of a phrase that the rules seldom find by chance
_PARTS = 5     # steps of a chance


class MentionReasons:
    """Lists the reasons of candidate mentions in one article."""

    def __init__(self, sight: Sight, looks: Sequence[Look], rules: Sequence[NameMention]) -> None:
        self.sight = sight
        self._net: Spans | None = None
        self._looks = (EDGE, *looks, EDGE)
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
        self._begun = Counter(look.stem for look in looks if look.tag[0] == "B")

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
        while last < self._count and last - first < LONGEST and self.sight.linked(last, quotes=True):
            last += 1
        return range(first + 1, last + 1)

    def start(self, place: int) -> list[str]:
        """The reasons of a word's beginning a mention."""
        here, prev, after = self.at(place), self.at(place - 1), self.at(place + 1)
        told = [] if self._net is None else _steps("net", self._net.begins(place), here.tag)
        return [*told, "bias", f"s={here.stem}", f"t={here.tag}", here.marks[0], f"ps={prev.stem}",
                f"pc={prev.sort} c={here.sort}", f"c={here.sort} nc={after.sort}", f"k={here.company}",
                f"po={prev.circle} o={here.circle}", f"o={here.circle} no={after.circle}", f"d={here.shape}"]

    def span(self, first: int, last: int) -> list[str]:
        """The reasons of words' being a mention."""
        here, end, prev, after = self.at(first), self.at(last - 1), self.at(first - 1), self.at(last)
        inside = self._looks[first + 1 : last + 1]
        goes_on = last < self._count and self.sight.linked(last, quotes=True)
        gap, n, rule = "loose" if goes_on else "cut", last - first, self._rule(first, last)
        sorts = " ".join(look.sort for look in inside)
        defs = "".join(look.shape[0] for look in inside) + "/" + (after.shape[0] if goes_on else "")
        found = ["bias", f"n={n}", f"rule={rule}", f"rule={rule} n={n}", f"defs={defs}",
                 f"h={here.stem}", f"h={here.stem} n={n}", f"e={end.stem} n={n}",
                 f"hc={here.sort} n={n}", f"ec={end.sort} n={n}", f"hd={here.shape} n={n}",
                 f"ed={end.shape}", f"nx={after.stem} {gap}", f"nxc={after.sort} {gap}", f"nxd={after.shape} {gap}",
                 f"nxt={after.tag} {gap}", f"ec={end.sort} nxc={after.sort} {gap}", f"e={end.stem} nx={after.stem}",
                 f"h={here.stem} nxc={after.sort} {gap} n={n}", f"sorts={sorts} pc={prev.sort}",
                 f"ps={prev.stem} n={n}", f"pc={prev.sort} hc={here.sort}", f"pt={prev.tag}",
                 f"pt={prev.tag} t={here.tag}", f"ps={prev.stem} h={here.stem}", f"ps={prev.stem} hc={here.sort}",
                 f"t={here.tag} rule={rule}", f"b={here.before} n={n} {gap}", f"b={here.before} a={after.before}",
                 f"h={here.stem} rule={rule}", f"tags={' '.join(look.tag for look in inside)} {after.tag[0]}",
                 f"raw={' '.join(look.marks[0][4:] for look in inside)} {after.marks[0][4:6] if after.marks else ''}"]
        found += self._company(first, last, rule, gap) + self._told(first, last, rule)
        found.append(f"hk={here.company} d={defs}")
        found += [f"in={look.stem}" for look in inside[1:-1]]
        found += [f"in2={look.sort} {i}" for i, look in enumerate(inside[1:-1], 1)]
        found += [f"inb={look.before}" for look in inside[1:] if look.before]
        found += here.marks[1:]
        if n > 1:
            found += [f"h={here.stem} s2={inside[1].stem}", f"h={here.stem} c2={inside[1].sort} n={n}",
                      f"s2={inside[1].stem}"]
        if self._begun[here.stem] > (here.tag[0] == "B"):
            found.append(f"begun elsewhere n={n}")
        return found

    def _company(self, first: int, last: int, rule: str, gap: str) -> list[str]:
        """The reasons that come from words used alike."""
        here, end, prev, after = self.at(first), self.at(last - 1), self.at(first - 1), self.at(last)
        n = last - first
        found = [f"hk={here.company} n={n}", f"ek={end.company} n={n}", f"pk={prev.company}",
                 f"po={prev.circle} n={n}", f"nk={after.company} {gap}", f"no={after.circle} {gap} n={n}",
                 f"ho={here.circle} no={after.circle} {gap} n={n}", f"eo={end.circle} no={after.circle} {gap}",
                 f"po={prev.circle} ho={here.circle}", f"h={here.stem} no={after.circle} {gap}",
                 f"po={prev.circle} h={here.stem}", f"po={prev.circle} rule={rule}", f"ho={here.circle} rule={rule}"]
        if n > 1:
            second = self.at(first + 1)
            found += [f"hk={here.company} k2={second.company}", f"h={here.stem} o2={second.circle} n={n}"]
        return found

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

    def _told(self, first: int, last: int, rule: str) -> list[str]:
        """What the net says of words' being a mention."""
        if self._net is None:
            return []
        one = self._net.over(first, last)
        way = "none" if one is None else "same"
        if one is not None and one != (first, last):
            way = f"other {(one[0] > first) - (one[0] < first)} {(one[1] > last) - (one[1] < last)}"
        return [*_steps("net", self._net.span(first, last), str(last - first)), f"net {way}", f"net {way}/{rule}",
                f"net {way}/{last - first}"]

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


def _steps(name: str, odds: float, beside: str) -> list[str]:
    told = f"{name}={step(odds)}"
    return [told, f"{told}/{beside}"]


class Seen(NamedTuple):
    """An article's words, how each looks, what the rules find, and the reasons of candidates."""

    sight: Sight
    looks: Sequence[Look]
    rules: tuple[NameMention, ...]
    reasons: MentionReasons
