"""Members made by hand, and who they are across pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from hudna.letters import fold
from hudna.pack import Pack
from hudna.record.members import Member, People
from hudna.record.resolve.actors import people
from hudna.record.resolve.known import Known
from hudna.record.resolve.rulings import Ruled
from hudna.shapes import Span


def member(number: int, name: str, kind: str = "person", *, ref: str | None = None, key: str = "") -> Member:
    """An actor of page `number` (one page, one reading)."""
    key = key or (f"a:ref:{ref}" if ref else f"a:{kind}:{fold(name)}")
    return Member(number, f"p{number}", f"2015-08-{number % 28 + 1:02}", key, "actor", kind, name, "", ref,
                  (Span(0, len(name)),))


@pytest.fixture(scope="session")
def known(pack: Pack) -> Known:
    return Known.of(pack)


@pytest.fixture(scope="session")
def resolved(pack: Pack) -> Callable[..., People]:
    """The actors of some members; `conflict` is that of all pages, or of each by number."""
    def make(members: Iterable[Member], conflict: str | dict[int, str] = "yemen", ruled: Ruled | None = None) -> People:
        members = list(members)
        of = conflict if isinstance(conflict, dict) else {m.reading: conflict for m in members}
        return people(members, of, pack, ruled or Ruled())
    return make


@pytest.fixture(scope="session")
def grouped(resolved) -> Callable[..., set[frozenset[str]]]:
    """The sets of names that are one; names with the page's number where a name stands on several."""
    def make(members: Iterable[Member], **how: object) -> set[frozenset[str]]:
        members = list(members)
        names = {(m.reading, m.key): m.name for m in members}
        return {frozenset(names[where] for where in group.members) for group in resolved(members, **how).actors}
    return make
