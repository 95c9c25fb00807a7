"""The doers, targets and places of an event word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hudna.claims.spots import Spots
from hudna.claims.subjects import Subjects
from hudna.claims.syntax import Phrases, Syntax
from hudna.grammar.words import folded_key
from hudna.letters import fold
from hudna.pack import Pack
from hudna.shapes import Cast, Hit, Spot

_PLACES = frozenset({"place"})
_VERBS = frozenset({"past", "present"})
_BETWEEN = "mediate"  # the deed done to two sides, not by them
# what may be between two without their doing it, or stands beside what is between two
_ONE_SIDED = frozenset({_BETWEEN, "aid", "displace", "withdraw", "reject", "support", "call", "decide", "propose"})
_LAUNCH = 14  # words from a verb for launching something to what is launched
_ASIDE = 8            # words from one of two sides to the other


class Frame(NamedTuple):
    """Actor ids by role."""

    who: tuple[str, ...]
    whom: tuple[str, ...]
    where: tuple[str, ...]


class Markers(NamedTuple):
    """Words that mark roles: of the doer, of two sides, and adjectives of nation (folded) with their state's entry."""

    agents: Phrases
    between: Phrases
    nations: Mapping[str, str]

    @classmethod
    def of(cls, pack: Pack, syntax: Syntax) -> Markers:
        """The markers that a pack gives."""
        roles, article = pack.language["roles"], syntax.clitics.article
        nations = {}
        for entry in pack.entries:
            for gentilic in map(fold, entry.gentilics):
                for form in (gentilic, gentilic + syntax.clitics.feminine):
                    nations[form] = nations[article + form] = entry.id
        return cls(Phrases(roles["agents"], syntax.clitics), Phrases(roles["between"], syntax.clitics), nations)


