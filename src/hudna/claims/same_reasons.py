"""Reasons for a mention's being of an actor already spoken of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hudna.claims.same_looks import Look, Looks, SameScene
from hudna.shapes import NameMention

_GAPS, _BETWEEN, _MANY, _OTHER_WORDS = (0, 1, 2, 4, 8), (0, 1, 3, 7, 15), 3, 6


class _Gist(NamedTuple):
    """What tells whether it is worth asking about a unit: `named` by a name, of `more` than a word, `known`."""

    words: frozenset[str]
    rule: int
    kind: str
    named: bool
    more: bool
    known: bool


def worth_asking(scene: SameScene) -> Iterator[list[int]]:
    """For each unit those before it that it may be one with: words in common, the grammar's word for it, or one kind.

    Of pairs without any of these one in three hundred is one actor, and they are two thirds of all. Who is named inside
    another's name is somebody else («the foreign minister of X»), and so are two by full names that the grammar parts.
    """
    before: list[_Gist] = []
    for later, (unit, side) in enumerate(zip(scene.units, scene.sides, strict=True)):
        one = unit.first
        gist = _Gist(one.words, side.rule, one.mention.kind, one.manner[:4] == "name", bool(one.rest), bool(one.ref))
        yield [earlier for earlier, other in enumerate(before)
               if _may_be_one(gist, other) and (later, earlier) not in scene.nested]
        before.append(gist)


def _may_be_one(one: _Gist, other: _Gist) -> bool:
    words, rule, kind, named, more, known = other
    if rule == one.rule:
        return True
    if not one.words.isdisjoint(words):
        return not (more and named and one.more and one.named and "person" in (kind, one.kind))
    return kind == one.kind and not (known and one.known) and not (named and one.named and kind == "person")


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
    manners: str


def reasons(scene: SameScene, looks: Looks, later: int, earlier: int) -> list[str]:
    """The reasons for unit `later`'s being one with the unit `earlier`, spoken of before it."""
    two = _two(scene, later, earlier)
    return [*_words(two, looks), *_known(two), *_where(two, scene)]


def _two(scene: SameScene, later: int, earlier: int) -> _Two:
    one, names = scene.units[later].first, scene.units[earlier].looks
    side = scene.sides[earlier]
    often, best = bisect_right(side.starts, one.mention.first), side.best
    mine, theirs, heads = one.words, best.words, side.heads
    head = "same" if one.head in heads else "inside" if any(one.head in look.rest for look in names) else (
        "around" if not heads.isdisjoint(one.rest) else "other")
    bag = "equal" if mine == theirs else "less" if mine < theirs else "more" if mine > theirs else (
        "none" if mine.isdisjoint(theirs) else "some")
    left, right = one.mention.kind, best.mention.kind
    return _Two(one, best, names[often - 1], often, scene.sides[later].rule == side.rule,
                left if left == right else f"{left}/{right}", head, bag, f"{one.manner}/{best.manner}")


def _words(two: _Two, looks: Looks) -> list[str]:
    """What the words of both say, and the grammar of them."""
    one, best, _, _, rule, kinds, head, bag, manners = two
    mine, theirs, own = one.words, best.words, one.head
    my_near, their_near = looks.company.of(own), looks.company.of(best.head)
    found = ["bias", f"rule={rule}/{manners}", f"rule={rule}/{kinds}", f"rule={rule}/{head}/{bag}",
             f"kinds={kinds}/{head}", f"kinds={kinds}/{manners}", f"head={head}/{manners}", f"bag={bag}/{manners}",
             f"bag={bag}/{manners}/{kinds}", f"bag={bag}/{head}/{own}", f"pair={own}|{best.head}",
             f"words={own}/{one.manner}/{head}", f"company={my_near.coarse}|{their_near.coarse}/{one.manner}",
             f"fine={my_near.fine}|{their_near.fine}"]
    if bag != "equal":
        found += [f"mine={word}/{head}/{one.manner}" for word in sorted(mine - theirs)[:_OTHER_WORDS]]
        found += [f"theirs={word}/{head}/{one.manner}" for word in sorted(theirs - mine)[:_OTHER_WORDS]]
    return found


def _known(two: _Two) -> list[str]:
    """What the pack knows of both: entries, whose they are, offices."""
    one, best, _, _, rule, kinds, head, bag, manners = two
    refs, whose = _refs(one.mention, best.mention), _whose(one, best)
    found = [f"refs={refs}/{head}/{bag}", f"refs={refs}/{kinds}", f"refs={refs}/{rule}/{manners}",
             f"whose={whose}/{kinds}", f"whose={whose}/{head}/{manners}"]
    if best.ref:
        found += [f"entry={best.ref}/{one.head}/{one.manner}", f"entry/{kinds}/{head}/{one.manner}"]
    if one.ref:
        found.append(f"known={one.ref}/{best.head}/{best.manner}")
    office, other = one.mention.office, best.mention.office
    if office or other:
        found.append(f"office={office == other}/{bool(office)}/{bool(other)}/{manners}")
    return found


def _where(two: _Two, scene: SameScene) -> list[str]:
    """How the later one stands to the last before it, and in what words."""
    one, _, last, often, _, kinds, head, _, _ = two
    gap = bisect_left(_GAPS, one.sentence - last.sentence)
    between = bisect_left(_BETWEEN, bisect_left(scene.places, one.mention.first)
                          - bisect_left(scene.places, last.mention.first) - 1)
    said = f"{one.manner}/{head}"
    return [f"pair={last.head}>{one.head}/{one.manner}", f"before={one.before}/{said}", f"after={one.after}/{said}",
            f"after={last.after}>{said}", f"gap={gap}/{said}", f"gap={gap}/{one.head}", f"between={between}/{said}",
            f"between={between}/{one.manner}/{kinds}", f"often={min(often, _MANY)}/{said}",
            f"lead={last.sentence == 0}/{said}", f"stands={_stands(one.mention, last.mention)}/{said}"]


def rivals(scene: SameScene, later: int, asked: Sequence[int]) -> dict[int, str]:
    """How each of the units asked about stands among those with the same head: nearest, and how many."""
    one = scene.units[later].first
    alike = [unit for unit in asked if one.head in scene.sides[unit].heads]
    nearest = sorted(alike, key=lambda unit: -scene.sides[unit].starts[
        bisect_right(scene.sides[unit].starts, one.mention.first) - 1])
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
