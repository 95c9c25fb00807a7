"""Verbs, participles and nouns of standing relations between two actors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hudna.claims.syntax import Phrases, Syntax
from hudna.claims.tie_ends import Ends
from hudna.claims.tie_names import Named, named_of
from hudna.claims.tie_nouns import NounBonds, Pairs
from hudna.claims.tie_phrases import Draft
from hudna.grammar.words import folded_key
from hudna.pack import Pack
from hudna.shapes import Hit

_VERBS = frozenset({"past", "present"})
_BODY = frozenset({"gov", "mil", "armed", "party", "igo", "org", "media", "people"})
_TARGETS = {"body": _BODY, "ground": frozenset({"place", "state", "gov"})}
_REACH = 8


class BondTies:
    """Draws ties from words of relation; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax) -> None:
        words = pack.language["tie_words"]
        self._syntax = syntax
        self._nouns = NounBonds(pack, syntax)
        self._denying = Phrases(words["denying"], syntax.clitics)
        self._not = Phrases(words["not"], syntax.clitics)
        self._still = Phrases(words["still"], syntax.clitics)
        self._sources = frozenset(map(folded_key, words["sources"]))

    def draw(self, hits: Sequence[Hit], ends: Ends) -> Iterator[Draft]:
        """The ties that the article's words of relation give."""
        done: set[tuple[int, str]] = set()
        for hit in hits:
            if "title" in hit.data or hit.first in ends.titles or (hit.first, hit.data["type"]) in done:
                continue
            for one, other in self._pairs(hit, ends) if self._counts(hit) else ():
                source, target = (other, one) if self._turned(hit, one, other) else (one, other)
                if source.id != target.id and self._kinds_fit(hit, source, target, ends):
                    done.add((hit.first, hit.data["type"]))
                    yield Draft(self._type(hit, source, target), hit.first, hit.last, source.id, target.id,
                                self._real(hit, ends))

    def _counts(self, hit: Hit) -> bool:
        tense = hit.data.get("tense")
        return not (tense and hit.pos in _VERBS and hit.pos not in tense)

    def _turned(self, hit: Hit, one: Named, other: Named) -> bool:
        if hit.data.get("great"):  # allied with a state: the state is the backer
            return other.kind == "state" and one.kind != "state"
        return bool(hit.data.get("flip"))

    def _type(self, hit: Hit, source: Named, target: Named) -> str:
        kind = str(hit.data["type"])
        return "leads" if kind == "controls" and source.kind == "person" and target.kind in _BODY else kind

    def _kinds_fit(self, hit: Hit, source: Named, target: Named, ends: Ends) -> bool:
        wanted = hit.data.get("kinds_of_target")
        if wanted and target.kind not in _TARGETS[wanted]:
            return False
        if hit.data.get("kinds") and target.kind not in hit.data["kinds"]:
            return False
        if hit.data.get("person") and source.kind != "person":
            return False
        kind = hit.data["type"]
        if kind in {"backs", "opposes"}:
            return "place" not in {source.kind, target.kind} and ends.words[source.first].form not in self._sources
        if kind == "part_of":
            return target.kind != "person" and (source.kind != "place" or target.kind in {"place", "state", "gov"})
        if kind == "controls":
            return source.kind != "place" and (source.kind != "person" or target.kind in _BODY)
        return source.kind != "place"

    def _pairs(self, hit: Hit, ends: Ends) -> Pairs:
        to = self._syntax.folded(hit.data.get("to") or ())
        if hit.pos in _VERBS:
            return self._verb(hit, ends, to)
        if hit.pos == "passive":
            return self._passive(hit, ends)
        if hit.pos == "active" or hit.data.get("as") == "adjective":
            return self._adjective(hit, ends, to)
        return self._nouns.pairs(hit, ends, to)

    def _described(self, hit: Hit, ends: Ends) -> Named | None:
        """The noun that a participle describes, of its gender where that is known."""
        feminine = ends.words[hit.first].form.endswith(self._syntax.clitics.feminine)
        ground = hit.data["type"] == "controls"

        def fits(named: Named) -> bool:
            agrees = not (feminine and ends.subjects.spots.gender(named.id) == "m")
            return agrees and (named.kind != "place" or ground)

        return ends.before(hit.first, fits) or ends.before(hit.first)

    def _adjective(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """A noun, a participle that describes it, and what follows its preposition."""
        found = ends.several(ends.after(hit.last, to, reach=2), listed=bool(hit.data.get("list")))
        described = self._described(hit, ends)
        if not found and described is not None and self._pronoun(hit.last, ends, to):
            other = ends.earlier(described.first, lambda n: n.id != described.id and n.kind != "place")
            found = [other] if other is not None else []
        if described is not None:
            yield from ((described, other) for other in found)

    def _pronoun(self, place: int, ends: Ends, particles: Sequence[str]) -> bool:
        """Say whether a preposition with a pronoun stands at the word."""
        if place >= len(ends.words):
            return False
        form = ends.words[place].form
        return any(form == stem + suffix for p in particles for stem in (p, p[:-1] + "\u064a")
                   for suffix in self._syntax.clitics.suffixes)

    def _passive(self, hit: Hit, ends: Ends) -> Pairs:
        described = self._described(hit, ends)
        by = self._syntax.folded(hit.data.get("by") or ())
        if described is not None:
            agents = ends.several(ends.after(hit.last, by, reach=3), listed=True) or self._adverbial(hit, ends)
            yield from ((agent, described) for agent in agents)

    def _adverbial(self, hit: Hit, ends: Ends) -> list[Named]:
        """The state that an adverb of nationality after a participle gives: «backed the French way»."""
        nation = ends.names.nation(hit.last) if ends.names.linked(hit.last) else None
        if nation is None or nation.id is None or nation.definite or nation.joined or nation.before:
            return []
        return [Named(hit.last, hit.last + 1, nation.id, ends.names.actors[nation.id].kind, "", False)]

    def _verb(self, hit: Hit, ends: Ends, to: Sequence[str]) -> Pairs:
        """A verb: its subject, and its object or what follows its preposition; in a relative one is a pronoun."""
        relative = self._relative(hit, ends)
        if hit.data.get("relative") and relative is None:
            return
        skip = 1 if self._pronoun(hit.last, ends, to) else 0
        if hit.suffix if "object" in to else skip:
            described = ends.before(hit.first if relative is None else relative)
            if described is None and relative is not None and hit.data["type"] == "leads":
                described = ends.earlier(relative, lambda n: n.kind in _BODY - {"people", "media"})
            subjects = ends.subject(hit, skip)
            if relative is None and not subjects:
                described, subjects = self._split_relative(hit, ends)
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

    def _split_relative(self, hit: Hit, ends: Ends) -> tuple[Named | None, list[Named]]:
        """What a relative before the verb describes, and the subject named between the two."""
        for at in range(hit.first - 2, max(hit.first - 7, 0), -1):
            if not ends.same(at, hit.first):
                break
            if self._syntax.relatives.at(ends.words, at):
                subject = next((n for w in range(at + 1, hit.first) if (n := ends.names.at(w)) is not None), None)
                return ends.before(at), ends.several(subject)
        return None, []

    def _doers(self, hit: Hit, ends: Ends, relative: int | None) -> tuple[list[Named], int]:
        """The subjects of a verb, and the word after which its objects may stand."""
        if relative is not None:
            described = ends.before(relative)
            return ([described] if described is not None else []), hit.last
        fronted = self._fronted(hit, ends)
        if fronted:
            return fronted, hit.last
        after = ends.subject(hit)
        if after:
            return after, ends.end(after[-1])
        before = [named_of(s) for s in ends.subjects.before(hit)]
        return before or self._said_of(hit, ends), hit.last

    def _said_of(self, hit: Hit, ends: Ends) -> list[Named]:
        """Whom the pronoun stands for that «that» before the verb carries: the nearest actor who fits."""
        if not ends.same(hit.first - 1, hit.first) or not self._syntax.complementizers.at(ends.words, hit.first - 1):
            return []
        form, names = ends.words[hit.first - 1].form, ends.names.nations
        wrong = "m" if form.endswith(names.she) else "f" if form.endswith(names.he) else ""
        found = ends.earlier(hit.first - 1, lambda n: n.kind != "place" and not n.before
                             and ends.subjects.spots.gender(n.id) != wrong) if wrong else None
        return [found] if found is not None else []

    def _fronted(self, hit: Hit, ends: Ends) -> list[Named]:
        """The subjects that stand right before their verb."""
        if hit.proclitics or not ends.names.linked(hit.first):
            return []
        group = ends.group_before(hit.first)
        if not group or group[-1].last > hit.first:
            return group[-1:]
        first = group[0]
        governed = bool(first.before) or (first.first > 0 and ends.same(first.first - 1, hit.first) and bool(
            self._syntax.prepositions.at(ends.words, first.first - 1)))
        return [] if governed else group

    def _object(self, place: int, ends: Ends, to: Sequence[str]) -> Named | None:
        plain = [p for p in to if p != "object"]
        if "object" in to:
            place = ends.subjects.past_adverbs(place, max(place - 1, 0))
            if place < len(ends.words) and ends.same(place, place - 1):
                found = ends.phrase(place)
                if found is not None:
                    return found
        return ends.after(place, plain, reach=_REACH) if plain else None

    def _real(self, hit: Hit, ends: Ends) -> str:
        """`denied` or `past` where the relation is, else `holds`."""
        if hit.data.get("real"):
            return str(hit.data["real"])
        words = ends.words
        for back in (1, 2):
            if ends.same(hit.first - back, hit.first) and self._not.at(words, hit.first - back) == 1:
                return "denied"
        start = hit.first - 1
        while ends.same(start, hit.first) and not self._syntax.complementizers.at(words, start):
            start -= 1
        if ends.same(start, hit.first) and any(
                ends.same(at, hit.first) and self._denying.at(words, at) for at in range(start - 6, start)):
            return "denied"
        return "holds"
