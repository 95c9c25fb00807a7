"""To which conflict an initiative belongs."""

from __future__ import annotations

import pytest

from hudna.pack import Pack
from hudna.record.members import Group, Member, group_of
from hudna.record.processes import Processes
from hudna.shapes import Span


def told(pack: Pack, name: str, *states: str) -> str | None:
    """The process of an initiative by its name, on a page that names some states."""
    named = [Member(1, "p1", "2015-07-20", f"a:ref:{id}", "actor", "state", id, id, id, (Span(n, n + 1),))
             for n, id in enumerate(states)]
    plan = Member(1, "p1", "2015-07-20", "i:1", "initiative", "talks", name, "", None, (Span(90, 99),))
    actors: list[Group] = [group_of(member.key.rpartition(":")[2], [member]) for member in named]
    ids = {(1, member.key): actor.id for member, actor in zip(named, actors, strict=True)}
    return Processes(pack, actors, ids).of_initiatives([*named, plan], ()).of_initiative.get((1, "i:1"))


@pytest.mark.parametrize(("name", "process"), [
    ("المشاورات الليبية", "libya"), ("مشاورات ليبية", "libya"), ("المشاورات", "yemen")])
def test_an_adjective_of_a_state_in_its_name_tells_before_the_page(pack: Pack, name: str, process: str) -> None:
    assert told(pack, name, "ye") == process
