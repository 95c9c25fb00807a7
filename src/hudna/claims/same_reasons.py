"""Reasons for a mention's being of an actor already spoken of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hudna.claims.same_looks import Look, Looks, SameScene
from hudna.shapes import NameMention

_GAPS, _BETWEEN, _MANY, _OTHER_WORDS = (0, 1, 2, 4, 8), (0, 1, 3, 7, 15), 3, 6


def may_be_one(scene: SameScene, later: int, earlier: int) -> bool:
    """Say whether it is worth asking: words in common, or the grammar's word for it, or kinds that are one.

    Of pairs without any of these one in three hundred is one actor, and they are two thirds of all. Who is named inside
    another's name is somebody else («the foreign minister of X»), and so are two by full names that the grammar parts.
    """
    if (later, earlier) in scene.nested:
        return False
    a, b = scene.units[later], scene.units[earlier]
    one, other = a.first, b.first
    shared = not one.words.isdisjoint(other.words)
    ruled = scene.rule[a.members[0]] == scene.rule[b.members[0]]
    if one.manner[:4] == other.manner[:4] == "name" and "person" in {one.mention.kind, other.mention.kind}:
        return ruled or (shared and not (one.rest and other.rest))
    if shared or ruled:
        return True
    if one.ref and other.ref:
        return False
    return one.mention.kind == other.mention.kind


class _Two(NamedTuple):
    """Two units side by side: the later one's first mention, the other's best and its last before that."""

    one: Look
    best: Look
    last: Look
    often: int
    rule: bool
    kinds: str
    head: str
    bag: str

    @property
    def manners(self) -> str:
        return f"{self.one.manner}/{self.best.manner}"


def reasons(scene: SameScene, looks: Looks, later: int, earlier: int) -> Iterator[str]:
    """The reasons for unit `later`'s being one with the unit `earlier`, spoken of before it."""
    two = _two(scene, later, earlier)
    yield from _words(two, looks)
    yield from _known(two)
    yield from _where(two, scene)


def _two(scene: SameScene, later: int, earlier: int) -> _Two:
    a, b = scene.units[later], scene.units[earlier]
    one, names = a.first, b.looks
    before = [look for look in names if look.mention.first <= one.mention.first]
    best = max(names, key=lambda look: (bool(look.ref), len(look.rest), look.manner == "name"))
    mine, theirs, heads = one.words, best.words, {look.head for look in names}
    head = "same" if one.head in heads else "inside" if any(one.head in look.rest for look in names) else (
        "around" if not heads.isdisjoint(one.rest) else "other")
    bag = "equal" if mine == theirs else "less" if mine < theirs else "more" if mine > theirs else (
        "some" if mine & theirs else "none")
    left, right = one.mention.kind, best.mention.kind
    return _Two(one, best, before[-1], len(before), scene.rule[a.members[0]] == scene.rule[b.members[0]],
                left if left == right else f"{left}/{right}", head, bag)


def _words(two: _Two, looks: Looks) -> Iterator[str]:
    """What the words of both say, and the grammar of them."""
    one, best, _, _, rule, kinds, head, bag = two
    manners, mine, theirs = two.manners, one.words, best.words
    yield "bias"
    yield f"rule={rule}/{manners}"
    yield f"rule={rule}/{kinds}"
    yield f"rule={rule}/{head}/{bag}"
    yield f"kinds={kinds}/{head}"
    yield f"kinds={kinds}/{manners}"
    yield f"head={head}/{manners}"
    yield f"bag={bag}/{manners}"
    yield f"bag={bag}/{manners}/{kinds}"
    yield f"bag={bag}/{head}/{one.head}"
    yield f"pair={one.head}|{best.head}"
    yield f"words={one.head}/{one.manner}/{head}"
    mine_near, their_near = looks.company.of(one.head), looks.company.of(best.head)
    yield f"company={mine_near.coarse}|{their_near.coarse}/{one.manner}"
    yield f"fine={mine_near.fine}|{their_near.fine}"
    yield from (f"mine={word}/{head}/{one.manner}" for word in sorted(mine - theirs)[:_OTHER_WORDS])
    yield from (f"theirs={word}/{head}/{one.manner}" for word in sorted(theirs - mine)[:_OTHER_WORDS])


