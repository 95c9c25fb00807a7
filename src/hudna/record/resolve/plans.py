"""Initiatives as pages tell of them: the words and days of each, and what of it few others have."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from hudna.letters import fold
from hudna.pack import Entry, Pack
from hudna.record.keep import ACTOR, INITIATIVE
from hudna.record.members import Around, Member, Setting, Stand
from hudna.record.processes import Placed, Processes
from hudna.record.resolve.calendar import Calendar
from hudna.record.resolve.listed import Listed
from hudna.record.stems import Stems

_PASSING = frozenset({"truce", "talks"})   # kinds that are spoken of while they are had, not for years
_BEGIN = frozenset({"start", "declare", "agree", "decide", "meet"})   # events on whose day an initiative begins
_HAD = frozenset({"start", "hold", "breach", "extend", "end"})   # events that are told of what has begun
_DENIED, _HAPPENED = "denied", "happened"
_DAY = len("2000-01-01")
_PARTS = {"name": 300, "near": 0, "actors": 300}   # with how many of others the record's own are weighed
_SHARE, _PLAIN_SHARE = 0.01, 0.3   # and which share of those has a word, a word of their kind
_OPERATION = "operation"
_PLAIN = 1.5        # what is added to the weights of a name's words, so that plain ones alone never make names alike
_OWN = math.log(12)   # weight from which on a word is a name's own and not its kind's
_PARTED = re.compile(r"\d+|\D+")
_FRESH = 6          # days between a page and a beginning told there that make it the present one


@dataclass(slots=True)
class Plan:
    """An initiative of a page: words of its names and around it, who is named there, days told of it."""

    member: Member
    process: str | None
    day: int | None
    days: tuple[int, ...]
    begins: tuple[int, ...]
    where: frozenset[str]
    words: Mapping[str, Counter[str]]
    marks: Mapping[str, frozenset[str]]   # numbers of its names, months and years told beside it
    story: str
    prior: str | None = None    # the key of what of its kind the page speaks of just before
    entry: Entry | None = None  # what the pack lists it as
    bare: bool = False          # whether its names hold no word of their own
    had: bool = False           # whether the page tells that it was had
    vectors: dict[str, Mapping[str, float]] = field(default_factory=dict)

    @property
    def passing(self) -> bool:
        """Whether it is of a kind that is spoken of while it is had."""
        return self.member.kind in _PASSING

    @property
    def life(self) -> tuple[int, int] | None:
        """The first and last day on which it is known to be had: those told of it, or else the page's."""
        if self.begins:
            return min(self.begins), max((*self.begins, *self.days))
        return (self.day, self.day) if self.day is not None else None

    @property
    def recalled(self) -> bool:
        """Whether the page tells that it began on a day long past."""
        return bool(self.begins) and self.day is not None and min(abs(self.day - day) for day in self.begins) > _FRESH


def plans(members: Sequence[Member], stands: Iterable[Stand], placed: Placed, processes: Processes,
          around: Around) -> list[Plan]:
    """The initiatives of the pages as they are compared, in the order of members."""
    told: dict[tuple[int, str], list[Stand]] = defaultdict(list)
    for stand in stands:
        told[stand.reading, stand.about].append(stand)
    stems = Stems(processes.pack.language)
    calendar, listed = Calendar(processes.pack.language), Listed(processes.pack, stems)
    by_reading: dict[int, list[Member]] = defaultdict(list)
    for member in members:
        by_reading[member.reading].append(member)
    prior = {(reading, key): before for reading, found in by_reading.items() for key, before in _prior(found)}
    named = {reading: [(span.start, span.end, processes.id_of(member)) for member in found if member.sort == ACTOR
                       for span in member.mentions] for reading, found in by_reading.items()}
    spoken_of = {reading: listed.on(found, processes) for reading, found in by_reading.items()}
    made = []
    for member in members:
        if member.sort == INITIATIVE:
            key = (member.reading, member.key)
            here = parted(around.settings.get(key) or Setting(tuple(member.name.split()), (), ()))
            days, begins = _days(told[key]), _days(one for one in told[key] if one.type in _BEGIN)
            own = _ordinal(member.day) if member.day else min(days, default=None)
            where = frozenset(one for stand in told[key] for one in stand.where)
            entry = listed.of(member, here, spoken_of[member.reading])
            process = entry.of if entry is not None else placed.of_initiative.get(key)
            made.append(Plan(member, process, own, days, begins, where,
                             _words(here, named[member.reading], stems), calendar.marks(here, member.day),
                             around.story_of.get(member.reading, member.page), prior.get(key), entry,
                             had=any(one.type in _HAD and one.real == _HAPPENED for one in told[key])))
    weigh(made, _plain(processes.pack, stems))
    return made


