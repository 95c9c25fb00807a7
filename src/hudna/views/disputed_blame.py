"""One side's accusation against the other's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from hudna.shapes import EVENTS, Dispute, Fact, Name
from hudna.views.camps import Camps
from hudna.views.told_pages import Told, once

_FEW = 2           # actors on a side of an accusation; more are a list, not a quarrel
_NEAR = 6          # sentences between an accusation and the one that answers it
_SAME_DEED = 30    # and where both tell of one kind of deed at one place
_READ, _READ_WORDS = 0.3, 0.45   # from which confidence on a deed, an accusing word counts as read rightly
_DEEDS = frozenset({"attack", "breach", "besiege"})


@dataclass(frozen=True, slots=True)
class _Charge:
    """That one blames another for something."""

    fact: Fact
    nth: int
    who: Name
    whom: Name


def accusations(pages: Mapping[str, Sequence[Told]], camps: Camps) -> Iterator[Dispute]:
    """Accusing words, and deeds told by one side of the other, that are answered alike on the same page."""
    for page in pages.values():
        charges = [charge for told in page for fact in told.facts for charge in _charges(fact, told.nth, camps)]
        found: dict[tuple[str, str], tuple[list[Fact], list[Fact]]] = {}
        for left, right in combinations(charges, 2):
            if _answers(left, right, camps):
                side = min(camps.of(left.whom) & camps.of(right.who) or {left.whom.id})
                other = min(camps.of(right.whom) & camps.of(left.who) or {right.whom.id})
                swapped = (other, side) in found
                mine, theirs = found.setdefault((other, side) if swapped else (side, other), ([], []))
                (theirs if swapped else mine).append(left.fact)
                (mine if swapped else theirs).append(right.fact)
        for mine, theirs in found.values():
            yield Dispute("accusations", "accuse", (once(mine), once(theirs)))


def _charges(fact: Fact, nth: int, camps: Camps) -> Iterator[_Charge]:
    """Who blames whom in a fact."""
    least = _READ_WORDS if fact.type == "accuse" else _READ
    if fact.kind != EVENTS or fact.real != "happened" or fact.confidence < least:
        return
    who, whom = fact.actors("who"), fact.actors("whom")
    if fact.type == "accuse" and len(who) <= _FEW and len(whom) <= _FEW:
        pairs = [(one, other) for one in who for other in whom]
    elif fact.type in _DEEDS and fact.voice.speaker and len(who) <= _FEW:
        pairs = [(fact.voice.speaker, one) for one in who]
    else:
        return
    yield from (_Charge(fact, nth, one, other) for one, other in pairs if not camps.same(one, other))


def _answers(left: _Charge, right: _Charge, camps: Camps) -> bool:
    """Say whether the one blamed, or who speaks for it, blames the other side in turn."""
    if camps.same(left.who, right.who) or camps.same(left.whom, right.whom):
        return False
    mine, theirs = ({name.id for name in side.fact.actors("where")} for side in (left, right))
    if mine and theirs and not mine & theirs:
        return False
    back, forth = camps.same(left.whom, right.who), camps.same(right.whom, left.who)
    one_deed = bool(mine & theirs) and left.fact.type == right.fact.type and left.fact.type in _DEEDS
    near = abs(left.nth - right.nth) <= (_SAME_DEED if one_deed else _NEAR)
    return near and ((back and forth) or (one_deed and (back or forth)))
