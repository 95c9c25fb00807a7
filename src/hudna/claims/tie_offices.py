"""What persons are known to be head of."""

from __future__ import annotations

from datetime import date

from hudna.claims.tie_names import Names
from hudna.pack import Pack


class Offices:
    """What persons are known to be head of."""

    def __init__(self, pack: Pack) -> None:
        self._entries = {entry.id: entry for entry in pack.entries}

    def of(self, holder: str, names: Names, day: date | None) -> str | None:
        """What the pack knows the person to be head of on the day, where the article has it as an actor."""
        entry = names.entry.get(holder)
        if entry is None:
            return None
        for office in entry.offices:
            if day is None or ((office.start is None or office.start <= day)
                               and (office.end is None or day <= office.end)):
                found = self._upward(office.of, names)
                if found is not None:
                    return found
        return self._upward(entry.of, names) if not entry.offices else None

    def over(self, holder: str, names: Names, day: date | None) -> bool:
        """Say whether all offices that the pack knows of the person had ended by the day."""
        entry = names.entry.get(holder)
        return day is not None and entry is not None and bool(entry.offices) and all(
            office.end is not None and office.end < day for office in entry.offices)

    def _upward(self, id: str | None, names: Names) -> str | None:
        while id is not None:
            if id in names.by_entry:
                return names.by_entry[id]
            entry = self._entries.get(id)
            id = entry.of if entry is not None else None
        return None
