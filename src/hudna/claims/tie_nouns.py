"""Nouns and fixed phrases of standing relations: support of, ally of, under the command of, stronghold of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from hudna.claims.syntax import Syntax
from hudna.claims.tie_ends import Ends
from hudna.claims.tie_names import Named, named_of
from hudna.grammar.words import folded_key
from hudna.pack import Pack
from hudna.shapes import Hit

_BODY = frozenset({"gov", "mil", "armed", "party", "igo", "org"})
_HOLDERS = frozenset({"mil", "armed", "party", "gov"})
Pairs = Iterator[tuple[Named, Named]]


class NounBonds:
    """Finds the two ends of nouns of relation; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax) -> None:
        words = pack.language["tie_words"]
        self._syntax = syntax
        self._between_words = frozenset(map(folded_key, words["between"]))
        self._wars = frozenset(map(folded_key, words["wars"]))
        self._delegations = frozenset(map(folded_key, words["delegations"]))
        self._ways: dict[str, Callable[[Hit, Ends, Sequence[str]], Pairs]] = {
            "act": self._act, "being": self._being, "side": self._side, "against": self._against,
            "between": self._between, "held": self._held, "hold": self._hold, "arm": self._arm,
            "wing": self._wing, "received": self._received, "company": self._company}

    def pairs(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """The pairs that a hit ties, in the order of its relation."""
        way = self._ways.get(hit.data.get("as") or "")
        return way(hit, ends, to) if way is not None and hit.last < len(ends.words) else iter(())

    def _accused(self, hit: Hit, ends: Ends) -> list[Named]:
        """Who is accused of what the noun says."""
        for accusation in ends.accusations:
            if ends.same(accusation.first, hit.first) and 0 < hit.first - accusation.last <= 12:
                spots = ends.subjects.object_spots(accusation)
                return [named_of(s) for s in spots if s.last <= hit.first]
        return []

    def _act(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """A verbal noun: its genitive does it, or whoever its pronoun stands for, or the accused."""
        if hit.definite:
            yield from self._national(hit, ends, to)
            return
        accused = self._accused(hit, ends)
        if accused:
            objects = ends.several(ends.phrase(hit.last) or ends.after(hit.last, to, reach=4))
            yield from ((a, o) for a in accused for o in objects)
            return
        doers, place = self._doers(hit, ends)
        if doers and place < len(ends.words):
            for other in ends.several(ends.after(place, to, reach=4)):
                yield from ((doer, other) for doer in doers)

    def _national(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """A verbal noun with the article: an adjective of nationality says who does it."""
        nation = ends.names.nation(hit.last) if ends.names.linked(hit.last) else None
        if nation is not None and nation.id is not None and nation.definite and not nation.joined:
            doer = Named(hit.last, hit.last + 1, nation.id, ends.names.actors[nation.id].kind, "", False)
            yield from ((doer, other) for other in ends.several(ends.after(hit.last + 1, to, reach=3)))

    def _doers(self, hit: Hit, ends: Ends) -> tuple[list[Named], int]:
        if not hit.suffix:
            doers = ends.several(ends.phrase(hit.last))
            return doers, ends.end(doers[-1]) if doers else hit.last
        if hit.data.get("pronoun") is False or self._voiced(hit, ends):
            return [], hit.last
        doer = ends.antecedent(hit)
        return ([doer] if doer is not None else []), hit.last

    def _voiced(self, hit: Hit, ends: Ends) -> bool:
        """Say whether the noun is what somebody affirms in so many words: an act, not a relation."""
        cues = (h for h in ends.cues if ends.same(h.first, hit.first) and 0 < hit.first - h.last <= 7)
        return any(cues)

    def _being(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """A noun for somebody by his relation: ally of, follower of, foe of."""
        one, other = self._itself(hit, ends), None
        if hit.suffix:
            nation = ends.names.nation(hit.last)
            if one is None and nation is not None and nation.id is not None:
                one = Named(hit.last, hit.last + 1, nation.id, ends.names.actors[nation.id].kind, "", False)
            linked = ends.names.linked(hit.last)
            one = one or (ends.phrase(hit.last) if linked else None)
            other = ends.antecedent(hit) if one is None or one.first >= hit.first else None
            other = ends.earlier(hit.first, lambda n: n.kind != "place") if other is None else other
        else:
            one = one or ends.before(hit.first)
            other = ends.after(hit.last, to, reach=2) if hit.definite else (
                ends.phrase(hit.last) or ends.after(hit.last, to, reach=2))
        if one is not None and other is not None:
            yield one, other

    def _itself(self, hit: Hit, ends: Ends) -> Named | None:
        spot = next((s for s in ends.names.covering[hit.first] if s.first == hit.first), None)
        return named_of(spot) if spot is not None else None

    def _side(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """The noun before, and who stands over or beside it after."""
        accused = self._accused(hit, ends) if hit.data["type"] == "backs" else []
        others = ends.several(ends.phrase(hit.last, bound=True))
        if accused:
            yield from ((a, o) for a in accused for o in others)
            return
        if hit.data["type"] == "leads":
            led = ends.before(hit.first, lambda n: n.kind in _BODY | {"people"}) or self._farther(hit, ends)
            yield from ((o, led) for o in others if led is not None and o.kind == others[0].kind)
            return
        for led in ends.group_before(hit.first) or [named_of(s) for s in ends.subjects.earlier(hit)]:
            yield from ((o, led) for o in others)

    def _farther(self, hit: Hit, ends: Ends) -> Named | None:
        """The nearest body named earlier in the sentence, where a pause stands before the phrase."""
        if ends.names.linked(hit.first):
            return None
        return ends.earlier(hit.first, lambda n: n.kind in _BODY)

    def _received(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        nearest = ends.earlier(hit.first, lambda n: n.kind not in {"place"} and not n.before)
        takers = ends.group_before(nearest.last) if nearest is not None else []
        for giver in ends.several(ends.phrase(hit.last)):
            yield from ((giver, taker) for taker in takers)

    def _against(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        near = [w.form for w in ends.words[max(hit.first - 10, 0):hit.first]
                if w.sentence == ends.words[hit.first].sentence]
        if hit.data.get("war") and not any(self._syntax.is_one(form, self._wars) for form in near):
            return
        ones = ends.group_before(hit.first)
        yield from ((one, other) for other in ends.several(ends.phrase(hit.last)) for one in ones)

    def _between(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """Two sides, joined, or with the word for between said again."""
        both = ends.several(ends.phrase(hit.last))
        if len(both) == 1:
            for at in range(both[0].last, min(both[0].last + 12, len(ends.words) - 1)):
                if not ends.same(at, hit.first):
                    break
                if ends.words[at].form in self._between_words:
                    both += ends.several(ends.phrase(at + 1))
                    break
        if len(both) > 1:
            yield both[0], both[1]

    def _held(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        grounds = ends.group_before(hit.first)
        if not any(g.kind in {"place", "state"} for g in grounds):
            near = ends.earlier(hit.first, lambda n: n.kind == "place")
            grounds = [near] if near is not None and hit.data.get("far") else []
        if hit.data.get("own"):
            first = grounds[0].first if grounds else hit.first
            owner = ends.earlier(first, lambda n: n.kind in _HOLDERS)
            yield from ((owner, ground) for ground in grounds if owner is not None)
            return
        for holder in ends.several(ends.phrase(hit.last, bound=True)):
            yield from ((holder, ground) for ground in grounds)

    def _hold(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """A stronghold: the place before or after, and whose it is."""
        held = ends.before(hit.first)
        holder = (ends.phrase(hit.last) if not hit.definite else None) or ends.after(hit.last, to, reach=3)
        if hit.suffix:
            holder = ends.antecedent(hit)
        if held is not None and holder is not None:
            yield holder, held

    def _arm(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """The arm or agent of a power: the power, then who it is, named beside it."""
        power = ends.phrase(hit.last) if not hit.definite else None
        if power is None:
            return
        place = ends.end(power)
        one = ends.phrase(place, lead=3) if ends.same(place, hit.first) else None
        one = one or ends.before(hit.first)
        if one is not None:
            yield power, one

    def _wing(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        whole = ends.after(hit.last, to, reach=3) or (ends.phrase(hit.last) if not hit.definite else None)
        part = self._itself(hit, ends) or ends.before(hit.first)
        if whole is not None and part is not None:
            yield part, whole

    def _company(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """Who goes with a delegation that the sentence names."""
        def is_one(named: Named) -> bool:
            return self._syntax.is_one(ends.words[named.first].form, self._delegations)

        delegation = ends.earlier(hit.first, is_one)
        if delegation is not None:
            people = ends.several(ends.phrase(hit.last))
            yield from ((person, delegation) for person in people if person.kind == "person")
