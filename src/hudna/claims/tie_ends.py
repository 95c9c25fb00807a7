"""The two ends of a tie: the actor phrase before a word and the one after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from hudna.claims.subjects import Subjects
from hudna.claims.syntax import Syntax
from hudna.claims.tie_names import Named, Names
from hudna.claims.tie_titles import Title
from hudna.shapes import Hit

_LEAD, _BACK, _LOOSE = 6, 7, 2
_LOW = frozenset({"place"})


class Ends:
    """Finds actor phrases around the words of one article."""

    def __init__(self, names: Names, subjects: Subjects, titles: Mapping[int, Title], stops: frozenset[int]) -> None:
        self.names, self.subjects, self.titles, self.stops = names, subjects, titles, stops
        self.words = names.words
        self.syntax: Syntax = subjects.syntax

    def same(self, place: int, other: int) -> bool:
        """Say whether both words exist and stand in one sentence."""
        return 0 <= place < len(self.words) and self.words[place].sentence == self.words[other].sentence

    def bars(self, place: int) -> bool:
        """Say whether no noun phrase runs on over the word."""
        words = self.words
        return bool(place in self.stops or self.syntax.relatives.at(words, place)
                    or self.syntax.complementizers.at(words, place) or self.syntax.openers.at(words, place)
                    or self.syntax.adverbs.at(words, place))

    def phrase(self, place: int, *, lead: int = _LEAD, bound: bool = False) -> Named | None:
        """The actor that the noun phrase beginning at the word is about; `bound` where a preposition is attached."""
        loose = 0
        for at in range(place, min(place + lead, len(self.words))):
            if not self.same(at, place) or (at > place and not self.names.linked(at)):
                return None
            title = self.titles.get(at)
            if title is not None and title.sort != "honour":
                return self._titled(title)
            named = self.names.at(at)
            if named is not None:
                if at > place and (named.joined or named.before):
                    return None
                return named if bound or at > place or not named.before else None
            if title is None:
                loose += 1
                if loose > _LOOSE or self.bars(at) or (self.syntax.prepositions.at(self.words, at) and at > place):
                    return None
        return None

    def _titled(self, title: Title) -> Named | None:
        if title.holder is not None:
            return title.holder
        return title.role

    def end(self, named: Named) -> int:
        """The word after the actor's phrase: past its name and adjectives of nationality."""
        last = named.last
        while last < len(self.words) and self.names.linked(last) and last not in self.names.by_first:
            nation = self.names.nation(last)
            if nation is None or nation.joined:
                break
            last += 1
        return last

    def several(self, named: Named | None, *, listed: bool = False) -> list[Named]:
        """The actor and those joined to it (`listed`: also by commas)."""
        found = [named] if named is not None else []
        while found:
            place = self.end(found[-1])
            if not self.same(place, found[-1].first):
                break
            following = self._joined(place, listed=listed)
            if following is None:
                break
            found.append(following)
        return found

    def _joined(self, place: int, *, listed: bool) -> Named | None:
        form = self.words[place].form
        if form in self.syntax.clitics.conjunctions:
            return self.phrase(place + 1, lead=3) if place + 1 < len(self.words) else None
        named = self.names.at(place)
        if named is not None:
            comma = listed and "\u060c" in self.words[place].before
            return named if (named.joined or comma) and not named.before else None
        if not form.startswith(self.syntax.clitics.conjunctions) or place in self.stops:
            return None
        title = self.titles.get(place)
        if title is not None and title.sort != "honour":
            return self._titled(title)
        nearby = self.phrase(place + 1, lead=2) if place + 1 < len(self.words) else None
        plain = self.syntax.is_one(form, self.syntax.quantifiers) or title is not None
        return nearby if nearby is not None and plain else None

    def after(self, place: int, particles: Sequence[str], *, reach: int = 1) -> Named | None:
        """The actor phrase that follows one of the prepositions at or within `reach` words of the word."""
        for at in range(place, min(place + reach, len(self.words))):
            if at > place and (not self.same(at, place) or self.bars(at)):
                return None
            found = self._governed(at, particles)
            if found is not None:
                return found
        return None

    def _governed(self, place: int, particles: Sequence[str]) -> Named | None:
        form = self.words[place].form
        for particle in particles:
            *parts, = particle.split()
            if particle == "here":
                return self.phrase(place, bound=True)
            if [w.form for w in self.words[place:place + len(parts)]] == parts:
                return self.phrase(place + len(parts)) if place + len(parts) < len(self.words) else None
            if len(particle) == 1 and self._carries(place, particle):
                return self.phrase(place, bound=True)
        del form
        return None

    def _carries(self, place: int, particle: str) -> bool:
        named = self.names.at(place)
        if named is not None:
            return named.before == particle
        nation = self.titles.get(place)
        if nation is not None:
            return nation.hit.proclitics.endswith(particle)
        return any(split.proclitics == particle for split in self.syntax.clitics.noun_splits(self.words[place].form)
                   if split.proclitics and (split.definite or split.proclitics == particle))

    def before(self, place: int, *, feminine: bool | None = None, reach: int = _BACK) -> Named | None:
        """The actor named by the noun that the word describes; agreement in gender where it is known."""
        inside = [s for s in self.names.covering[place] if s.first < place and s.kind != "person"]
        if inside:
            spot = inside[0]
            return Named(spot.first, spot.last, spot.id, spot.kind, "", False)
        loose = 0
        for last in range(place, max(place - reach, 0), -1):
            if not self.same(last - 1, place):
                return None
            found = self._ending(last, feminine)
            if found is not None:
                return found
            loose += 1
            if loose > _LOOSE + 1 or self.bars(last - 1) or (last - 1) in self.subjects.finite:
                return None
        return None

    def _ending(self, last: int, feminine: bool | None) -> Named | None:
        for spot in reversed(self.names.covering[last - 1]):
            if spot.last != last:
                continue
            gender = self.subjects.spots.gender(spot.id)
            if feminine and gender == "m":
                continue
            return Named(spot.first, spot.last, spot.id, spot.kind, "", False)
        return None

    def subject(self, hit: Hit, skip: int = 0) -> list[Named]:
        """The actors that follow a verb as its subject."""
        place = self.subjects.past_adverbs(hit.last + skip, hit.first)
        if not self.same(place, hit.first) or self.syntax.prepositions.at(self.words, place):
            return []
        return self.several(self.phrase(place))

    def earlier(self, place: int, inside: Iterable[str] = ()) -> Named | None:
        """The nearest actor named before the word in its sentence, none of `inside`."""
        passed = set(inside)
        for at in range(place - 1, -1, -1):
            if not self.same(at, place):
                return None
            spots = [s for s in self.names.covering[at] if s.last <= place and s.id not in passed]
            if spots and spots[-1].kind not in _LOW:
                spot = spots[-1]
                return Named(spot.first, spot.last, spot.id, spot.kind, "", False)
        return None
