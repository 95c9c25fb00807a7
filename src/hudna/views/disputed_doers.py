"""Deeds that one account lays at another's door than the next: whom they took, who asked for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations
from typing import Any

from hudna.clusters import joined
from hudna.letters import fold
from hudna.shapes import EVENTS, SAYS, Dispute, Fact, Name
from hudna.views.camps import Camps
from hudna.views.likeness import Phrases
from hudna.views.told_pages import Told, around, name_of, near, once

_TAKES = frozenset({"detain", "release"})
_TAKEN = 1         # days between two pages
_KIN = 12          # letters behind a deed in which it is said to whom of a family it was done
_ANSWER = 3        # sentences between two numbers of attackers
_READ = 0.25       # from which confidence on a deed counts as read rightly
_MOST = 60         # deeds of one kind and family, over which it is too common to look by
_REACH = 40        # letters from a deed that is denied to the words that lay it at another's door


def disputed_doers(pages: Mapping[str, Sequence[Told]], section: Mapping[str, Any], camps: Camps,
                   ) -> Iterator[Dispute]:
    """Which of two of one family was taken, who ended a truce, and who did it if not the one of whom it is told."""
    deeds = [fact for page in pages.values() for told in page for fact in told.facts
             if fact.kind == EVENTS and fact.real == "happened" and fact.confidence >= _READ]
    named = {key: {name.id for told in page for fact in told.facts for name in fact.actors()}
             for key, page in pages.items()}
    yield from _joined(_taken(deeds, named, Phrases(section["kin"], tuple(section["joints"].values()))), "whom")
    yield from _joined(_ended(deeds, camps), "who")
    words, numbers = Phrases(section["as_told"]), _Numbers(section)
    for page in pages.values():
        for told in page:
            yield from _not_as_told(told, words)
        yield from numbers.disputed(page)


def _taken(deeds: Sequence[Fact], named: Mapping[str, set[str]], kin: Phrases) -> Iterator[tuple[Fact, Fact]]:
    """Two accounts of these days in which somebody of one family was taken, with different first names.

    Who names both, does not take one for the other.
    """
    blocks: dict[tuple[str, str], list[tuple[Fact, Name]]] = defaultdict(list)
    for fact in deeds:
        for name in fact.actors("whom") if fact.type in _TAKES and not kin.starts(fold(around(fact, 0, _KIN))) else ():
            if name.kind == "person" and len(name.name.split()) > 1:
                blocks[fact.type, fold(name.name).split()[-1]].append((fact, name))
    for block in blocks.values():
        for (one, left), (two, right) in combinations(block, 2) if len(block) <= _MOST else ():
            apart = left.id != right.id and one.source.key != two.source.key and one.voice.id != two.voice.id
            known = right.id in named[one.source.key] or left.id in named[two.source.key]
            if apart and not known and near(one.source, two.source, _TAKEN):
                yield one, two


def _ended(deeds: Sequence[Fact], camps: Camps) -> Iterator[tuple[Fact, Fact]]:
    """A side's word that another ended what both kept, and an account in which that side itself did."""
    blocks: dict[str, list[Fact]] = defaultdict(list)
    for fact in deeds:
        if fact.type == "end" and fact.about and [name.in_pack for name in fact.actors("who")] == [True]:
            blocks[fact.about.id].append(fact)
    for block in blocks.values():
        for one, two in permutations(block, 2) if len(block) <= _MOST else ():
            (ender,), (other,), speaker = one.actors("who"), two.actors("who"), one.voice.speaker
            if speaker and camps.same(speaker, other) and not camps.same(ender, other) and not camps.same(
                    speaker, ender) and one.voice.id != two.voice.id:
                yield one, two


def _joined(pairs: Iterable[tuple[Fact, Fact]], role: str) -> Iterator[Dispute]:
    """Pairs of accounts, those that share one together, grouped by whom they name."""
    pairs = list(pairs)
    facts = sorted(once(fact for pair in pairs for fact in pair), key=name_of)
    place = {name_of(fact): number for number, fact in enumerate(facts)}
    for group in joined(len(facts), ((place[name_of(one)], place[name_of(two)]) for one, two in pairs)):
        named: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
        for fact in (facts[number] for number in group):
            named[tuple(sorted(name.id for name in fact.actors(role)))].append(fact)
        accounts = tuple(tuple(told) for _, told in sorted(named.items()))
        yield Dispute("doers", accounts[0][0].type, accounts)


def _not_as_told(told: Told, words: Phrases) -> Iterator[Dispute]:
    """A deed that was one's and not the other's, as somebody tells it."""
    denied = [fact for fact in told.facts if fact.kind == EVENTS and fact.real == "denied"]
    for fact in denied:
        behind = fold(told.text[fact.evidence.span.end - told.span.start :][:_REACH])
        if not words.starts(behind):
            continue
        same = once(one for one in told.facts if one.kind == EVENTS and one.type == fact.type
                    and one.real == "happened" and one.evidence.span.end <= fact.evidence.span.start
                    and one.voice.id == fact.voice.id)
        if same:
            yield Dispute("doers", fact.type, (same[-1:], (fact,)))


class _Numbers:
    """Finds statements that give another number of attackers than the one just before."""

    def __init__(self, section: Mapping[str, Any]) -> None:
        self._numbers = {number: Phrases(words) for number, words in section["attackers"].items()}
        self._contrast = Phrases(section["contrast"], (section["joints"]["and"],))

    def disputed(self, page: Sequence[Told]) -> Iterator[Dispute]:
        """Two statements near each other, the later one set against what was told, with other numbers."""
        given = [(told, says, numbers) for told in page for says in told.facts if says.kind == SAYS
                 and (numbers := self._of(fold(says.evidence.words)))]
        for (one, left, few), (two, right, many) in combinations(given, 2):
            if 0 < two.nth - one.nth <= _ANSWER and not few & many and self._opens(fold(two.text)):
                yield Dispute("doers", SAYS, ((left,), (right,)))

    def _of(self, folded: str) -> frozenset[int]:
        return frozenset(number for number, words in self._numbers.items() if words.starts(folded))

    def _opens(self, folded: str) -> bool:
        return any(start <= 1 for start, _ in self._contrast.starts(folded))
