"""Which short names a page bears out: of whom it speaks, and of whom right there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from hudna.grammar.words import folded_key
from hudna.mentions.gazetteer import Gazetteer, Match, Sort
from hudna.mentions.nations import Nations
from hudna.mentions.sight import Sight, word_set
from hudna.pack import Entry, Pack, state_of

_HALF = 30      # words after which what is spoken of counts half
_SHARE = 0.3    # how much of a conflict must be spoken of, beside the one spoken of most, for its short names
_FIGHTS, _MEDIUM = "armed", "media"
_FREE = frozenset({"person", "state", "place", "media"})   # kinds of whom pages of any conflict speak

Spoken = Mapping[str, Sequence[int]]


class Backing:
    """Says whether a page bears out a short name, by where it surely names what that belongs to."""

    def __init__(self, pack: Pack, gazetteer: Gazetteer, nations: Nations) -> None:
        self._gazetteer, self._nations = gazetteer, nations
        self._entries = entries = gazetteer.entries
        self._article = folded_key(pack.language["clitics"]["article"])
        self._closed = word_set(pack.language["names"]["closed"])
        self._feminine = folded_key(pack.language["clitics"]["feminine"])
        self._his = folded_key(pack.language["names"]["adjectival"])
        self._hers = self._his + self._feminine
        self._home = {id: home for id in entries if (home := state_of(id, entries))}
        self._fought_in = frozenset(self._home[id] for id, entry in entries.items()
                                    if entry.kind == _FIGHTS and id in self._home)
        self._wholes = {id: self._of(entry) for id, entry in entries.items()}

    def spoken(self, sight: Sight, matches: Sequence[Match]) -> dict[str, list[int]]:
        """Entries that the article surely names, the states that it speaks of, and where it does."""
        found: dict[str, list[int]] = {}
        for match in matches:
            if match.sort <= Sort.METONYM:
                for ref in match.refs:
                    for id in (ref, self._entries[ref].of):
                        if id:
                            found.setdefault(id, []).append(match.first)
        for place in range(len(sight.words)):
            gentilic = self._nations.at(sight, place)
            if gentilic is not None:
                found.setdefault(gentilic.of, []).append(place)
        return found

    def refs(self, sight: Sight, match: Match, spoken: Spoken, *, likely: bool = False) -> tuple[str, ...]:
        """The entries that a match may mean here, the likeliest first; all of a name that needs no backing.

        Where reasons say that it is `likely` a mention, media and places with everyday names need none.
        """
        if match.sort <= Sort.METONYM or (likely and match.sort is Sort.COMMON):
            return match.refs
        near = {ref: self._near(ref, match.first, spoken) for ref in match.refs
                if self._backed(ref, spoken) or (likely and self._entries[ref].kind == _MEDIUM)}
        bodies = [ref for ref in near if self._entries[ref].kind not in _FREE]
        if bodies and self._only_begins(sight, match, near):
            return ()
        rival = self._most(match.first, spoken) if bodies else 0.0
        kept = [ref for ref in near if ref in spoken or not self._is_whose(ref) or near[ref] >= _SHARE * rival]
        ended = self._gazetteer.has_ended
        return tuple(sorted(kept, key=lambda ref: (ref not in spoken, ended(ref, sight), -near[ref])))

    def _near(self, ref: str, place: int, spoken: Spoken) -> float:
        """How much the article speaks of what makes a short name that of an entry, and how near by."""
        return sum(_weight(place, spoken.get(id, ())) for id in self._wholes[ref])

    def _most(self, place: int, spoken: Spoken) -> float:
        """How much it speaks of the state at war that it speaks of most."""
        return max((_weight(place, where) for id, where in spoken.items() if id in self._fought_in), default=0.0)

    def _backed(self, ref: str, spoken: Spoken) -> bool:
        wholes = self._wholes[ref]
        return not wholes or ref in spoken or any(id in spoken for id in wholes)

    def _only_begins(self, sight: Sight, match: Match, refs: Iterable[str]) -> bool:
        """Say whether a noun that is somebody's short name goes on as another name: with an adjective not his."""
        after = match.outer_last
        if after - match.outer_first > 1 or not sight.linked(after):
            return False
        nation = self._nations.at(sight, after)
        if nation is not None:
            return nation.definite and nation.number != "folk" and not any(
                nation.of in (ref, self._home.get(ref)) or nation.of in self._wholes[ref] for ref in refs)
        form, own = sight.form(after), sight.form(match.outer_first)
        return (form.startswith(self._article) and form not in self._closed
                and form.endswith(self._hers if own.endswith(self._feminine) else self._his))

    def _is_whose(self, ref: str) -> bool:
        """Say whether an entry is a body of some state."""
        entry = self._entries[ref]
        return not entry.near and entry.kind not in _FREE and ref in self._home

    def _of(self, entry: Entry) -> frozenset[str]:
        """That of which a page must speak for an entry's short names to mean it."""
        if entry.near:
            return frozenset(entry.near)
        bodies = {entry.of or "", *(office.of for office in entry.offices)} - {""}
        return frozenset(bodies | {self._home[id] for id in bodies if id in self._home})


def _weight(place: int, where: Sequence[int]) -> float:
    return sum(float(0.5 ** (abs(place - other) / _HALF)) for other in where)