def _known(two: _Two) -> Iterator[str]:
    """What the pack knows of both: entries, whose they are, offices."""
    one, best, _, _, rule, kinds, head, bag = two
    manners, refs, whose = two.manners, _refs(one.mention, best.mention), _whose(one, best)
    yield f"refs={refs}/{head}/{bag}"
    yield f"refs={refs}/{kinds}"
    yield f"refs={refs}/{rule}/{manners}"
    yield f"whose={whose}/{kinds}"
    yield f"whose={whose}/{head}/{manners}"
    if best.ref:
        yield f"entry={best.ref}/{one.head}/{one.manner}"
        yield f"entry/{kinds}/{head}/{one.manner}"
    if one.ref:
        yield f"known={one.ref}/{best.head}/{best.manner}"
    office, other = one.mention.office, best.mention.office
    if office or other:
        yield f"office={office == other}/{bool(office)}/{bool(other)}/{manners}"


def _where(two: _Two, scene: SameScene) -> Iterator[str]:
    """How the later one stands to the last before it, and in what words."""
    one, _, last, often, _, kinds, head, _ = two
    gap = bisect_left(_GAPS, one.sentence - last.sentence)
    between = bisect_left(_BETWEEN, bisect_left(scene.places, one.mention.first)
                          - bisect_left(scene.places, last.mention.first) - 1)
    said = f"{one.manner}/{head}"
    yield f"pair={last.head}>{one.head}/{one.manner}"
    yield f"before={one.before}/{said}"
    yield f"after={one.after}/{said}"
    yield f"after={last.after}>{said}"
    yield f"gap={gap}/{said}"
    yield f"gap={gap}/{one.head}"
    yield f"between={between}/{said}"
    yield f"between={between}/{one.manner}/{kinds}"
    yield f"often={min(often, _MANY)}/{said}"
    yield f"lead={last.sentence == 0}/{said}"
    yield f"stands={_stands(one.mention, last.mention)}/{said}"


def rivals(scene: SameScene, later: int, asked: Sequence[int]) -> dict[int, str]:
    """How each of the units asked about stands among those with the same head: nearest, and how many."""
    one = scene.units[later].first
    alike = [unit for unit in asked if any(look.head == one.head for look in scene.units[unit].looks)]
    nearest = sorted(alike, key=lambda unit: -max(
        look.mention.first for look in scene.units[unit].looks if look.mention.first <= one.mention.first))
    return {unit: f"{min(rank, _MANY)}/{min(len(alike), _MANY)}" for rank, unit in enumerate(nearest)}


def _refs(one: NameMention, other: NameMention) -> str:
    """Whether two mentions may name one entry of the pack."""
    if not one.refs or not other.refs:
        return "mine" if one.refs else "theirs" if other.refs else "none"
    return "first" if other.refs[0] in one.refs or one.refs[0] in other.refs else (
        "some" if set(one.refs) & set(other.refs) else "differ")


def _whose(one: Look, other: Look) -> str:
    """Whether two mentions are of the same state or body, or one is of what the other names."""
    left, right = one.mention.of, other.mention.of
    if left and right:
        return "same" if left == right else "differ"
    if left and left == other.ref:
        return "its"
    if right and right == one.ref:
        return "of it"
    return "mine" if left else "theirs" if right else "none"


def _stands(one: NameMention, last: NameMention) -> str:
    """How close two mentions stand: inside one phrase, side by side, or apart."""
    if last.first <= one.first < last.last:
        return "in"
    if last.phrase_first <= one.first < last.phrase_last or one.phrase_first <= last.first < one.phrase_last:
        return "phrase"
    return str(min(one.first - last.last, 3))
