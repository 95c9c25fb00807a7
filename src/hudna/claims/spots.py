"""Where actors stand in an article's words, seen as a grammarian sees them: particles, joints, gender."""

from __future__ import annotations

from collections import defaultdict

from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.grammar.words import folded_key
from hudna.known import Known
from hudna.shapes import Spot

_REACH = 6  # words that a title without a known head may take before its name
_APPOSED = frozenset({"person", "armed", "mil", "gov", "org", "igo", "party"})


class Spots:
    """The spots of one article's actors, by word."""

    def __init__(self, scene: Scene, syntax: Syntax) -> None:
        self.words = scene.article.words
        self.syntax = syntax
        self.names = {actor.id: actor for actor in scene.cast.actors}
        self.all = scene.cast.spots
        self._starts: dict[int, Spot] = {}
        self._over: dict[int, Spot] = {}
        self._bare: dict[str, frozenset[str]] = self._bare_forms()
        for spot in sorted(self.all, key=lambda s: s.phrase_last - s.phrase_first):
            self._starts[spot.first] = spot
        for spot in sorted(self.all, key=lambda s: s.phrase_last - s.phrase_first):
            self._starts[spot.phrase_first] = spot
            for word in range(spot.phrase_first, spot.phrase_last):
                self._over[word] = spot
        self._attached: Known[Spot, str] = Known(self._proclitics)
        self._prepositions: Known[Spot, str] = Known(self._governed)
        self._chains: Known[Spot, tuple[Spot, ...]] = Known(self._joined)
        self._genders: Known[str, str] = Known(self._gender)
        self._women = self._find_women(scene)
        self.verbs = frozenset(
            hit.first for hits in (scene.found.cues, scene.found.triggers, scene.found.bonds, scene.found.terms)
            for hit in hits if hit.pos in {"past", "present"} and not self._over.get(hit.first))

    def _bare_forms(self) -> dict[str, frozenset[str]]:
        forms: dict[str, set[str]] = defaultdict(set)
        for spot in self.all:
            forms[spot.id].add(self.words[spot.first].form)
        bare = {}
        for id, known in forms.items():
            name = folded_key(self.names[id].name).split()[:1] if id in self.names else []
            bare[id] = frozenset(name) if name else frozenset({min(known, key=lambda shape: (len(shape), shape))})
        return bare

    def starting(self, word: int) -> Spot | None:
        """The spot whose phrase or name begins at the word, the longest phrase first."""
        return self._starts.get(word)

    def over(self, word: int) -> Spot | None:
        """The spot whose phrase covers the word, the longest first."""
        return self._over.get(word)

    def proclitics(self, spot: Spot) -> str:
        """Particles written together with the first word of the spot's phrase."""
        return self._attached[spot]

    def _proclitics(self, spot: Spot) -> str:
        form = self.words[spot.phrase_first].form
        if spot.phrase_first == spot.first:
            bare = self._bare.get(spot.id, frozenset())
            return self.syntax.proclitics(form, bare) or self._joint(form, bare)
        splits = [s for s in self.syntax.clitics.noun_splits(form) if s.stem in self.syntax.persons]
        return splits[0].proclitics if splits else ""

    def _joint(self, form: str, bare: frozenset[str]) -> str:
        """The conjunction that the first noun of a body carries where it is printed by another name."""
        found = self.syntax.proclitics(form, bare | self.syntax.heads)
        return found if found in self.syntax.clitics.conjunctions else ""

    def governed(self, spot: Spot) -> str:
        """The preposition before the spot, attached or not; empty when there is none."""
        return self._prepositions[spot]

    def _governed(self, spot: Spot) -> str:
        attached = self.proclitics(spot).strip("".join(self.syntax.clitics.conjunctions))
        if attached:
            return attached
        before = spot.phrase_first - 1
        if before < 0 or self.words[before].sentence != self.words[spot.phrase_first].sentence:
            return ""
        return self.words[before].form if self.syntax.prepositions.at(self.words, before) == 1 else ""

    def joined(self, spot: Spot) -> tuple[Spot, ...]:
        """The spot and those that are joined to it by a conjunction."""
        return self._chains[spot]

    def _joined(self, spot: Spot) -> tuple[Spot, ...]:
        found = [spot]
        while (following := self._next_joined(found[-1])) is not None:
            found.append(following)
        return tuple(found)

    def _next_joined(self, spot: Spot) -> Spot | None:
        place = spot.phrase_last
        joints = self.syntax.clitics.conjunctions
        if place >= len(self.words) or self.words[place].sentence != self.words[spot.first].sentence:
            return None
        form = self.words[place].form
        if form in joints and place + 1 < len(self.words):
            return self._starts.get(place + 1)
        if form.startswith(self.syntax.clitics.article) and not self._starts.get(place) and self._leads(place + 1):
            place += 1    # an adjective of the whole name
        direct = self._starts.get(place)
        if direct is not None:
            same = direct.kind == spot.kind or "person" not in {direct.kind, spot.kind}
            return direct if self.proclitics(direct)[:1] in {*joints} and self.proclitics(direct) and same else None
        if form[:1] not in joints or place in self.verbs:
            return None
        if self.syntax.is_one(form, self.syntax.quantifiers):
            return self._starts.get(place + 1)
        if self.syntax.is_one(form, self.syntax.persons):
            return self.head_of_title(place)
        return None

    def _leads(self, place: int) -> bool:
        """Say whether a name joined by a conjunction stands at a word, without a pause before it."""
        spot = self._starts.get(place)
        return (spot is not None and place not in self.verbs and not self.words[place].before
                and not self.words[place - 1].before
                and self.words[place].sentence == self.words[place - 1].sentence
                and self.proclitics(spot)[:1] in {*self.syntax.clitics.conjunctions})

    def head_of_title(self, place: int) -> Spot | None:
        """The person named by the title that begins at the word."""
        return next((s for w in range(place, min(place + _REACH + 3, len(self.words)))
                     if self.words[w].sentence == self.words[place].sentence
                     and (s := self._starts.get(w)) is not None and s.kind == "person"), None)

    def gender(self, id: str) -> str:
        """`m`, `f` or, for what may be either, an empty string."""
        return self._genders[id]

    def _gender(self, id: str) -> str:
        actor = self.names.get(id)
        if actor is None or not actor.name:
            return ""
        head, *rest = folded_key(actor.name).split()
        if actor.kind == "person":
            return "f" if id in self._women else "m"
        if actor.kind == "state":
            return "m" if head in self.syntax.masculine_states else "f"
        return self._gender_of(head, rest[0] if rest else "")

    def _gender_of(self, head: str, following: str) -> str:
        """The gender of a body by its first noun, or by the adjective after it."""
        article, endings = self.syntax.clitics.article, self._feminine_endings()
        if head.endswith(endings):
            return "f"
        if head.startswith(article) and following.startswith(article) and following.endswith(endings):
            return "f"
        return "m" if self.syntax.is_one(head, self.syntax.masculine_heads) else ""

    def _find_women(self, scene: Scene) -> frozenset[str]:
        """The persons of whom a verb or title in the feminine is said somewhere."""
        verbs = [hit for hits in (scene.found.cues, scene.found.triggers) for hit in hits if hit.person == "3fs"]
        after = [spot for hit in verbs if (spot := self._starts.get(hit.last)) is not None]
        found = {spot.id for spot in after if not self.proclitics(spot)}
        for spot in self.all:
            for place in range(max(spot.first - 3, spot.phrase_first - 3, 0), spot.first):
                form = self.words[place].form
                if form.endswith(self.syntax.clitics.feminine) and self.syntax.is_one(form, self.syntax.women):
                    found.add(spot.id)
        return frozenset(found)

    def _feminine_endings(self) -> tuple[str, ...]:
        clitics = self.syntax.clitics
        return (clitics.feminine, "\u0627" + clitics.open_feminine)
