"""Which initiative is which across pages: simple and the same in any order of reading.

Initiatives of one kind and process are one when their days are near, or, for lasting measures and named operations,
when their names are the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from hudna.letters import fold
from hudna.pack import Pack
from hudna.record.keep import INITIATIVE
from hudna.record.members import Group, Member, Stand, group_of
from hudna.record.processes import Placed, Processes

_NEAR = 14          # days between two reports of what is one truce, round of talks, plan
_SAME_NAME = 400    # days between two reports of a measure or operation of the same name
_NAMED = frozenset({"measure", "deed"})
_SLUG = re.compile(r"[^a-z0-9]+")


@dataclass(slots=True)
class _Open:
    """An initiative that is being put together."""

    kind: str
    process: str | None
    members: list[Member] = field(default_factory=list)
    pages: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    first: str | None = None
    last: str | None = None

    def take(self, member: Member, day: str | None) -> None:
        """Add a page's initiative."""
        self.members.append(member)
        self.pages.add(member.page)
        self.names.add(_name_key(member))
        if day:
            self.first = min(self.first or day, day)
            self.last = max(self.last or day, day)


def initiatives(members: Iterable[Member], stands: Iterable[Stand], placed: Placed,
                processes: Processes) -> tuple[Group, ...]:
    """The initiatives of a record; `members` in the order of their days."""
    return _named(_opened(members, stands, processes.pack, placed), processes)


def _opened(members: Iterable[Member], stands: Iterable[Stand], pack: Pack, placed: Placed) -> list[_Open]:
    groups = {kind.name: kind.group for kind in pack.kinds.get("initiatives", ())}
    days = _days(stands)
    opened: list[_Open] = []
    alike: dict[tuple[str, str | None], list[tuple[int, _Open]]] = defaultdict(list)
    for member in members:
        if member.sort != INITIATIVE:
            continue
        process = placed.of_initiative.get((member.reading, member.key))
        day = member.day or min(days.get((member.reading, member.key), ()), default=None)
        fits = [(gap, number) for number, one in alike[member.kind, process]
                if member.page not in one.pages
                and (gap := _gap(one, member, day, named=groups.get(member.kind) in _NAMED)) is not None]
        if fits:
            opened[min(fits)[1]].take(member, day)
        else:
            opened.append(_Open(member.kind, process))
            alike[member.kind, process].append((len(opened) - 1, opened[-1]))
            opened[-1].take(member, day)
    return opened


def _days(stands: Iterable[Stand]) -> dict[tuple[int, str], list[str]]:
    """The full days of the claims about each initiative."""
    days: dict[tuple[int, str], list[str]] = defaultdict(list)
    for stand in stands:
        if stand.at and len(stand.at) == len("2000-01-01"):
            days[stand.reading, stand.about].append(stand.at)
    return days


def _gap(one: _Open, member: Member, day: str | None, *, named: bool) -> tuple[int, int] | None:
    """How far a page's initiative is from one that is open: name first, then days; None where it is another."""
    same = _name_key(member) in one.names
    if day is None or one.last is None or one.first is None:
        return (0, 0) if same and day is None and one.last is None else None
    apart = max(0, _between(one.last, day), _between(day, one.first))
    if named:
        return (0, apart) if same and apart <= _SAME_NAME else None
    return (0 if same else 1, apart) if apart <= _NEAR else None


def _between(first: str, second: str) -> int:
    return (date.fromisoformat(second) - date.fromisoformat(first)).days


def _name_key(member: Member) -> str:
    return " ".join(fold(member.name).split())


def _named(opened: Sequence[_Open], processes: Processes) -> tuple[Group, ...]:
    """The groups, with ids that can be read: process, kind and month of the first day."""
    taken: Counter[str] = Counter()
    groups = []
    for one in opened:
        process = slug(processes.slug_of(one.process)) or slug(one.process) if one.process else ""
        base = "-".join(part for part in (process, one.kind, (one.first or "undated")[:7]) if part)
        taken[base] += 1
        group = group_of(base if taken[base] == 1 else f"{base}-{taken[base]}", one.members)
        groups.append(replace(group, kind=one.kind, ref=None, process=one.process, first=one.first, last=one.last))
    return tuple(sorted(groups, key=lambda g: g.id))


def slug(text: str) -> str:
    """A text as part of an id: small Latin letters, digits and hyphens."""
    return _SLUG.sub("-", text.lower()).strip("-")
