"""Who blames whom for what, and whether one charge answers another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hudna.letters import fold
from hudna.shapes import EVENTS, Fact, Name
from hudna.views.camps import Camps
from hudna.views.likeness import Phrases, Stems
from hudna.views.told_pages import Told, around

_FEW = 2           # actors on a side of an accusation; more are a list, not a quarrel
_NEAR = 6          # sentences between an accusation and the one that answers it
_NEXT = 2          # where no deed is told that both are accused of
_SAME_DEED = 30    # and where both tell of one kind of deed at one place, or in accusing words
_DAYS = 1          # between two pages
_READ = 0.4        # from which confidence on a deed or an accusing word counts as read rightly
_SURELY = 0.65     # the same where nothing else bears out that both speak of one thing
_OCCASION = 10     # letters before a deed in which it is named as an occasion
_CHARGED = 90      # letters behind an accusing word in which stands of what the other is accused
_DEEDS = frozenset({"attack", "breach", "besiege"})


@dataclass(frozen=True, slots=True)
class Charge:
    """That one blames another for something; `in_words` where the sentence has accusing words.

    `deeds` are the kinds of deeds that it is: the deed told, or those told behind the accusing word.
    """

    fact: Fact
    nth: int
    who: Name
    whom: Name
    in_words: bool
    deeds: frozenset[str]


class Blame:
    """Knows which words lay something at somebody's door.

    «Made him bear it» does only where is said what, and who condemns a deed does not say who did it.
    """

    def __init__(self, section: Mapping[str, Any]) -> None:
        joints = tuple(section["joints"].values())
        self._stems = Stems(section)
        self._occasion = Phrases(section["occasion"])
        self._condemning = Phrases(section["condemning"], joints)
        self._laying, self._laid = Phrases(section["laying"], joints), Phrases(section["laid"], joints)

    def is_own(self, fact: Fact) -> bool:
        """Say whether a deed is told by one who shares a word of his name with its doers, whom pages alone know."""
        speaker = fact.voice.speaker
        return fact.type in _DEEDS and speaker is not None and any(
            not one.in_pack and self._stems.of(one.name) & self._stems.of(speaker.name) for one in fact.actors("who"))

    def holds(self, fact: Fact) -> bool:
        """Say whether a fact, if it is of an accusing word, accuses, and if it is a deed, is more than an occasion."""
        if fact.type in _DEEDS:
            before = fold(around(fact, _OCCASION, min(0, fact.evidence.span.start - fact.evidence.span.end))).rstrip()
            return not any(end == len(before) for _, end in self._occasion.starts(before))
        words = fold(fact.evidence.words)
        return fact.type != "accuse" or not (self._condemning.starts(words) or (
            self._laying.starts(words) and not self._laid.starts(fold(around(fact, 0, _CHARGED)))))


def charges_of(told: Told, camps: Camps, blame: Blame) -> Iterator[Charge]:
    """The charges of a sentence; who tells of a deed of people with a word of its own name blames nobody."""
    facts = [fact for fact in told.facts if blame.holds(fact) and not blame.is_own(fact)]
    in_words = any(fact.type == "accuse" for fact in facts)
    for fact in facts:
        ends = [(one, other) for one, other in _ends(fact, camps) if not camps.same(one, other)]
        deeds = _deeds(told, fact) if ends else frozenset()
        yield from (Charge(fact, told.nth, one, other, in_words, deeds) for one, other in ends)


def _deeds(told: Told, fact: Fact) -> frozenset[str]:
    """The kinds of deeds that a charge is of: of one in words, what is told of who is blamed, as much as is charged."""
    if fact.type != "accuse":
        return _DEEDS & {fact.type}
    blamed = {name.id for name in fact.actors("whom")}
    return _DEEDS & {deed.type for deed in told.facts if deed.kind == EVENTS
                     and 0 <= deed.evidence.span.start - fact.evidence.span.end <= _CHARGED
                     and blamed & {name.id for name in deed.actors("who")}}


def _ends(fact: Fact, camps: Camps) -> list[tuple[Name, Name]]:
    """Who blames whom in a fact; who tells of a deed of its own side blames nobody."""
    if fact.kind != EVENTS or fact.real != "happened" or fact.confidence < _READ:
        return []
    who, whom = fact.actors("who"), fact.actors("whom")
    if fact.type == "accuse" and len(who) <= _FEW and len(whom) <= _FEW:
        return [(one, other) for one in who for other in whom]
    speaker = fact.voice.speaker
    if fact.type in _DEEDS and speaker and speaker.kind != "media" and len(who) <= _FEW \
            and not any(_is_side(speaker, one, camps) for one in who):
        return [(speaker, one) for one in who]
    return []


def answers(left: Charge, right: Charge, camps: Camps) -> bool:
    """Say whether the one blamed, or who speaks for it, blames the other side in turn on the same page."""
    if camps.same(left.who, right.who) or camps.same(left.whom, right.whom) or _apart(left, right):
        return False
    back, forth = _is_side(right.who, left.whom, camps), _is_side(left.who, right.whom, camps)
    apart, one_deed = abs(left.nth - right.nth), bool(left.deeds & right.deeds)
    worded = left.in_words and right.in_words
    surely = min(left.fact.confidence, right.fact.confidence) >= _SURELY
    if back and forth and (worded or surely or _shared(left, right)):
        far = one_deed and (worded or _shared(left, right))
        return (one_deed or worded) and apart <= (_SAME_DEED if far else _NEAR if one_deed else _NEXT)
    if not one_deed or apart > _SAME_DEED or not (back or forth):
        return False
    strangers = (right.whom, left.who) if back else (left.whom, right.who)
    known = left.who.in_pack and right.who.in_pack   # of a deed that sources without a name tell, nobody is blamed
    return (_shared(left, right) and (known or worded)) \
        or (worded and any(camps.unknown(one) for one in strangers))


def answers_elsewhere(left: Charge, right: Charge, camps: Camps) -> bool:
    """Say whether two sides blame each other for one kind of deed on two pages of a day or two."""
    one, two = left.fact.source, right.fact.source
    near = one.published is not None and two.published is not None \
        and abs((one.published - two.published).days) <= _DAYS
    return near and one.key != two.key and _alike(left, right) and not _apart(left, right) \
        and not camps.same(left.who, right.who) and _is_side(right.who, left.whom, camps) \
        and _is_side(left.who, right.whom, camps)


def _alike(left: Charge, right: Charge) -> bool:
    """Say whether both are charges in words or both deeds that are told, and of one kind of deed."""
    return left.fact.type == right.fact.type and (left.deeds == right.deeds or bool(left.deeds & right.deeds))


def _is_side(who: Name, blamed: Name, camps: Camps) -> bool:
    """Say whether one who speaks is of the side that was blamed, or of the state."""
    return camps.same(who, blamed) or camps.is_of(who, blamed)


def _shared(left: Charge, right: Charge) -> bool:
    return bool(_places(left) & _places(right))


def _apart(left: Charge, right: Charge) -> bool:
    """Say whether both name places, and none in common, or days that cannot be one."""
    one, two = left.fact.when, right.fact.when
    days = bool(one and two) and not (str(one).startswith(str(two)) or str(two).startswith(str(one)))
    return days or (bool(_places(left) and _places(right)) and not _shared(left, right))


def _places(charge: Charge) -> set[str]:
    return {name.id for name in charge.fact.actors("where")}
