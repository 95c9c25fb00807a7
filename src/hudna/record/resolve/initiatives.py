"""Which initiative is which across pages, the same in any order of reading.

What pages tell of initiatives is compared by reasons (sameness.py) and gathered by average linkage, so that a chain of
reports does not tie one truce to the next. What a person has ruled, and what the pack lists, stands above (limits.py).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from hudna.clusters import Clusters
from hudna.pack import Entry
from hudna.record.identity import hashed
from hudna.record.members import Group, Initiatives, Likeness, Member, group_of, most
from hudna.record.processes import Processes
from hudna.record.resolve.abreast import compared
from hudna.record.resolve.limits import LISTED, Limits, never, successive
from hudna.record.resolve.linkage import Rule, gathered
from hudna.record.resolve.plans import Plan
from hudna.record.resolve.rulings import Held, Ruled
from hudna.record.resolve.sameness import grounds_of, reasons, weighed
from hudna.shapes import PLAN_KEY, Ground

RULE = Rule(least=-1.0, unknown=-2.0)  # mean log-odds from which on groups are one; of pairs never compared
_ASKED = 0.5        # how far below that a person is asked
_SLUG = re.compile(r"[^a-z0-9]+")
_LATE = "9999"

_Alike = Mapping[tuple[int, int], float]


def initiatives(made: Sequence[Plan], processes: Processes, ruled: Ruled) -> Initiatives:
    """The initiatives of a record, from what its pages tell in the order of their days."""
    keys = [key_of(plan.member) for plan in made]
    held = Held.of(keys, ruled)
    limits = Limits.of(made, held)
    alike = weighed(made, compared(made))
    whole = gathered(len(made), alike, RULE, limits.together, (*limits.apart, *never(made, alike, held)))
    found = [part for group in whole for part in successive(made, group, held)]
    groups = _named([[made[place] for place in group] for group in found], processes)
    known = {**alike, **{pair: alike.get(pair, 0.0) + LISTED for pair in limits.listed}}
    merges = [*held.said, *_shown(made, keys, _trees(found, known))]
    return Initiatives(groups, {(plan.member.reading, plan.member.key): key
                                for plan, key in zip(made, keys, strict=True)},
                       tuple(sorted(merges, key=_ends)), tuple(_asked(made, keys, found, alike, held)))


def key_of(member: Member) -> str:
    """The name by which rulings call what a page tells of an initiative."""
    return PLAN_KEY + hashed(member.page, member.key, length=12)


def _trees(found: Sequence[Sequence[int]], alike: _Alike) -> list[tuple[int, int]]:
    """The likeliest pairs that hold each group together, one fewer than its members at most."""
    of = {place: number for number, group in enumerate(found) for place in group}
    sets, taken = Clusters(len(of)), []
    for _, (a, b) in sorted((-value, pair) for pair, value in alike.items() if of[pair[0]] == of[pair[1]]):
        if sets.root(a) != sets.root(b):
            sets.join(a, b)
            taken.append((a, b))
    return taken


def _asked(made: Sequence[Plan], keys: Sequence[str], found: Sequence[Sequence[int]], alike: _Alike,
           held: Held) -> list[Likeness]:
    """Groups that are nearly one, by their likeliest pair, none that a person has ruled on."""
    near = dict(_nearly(found, alike, held))
    asked = []
    for rest, shown in zip(near.values(), _shown(made, keys, list(near)), strict=True):
        whole = (Ground("as_wholes", round(rest, 2)),) if rest is not None else ()
        asked.append(replace(shown, grounds=(*shown.grounds, *whole)))
    return sorted(asked, key=lambda one: (-one.score, one.left, one.right))


def _nearly(found: Sequence[Sequence[int]], alike: _Alike,
            held: Held) -> Iterator[tuple[tuple[int, int], float | None]]:
    """The likeliest pair of groups that are nearly one, and what the rest of them take from it."""
    of = {place: number for number, group in enumerate(found) for place in group}
    between: dict[tuple[int, int], list[tuple[float, tuple[int, int]]]] = defaultdict(list)
    for (a, b), value in alike.items():
        if of[a] != of[b]:
            between[min(of[a], of[b]), max(of[a], of[b])].append((value, (a, b)))
    apart = {(min(ends), max(ends)) for a, b in held.apart if len(ends := {of[a], of[b]}) > 1}
    for both, values in sorted(between.items()):
        pairs = len(found[both[0]]) * len(found[both[1]])
        mean = (sum(value for value, _ in sorted(values)) + (pairs - len(values)) * RULE.unknown) / pairs
        if RULE.least - _ASKED <= mean < RULE.least and both not in apart:
            best, pair = min(values, key=lambda one: (-one[0], one[1]))
            yield pair, mean - best if pairs > 1 else None


def _shown(made: Sequence[Plan], keys: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Iterator[Likeness]:
    """The pairs with what speaks for and against each."""
    some = sorted({place for pair in pairs for place in pair})
    at = {place: number for number, place in enumerate(some)}
    found = reasons([made[place] for place in some], [(at[a], at[b]) for a, b in pairs])
    rows = np.stack(list(found.values()), axis=1).tolist()
    for (a, b), row in zip(pairs, rows, strict=True):
        left, right = sorted((keys[a], keys[b]))
        grounds = grounds_of(dict(zip(found, row, strict=True)))
        if made[a].entry is not None and made[a].entry == made[b].entry:
            grounds["listed"] = LISTED
        yield Likeness(left, right, tuple(Ground(f"plan_{name}", round(weight, 2)) for name, weight in grounds.items()))


def _ends(one: Likeness) -> tuple[str, str]:
    return one.left, one.right


def _named(groups: Iterable[Sequence[Plan]], processes: Processes) -> tuple[Group, ...]:
    """The groups, with ids that can be read: process, kind and month of the first day; the most told of have the least.

    So a page more moves few ids, and hardly that of which most pages tell.
    """
    taken: Counter[str] = Counter()
    found = []
    for group in sorted(groups, key=_weight):
        process = most(Counter(plan.process for plan in group if plan.process)) or None
        days = sorted(date.fromordinal(plan.day).isoformat() for plan in group if plan.day is not None)
        whole = group_of("", [plan.member for plan in group])
        entry = _entry(group)
        if entry is not None:
            whole = replace(whole, kind=entry.kind, name=entry.name, name_en=entry.name_en)
        home = slug(processes.slug_of(process)) or slug(process) if process else ""
        base = (slug(entry.id) if entry is not None else
                "-".join(part for part in (home, whole.kind, days[0][:7] if days else "undated") if part))
        taken[base] += 1
        found.append(replace(
            whole, id=base if taken[base] == 1 else f"{base}-{taken[base]}", ref=None, process=process,
            first=days[0] if days else None, last=days[-1] if days else None))
    return tuple(sorted(found, key=lambda g: g.id))


def _entry(group: Sequence[Plan]) -> Entry | None:
    """What the pack lists at least a quarter of a group as: others tell of it in fewer words."""
    entries = {plan.entry.id: plan.entry for plan in group if plan.entry is not None}
    listed = Counter(plan.entry.id for plan in group if plan.entry is not None)
    name = most(listed)
    return entries[name] if name and 4 * listed[name] >= len(group) else None


def _weight(group: Sequence[Plan]) -> tuple[int, tuple[str, str, str]]:
    """By how many pages tell of it, and what it is told of first."""
    return (-len({plan.member.page for plan in group}),
            min((plan.member.day or _LATE, plan.member.page, plan.member.key) for plan in group))


def slug(text: str) -> str:
    """A text as part of an id: small Latin letters, digits and hyphens."""
    return _SLUG.sub("-", text.lower()).strip("-")
