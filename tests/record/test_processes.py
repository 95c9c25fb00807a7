"""To which conflict an initiative belongs."""

from __future__ import annotations

import pytest

from hudna.pack import Pack
from hudna.record.members import Group, Member, Setting, group_of
from hudna.record.processes import Processes
from hudna.shapes import Span


def told(pack: Pack, name: str, *states: str, near: bool = False) -> str | None:
    """The process of an initiative by its name, on a page that names some states, the first near its mention."""
    named = [Member(1, "p1", "2015-07-20", f"a:ref:{id}", "actor", "armed" if "." in id else "state", id, id, id,
                    (Span(80, 81),) if n == 0 and near else tuple(Span(n + at, n + at + 1) for at in (0, 20, 40)))
             for n, id in enumerate(states)]
    plan = Member(1, "p1", "2015-07-20", "i:1", "initiative", "talks", name, "", None, (Span(90, 99),))
    actors: list[Group] = [group_of(member.key.rpartition(":")[2], [member]) for member in named]
    ids = {(1, member.key): actor.id for member, actor in zip(named, actors, strict=True)}
    around = {(1, "i:1"): Setting((), (), (Span(75, 110),))}
    return Processes(pack, actors, ids).of_initiatives([*named, plan], (), around).of_initiative.get((1, "i:1"))


@pytest.mark.parametrize(("name", "process"), [
    ("المشاورات الليبية", "libya"), ("مشاورات ليبية", "libya"), ("المشاورات", "yemen")])
def test_an_adjective_of_a_state_in_its_name_tells_before_the_page(pack: Pack, name: str, process: str) -> None:
    assert told(pack, name, "ye") == process


@pytest.mark.parametrize(("near", "process"), [(True, "turkey-pkk"), (False, "iraq")])
def test_parties_around_it_tell_before_the_page(pack: Pack, near: bool, process: str) -> None:
    assert told(pack, "الهدنة", "tr.pkk", "iq", "iq.gov", near=near) == process


def test_a_state_that_is_named_once_beside_it_is_too_little(pack: Pack) -> None:
    assert told(pack, "الهدنة", "sy", "iq", "iq.gov", near=True) == "iraq"
