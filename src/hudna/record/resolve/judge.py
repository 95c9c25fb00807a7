"""What speaks for and against two names being one actor's: grounds with weights, which are shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hudna.record.members import Likeness
from hudna.record.resolve.alike import Alike, Spelling
from hudna.record.resolve.bearer import Node
from hudna.record.resolve.names import PERSON, Names, Taken
from hudna.shapes import Ground

JOINED, PROPOSED = 0.8, 0.5  # from which score two names are one, and from which a person is asked
WEIGHTS = {
    "same_words": 0.9, "same_letters": 0.85, "alike_words": 0.75, "one_word": -0.1,
    "same_given": 0.4, "alike_given": 0.37, "near_given": 0.3,
    "same_family": 0.4, "alike_family": 0.37, "near_family": 0.3, "foreign_name": 0.1,
    "first_words": 0.7, "last_words": 0.7, "same_middle": 0.05, "middle_differs": -0.3, "kunya_beside_name": 0.0,
    "common_name": -0.2, "only_one": 0.35, "several_bear_it": 0.0,
    "one_conflict": 0.1, "other_conflict": -0.05, "other_kind": -0.1, "apart_on_page": -0.4,
    "apart_though_same": -0.15, "names_differ": -1.0,
    "would_join_two": -0.3, "not_yet": -1.0,
}
_WHOLE, _LONG = 2, 5  # words of a whole name; letters from which a word may be spelled in two ways
_FIRM = frozenset({Alike.SAME, Alike.ENDING, Alike.SOUND})
_NEAR = frozenset({Alike.NEAR})
_ALIKE = frozenset({Alike.SOUND, Alike.VOWELS})


def ground(name: str) -> Ground:
    """A ground with its weight."""
    return Ground(name, WEIGHTS[name])


class Judge:
    """Weighs pairs of names."""

    def __init__(self, names: Names, spelling: Spelling) -> None:
        self._names = names
        self._spelling = spelling

    def weigh(self, left: Node, right: Node) -> Likeness:
        """The grounds of two names; of an entry of the pack, those of its name that speaks most for it."""
        compare = self._person if left.group == PERSON else self._body
        grounds = max((compare(a, b) for a in left.taken for b in right.taken), key=_sum)
        same = (left.ref or right.ref) is not None and grounds[0].name in {"same_words", "same_letters"}
        return pair(left, right, (*grounds, *self._around(left, right, same=same)))

    def weigh_single(self, single: Node, whole: Node, *, alone: bool) -> Likeness:
        """The grounds of one word and a whole name that ends with it; `alone` where no other name does."""
        alike = max((self._family(single.taken[0].family, t.family) for t in whole.taken), key=_sum)
        bears = ground("only_one" if alone else "several_bear_it")
        return pair(single, whole, (*alike, bears, *self._around(single, whole)))

    def _body(self, left: Taken, right: Taken) -> tuple[Ground, ...]:
        """Names whose words all agree in their order; one word says less than several."""
        if "".join(left.words) == "".join(right.words):
            found = ground("same_words" if left.words == right.words else "same_letters")
            return (found, ground("one_word")) if len(left.words) == len(right.words) == 1 else (found,)
        if len(left.words) == len(right.words) and all(
                (self._spelling.compare(a, b) in _FIRM and min(len(a), len(b)) >= _LONG) or a == b
                for a, b in zip(left.words, right.words, strict=True)):
            return (ground("alike_words"), *((ground("one_word"),) if len(left.words) == 1 else ()))
        return (ground("names_differ"),)

    def _person(self, left: Taken, right: Taken) -> tuple[Ground, ...]:
        if left.words == right.words:
            return (ground("same_words"),)
        if len(left.words) < _WHOLE or len(right.words) < _WHOLE:
            return (ground("names_differ"),)
        short, long = sorted((left.words, right.words), key=len)
        common = (ground("common_name"),) if all(word in self._names.arab for word in short) else ()
        family = self._family(left.family, right.family)
        if left.kunya != right.kunya and _sum(family) > 0:
            return (*family, ground("kunya_beside_name"))
        given = self._ground("given", left.given, right.given)
        if _sum(family) > 0 and _sum(given) > 0:
            foreign = () if short[0] in self._names.arab or long[0] in self._names.arab else (ground("foreign_name"),)
            return (*given, *family, *foreign, *self._middle(short, long), *common)
        if len(short) < len(long) and len(short) > 1:
            if self._all_alike(short, long[:len(short)]):
                return (ground("first_words"), *common)
            if self._all_alike(short, long[-len(short):]):
                return (ground("last_words"), *common)
        return (ground("names_differ"),)

    def _middle(self, short: Sequence[str], long: Sequence[str]) -> tuple[Ground, ...]:
        """The words between first and last: those of the shorter stand in the longer, in their order."""
        rest = iter(long[1:-1])
        if not all(any(self._alike(word, other) for other in rest) for word in short[1:-1]):
            return (ground("middle_differs"),)
        return (ground("same_middle"),) if len(short) > 2 else ()

    def _around(self, left: Node, right: Node, *, same: bool = False) -> Iterator[Ground]:
        if left.conflicts and right.conflicts:
            yield ground("one_conflict" if left.conflicts & right.conflicts else "other_conflict")
        if left.group != PERSON and left.kinds and right.kinds and not left.kinds & right.kinds:
            yield ground("other_kind")
        if _is_to_come(left, right) or _is_to_come(right, left):
            yield ground("not_yet")
        if left.pages & right.pages:
            yield ground("apart_though_same" if same else "apart_on_page")

    def _family(self, left: str, right: str) -> tuple[Ground, ...]:
        return self._ground("family", left, right)

    def _ground(self, part: str, left: str, right: str) -> tuple[Ground, ...]:
        alike = self._spelling.compare(left, right)
        if alike is Alike.OTHER:
            return ()
        return (ground(f"{'near' if alike in _NEAR else 'alike' if alike in _ALIKE else 'same'}_{part}"),)

    def _all_alike(self, left: Sequence[str], right: Sequence[str]) -> bool:
        return all(self._alike(a, b) for a, b in zip(left, right, strict=True))

    def _alike(self, left: str, right: str) -> bool:
        return self._spelling.compare(left, right) not in {Alike.OTHER, Alike.NEAR}


def _is_to_come(one: Node, other: Node) -> bool:
    """Say whether an entry of the pack did not exist yet when the last page came out that bears the other's name."""
    return bool(one.since and not other.ref and other.members) and all(
        member.day is not None and member.day < one.since for member in other.members)


def pair(left: Node, right: Node, grounds: Sequence[Ground]) -> Likeness:
    """The likeness of two nodes, the same whichever comes first."""
    first, second = sorted((left.key, right.key))
    return Likeness(first, second, tuple(grounds))


def _sum(grounds: Sequence[Ground]) -> float:
    return sum(one.weight for one in grounds)
