"""Bodies that a page calls by a short name alone, though it speaks of nobody else of their conflict, are others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from hudna.letters import fold
from hudna.pack import Pack
from hudna.record.members import Member
from hudna.record.processes import Homes
from hudna.record.stems import Stems

OWN = frozenset({"person", "state"})   # kinds of whom pages speak alone, by whatever name
_NO_BODY = frozenset({*OWN, "place", "people"})
_SEVERAL = 2   # of how many conflicts bodies must be for a word that begins their names to tell nothing of one;
#                and how many of one conflict, the body itself with them, a page must name


class Strayed:
    """Knows which names may mean bodies of several conflicts: those that begin as whole names of such bodies do."""

    def __init__(self, pack: Pack, homes: Homes) -> None:
        self._homes = homes
        self._stem = Stems(pack.language).of
        begins: dict[str, set[str]] = defaultdict(set)
        for entry in pack.entries:
            home = None if entry.kind in _NO_BODY else self._homes(entry.id)
            if home:
                for name in entry.aliases:
                    begins[self._first(name)].add(home)
        self._plain = frozenset(word for word, homes in begins.items() if len(homes) >= _SEVERAL)

    def freed(self, members: Sequence[Member], short: Mapping[tuple[int, str], str],
              conflict_of: Mapping[int, str]) -> list[Member]:
        """The members, each body that strayed under its short name alone and no longer the pack's.

        `short` gives the short names of those whom a page calls by these alone, by (reading, key). One of them means
        the pack's on a page of its conflict, or of none that is listed, or where others of its conflict are named.
        """
        homes = {ref: self._homes(ref) for ref in {member.ref for member in members} if ref}
        named: dict[int, Counter[str | None]] = defaultdict(Counter)
        for member in members:
            if member.ref:
                named[member.reading][homes[member.ref]] += 1

        def strays(member: Member, name: str) -> bool:
            home, conflict = homes.get(member.ref or ""), conflict_of.get(member.reading)
            return (home is not None and conflict in self._homes.rows and conflict != home and member.kind not in OWN
                    and named[member.reading][home] < _SEVERAL and self._first(name) in self._plain)

        return [replace(one, ref=None, name=name, name_en="")
                if (name := short.get((one.reading, one.key))) and strays(one, name) else one for one in members]

    def _first(self, name: str) -> str:
        return self._stem(fold(name).split()[0])
