"""Which mentions are of one actor, by the weight of the reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hudna.claims.camps import are_apart
from hudna.claims.same_looks import Look, Looks, SameScene, Side, Unit
from hudna.claims.same_reasons import reasons, rivals, worth_asking
from hudna.clusters import Clusters
from hudna.infer import Weigher
from hudna.shapes import Article, Manner, NameMention

QUESTION = "same actor"
SAME = 0.32   # the chance from which on two are one


class Pair(NamedTuple):
    """Two units that may be one, and the reasons for and against it."""

    later: int
    earlier: int
    reasons: list[str]


class Joined(NamedTuple):
    """Mentions in sets, and for each the chance with which it came to those before it; 1 where nobody asked."""

    clusters: Clusters
    chances: Sequence[float]


class SameActors:
    """Gathers mentions into actors by weighed reasons; the sets that the grammar makes are one reason among them."""

    def __init__(self, looks: Looks, weigher: Weigher) -> None:
        self._looks, self._weigher = looks, weigher

    def gathered(self, article: Article, names: Sequence[NameMention], ruled: Clusters) -> Joined:
        """The mentions in sets."""
        scene = made(article, names, ruled, self._looks)
        return joined_by(scene, len(names), ((pair.later, pair.earlier, self._weigher.chance(QUESTION, pair.reasons))
                                             for pair in pairs(scene, self._looks)), SAME)


def joined_by(scene: SameScene, count: int, rated: Iterable[tuple[int, int, float]], least: float) -> Joined:
    """The `count` mentions in sets: each unit with the likeliest before it, if the chance is at least that.

    `rated` are units, one spoken of later and one earlier, and the chance that they are one.
    """
    likely: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for later, earlier, chance in rated:
        if chance >= least:
            likely[later].append((chance, earlier))
    sets = _Sets(scene)
    chance_of = [1.0] * len(scene.units)
    for later, found in likely.items():
        chance, fit = next(((chance, earlier) for chance, earlier in sorted(found, reverse=True)
                            if sets.may_be_one(later, earlier)), (1.0, None))
        if fit is not None:
            sets.join(later, fit)
            chance_of[later] = chance
    clusters, chances = Clusters(count), [1.0] * count
    for number, unit in enumerate(scene.units):
        for member in unit.members:
            clusters.join(scene.units[sets.of.root(number)].members[0], member)
            chances[member] = chance_of[number]
    return Joined(clusters, chances)


class _Sets:
    """Sets of units, with who is in each for certain and on which sides they stand."""

    def __init__(self, scene: SameScene) -> None:
        self.of = Clusters(len(scene.units))
        self._own = [_someone(unit, side) for unit, side in zip(scene.units, scene.sides, strict=True)]
        self._whole = self._own[:]   # by the least of a set
        self._camps = [scene.camps[number:number + 1] for number in range(len(scene.units))]

    def may_be_one(self, later: int, earlier: int) -> bool:
        """Say whether the sets of two units hold no two who are somebody for certain, nor two who stand apart."""
        one, other = self.of.root(later), self.of.root(earlier)
        return ((bool(self._own[later] and self._own[earlier]) or len(self._whole[one] | self._whole[other]) < 2)
                and not any(are_apart(a, b) for a in self._camps[one] for b in self._camps[other]))

    def join(self, later: int, earlier: int) -> None:
        """Make one set of those of two units."""
        one, other = self.of.root(later), self.of.root(earlier)
        whole, camps = self._whole[one] | self._whole[other], (*self._camps[one], *self._camps[other])
        self.of.join(later, earlier)
        both = self.of.root(later)
        self._whole[both], self._camps[both] = whole, camps


def _someone(unit: Unit, side: Side) -> set[str]:
    """Who a unit is for certain, so that it never meets another through a third: an entry, or a person by full name."""
    look = unit.first
    if look.mention.kind == "person" and look.mention.manner is Manner.NAME and (look.rest or look.ref):
        return {f"set {side.rule}"}   # all who are named as he is lie in this one
    return {look.ref} - {""}


def made(article: Article, names: Sequence[NameMention], ruled: Clusters, looks: Looks) -> SameScene:
    """The units of an article: mentions that are one by their words, if the grammar does not part them."""
    found: dict[tuple[str, ...], list[int]] = {}
    each = [looks.of(article, name) for name in names]
    for number, look in enumerate(each):
        found.setdefault((*_mark(number, look), str(ruled.root(number))), []).append(number)
    units = sorted((Unit(tuple(members), tuple(each[m] for m in members)) for members in found.values()),
                   key=lambda unit: (unit.first.mention.first, unit.members))
    sides = [Side.of(unit, ruled.root(unit.members[0])) for unit in units]
    return SameScene(units, sides, [n.first for n in names], frozenset(_nested(names, units)),
                     tuple(looks.camps.of(unit.first.mention) for unit in units))


def _nested(names: Sequence[NameMention], units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """The pairs of units, the later first, of which one has a mention inside one of the other's."""
    unit_of = {member: number for number, unit in enumerate(units) for member in unit.members}
    for number, outer in enumerate(names):
        for inner in range(number + 1, len(names)):
            if names[inner].first >= outer.last:
                break
            pair = unit_of[number], unit_of[inner]
            yield max(pair), min(pair)


def _mark(number: int, look: Look) -> tuple[str, ...]:
    """What makes a mention one with others by its words alone; a bare noun is one with none."""
    name = look.mention
    if look.ref:
        return ("ref", look.ref)
    if name.manner is Manner.NAME:
        return ("name", "person") if name.kind == "person" else ("name", name.kind, name.key)
    if look.rest and not name.own:
        return ("key", name.kind, name.key, look.manner)
    return ("one", str(number))


def pairs(scene: SameScene, looks: Looks) -> Iterator[Pair]:
    """The pairs of units worth asking about, with their reasons."""
    for later, asked in enumerate(worth_asking(scene)):
        rank = rivals(scene, later, asked)
        one = scene.units[later].first
        for earlier in asked:
            found = reasons(scene, looks, later, earlier)
            found.append(f"rank={rank.get(earlier, '-')}/{one.manner}")
            found.append(f"rank={rank.get(earlier, '-')}/{one.head}")
            yield Pair(later, earlier, found)