class Frames:
    """Fills the roles of the chosen hits of one article."""

    def __init__(self, subjects: Subjects, cast: Cast, hits: Sequence[Hit], markers: Markers) -> None:
        self.subjects = subjects
        self.cast = cast
        self.spots: Spots = subjects.spots
        self.words = subjects.words
        self._agents, self._between, self._nations = markers
        self._hits = sorted(hits, key=lambda h: h.first)
        self._starts = {h.first for h in hits}
        self._firsts = [h.first for h in self._hits]
        self._by_sentence: dict[int, list[Spot]] = {}
        for spot in self.spots.all:
            self._by_sentence.setdefault(self.words[spot.first].sentence, []).append(spot)

    def of(self, hit: Hit) -> Frame:
        """The roles of one hit."""
        agent = self._after_marker(hit)
        who = self._subject(hit)
        whom = self._targets(hit, who)
        if agent:
            if hit.pos in _VERBS or hit.data.get("genitive") == "object":
                whom = tuple(s for s in whom if s not in agent) or who
            who = agent
        elif pair := self.pair(hit):
            who, whom = (who, pair) if hit.data["type"] == _BETWEEN else (pair, ())
        elif hit.pos == "noun" and hit.data.get("genitive") == "object" and not hit.suffix:
            whom, who = whom or who, self._by_nationality(hit) or self._governing_subject(hit)
        elif hit.pos == "noun" and not who:
            who = (self._by_nationality(hit) or self._possessor(hit, whom) or self._governing_subject(hit)
                   or self._launching(hit))
        doers = tuple(s for s in who if s.kind not in _PLACES)
        targets = tuple(s for s in whom if s.kind not in _PLACES and s.id not in {d.id for d in doers})
        where = self._places(hit, (*who, *whom))
        return Frame(_ids(doers), _ids(targets), _ids(where))

    def _subject(self, hit: Hit) -> tuple[Spot, ...]:
        if hit.pos == "word":
            return self.subjects.after(hit) or self.subjects.before(hit) or self.subjects.earlier(hit)
        found = self.subjects.subject_spots(hit)
        if hit.pos in _VERBS and not any(s.kind not in _PLACES and self.subjects.agrees(hit, s.id) for s in found):
            return self.subjects.before(hit) or found
        return found

    def _targets(self, hit: Hit, who: tuple[Spot, ...]) -> tuple[Spot, ...]:
        frame = hit.data.get("whom") or ()
        particles = ["object"] if frame == "object" else list(frame)
        taken = {s.id for s in who}
        if "object" in particles and (own := self.subjects.taken_up(hit)) and own[0].id not in taken:
            return own
        for particle in particles:
            if particle == "object" and hit.pos in _VERBS | {"active"}:
                after = self.subjects.after(hit) if hit.pos in _VERBS else ()
                found = after if taken and not taken & {s.id for s in after} else ()
                found = found or self.subjects.object_spots(hit)
            elif particle != "object":
                found = self.subjects.object_spots(hit, folded_key(particle))
            else:
                found = self._genitive_object(hit)
            found = tuple(s for s in found if s.id not in taken)
            if found and found[0].phrase_first - hit.last <= 8:
                return found
        return ()

    def _genitive_object(self, hit: Hit) -> tuple[Spot, ...]:
        return self.subjects.object_spots(hit, "\u0644")

    def _after_marker(self, hit: Hit) -> tuple[Spot, ...]:
        """The spots after a marker of the doer, such as 'at the hands of'."""
        _, last = self.subjects.clause(hit.first)
        for place in range(hit.last, last):
            if place in self._starts:
                break
            step = self._agents.at(self.words, place)
            if step and not self._of_participle(place):
                for start in range(place + step - 1, min(place + step + 2, last)):
                    spot = self.spots.starting(start)
                    if spot is not None:
                        return self.spots.joined(spot)
        return ()

    def _of_participle(self, place: int) -> bool:
        """Say whether a marker belongs to a participle with its pronoun: 'recognised, that is, by'."""
        return bool(self.subjects.syntax.turned.at(self.words, place - 1))

    def both(self, hit: Hit) -> tuple[str, ...]:
        """The ids of the two sides between whom a deed is said to be that sides do with each other; else none."""
        sides = () if hit.data["type"] in _ONE_SIDED else self.pair(hit)
        ids = tuple(dict.fromkeys(spot.id for spot in sides if spot.kind not in _PLACES))
        return ids if len(ids) > 1 else ()

    def pair(self, hit: Hit) -> tuple[Spot, ...]:
        """Both sides of 'between A and B' after the hit."""
        for place in range(hit.last, min(hit.last + 5, len(self.words))):
            if self.words[place].sentence != self.words[hit.first].sentence or place in self._starts:
                break
            if self._between.at(self.words, place):
                for start in (place + 1, place + 2):
                    spot = self.spots.starting(start) if start < len(self.words) else None
                    if spot is not None:
                        return self._sides(spot)
        return ()

    def _sides(self, spot: Spot) -> tuple[Spot, ...]:
        """A side and those joined to it; where none is, the next that a conjunction or another 'between' brings in."""
        sides = self.spots.joined(spot)
        end = self.subjects.sentences[self.words[spot.first].sentence].end
        for place in range(spot.phrase_last, min(spot.phrase_last + _ASIDE, end)) if len(sides) == 1 else ():
            if place in self.subjects.finite or "(" in self.words[place].before:
                break
            other = self.spots.starting(place)
            if other is not None and other.phrase_first == place and self._brought_in(other):
                return (*sides, *self.spots.joined(other))
        return sides

    def _brought_in(self, spot: Spot) -> bool:
        before = self.words[spot.phrase_first - 1].form
        joints = self.subjects.syntax.clitics.conjunctions
        attached = self.spots.proclitics(spot)
        return attached in joints if attached else before in joints or (
            before[:1] in joints and bool(self._between.at(self.words, spot.phrase_first - 1)))

    def _by_nationality(self, hit: Hit) -> tuple[Spot, ...]:
        """The actor meant by an adjective of nation right after a verbal noun."""
        for place in range(hit.last, min(hit.last + 3, len(self.words))):
            if self.words[place].sentence != self.words[hit.first].sentence:
                break
            state = self._nations.get(self.words[place].form)
            if state is not None:
                return self._nearest(state, hit)
        return ()

    def _nearest(self, ref: str, hit: Hit) -> tuple[Spot, ...]:
        """The spot nearest to the hit of the actor that is this pack entry, or acts for it."""
        ids = [a.id for a in self.cast.actors if a.ref == ref]
        spots = [s for s in self.spots.all if s.id in ids]
        return (min(spots, key=lambda s: abs(s.first - hit.first)),) if spots else ()

    def _possessor(self, hit: Hit, whom: tuple[Spot, ...]) -> tuple[Spot, ...]:
        """The actor after 'of' where adjectives stand between ('a full withdrawal of the forces')."""
        if "\u0644" in (hit.data.get("whom") or ()):
            return ()
        for place in range(hit.last, min(hit.last + 3, len(self.words))):
            spot = self.spots.starting(place)
            if spot is not None:
                return self.spots.joined(spot) if self.spots.governed(spot) == "\u0644" else ()
        return ()

    def _governing_subject(self, hit: Hit) -> tuple[Spot, ...]:
        """The subject of the verb that governs a verbal noun in its clause."""
        if hit.pos != "noun" or hit.definite:
            return ()
        first, _ = self.subjects.clause(hit.first)
        for place in range(hit.first - 1, first - 1, -1):
            verb = self.subjects.finite.get(place)
            if verb is not None:
                return self.subjects.after(verb) or self.subjects.before(verb)
        return ()

    def launchers(self, hit: Hit) -> tuple[str, ...]:
        """The ids of those who launch a deed that a noun tells, where a verb for launching such deeds stands before."""
        found = self._launching(hit) if hit.pos == "noun" and not hit.suffix else ()
        return _ids(tuple(spot for spot in found if spot.kind not in _PLACES))

    def _launching(self, hit: Hit) -> tuple[Spot, ...]:
        """Who launches a deed: the subject of the last verb for launching such deeds before it in its sentence."""
        start = self.subjects.sentences[self.words[hit.first].sentence].start
        verbs = [verb for verb in map(self.subjects.finite.get, range(max(start, hit.first - _LAUNCH), hit.first))
                 if verb is not None and verb.data.get("light") and verb.data["type"] == hit.data["type"]]
        if hit.definite or not verbs:
            return ()
        return self.subjects.after(verbs[-1]) or self.subjects.before(verbs[-1])

    def _places(self, hit: Hit, taken: tuple[Spot, ...]) -> tuple[Spot, ...]:
        """Places among the taken spots and those after the hit, up to the next hit in its sentence."""
        found = [s for s in taken if s.kind in _PLACES]
        later = bisect_left(self._firsts, hit.last)
        stop = min([*self._firsts[later : later + 1], hit.last + 18])
        ids = {s.id for s in taken}
        for spot in self._by_sentence.get(self.words[hit.first].sentence, ()):
            if hit.last <= spot.first < stop and spot.id not in ids:
                near = self.spots.governed(spot)
                if spot.kind in _PLACES or (spot.kind == "state" and near in ("\u0641\u064a", "\u0628")):
                    found.append(spot)
        return tuple(found[:3])


def _ids(spots: Sequence[Spot]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s.id for s in spots))
