"""Which persons speak for which bodies on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from hudna.pack import Office, Pack
from hudna.shapes import Fact, Name

PERSON, PARTY, LEADS = "person", "party", "leads"
_DAY = len("2000-01-01")


class Speakers:
    """Knows the bodies that persons lead: by the pack's offices on the day, or else by the ties of the same page."""

    def __init__(self, pack: Pack, ties: Iterable[Fact], actors: Iterable[Name] = ()) -> None:
        self._entries = {entry.id: entry for entry in pack.entries}
        self._names = {name.id: name for name in actors}
        self._on_page: dict[tuple[str, str], dict[Name, None]] = defaultdict(dict)
        for tie in ties:
            if tie.type == LEADS and tie.real == "holds":
                for person in tie.actors("from"):
                    self._on_page[person.id, tie.source.key].update(dict.fromkeys(tie.actors("to")))

    def bodies(self, person: Name, fact: Fact) -> tuple[Name, ...]:
        """The bodies that a person led on the day of a fact; nothing for who is no person or leads none.

        Who holds an office of state does not speak for a party too.
        """
        if person.kind != PERSON:
            return ()
        entry = self._entries.get(person.id)
        held = {office.of for office in entry.offices if in_office(office, fact.day)} if entry else set()
        known = [name for id in sorted(held) if (name := self.name(id))]
        known = [name for name in known if name.kind != PARTY] or known
        return tuple(known) or tuple(self._on_page.get((person.id, fact.source.key), ()))

    def speaks_for(self, actor: Name, fact: Fact) -> bool:
        """Say whether the voice of a fact is that of an actor: its own, or that of a person who then leads it."""
        speaker = fact.voice.speaker
        return speaker is not None and (speaker.id == actor.id or actor in self.bodies(speaker, fact))

    def name(self, id: str) -> Name | None:
        """The name of an actor of the record or of the pack."""
        entry = self._entries.get(id)
        if id not in self._names and entry is not None:
            self._names[id] = Name(entry.id, entry.kind, entry.name, entry.name_en, True)
        return self._names.get(id)


def in_office(office: Office, day: str | None) -> bool:
    """Say whether an office is held on a day (or in a month or year); on an unknown day only one without bounds."""
    if day is None:
        return office.start is None and office.end is None
    width = min(len(day), _DAY)
    start = office.start.isoformat()[:width] if office.start else ""
    return start <= day[:width] and (office.end is None or day[:width] <= office.end.isoformat()[:width])
