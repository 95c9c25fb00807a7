"""Numbers of the same people that exclude each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from hudna.clusters import joined
from hudna.shapes import Dispute, Fact, Name
from hudna.views.likeness import weights_of
from hudna.views.tallies import Tally, TallyWords
from hudna.views.tellers import is_unnamed
from hudna.views.told_pages import near

_TIMES = 3         # numbers further apart count different things
_ANSWERED = 5      # but not where one account answers another
_ALIKE, _WEIGHT, _WORDS = 0.28, 15.0, 6    # the part of their words that accounts of one happening share, its weight
_SAME, _SAME_WEIGHT, _SAME_WORDS = 0.8, 9.0, 5   # and of one text
_FAR_ALIKE, _FAR_WORDS = 0.33, 8    # where they name other places
_COPIED = 0.7      # one text in which the numbers differ
_NEXT = 2          # sentences in which an account answers another
_DAYS = 2          # between the pages of two accounts
_CLOSE = 0.05      # numbers that differ less are the same, rounded
_LARGE = 100       # from which numbers are rounded
_COMMON = 60       # counts with a word, over which it is too common to look by
_RARE = 8          # words of an account by which others are looked for
_BESIDE = 2        # other numbers in common by which two accounts know as much as each other
_SINGLE = 3        # people that are named one by one
_READ = 0.3        # from which confidence on a number counts as read rightly
_TYPES = frozenset({"killed", "wounded", "detained", "displaced", "missing"})


def disputed_counts(facts: Iterable[Fact], section: Mapping[str, Any], speaks_for: Mapping[str, frozenset[str]],
                    ) -> Iterator[Dispute]:
    """Numbers of one happening, given by different voices, whose bounds exclude each other."""
    words = TallyWords(section)
    places: dict[str, dict[int, int]] = defaultdict(dict)
    counts = sorted((fact for fact in facts if fact.real == "happened" and fact.type in _TYPES
                     and fact.confidence >= _READ), key=lambda fact: (
        fact.source.key, tuple(fact.evidence.span), fact.id))
    for fact in counts:
        at = places[fact.source.key]
        at.setdefault(fact.evidence.sentence_span.start, len(at))
    spans = Counter((fact.source.key, fact.evidence.span) for fact in counts)   # killed and wounded in one number
    counts = [fact for fact in counts if spans[fact.source.key, fact.evidence.span] == 1 or fact.type == "killed"]
    tallies = [Tally(_dead(fact, spans[fact.source.key, fact.evidence.span]),
                      places[fact.source.key][fact.evidence.sentence_span.start], words) for fact in counts]
    weights = weights_of([tally.stems for tally in tallies])
    given = _Given(tallies)
    clashing = [(left, right) for left, right in _pairs(tallies, weights) if _clash(
        tallies[left], tallies[right], weights, speaks_for, given.companions(tallies[left], tallies[right]) >= _BESIDE,
        ) and not given.both(tallies[left], tallies[right])]
    for group in joined(len(counts), clashing):
        numbers: dict[tuple[int | None, int | None], list[Fact]] = defaultdict(list)
        for nth in group:
            numbers[counts[nth].least, counts[nth].most].append(counts[nth])
        yield Dispute("counts", counts[group[0]].type, tuple(tuple(same) for same in numbers.values()))


def _dead(fact: Fact, kinds: int) -> Fact:
    """A number of dead; where it counts the wounded too, some fewer."""
    return fact if kinds == 1 or fact.most is None else replace(fact, least=None, most=fact.most - 1)


class _Given:
    """Knows which numbers a page gives near a place: who gives another's number too does not contest it."""

    def __init__(self, tallies: Sequence[Tally]) -> None:
        self._at: dict[tuple[str, str], list[Tally]] = defaultdict(list)
        self._beside: dict[tuple[str, int], list[Tally]] = defaultdict(list)
        for tally in tallies:
            self._at[tally.fact.source.key, tally.fact.type].append(tally)
            self._beside[tally.fact.source.key, tally.nth].append(tally)

    def both(self, left: Tally, right: Tally) -> bool:
        """Say whether one of two pages gives the number of the other near its own."""
        if left.fact.source.key == right.fact.source.key:   # «an officer and three soldiers», twice
            return left.nth != right.nth and self._gives(left, right) and self._gives(right, left)
        return self._gives(left, right) or self._gives(right, left)

    def companions(self, left: Tally, right: Tally) -> int:
        """How many other numbers of any kind the sentences of two accounts have in common."""
        mine, theirs = ({(n.fact.type, n.fact.least, n.fact.most) for n in self._beside[side.fact.source.key, side.nth]
                         if n is not side} for side in (left, right))
        return len(mine & theirs)

    def _gives(self, own: Tally, other: Tally) -> bool:
        return any((near.fact.least, near.fact.most) == (other.fact.least, other.fact.most)
                   and near.nth == own.nth for near in self._at[own.fact.source.key, own.fact.type])


