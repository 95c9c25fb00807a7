"""The names of a record: which are one wherever they stand, and which only inside a conflict, a year or a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hudna.grammar.words import folded_key
from hudna.record.keep import ACTOR
from hudna.record.members import Member
from hudna.record.resolve.bearer import BODY, Node, ref_key
from hudna.record.resolve.known import Known
from hudna.record.resolve.names import PERSON, Sort, Taken

_YEAR = 4                                # letters of a day that give its year
_NAMED = frozenset({"media", "state"})   # kinds whose names are their own wherever they stand


def nodes_of(members: Iterable[Member], conflict_of: Mapping[int, str], known: Known) -> dict[str, Node]:
    """The nodes of the actors among members, by key."""
    nodes: dict[str, Node] = {}
    said: dict[tuple[str, str], tuple[Taken, str]] = {}
    for member in members:
        if member.sort != ACTOR:
            continue
        conflict = conflict_of.get(member.reading)
        if member.ref:
            node = nodes.get(ref_key(member.ref)) or known.node(member.ref, member.name, member.kind)
        else:
            if (called := (member.name, member.kind)) not in said:
                said[called] = known.names.take(*called), f"{known.group(member.kind)}:{_letters(member.name)}"
            taken, key = said[called]
            scope = _scope(member, taken, conflict or member.page, known)
            key += f"@{scope}" if scope else ""
            node = nodes.get(key) or Node(key, known.group(member.kind), (taken,), local=bool(scope))
        nodes[node.key] = node
        node.members.append(member)
        node.pages.add(member.page)
        node.kinds.add(member.kind)
        if conflict:
            node.conflicts.add(conflict)
    return nodes


def _letters(name: str) -> str:
    return folded_key(name) or name


def _scope(member: Member, taken: Taken, conflict: str, known: Known) -> str:
    """Inside which conflict, year or page alone a name is one actor's; empty where that is everywhere."""
    again = member.key.rpartition("#")[2] if "#" in member.key else ""
    if again or taken.sort is Sort.ALONE:
        return f"{member.page}#{again}" if again else member.page
    if taken.sort is Sort.OFFICE:
        return f"{conflict}/{(member.day or '')[:_YEAR]}" if known.names.tells(taken) else member.page
    if member.kind == PERSON:
        return conflict if taken.sort is Sort.SINGLE or known.names.is_common(taken) else ""
    return conflict if (taken.sort is Sort.COMMON and member.kind not in _NAMED
                        and known.group(member.kind) == BODY) else ""
