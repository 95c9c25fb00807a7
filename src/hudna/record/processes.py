"""To which conflict a page and an initiative belong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hudna.letters import fold
from hudna.pack import Pack
from hudna.record.keep import ACTOR, INITIATIVE
from hudna.record.members import Group, Member, Setting, Stand
from hudna.shapes import Span

_STATE = "state"
_PARTIES = frozenset({"armed", "mil", "party"})
_PARTY_WEIGHT = 2
_ENOUGH, _SHARE = 2, 0.6   # what the actors around an initiative must weigh, in all and of those of conflicts
_Homed = tuple[Member, str]   # an actor of a page and its process


@dataclass(frozen=True, slots=True)
class Placed:
    """The processes that were found: by (reading, key) of an initiative, and by reading."""

    of_initiative: Mapping[tuple[int, str], str]
    of_reading: Mapping[int, str]


class Homes:
    """Knows to which process the pack's entries belong: that of the state they are of."""

    def __init__(self, pack: Pack) -> None:
        self.rows = {str(row["id"]): row for row in pack.domain.get("processes") or ()}
        self.entries = {entry.id: entry for entry in pack.entries}
        self._joined = {str(home): id for id, row in self.rows.items() for home in row["of"]}

    def __call__(self, actor: str) -> str | None:
        """The process of an entry; None for one that belongs to no state or is not known."""
        entry = self.entries.get(actor)
        for _ in range(8):  # longer chains are a mistake in the pack
            if entry is None:
                return None
            if entry.id in self._joined:
                return self._joined[entry.id]
            if entry.kind == _STATE:
                return entry.id
            entry = self.entries.get(entry.of or "")
        return None


class Processes:
    """Knows the process of every actor of a record."""

    def __init__(self, pack: Pack, actors: Iterable[Group], ids: Mapping[tuple[int, str], str]) -> None:
        self.pack = pack
        self._homes = Homes(pack)
        self._entries, self._rows = self._homes.entries, self._homes.rows
        self._actors = {group.id: group for group in actors}
        self._ids = ids
        self._found: dict[str, str | None] = {}
        self._gentilics = dict(self._adjectives())

    def _adjectives(self) -> Iterator[tuple[str, str]]:
        """The adjectives of states, folded, as they stand in names, and whose each is."""
        clitics = self.pack.language.get("clitics") or {}
        forms = [(article, ending) for article in ("", clitics.get("article") or "")
                 for ending in ("", clitics.get("feminine") or "")]
        for entry in self.pack.entries:
            if entry.kind == _STATE:
                for word in entry.gentilics:
                    yield from ((fold(article + word + ending), entry.id) for article, ending in forms)

    def id_of(self, member: Member) -> str:
        """The id of a page's actor across pages."""
        return self._ids.get((member.reading, member.key), "")

    def home_of(self, actor: str) -> str | None:
        """The process of an actor; None for one that belongs to no state."""
        if actor not in self._found:
            group = self._actors.get(actor)
            own = actor if group is not None and group.kind == _STATE else None
            self._found[actor] = own if group is not None and group.ref is None else self._homes(actor)
        return self._found[actor]

    def named(self, process: str) -> tuple[str, str, str]:
        """A process with its names."""
        if process in self._rows:
            name = self._rows[process]["name"]
            return process, name["ar"], name["en"]
        if process in self._actors:
            return process, self._actors[process].name, self._actors[process].name_en
        entry = self._entries.get(process)
        return (process, entry.name, entry.name_en) if entry else (process, process, "")

    def slug_of(self, process: str) -> str:
        """A process as part of an id."""
        return process if process in self._rows else self.named(process)[2] or process

    def of_initiatives(self, members: Sequence[Member], stands: Iterable[Stand],
                       settings: Mapping[tuple[int, str], Setting] | None = None) -> Placed:
        """The process of each initiative and page.

        An initiative is of the state that its own words name, or of the conflict of those who are named around it, or
        of the state that its events happen in, or else of the process of most initiatives of its page, or of the state
        of which the page speaks most.
        """
        by_reading: dict[int, list[Member]] = defaultdict(list)
        for member in members:
            by_reading[member.reading].append(member)
        places: dict[tuple[int, str], Counter[str]] = defaultdict(Counter)
        for stand in stands:
            for key in stand.where:
                home = self.home_of(self._ids.get((stand.reading, key), ""))
                if home:
                    places[stand.reading, stand.about][home] += 1
        of_initiative: dict[tuple[int, str], str] = {}
        of_reading: dict[int, str] = {}
        for reading, found in by_reading.items():
            homed = [(member, home) for member in found if member.sort == ACTOR
                     and (home := self.home_of(self.id_of(member))) is not None]
            weighed = self._weighed(homed)
            own = self._sure(found, homed, places, settings or {})
            sure = {key: home for key, home in own.items()
                    if home in self._rows or not weighed.keys() & self._rows.keys()}
            whole = _most(Counter(sure.values())) or _most(weighed)
            if whole:
                of_reading[reading] = whole
            for member in found:
                process = sure.get(member.key) or whole
                if member.sort == INITIATIVE and process:
                    of_initiative[reading, member.key] = process
        return Placed(of_initiative, of_reading)

    def _sure(self, found: Sequence[Member], homed: Sequence[_Homed], places: Mapping[tuple[int, str], Counter[str]],
              settings: Mapping[tuple[int, str], Setting]) -> dict[str, str]:
        """The initiatives of a page whose own words, surroundings or events tell their process."""
        sure: dict[str, str] = {}
        for member in found:
            if member.sort == INITIATIVE:
                key = (member.reading, member.key)
                home = _most(self._inside(member, homed)) or self._beside(
                    settings[key].reach if key in settings else (), homed) or _most(places.get(key, Counter()))
                if home:
                    sure[member.key] = home
        return sure

    def _inside(self, initiative: Member, homed: Iterable[_Homed]) -> Counter[str]:
        """The processes of the actors whose names stand inside an initiative's mentions, and of its adjectives."""
        homes: Counter[str] = Counter()
        for word in fold(initiative.name).split():
            state = self._gentilics.get(word)
            home = self._homes(state) if state else None
            if home:
                homes[home] += 1
        for member, home in homed:
            inside = sum(any(start <= s.start and s.end <= end for start, end in initiative.mentions)
                         for s in member.mentions)
            if inside:
                homes[home] += inside
        return homes

    def _beside(self, reach: Iterable[Span], homed: Iterable[_Homed]) -> str | None:
        """The known conflict of most of those who are named around an initiative, parties before others."""
        homes: Counter[str] = Counter()
        for member, home in homed:
            if home in self._rows:
                near = sum(start <= s.start and s.end <= end for start, end in reach for s in member.mentions)
                homes[home] += near * (_PARTY_WEIGHT if member.kind in _PARTIES else 1)
        most = _most(homes)
        return most if most and homes[most] >= max(_ENOUGH, _SHARE * homes.total()) else None

    def _weighed(self, homed: Iterable[_Homed]) -> Counter[str]:
        """How much a page speaks of each process; where it speaks of known conflicts, of these alone."""
        homes: Counter[str] = Counter()
        for member, home in homed:
            homes[home] += len(member.mentions) * (_PARTY_WEIGHT if member.kind in _PARTIES else 1)
        known = Counter({home: n for home, n in homes.items() if home in self._rows})
        return known or homes


def _most(counted: Counter[str]) -> str | None:
    """The most frequent, the first by letters among equals."""
    return min(counted, key=lambda name: (-counted[name], name), default=None)