def parted(here: Setting) -> Setting:
    """A setting whose words and numbers are apart where they are printed together, as in the name of a conference."""
    names, near = (tuple(part for word in words for part in _PARTED.findall(word))
                   for words in (here.names, here.near))
    return replace(here, names=names, near=near)


def _prior(found: Iterable[Member]) -> list[tuple[str, str]]:
    """For each initiative of a page, that of its kind which is mentioned last before it."""
    mentions: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for member in found:
        if member.sort == INITIATIVE:
            mentions[member.kind] += [(span.start, member.key) for span in member.mentions]
    before: dict[str, str] = {}
    for one in mentions.values():
        last = ""
        for _, key in sorted(one):
            if key != last and last:
                before.setdefault(key, last)
            elif not last:
                before.setdefault(key, "")
            last = key
    return sorted((key, last) for key, last in before.items() if last)


def _words(here: Setting, named: Iterable[tuple[int, int, str]], stems: Stems) -> dict[str, Counter[str]]:
    """What counts of a setting: stems of its names and of the words around, and the actors named there."""
    def stemmed(words: Iterable[str]) -> Counter[str]:
        return Counter(word if word.isdigit() else stems.of(word) for word in words)

    actors = Counter(id for start, end, id in named for span in here.reach if span.start <= start and end <= span.end)
    return {"name": stemmed(here.names), "near": stemmed(here.near), "actors": actors}


def _days(stands: Iterable[Stand]) -> tuple[int, ...]:
    """The full days of claims that are not denials."""
    return tuple(sorted({_ordinal(one.at) for one in stands
                         if one.at and len(one.at) == _DAY and one.real != _DENIED}))


def _ordinal(day: str) -> int:
    return date.fromisoformat(day[:_DAY]).toordinal()


def weigh(made: Sequence[Plan], plain: frozenset[str] = frozenset()) -> None:
    """Give the plans their vectors: words and actors that few of them have weigh more, words of their kind little.

    A small record cannot tell what is rare: names and actors are weighed as if pages of others stood beside its own, in
    which words of a kind (`plain`) are frequent.
    """
    kinds = Counter(plan.member.kind for plan in made)
    inside = Counter((plan.member.kind, word) for plan in made for word in plan.words["name"])
    for part, beside in _PARTS.items():
        having = Counter(word for plan in made for word in plan.words[part])
        for plan in made:
            weights = {word: math.log((len(made) + beside) / (having[word] + beside * _SHARE))
                       for word in plan.words[part] if having[word] > 1}
            if part == "name":
                kind = plan.member.kind
                for word, weight in weights.items():
                    share = beside * (_PLAIN_SHARE if word in plain else _SHARE)
                    weights[word] = min(weight, math.log((kinds[kind] + beside) / (inside[kind, word] + share)))
                plan.bare = max(weights.values(), default=0.0) < _OWN
            plan.vectors[part] = _vector(plan.words[part], weights, _PLAIN if part == "name" else 0.0)


def _plain(pack: Pack, stems: Stems) -> frozenset[str]:
    """The words by which every initiative of a kind is called; the names of operations are their own."""
    section: Mapping[str, Any] = pack.domain.get("initiatives") or {}
    nouns = (noun for family in section.get("families") or () for noun in family.get("nouns") or ()
             if family.get("kind") != _OPERATION or " " not in noun)
    return frozenset(stems.of(word) for noun in nouns for word in fold(noun).split())


def _vector(count: Mapping[str, int], weights: Mapping[str, float], plain: float) -> dict[str, float]:
    found = {word: (1 + math.log(count[word])) * weight for word, weight in sorted(weights.items()) if weight > 0}
    length = math.sqrt(math.fsum((plain * plain, *(weight * weight for weight in found.values())))) or 1.0
    return {word: weight / length for word, weight in found.items()}