def _pairs(tallies: Sequence[Tally], weights: Mapping[str, float]) -> set[tuple[int, int]]:
    """Counts of one kind that stand near each other on a page, or share a rare word within days."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, tally in enumerate(tallies):
        blocks[tally.fact.type, tally.fact.source.key].append(at)
        rare = sorted(tally.stems, key=lambda stem: (-weights[stem], stem))[:_RARE]
        for key in (*rare, *(name.id for name in tally.fact.actors("where"))):
            blocks[tally.fact.type, "", key].append(at)
    return {(left, right) for key, block in blocks.items() if len(key) == 2 or len(block) <= _COMMON
            for left, right in combinations(block, 2) if _may_clash(tallies[left].fact, tallies[right].fact)}


def _may_clash(one: Fact, two: Fact) -> bool:
    """Say whether numbers and days alone let two counts clash: looked at before any words."""
    return _exclude(one, two, float("inf"), 0.0) and _same_days(one, two)


def _clash(left: Tally, right: Tally, weights: Mapping[str, float], speaks_for: Mapping[str, frozenset[str]],
           same_state: bool = False) -> bool:
    one, two = left.fact, right.fact
    if left.mended or right.mended or left.another != right.another or _of_a_place(one) or _of_a_place(two):
        return False
    if not _same_victims(left, right):
        return False
    if one.source.key == two.source.key:
        return _other_voices(one, two, speaks_for) and _answer(left, right, weights)
    if one.source.outlet == two.source.outlet and one.voice.id == two.voice.id:   # who knows more, later
        return False
    part, weight, shared = _alike(left, right, weights)
    if _of_one(one) or _of_one(two):
        return False
    if left.period != right.period or left.several != right.several or _others(left, right) \
            or _vague(one) or _vague(two):
        return False
    if _apart(one, two) and (part < _FAR_ALIKE or shared < _FAR_WORDS or one.source.outlet == two.source.outlet):
        return False
    alike = (part >= _ALIKE and weight >= _WEIGHT and shared >= _WORDS) or \
        (part >= _SAME and weight >= _SAME_WEIGHT and shared >= _SAME_WORDS)
    copied = part >= _COPIED
    alike = alike or (part >= _COPIED and bool(one.when) and one.when == two.when and bool(one.actors("where")))
    return alike and _exclude(one, two, _TIMES, 0.0 if copied else _CLOSE) and (
        copied or same_state or not _update(one, two))


def _other_voices(one: Fact, two: Fact, speaks_for: Mapping[str, frozenset[str]]) -> bool:
    """Say whether two named voices speak, for different bodies."""
    left, right = one.voice.speaker, two.voice.speaker
    same = one.evidence.sentence_span == two.evidence.sentence_span   # «police said …, and the sources added»
    if left is None or right is None or (is_unnamed(left) and is_unnamed(right)) or (
            same and (_is_sources(left) or _is_sources(right))):
        return False
    return not speaks_for.get(left.id, frozenset({left.id})) & speaks_for.get(right.id, frozenset({right.id}))


def _of_a_place(fact: Fact) -> bool:
    """Say whether a place is read as speaking: it is where people were counted."""
    return fact.voice.speaker is not None and fact.voice.speaker.kind == "place"


def _is_sources(one: Name) -> bool:
    """Say whether bare sources speak, by one word: in the sentence of another voice they are his."""
    return is_unnamed(one) and len(one.name.split()) == 1


def _answer(left: Tally, right: Tally, weights: Mapping[str, float]) -> bool:
    """Say whether two voices of a page give numbers of one thing: set against each other, or of one happening."""
    one, two = left.fact, right.fact
    apart = abs(left.nth - right.nth)
    if apart > _NEXT or _apart(one, two) or left.several != right.several or _others(left, right):
        return False
    later = max(left, right, key=lambda tally: tuple(tally.fact.evidence.span))
    _, weight, shared = _alike(left, right, weights)
    if later.claims and apart < _NEXT and left.victims & right.victims:
        return _exclude(one, two, float("inf"))
    if later.flatly or (later.answers and not _vague(one) and not _vague(two)):
        return _exclude(one, two, float("inf") if later.flatly and apart < _NEXT else _ANSWERED)
    if _of_one(one) or _of_one(two):
        return False
    return weight >= _WEIGHT and shared >= _WORDS and left.period == right.period and _exclude(one, two, _TIMES) \
        and not _vague(one) and not _vague(two)


def _apart(one: Fact, two: Fact) -> bool:
    """Say whether two accounts name places, and none in common."""
    mine, theirs = _ids(one, "where"), _ids(two, "where")
    return bool(mine and theirs and not mine & theirs)


def _alike(left: Tally, right: Tally, weights: Mapping[str, float]) -> tuple[float, float, int]:
    """What part of the words of two accounts is the same, its weight, and how many words it is."""
    shared = left.stems & right.stems
    whole = min(sum(weights[stem] for stem in side.stems) for side in (left, right))
    weight = sum(weights[stem] for stem in shared)
    return (weight / whole if whole else 0.0), weight, len(shared)


def _others(left: Tally, right: Tally) -> bool:
    """Say whether one number is of a few others beside the ones that the other number counts."""
    return left.others != right.others and min(left.fact.least or 0, right.fact.least or 0) <= _SINGLE


def _same_victims(left: Tally, right: Tally) -> bool:
    """Say whether the same kind of people is counted: nobody of one named on one side alone."""
    if left.victims and right.victims and not left.victims & right.victims:
        return False
    who, whom = _ids(left.fact, "who"), _ids(right.fact, "who")
    known = all(name.in_pack for side in (left, right) for name in side.fact.actors("who"))
    return not (known and who and whom and not who & whom)


def _same_days(one: Fact, two: Fact) -> bool:
    if one.when and two.when and one.when != two.when:
        return False
    return near(one.source, two.source, _DAYS)


def _update(one: Fact, two: Fact) -> bool:
    """Say whether the later page gives the higher number: a toll that grew."""
    first, second = one.source.published, two.source.published
    if first is None or second is None or first == second:
        return False
    early, late = (one, two) if first < second else (two, one)
    return (late.least or 0) > (early.least or 0)


def _exclude(one: Fact, two: Fact, times: float, close: float = _CLOSE) -> bool:
    low, high = max(one.least or 0, two.least or 0), min(_top(one), _top(two))
    if low >= _LARGE and low - high <= close * low:
        return False
    return high < low <= high * times


def _of_one(fact: Fact) -> bool:
    """Say whether one man is told of, who may be one of many elsewhere."""
    return fact.least == fact.most == 1


def _vague(fact: Fact) -> bool:
    """Say whether a number is no figure: dozens, hundreds."""
    return fact.least != fact.most and fact.most is not None and fact.least is not None and \
        fact.most > 2 * fact.least


def _top(fact: Fact) -> float:
    return float("inf") if fact.most is None else fact.most


def _ids(fact: Fact, role: str) -> set[str]:
    return {name.id for name in fact.actors(role)}
