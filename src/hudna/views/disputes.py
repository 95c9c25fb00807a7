"""Accounts that cannot all be true, found and shown together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from hudna.record import Record
from hudna.shapes import COUNTS, EVENTS, TIES, Dispute, Fact, Name, Query
from hudna.views.cover import Cover

_NEAR = 3          # days between two accounts of one deed
_ACCUSED = 7       # days between an accusation and the one that answers it
_HAPPENED, _DENIED, _HOLDS = "happened", "denied", "holds"


def disputes(record: Record, query: Query | None = None) -> tuple[Dispute, ...]:
    """The disputes in which a fact that the query wants takes part, process by process."""
    query = query or Query()
    cover = Cover(record.pack)
    found: list[Dispute] = []
    for process in _processes(record, query):
        whole = Query(processes=(process,), since=query.since, until=query.until)
        of_kind = {kind: list(record.facts(replace(whole, kinds=(kind,)))) for kind in (TIES, EVENTS, COUNTS)}
        found.extend(_tie_disputes(of_kind[TIES], cover, process))
        found.extend(_denied_deeds(of_kind[EVENTS], cover, process))
        found.extend(_accusations(of_kind[EVENTS]))
        found.extend(_counts(of_kind[COUNTS]))
    if query.actors or query.types or query.outlets or query.words or query.initiatives:
        wanted = {fact.id for fact in record.facts(replace(query, limit=None, offset=0))}
        found = [d for d in found if wanted & {fact.id for account in d.accounts for fact in account}]
    stop = None if query.limit is None else query.offset + query.limit
    return tuple(found[query.offset : stop])


def _processes(record: Record, query: Query) -> list[str]:
    known = record.processes()
    ids = [process.id for process in known]
    if query.processes:
        return [id for id in ids if id in query.processes]
    if query.initiatives:
        used = {k.process.id for k in record.initiatives() if k.name.id in query.initiatives and k.process}
        return [id for id in ids if id in used]
    return ids


def _tie_disputes(facts: Sequence[Fact], cover: Cover, process: str) -> Iterator[Dispute]:
    """Ties that one voice asserts and another denies, of the same actor or of all parties."""
    for denied in _merged([f for f in facts if f.real == _DENIED]):
        against: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
        for fact in facts:
            if fact.real == _HOLDS and fact.type == denied[0].type and _same_ends(fact, denied[0], cover, process) \
                    and _other_voice([fact], denied):
                against[tuple(n.id for n in fact.actors("from", "to"))].append(fact)
        for ends, asserted in against.items():
            covered = ends != tuple(n.id for n in denied[0].actors("from", "to"))
            yield Dispute("denied", denied[0].type, (tuple(asserted), tuple(denied)), covered)


def _merged(facts: Iterable[Fact]) -> list[list[Fact]]:
    """Facts of one type, actors and voice, together."""
    groups: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        ends = tuple((role, names) for role, names in sorted(fact.roles.items()))
        groups[fact.type, ends, fact.voice.id].append(fact)
    return list(groups.values())


def _same_ends(left: Fact, right: Fact, cover: Cover, process: str) -> bool:
    return all(any(cover.same(a, b, process) for a in left.actors(role) for b in right.actors(role))
               for role in ("from", "to"))


def _other_voice(left: Sequence[Fact], right: Sequence[Fact]) -> bool:
    return {f.voice.id for f in left}.isdisjoint(f.voice.id for f in right)


def _denied_deeds(facts: Sequence[Fact], cover: Cover, process: str) -> Iterator[Dispute]:
    """Deeds and stands that one voice reports and another denies."""
    happened = [f for f in facts if f.real == _HAPPENED]
    for denied in (f for f in facts if f.real == _DENIED and f.actors("who")):
        asserted = [f for f in happened if f.type == denied.type and _other_voice([f], [denied])
                    and _near(f, denied, _NEAR) and _same_deed(f, denied, cover, process)]
        if asserted:
            yield Dispute("denied", denied.type, (tuple(asserted), (denied,)),
                          not any(_ids(f, "who") & _ids(denied, "who") for f in asserted))


def _same_deed(left: Fact, right: Fact, cover: Cover, process: str) -> bool:
    """Say whether two facts of one type tell of one deed: the same doer, and nothing else that keeps them apart."""
    if not any(cover.same(a, b, process) for a in left.actors("who") for b in right.actors("who")):
        return False
    if left.about and right.about and left.about.id != right.about.id:
        return False
    if left.about is None and right.about is None and not left.actors("whom", "where") and left.day != right.day:
        return False
    for role in ("whom", "where"):
        mine, theirs = _ids(left, role), _ids(right, role)
        if mine and theirs and not mine & theirs and not _vague(right.actors(role)):
            return False
    return True


def _vague(names: Iterable[Name]) -> bool:
    """Say whether all names are of people or places in general, which may be the others in other words."""
    return all(name.kind in {"people", "place"} for name in names)


def _ids(fact: Fact, *roles: str) -> set[str]:
    return {name.id for name in fact.actors(*roles)}


def _near(left: Fact, right: Fact, days: int) -> bool:
    one, two = left.day or "", right.day or ""
    if len(one) < len("2000-01-01") or len(two) < len("2000-01-01"):
        return one == two
    return abs((date.fromisoformat(one) - date.fromisoformat(two)).days) <= days


def _accusations(facts: Sequence[Fact]) -> Iterator[Dispute]:
    """One side's accusation against the other's."""
    accused: dict[tuple[Name, Name], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.type == "accuse" and fact.real == _HAPPENED:
            for who in fact.actors("who"):
                for whom in fact.actors("whom"):
                    accused[who, whom].append(fact)
        elif fact.type == "breach" and fact.real == _HAPPENED and fact.voice.speaker:
            for whom in fact.actors("who"):
                accused[fact.voice.speaker, whom].append(fact)
    for left, right in combinations(sorted(accused, key=lambda pair: (pair[0].id, pair[1].id)), 2):
        if left == (right[1], right[0]) and left[0].id != left[1].id:
            mine = [f for f in accused[left] if any(_near(f, g, _ACCUSED) for g in accused[right])]
            theirs = [g for g in accused[right] if any(_near(f, g, _ACCUSED) for f in accused[left])]
            if mine and theirs:
                yield Dispute("accusations", "accuse", (tuple(mine), tuple(theirs)))


def _counts(facts: Sequence[Fact]) -> Iterator[Dispute]:
    """Numbers of the same people, place and day that exclude each other, by different voices."""
    groups: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.real == _HAPPENED:
            groups[fact.type, fact.day].append(fact)
    for (what, _), same in groups.items():
        for cluster in _clashing(same):
            yield Dispute("counts", what, cluster)


def _clashing(facts: Sequence[Fact]) -> Iterator[tuple[tuple[Fact, ...], ...]]:
    """Clusters of accounts that clash, each number an account."""
    numbers: dict[tuple[int | None, int | None], list[Fact]] = defaultdict(list)
    clash = [(f, g) for f, g in combinations(facts, 2) if _clash(f, g)]
    for fact in dict.fromkeys(f.id for pair in clash for f in pair):
        found = next(f for f in facts if f.id == fact)
        numbers[found.least, found.most].append(found)
    if numbers:
        yield tuple(tuple(same) for same in numbers.values())


def _clash(left: Fact, right: Fact) -> bool:
    if not _other_voice([left], [right]) or left.day is None:
        return False
    mine, theirs = _ids(left, "where"), _ids(right, "where")
    if not mine & theirs:
        return False
    if _ids(left, "who") and _ids(right, "who") and not _ids(left, "who") & _ids(right, "who"):
        return False
    low, high = max(left.least or 0, right.least or 0), min(_top(left), _top(right))
    return low > high


def _top(fact: Fact) -> float:
    return float("inf") if fact.most is None else fact.most
