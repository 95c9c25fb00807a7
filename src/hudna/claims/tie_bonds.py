"""Verbs, participles and nouns of standing relations between two actors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hudna.claims.syntax import Phrases, Syntax
from hudna.claims.tie_ends import Ends
from hudna.claims.tie_names import Named
from hudna.claims.tie_titles import Draft
from hudna.grammar.words import folded_key
from hudna.pack import Pack
from hudna.shapes import Hit

_VERBS = frozenset({"past", "present"})
_TARGETS = {
    "body": frozenset({"gov", "mil", "armed", "party", "igo", "org", "media", "people"}),
    "ground": frozenset({"place", "state", "gov"}),
}
_REACH = 8
Pairs = Iterator[tuple[Named, Named]]


class BondTies:
    """Draws ties from words of relation; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax) -> None:
        words = pack.domain["tie_words"]
        self._syntax = syntax
        self._denying = Phrases(words["denying"], syntax.clitics)
        self._not = Phrases(words["not"], syntax.clitics)
        self._still = Phrases(words["still"], syntax.clitics)
        self._suffixes = syntax.clitics.suffixes

    def draw(self, hits: Sequence[Hit], ends: Ends) -> Iterator[Draft]:
        """The ties that the article's words of relation give."""
        done: set[tuple[int, str]] = set()
        for hit in hits:
            if "title" in hit.data or not self._counts(hit):
                continue
            if (hit.first, hit.data["type"]) in done:
                continue
            for one, other in self._pairs(hit, ends):
                source, target = (other, one) if hit.data.get("flip") else (one, other)
                if source.id != target.id and self._kinds_fit(hit, source, target):
                    done.add((hit.first, hit.data["type"]))
                    yield Draft(hit.data["type"], hit.first, hit.last, source.id, target.id, self._real(hit, ends))

    def _counts(self, hit: Hit) -> bool:
        tense = hit.data.get("tense")
        return not (tense and hit.pos in _VERBS and hit.pos not in tense)

    def _kinds_fit(self, hit: Hit, source: Named, target: Named) -> bool:
        kind = hit.data.get("kinds_of_target")
        if kind and target.kind not in _TARGETS[kind]:
            return False
        if hit.data.get("kinds") and target.kind not in hit.data["kinds"]:
            return False
        if hit.data.get("person") and source.kind != "person":
            return False
        if hit.data["type"] in {"backs", "opposes"} and "place" in {source.kind, target.kind}:
            return False
        return hit.data["type"] != "controls" or source.kind not in {"place", "person"}

    def _pairs(self, hit: Hit, ends: Ends) -> Pairs:
        to = self._syntax.folded(hit.data.get("to") or ())
        by = self._syntax.folded(hit.data.get("by") or ())
        way = hit.data.get("as")
        if hit.pos in _VERBS:
            return self._verb(hit, ends, to)
        if hit.pos == "passive":
            return self._passive(hit, ends, by)
        if hit.pos == "active" or way == "adjective":
            return self._adjective(hit, ends, to)
        return {"act": self._act, "being": self._being, "side": self._side, "against": self._against,
                "between": self._between, "held": self._held, "hold": self._hold, "arm": self._arm,
                "wing": self._wing, "received": self._received}.get(way or "", self._none)(hit, ends, to)

    def _none(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        return iter(())

    def _feminine(self, hit: Hit, ends: Ends) -> bool:
        return ends.words[hit.first].form.endswith(self._syntax.clitics.feminine)

    def _adjective(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """A noun, a participle that describes it, and what follows its preposition."""
        listed = bool(hit.data.get("list"))
        found = ends.several(ends.after(hit.last, to, reach=2), listed=listed)
        described = ends.before(hit.first, feminine=self._feminine(hit, ends))
        if not found and described is not None:
            pronoun = self._pronoun(hit.last, ends, to)
            other = ends.earlier(described.first, (described.id,)) if pronoun else None
            found = [other] if other is not None else []
        for other in found:
            if described is not None:
                yield described, other

    def _pronoun(self, place: int, ends: Ends, particles: Sequence[str]) -> bool:
        """Say whether a preposition with a pronoun stands at the word."""
        if place >= len(ends.words):
            return False
        form = ends.words[place].form
        return any(form == stem + suffix for p in particles for stem in {p, p[:-1] + "\u064a"}
                   for suffix in self._suffixes)

    def _passive(self, hit: Hit, ends: Ends, by: Sequence[str]) -> Pairs:
        described = ends.before(hit.first, feminine=self._feminine(hit, ends))
        if described is None:
            return
        for agent in ends.several(ends.after(hit.last, by, reach=3), listed=True):
            yield agent, described

    def _verb(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """A verb: its subject, and its object or what follows its preposition; either may be a pronoun in a relative."""
        relative = self._relative(hit, ends)
        if hit.data.get("relative") and relative is None:
            return
        skip = 1 if self._pronoun(hit.last, ends, to) else 0
        back = bool(hit.suffix) if "object" in to else bool(skip)
        if back:
            described = ends.before(hit.first if relative is None else relative)
            subjects = ends.subject(hit, skip)
            if described is not None:
                yield from ((s, described) for s in subjects)
            return
        subjects, place = self._doers(hit, ends, relative)
        objects = ends.several(self._object(place, ends, to), listed=bool(hit.data.get("list")))
        yield from ((s, o) for s in subjects for o in objects)

    def _relative(self, hit: Hit, ends: Ends) -> int | None:
        """Where the relative pronoun before a verb stands."""
        for at in range(hit.first - 1, max(hit.first - 4, -1), -1):
            if not ends.same(at, hit.first):
                return None
            if self._syntax.relatives.at(ends.words, at):
                return at
            if not (self._syntax.auxiliaries.at(ends.words, at) or self._not.at(ends.words, at)
                    or self._still.at(ends.words, at)):
                return None
        return None

    def _doers(self, hit: Hit, ends: Ends, relative: int | None) -> tuple[list[Named], int]:
        """The subjects of a verb, and the word after which its objects may stand."""
        if relative is not None:
            described = ends.before(relative)
            return ([described] if described is not None else []), hit.last
        after = ends.subject(hit)
        if after:
            return after, ends.end(after[-1])
        spots = ends.subjects.before(hit)
        return [Named(s.first, s.last, s.id, s.kind, "", False) for s in spots], hit.last

    def _object(self, place: int, ends: Ends, to: Sequence[str]) -> Named | None:
        plain = [p for p in to if p != "object"]
        if "object" in to:
            place = ends.subjects.past_adverbs(place, max(place - 1, 0))
            if 0 < place < len(ends.words) and ends.same(place, place - 1):
                found = None if self._syntax.prepositions.at(ends.words, place) else ends.phrase(place)
                if found is not None:
                    return found
        return ends.after(place, plain, reach=_REACH) if plain else None

    def _act(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """A verbal noun: its genitive does it, or whoever its pronoun stands for."""
        if hit.definite:
            return
        if hit.suffix:
            doer = ends.earlier(hit.first)
            doers, place = ([doer] if doer is not None else []), hit.last
        else:
            doers = ends.several(ends.phrase(hit.last))
            place = ends.end(doers[-1]) if doers else hit.last
        if not doers or place >= len(ends.words):
            return
        for other in ends.several(ends.after(place, [p for p in to if p != "object"], reach=4)):
            yield from ((doer, other) for doer in doers)

    def _being(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """A noun for somebody by his relation: ally of, follower of, foe of."""
        if hit.suffix:
            one = ends.phrase(hit.last) if hit.last < len(ends.words) and ends.names.linked(hit.last) else None
            whole = self._itself(hit, ends)
            other = ends.earlier(hit.first)
            one = one or whole
        else:
            other = ends.phrase(hit.last, bound=True) if not hit.definite else ends.after(hit.last, to, reach=2)
            one = self._itself(hit, ends) or ends.before(hit.first, reach=2)
        if one is not None and other is not None:
            yield one, other

    def _itself(self, hit: Hit, ends: Ends) -> Named | None:
        spot = next((s for s in ends.names.covering[hit.first] if s.first == hit.first), None)
        return Named(spot.first, spot.last, spot.id, spot.kind, "", False) if spot is not None else None

    def _side(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """The noun before, and who stands over or beside it after."""
        led = ends.before(hit.first)
        for other in ends.several(ends.phrase(hit.last, bound=True) if hit.last < len(ends.words) else None):
            if led is not None:
                yield other, led

    def _received(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        takers = ends.subjects.subject_spots(hit) or ends.subjects.earlier(hit)
        givers = ends.several(ends.phrase(hit.last) if hit.last < len(ends.words) else None)
        for spot in takers:
            yield from ((g, Named(spot.first, spot.last, spot.id, spot.kind, "", False)) for g in givers)

    def _against(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        one = ends.before(hit.first, reach=5)
        for other in ends.several(ends.phrase(hit.last) if hit.last < len(ends.words) else None):
            if one is not None:
                yield one, other

    def _between(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        both = ends.several(ends.phrase(hit.last) if hit.last < len(ends.words) else None)
        if len(both) == 1:
            place = ends.end(both[0])
            if ends.same(place, hit.first) and self._between_again(place, ends):
                both += ends.several(ends.phrase(place + 1))
        if len(both) > 1:
            yield both[0], both[1]

    def _between_again(self, place: int, ends: Ends) -> bool:
        form = ends.words[place].form
        return any(form == joint + folded_key(word) for joint in self._syntax.clitics.conjunctions
                   for word in ("\u0628\u064a\u0646",)) and place + 1 < len(ends.words)

    def _held(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        held = ends.before(hit.first)
        last = ends.words[hit.last - 1].form
        place = hit.last - 1 if last == to else hit.last
        for holder in ends.several(ends.phrase(place, bound=True) if place < len(ends.words) else None):
            if held is not None:
                yield holder, held

    def _hold(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """A stronghold: the place before or after, and whose it is."""
        held = ends.before(hit.first, reach=3)
        holder = ends.phrase(hit.last) if not hit.definite else ends.after(hit.last, to, reach=3)
        if held is not None and holder is not None:
            yield holder, held

    def _arm(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """The arm or agent of a power: the power, then who it is, named beside it."""
        power = ends.phrase(hit.last)
        if power is None or hit.definite:
            return
        place = ends.end(power)
        one = ends.phrase(place, lead=3) if ends.same(place, hit.first) else None
        one = one or ends.before(hit.first, reach=2)
        if one is not None:
            yield power, one

    def _wing(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        whole = ends.after(hit.last, to, reach=3) or (ends.phrase(hit.last) if not hit.definite else None)
        part = self._itself(hit, ends) or ends.before(hit.first, reach=2)
        if whole is not None and part is not None:
            yield part, whole

    def _real(self, hit: Hit, ends: Ends) -> str:
        """`denied` where the relation is, else `holds`."""
        words = ends.words
        for back in (1, 2):
            if ends.same(hit.first - back, hit.first) and self._not.at(words, hit.first - back) == 1:
                return "denied"
        start = hit.first - 1
        while ends.same(start, hit.first) and not self._syntax.complementizers.at(words, start):
            start -= 1
        if not ends.same(start, hit.first):
            return "holds"
        if any(ends.same(at, hit.first) and self._denying.at(words, at) for at in range(start - 6, start)):
            return "denied"
        return "holds"
