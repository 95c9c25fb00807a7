"""Which parties have said nothing of an initiative."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from hudna.pack import Entry
from hudna.record import Homes
from hudna.shapes import Fact, Name, Silent
from hudna.views.cover import Cover
from hudna.views.speakers import Speakers

if TYPE_CHECKING:
    from hudna.record import Record

PARTY_KINDS = frozenset({"armed", "gov", "mil"})
_VOICED = frozenset({"call", "propose", "mediate", "support", "agree", "reject", "decide", "declare"})
_ASKED = frozenset({"call", "propose"})
_NO_ACTORS = frozenset({"place", "people", "media"})
Days = tuple[str | None, str | None]


class Parties:
    """Knows the parties of a conflict: armed and governing actors of its pack entry that the record speaks of."""

    def __init__(self, record: Record, process: str | None) -> None:
        homes = Homes(record.pack)
        self._cover, self._entries = Cover(record.pack), homes.entries
        actors = record.actors()
        self._pages = {name: pages for name, pages, _ in actors}
        self._of_pack = [name for name, _, _ in actors if name.kind in PARTY_KINDS and process
                         and homes(name.id) == process]

    def silent(self, span: Days, events: Sequence[Fact], conditions: Iterable[Fact],
               speakers: Speakers) -> tuple[Silent, ...]:
        """The parties without a word of their own on an initiative, whose first and last day `span` gives.

        Those that the pack knows come first, and among them who was asked; then those of whom most pages speak.
        """
        spoken = _spoken(events, speakers)
        found = {}
        for name, why in self._all(span, events, conditions).items():
            if name not in spoken and name.kind not in _NO_ACTORS and not self._cover.is_general(name):
                told = tuple(fact for fact in events if name in fact.actors("who"))
                found[name] = Silent(name, why, told)
        return tuple(sorted(found.values(), key=lambda silent: (
            not silent.actor.in_pack, silent.why == "party", -self._pages.get(silent.actor, 0))))

    def _all(self, span: Days, events: Sequence[Fact], conditions: Iterable[Fact]) -> Mapping[Name, str]:
        """The parties and why each counts as one."""
        asked = [("depended_on", name) for fact in conditions for name in fact.actors("on")]
        asked += [("addressed", name) for fact in events if fact.type in _ASKED for name in fact.actors("whom")]
        asked += [("mediator", name) for fact in events if fact.type == "mediate" for name in fact.actors("who")]
        asked += [("party", name) for name in self._of_pack if _is_there(self._entries.get(name.id), span)]
        found: dict[Name, str] = {}
        for why, name in asked:
            found.setdefault(name, why)
        return found


def _is_there(entry: Entry | None, span: Days) -> bool:
    """Say whether an actor of the pack was there on one of the days."""
    first, last = span
    if entry is None:
        return True
    begun = entry.start is None or last is None or entry.start.isoformat()[:len(last)] <= last
    return begun and (entry.end is None or first is None or first <= entry.end.isoformat()[:len(first)])


def _spoken(events: Iterable[Fact], speakers: Speakers) -> set[Name]:
    """Who has spoken: the voices of facts about the initiative, who took a stand in words, and the bodies of both."""
    found: set[Name] = set()
    for fact in events:
        takers = fact.actors("who") if fact.type in _VOICED and fact.real == "happened" else ()
        for one in (*takers, *([fact.voice.speaker] if fact.voice.speaker else [])):
            found.update((one, *speakers.bodies(one, fact)))
    return found
