"""All that is worked out across pages, from what was read of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from hudna.pack import Pack
from hudna.record.members import Around, Derived, Group, Member, People, Stand
from hudna.record.processes import Placed, Processes
from hudna.record.resolve.actors import people
from hudna.record.resolve.initiatives import initiatives
from hudna.record.resolve.known import Known
from hudna.record.resolve.plans import Plan, plans
from hudna.record.resolve.renamed import todays, todays_rulings
from hudna.record.resolve.rulings import Ruled


def resolve(members: Sequence[Member], stands: Iterable[Stand], pack: Pack, ruled: Ruled | None = None,
            around: Around | None = None) -> Derived:
    """The actors, initiatives and processes of a record.

    A name that fits many is one actor's only inside its conflict, and the conflict of a page follows from the actors
    that the pack knows: so these are placed first.
    """
    ruled = todays_rulings(ruled or Ruled(), pack)
    members, stands = _in_order(todays(members, pack)), list(stands)
    around = around or Around()
    found, placed, processes = _people(members, stands, pack, ruled, around)
    known = initiatives(plans(members, stands, placed, processes, around), processes, ruled)
    used = sorted({*(g.process for g in known.groups if g.process), *placed.of_reading.values()})
    return Derived(found, known, tuple(processes.named(p) for p in used), placed.of_reading)


def plans_of(members: Sequence[Member], stands: Iterable[Stand], pack: Pack, ruled: Ruled,
             around: Around) -> list[Plan]:
    """What the pages of a record tell of initiatives, as it is compared."""
    ruled = todays_rulings(ruled, pack)
    members, stands = _in_order(todays(members, pack)), list(stands)
    _, placed, processes = _people(members, stands, pack, ruled, around)
    return plans(members, stands, placed, processes, around)


def _in_order(members: Iterable[Member]) -> list[Member]:
    return sorted(members, key=lambda m: (m.day or "9999", m.page, m.sort, m.key))


def _people(members: Sequence[Member], stands: Sequence[Stand], pack: Pack, ruled: Ruled,
            around: Around) -> tuple[People, Placed, Processes]:
    processes = _processes(_linked(members), pack)
    first = processes.of_initiatives(members, stands, around.settings)
    freed = Known.of(pack).strayed.freed(members, around.short, first.of_reading)
    found = people(freed, first.of_reading, pack, ruled)
    processes = _processes(found.actors, pack)
    return found, processes.of_initiatives(members, stands, around.settings), processes


def _linked(members: Iterable[Member]) -> list[Group]:
    """The actors that the pack knows, for where they were met alone."""
    linked: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for member in members:
        if member.ref:
            linked[member.ref].append((member.reading, member.key))
    return [Group(ref, "", "", "", tuple(found), 0, 0, ref) for ref, found in linked.items()]


def _processes(actors: Sequence[Group], pack: Pack) -> Processes:
    return Processes(pack, actors, ids_of(actors))


def ids_of(groups: Iterable[Group]) -> Mapping[tuple[int, str], str]:
    """The ids of actors by the places, (reading, key), where they were met."""
    return {where: group.id for group in groups for where in group.members}
