"""What the words of a weighed mention say: its manner, key, office and whose it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from hudna.grammar.words import key
from hudna.mentions.backing import Backing
from hudna.mentions.looks import Parts
from hudna.mentions.mention_reasons import Seen
from hudna.mentions.sight import Sight
from hudna.mentions.titles import Title
from hudna.mentions.weighed import Chosen
from hudna.shapes import Manner, NameMention

_NAMELY = frozenset({"person", "unknown"})
_NAMED_KINDS = frozenset({"person", "place", "media", "org", "state"})


class Describer:
    """Describes mentions; compiled once for a pack."""

    def __init__(self, parts: Parts, backing: Backing) -> None:
        self._parts, self._backing = parts, backing

    def of(self, seen: Seen, chosen: Sequence[Chosen]) -> tuple[NameMention, ...]:
        """The chosen mentions, and the rules' names inside them, in the order of the text."""
        found: dict[tuple[int, int], NameMention] = {}
        over = _by_word(seen.rules)
        for one in chosen:
            numbers = {number for place in range(one.first, one.last) for number in over.get(place, ())}
            found[one.first, one.last] = self._one(seen, [seen.rules[number] for number in sorted(numbers)], one)
        for name in [one for one in found.values() if self._stands_for_state(one)]:
            found.update(((one.first, one.last), one) for one in self._beside(seen.sight, name, found.values()))
        outer = [(one.first, one.last) for one in found.values() if one.manner is not Manner.NAME]
        told = {one.key for one in found.values() if one.manner is Manner.NAME}
        for name in seen.rules:
            if name.manner is Manner.NAME and not _is_adjective(name, told) and any(
                    first <= name.first and name.last <= last for first, last in outer):
                found.setdefault((name.first, name.last), name)
        return tuple(sorted(found.values(), key=lambda m: (m.first, -m.last)))

    def _one(self, seen: Seen, near: Sequence[NameMention], one: Chosen) -> NameMention:
        exact = next((m for m in near if (m.first, m.last) == (one.first, one.last)), None)
        if exact is not None:
            return self._as_kind(exact, one.kind)
        if one.kind == "person":
            return self._person(seen, near, one)
        return self._body(seen, near, one)

    def _as_kind(self, name: NameMention, kind: str) -> NameMention:
        """The rules' mention with the weighed kind: a capital is its state, or the town, accordingly."""
        entries, capitals = self._parts.gazetteer.entries, self._parts.gazetteer.capitals
        refs = name.refs
        if refs and kind == "state" and refs[0] in capitals:
            refs = (capitals[refs[0]], *refs)
        elif refs and entries[refs[0]].kind != kind:
            refs = tuple(sorted(refs, key=lambda ref: entries[ref].kind != kind))
        return replace(name, kind=kind, refs=refs)

    def _person(self, seen: Seen, near: Sequence[NameMention], one: Chosen) -> NameMention:
        """A person by name, by office, or by an everyday noun."""
        sight, looks = seen.sight, seen.looks
        first, last = one.first, one.last
        title = self._parts.titles.at(sight, first, {})
        inside = next((m for m in near if m.manner is not Manner.NAME and m.of), None)
        given = title is not None and self._is_given(sight, title, last)
        if title is not None and not title.honour and not given:
            return NameMention(first, last, "person", Manner.ROLE, key(sight.words, first, last), first, last, (),
                               title.office, title.of or (inside.of if inside else self._of(sight, near, first, last)))
        named = next((m for m in near if m.kind == "person" and m.manner is Manner.NAME), None)
        words = [self._parts.people.head(sight, first), *(sight.form(p) for p in range(first + 1, last))]
        if named is not None:
            return replace(named, first=first, last=last, key=" ".join(words),
                           phrase_first=min(first, named.phrase_first), phrase_last=max(last, named.phrase_last))
        if all(looks[p].sort in _NAMELY or looks[p].sort == "closed" for p in range(first + given, last)):
            return NameMention(first, last, "person", Manner.NAME, " ".join(words), first, last)
        return self._group(seen, near, one)

    def _is_given(self, sight: Sight, title: Title, last: int) -> bool:
        """Say whether a word for an office is a given name here: nothing of an office follows, but more of the name."""
        return (title.first + 1 < last and not title.qualified and not title.definite
                and self._parts.people.known(sight.form(title.first)))

    def _body(self, seen: Seen, near: Sequence[NameMention], one: Chosen) -> NameMention:
        """Anything but a person: the pack's name with other words, a new name, or a group."""
        sight, looks = seen.sight, seen.looks
        first, last = one.first, one.last
        known = self._known(seen, one) or self._state(sight, one)
        if known is not None:
            return known
        for match in near:
            if match.refs and match.first >= first and last >= match.last and match.kind == one.kind and (
                    self._parts.groups.head_at(sight, first) is None):
                return replace(match, first=first, last=last, phrase_first=first, phrase_last=last)
        if one.kind in _NAMED_KINDS and all(looks[p].sort in _NAMELY for p in range(first, last)):
            split = min(sight.splits[first], key=lambda s: len(s.stem)) if looks[first].sort == "unknown" else None
            words = [looks[first].stem if split is not None else sight.form(first),
                     *(sight.form(p) for p in range(first + 1, last))]
            return NameMention(first, last, one.kind, Manner.NAME, " ".join(words), first, last)
        return self._group(seen, near, one)

    def _known(self, seen: Seen, one: Chosen) -> NameMention | None:
        """The pack's name of this kind that stands at these very words, with or without what places it."""
        gazetteer, sight = self._parts.gazetteer, seen.sight
        match = gazetteer.at(sight, one.first)
        if match is None or (one.first, one.last) not in (match[:2], match[-2:]):
            return None
        match = match._replace(refs=self._backing.refs(sight, match, seen.spoken, likely=True))
        if not match.refs:
            return None
        manner = Manner.NAME if match[:2] == (one.first, one.last) else Manner.GROUP
        name = NameMention(one.first, one.last, one.kind, manner, gazetteer.key(sight, match), match.outer_first,
                           match.outer_last, match.refs)
        name = self._as_kind(name, one.kind)
        return name if gazetteer.entries[name.refs[0]].kind == one.kind else None

    def _state(self, sight: Sight, one: Chosen) -> NameMention | None:
        """The state of an adjective that stands by itself for it: «an Egyptian mediation»."""
        nation = self._parts.nations.at(sight, one.first) if one.last - one.first == 1 else None
        entry = self._parts.gazetteer.entries.get(nation.of) if nation is not None else None
        if nation is None or entry is None or entry.kind != one.kind:
            return None
        words = self._parts.nations.stem(sight, one.first)
        return NameMention(one.first, one.last, one.kind, Manner.GROUP, words, one.first, one.last, (nation.of,))

    def _stands_for_state(self, name: NameMention) -> bool:
        return name.manner is Manner.GROUP and name.kind == "state" and bool(name.refs)

    def _beside(self, sight: Sight, name: NameMention, taken: Iterable[NameMention]) -> Iterator[NameMention]:
        """The states of the like adjectives that stand right beside one that stands for its state."""
        nations, covered = self._parts.nations, {p for one in taken for p in range(one.first, one.last)}
        mine = nations.at(sight, name.first)
        for way in (1, -1):
            place = name.first + way
            while mine is not None and place not in covered and sight.linked(max(place, place - way)):
                other, state = nations.at(sight, place), self._state(sight, Chosen(place, place + 1, "state"))
                if other is None or state is None or other[1:3] != mine[1:3]:
                    break
                yield state
                place += way

    def _group(self, seen: Seen, near: Sequence[NameMention], one: Chosen) -> NameMention:
        sight, looks = seen.sight, seen.looks
        first, last = one.first, one.last
        name = f"{looks[first].stem} {key(sight.words, first + 1, last)}".strip()
        return NameMention(first, last, one.kind, Manner.GROUP, name, first, last, (), looks[first].stem,
                           self._of(sight, near, first + 1, last), looks[first].shape[0] == "D")

    def _of(self, sight: Sight, near: Sequence[NameMention], first: int, last: int) -> str | None:
        """Whose it is: the state of an adjective or the pack's name inside."""
        for place in range(first, last):
            gentilic = self._parts.nations.at(sight, place)
            if gentilic is not None:
                return gentilic.of
            named = next((m for m in near if m.first == place and m.refs), None)
            if named is not None:
                return named.refs[0]
        return None


def _is_adjective(name: NameMention, told: Collection[str]) -> bool:
    """Say whether a word that the rules take for a person's name, inside a role or a group, is none.

    The pack does not know it, and nobody is `told` of by it.
    """
    return name.kind == "person" and not name.refs and name.last - name.first == 1 and name.key not in told


def _by_word(names: Sequence[NameMention]) -> dict[int, list[int]]:
    """The numbers of mentions by each of their words."""
    found: dict[int, list[int]] = {}
    for number, name in enumerate(names):
        for place in range(name.first, name.last):
            found.setdefault(place, []).append(number)
    return found
