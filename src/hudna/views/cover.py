"""Whether what is said of one actor is also said of another."""

from __future__ import annotations

from hudna.letters import fold
from hudna.pack import Pack
from hudna.record import Homes
from hudna.shapes import Name

_BODIES = frozenset({"gov", "mil", "armed", "party"})


class Cover:
    """Knows the names that stand for all parties of a conflict."""

    def __init__(self, pack: Pack) -> None:
        section = pack.domain.get("covering") or {}
        self._heads = frozenset(fold(str(word)) for word in section.get("heads", ()))
        self._homes = Homes(pack)

    def is_all(self, actor: Name) -> bool:
        """Say whether a name stands for all parties, or for one of them that is not named."""
        words = fold(actor.name).split()
        return bool(words) and words[0] in self._heads

    def is_general(self, actor: Name) -> bool:
        """Say whether a name speaks of parties without naming them: all, some, the others."""
        return bool(self._heads & set(fold(actor.name).split()))

    def covers(self, whole: Name, one: Name, process: str) -> bool:
        """Say whether `whole` stands for the parties of a process and `one` is a party in it."""
        if not self.is_all(whole) or self.is_all(one) or one.kind in {"state", "place", "media"}:
            return False
        home = self._homes(one.id)
        return home == process or (home is None and one.kind in _BODIES)

    def same(self, left: Name, right: Name, process: str) -> bool:
        """Say whether two names are one actor, or one of them covers the other."""
        return left.id == right.id or self.covers(left, right, process) or self.covers(right, left, process)
