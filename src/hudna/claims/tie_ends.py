"""The two ends of a tie: the actor phrase before a word and the one after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.claims.syntax import Syntax
from hudna.claims.tie_names import Named, Names, named_of
from hudna.claims.tie_phrases import Title
from hudna.shapes import Hit

_LEAD, _BACK, _LOOSE = 6, 10, 2


class Ends:
    """Finds actor phrases around the words of one article."""

    def __init__(self, scene: Scene, names: Names, titles: Mapping[int, Title], syntax: Syntax) -> None:
        self.names, self.titles = names, titles
        self.subjects = scene.once(Subjects, syntax)
        self.cues = tuple(hit for hit in scene.found.cues if hit.pos in {"past", "present", "active"})
        self.accusations = tuple(hit for hit in scene.found.triggers if hit.data["type"] == "accuse")
        self.words = names.words
        self.syntax = syntax

    def same(self, place: int, other: int) -> bool:
        """Say whether both words exist and stand in one sentence."""
        return 0 <= place < len(self.words) and self.words[place].sentence == self.words[other].sentence

    def bars(self, place: int) -> bool:
        """Say whether no noun phrase runs on over the word."""
        words, syntax = self.words, self.syntax
        return bool(place in self.subjects.finite or syntax.relatives.at(words, place)
                    or syntax.complementizers.at(words, place) or syntax.openers.at(words, place)
                    or syntax.adverbs.at(words, place))

    def phrase(self, place: int, *, lead: int = _LEAD, bound: bool = False) -> Named | None:
        """The actor that the noun phrase beginning at the word is about; `bound` where a preposition is attached."""
        loose, part = 0, False
        for at in range(place, min(place + lead, len(self.words))):
            if not self.same(at, place) or (at > place and not self.names.linked(at)):
                return None
            title = self.titles.get(at)
            if title is not None and title.sort != "honour":
                return title.holder if title.holder is not None else title.role
            named = self.names.at(at)
            if named is not None:
                wrong = named.joined or named.before if at > place else named.before and not bound
                return None if wrong else named
            nation = self.names.nation(at)
            if nation is not None and nation.plural and nation.id is not None:
                return Named(at, at + 1, nation.id, self.names.actors[nation.id].kind, "", False)
            part = part or self.names.nations.is_part(self.words[at].form)
            if title is None and not (part and self.syntax.prepositions.at(self.words, at)):
                loose += 1
                if loose > _LOOSE or self.bars(at) or self.syntax.prepositions.at(self.words, at):
                    return None
        return None

    def end(self, named: Named) -> int:
        """The word after the actor's phrase: past its name and what describes it."""
        last = named.last
        while last < len(self.words) and self.names.linked(last) and last not in self.names.by_first:
            step = self.names.nations.modifiers.at(self.words, last) or self._describes(last)
            if not step:
                break
            last += step
        return last

    def _describes(self, place: int) -> int:
        """1 when the word is an adjective of nationality or may be another adjective with the article."""
        nation = self.names.nation(place)
        if nation is not None:
            return 0 if nation.joined or nation.before else 1
        if self.bars(place) or place in self.titles or self.syntax.prepositions.at(self.words, place):
            return 0
        form = self.words[place].form
        return 1 if form.startswith(self.syntax.clitics.article) and len(form) > 4 else 0

    def several(self, named: Named | None, *, listed: bool = False) -> list[Named]:
        """The actor and those joined to it (`listed`: also by commas)."""
        found = [named] if named is not None else []
        while found:
            place = self.end(found[-1])
            following = self._joined(place, listed=listed) if self.same(place, found[-1].first) else None
            if following is None or following.id in {f.id for f in found}:
                break
            found.append(following)
        return found

    def _joined(self, place: int, *, listed: bool) -> Named | None:
        form = self.words[place].form
        if form in self.syntax.clitics.conjunctions:
            return self.phrase(place + 1, lead=3) if self.same(place + 1, place) else None
        named = self.names.at(place)
        if named is not None:
            comma = listed and "\u060c" in self.words[place].before
            return named if (named.joined or comma) and not named.before else None
        if not form.startswith(self.syntax.clitics.conjunctions) or place in self.subjects.finite:
            return None
        title = self.titles.get(place)
        if title is not None and title.sort != "honour":
            return title.holder if title.holder is not None else title.role
        nearby = self.phrase(place + 1, lead=2) if self.same(place + 1, place) else None
        plain = self.syntax.is_one(form, self.syntax.quantifiers) or title is not None
        return nearby if plain else None

    def after(self, place: int, particles: Sequence[str], *, reach: int = 1) -> Named | None:
        """The actor phrase that follows one of the prepositions at or within `reach` words of the word."""
        for at in range(place, min(place + reach, len(self.words))):
            if not self.same(at, max(place - 1, 0)) or (at > place and self.bars(at)):
                return None
            found = self._governed(at, particles)
            if found is not None:
                return found
        return None

    def _governed(self, place: int, particles: Sequence[str]) -> Named | None:
        for particle in particles:
            parts = particle.split()
            if particle == HERE:
                return self.phrase(place, bound=True)
            if [w.form for w in self.words[place:place + len(parts)]] == parts:
                following = place + len(parts)
                return self.phrase(following) if self.same(following, place) else None
            if len(particle) == 1 and self._carries(place, particle):
                return self.phrase(place, bound=True)
        return None

    def _carries(self, place: int, particle: str) -> bool:
        named = self.names.at(place)
        if named is not None:
            return named.before == particle
        title = self.titles.get(place)
        if title is not None and title.sort != "honour":
            return title.hit.proclitics.endswith(particle)
        return any(split.proclitics == particle for split in self.syntax.clitics.noun_splits(self.words[place].form))

    def before(self, place: int, fits: Callable[[Named], bool] | None = None) -> Named | None:
        """The actor of the noun phrase that ends before the word, a comma between at most."""
        best: Named | None = None
        for at in range(place - 1, max(place - _BACK, -1), -1):
            if not self.same(at, place):
                break
            named = self.names.at(at)
            if named is None or named.last > place or self.end(named) < place or (fits and not fits(named)):
                continue
            if best is None or (named.last >= best.last and (named.kind != "person" or best.kind == "person")):
                best = named
        return best or self.around(place)

    def around(self, place: int) -> Named | None:
        """The actor whose longer name holds the word and begins before it."""
        inside = [s for s in self.names.covering[place] if s.first < place and s.kind != "person"]
        return named_of(inside[0]) if inside else None

    def group_before(self, place: int) -> list[Named]:
        """The actor phrase that ends before the word, with those that it is joined to."""
        last = self.before(place)
        if last is None:
            return []
        for at in range(last.first - 1, max(last.first - 3 * _BACK, -1), -1):
            if not self.same(at, place):
                break
            named = self.names.at(at)
            group = self.several(named) if named is not None and named.last <= last.first else []
            if len(group) > 1 and group[-1].id == last.id:
                return group
        return [last]

    def subject(self, hit: Hit, skip: int = 0) -> list[Named]:
        """The actors that follow a verb as its subject."""
        place = self.subjects.past_adverbs(hit.last + skip, hit.first)
        if not self.same(place, hit.first) or self.syntax.prepositions.at(self.words, place):
            return []
        return self.several(self.phrase(place))

    def earlier(self, place: int, fits: Callable[[Named], bool]) -> Named | None:
        """The nearest actor named before the word in its sentence that fits."""
        for at in range(place - 1, -1, -1):
            if not self.same(at, place):
                return None
            named = self.names.at(at)
            if named is not None and named.last <= place and fits(named):
                return named
        return None

    def antecedent(self, hit: Hit) -> Named | None:
        """Whom the pronoun at the end of a word may stand for: the nearest earlier actor of its gender."""
        feminine = hit.suffix == self.names.nations.she
        masculine = hit.suffix == self.names.nations.he

        def fits(named: Named) -> bool:
            gender = self.subjects.spots.gender(named.id)
            if named.kind == "place" or named.before in ("\u0628", "\u0643") or self._stands_in(named):
                return False
            return not ((feminine and gender == "m") or (masculine and gender == "f"))

        return self.earlier(hit.first, fits)

    def _stands_in(self, named: Named) -> bool:
        """Say whether a preposition of place stands before a state."""
        return named.kind == "state" and named.first > 0 and bool(
            self.syntax.prepositions.at(self.words, named.first - 1))


HERE = "here"
