"""What the grammar settles about who has a part in an event, whatever else speaks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hudna.claims.frames import Frame
from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.shapes import Hit, Spot

_VERBS = frozenset({"past", "present"})
_REACH = 3   # words from a paper to who issued it
_ENDS = frozenset(".,\u060c;\u061b:()\"\u00ab\u00bb")
_LIKE = ("\u064a\u0647", "\u064a")  # endings of adjectives made of nouns, folded
_SIDES = "\u0645\u0639"  # the particle of what two sides do with each other


class PartsRuled:
    """Mends the roles of the events of one article; `nations` are adjectives of nation (folded).

    A body named in somebody's title leaves its part to him; who is only the author of a paper that another puts out
    does nothing himself; adjectives of nation belong to the noun that they stand beside, and act together; the state
    of the adjective right beside a deed did it. `homes` gives the states of actors, as entries.
    """

    def __init__(self, scene: Scene, subjects: Subjects, nations: Mapping[str, str], hits: Sequence[Hit],
                 homes: Mapping[str, str]) -> None:
        self._words, self._subjects, self._nations, self._homes = scene.article.words, subjects, nations, homes
        self._states = {actor.ref: actor.id for actor in scene.cast.actors if actor.ref}
        self._nouns = {hit.last: hit for hit in hits if hit.pos not in _VERBS}
        self._by_sentence: dict[int, list[Spot]] = {}
        for spot in scene.cast.spots:
            self._by_sentence.setdefault(self._words[spot.first].sentence, []).append(spot)

    def of(self, hit: Hit, frame: Frame, both: Sequence[str] = ()) -> Frame:
        """The roles of a hit as they may stand; `both` are the sides between whom it is said to be."""
        near = self._by_sentence.get(self._words[hit.first].sentence, [])
        runs = self._runs(near)
        who, whom = (tuple(dict.fromkeys(self._settled(hit, ids, near, runs))) for ids in (frame.who, frame.whom))
        if hit.pos in _VERBS and hit.data["type"] != "meet":
            who = (*who, *(id for id in whom if id not in who and self._beside(id, who, near)))
        if not set(both).isdisjoint(who):
            who = (*who, *(id for id in both if id not in (*who, *whom)))
        doing = self._by_nation(hit, tuple(id for id in who if not self._author(id, near)) or who)
        return Frame(doing or who, tuple(id for id in whom if id not in (doing or who)), frame.where)

    def _by_nation(self, hit: Hit, who: tuple[str, ...]) -> tuple[str, ...]:
        """The doers of a deed, or the state of the adjective right beside it where none of them is of that state.

        Not of what two sides do with each other, nor where the noun's genitive is whom it is done to.
        """
        if hit.pos in _VERBS or hit.suffix or hit.data.get("genitive") == "object" or _SIDES in (
                hit.data.get("whom") or ()):
            return who
        states = list(self._states_beside(hit))
        if not states or any(self._homes.get(id) in states for id in who):
            return who
        return tuple(dict.fromkeys(self._states[state] for state in states if state in self._states)) or who

    def _states_beside(self, hit: Hit) -> Iterator[str]:
        """The states whose adjectives follow a noun, after one of another sort or not: definite where it is."""
        article, conjunctions = self._subjects.syntax.clitics.article, self._subjects.syntax.clitics.conjunctions
        definite = hit.definite or self._words[hit.last - 1].form.startswith(article)
        end = self._subjects.sentences[self._words[hit.first].sentence].end
        place = hit.last
        if place + 1 < end and self._words[place].form not in self._nations and self._is_like(place, definite):
            place += 1
        first = place
        while place < end and not _ENDS & set(self._words[place].before):
            form = self._words[place].form
            bare = form if form in self._nations or place == first else form.lstrip("".join(conjunctions))
            if bare not in self._nations or bare.startswith(article) != definite:
                break
            yield self._nations[bare]
            place += 1

    def _is_like(self, place: int, definite: bool) -> bool:
        """Say whether a word looks like an adjective, such as one of arms, after a noun that is definite or not."""
        word, clitics = self._words[place], self._subjects.syntax.clitics
        return (word.form.endswith(_LIKE) and word.form.startswith(clitics.article) == definite and not word.before
                and self._subjects.spots.over(place) is None)

    def _beside(self, id: str, who: Sequence[str], near: Sequence[Spot]) -> bool:
        """Say whether a target is a doer's fellow: named only where a conjunction joins the one to the other."""
        named = [spot for spot in near if spot.id == id]
        pairs = {one for spot in near if spot.id in who for one in self._subjects.spots.joined(spot)[1:]}
        return bool(named) and all(spot in pairs for spot in named)

    def _settled(self, hit: Hit, ids: Sequence[str], near: Sequence[Spot],
                 runs: Mapping[str, tuple[int, tuple[str, ...]]]) -> Iterator[str]:
        for id in ids:
            noun, together = runs.get(id, (hit.first, (id,)))
            if noun == hit.first:
                yield from self._holders(id, near) or together

    def _runs(self, near: Sequence[Spot]) -> dict[str, tuple[int, tuple[str, ...]]]:
        """For who is named by nothing but an adjective after an event's noun: that noun, and all adjectives there."""
        found: dict[str, tuple[int, tuple[str, ...]]] = {}
        ends = {spot.first: spot for spot in near if self._adjective(spot)}
        for last, noun in self._nouns.items() if ends else ():
            run = []
            while last in ends:
                run.append(ends[last].id)
                last += 1
            found.update((id, (noun.first, tuple(run))) for id in run)
        return {id: run for id, run in found.items() if all(self._adjective(spot) for spot in near if spot.id == id)}

    def _adjective(self, spot: Spot) -> bool:
        return spot.last - spot.first == 1 and self._words[spot.first].form in self._nations

    def _holders(self, id: str, near: Sequence[Spot]) -> tuple[str, ...]:
        """Those in whose titles alone a body is named."""
        found: dict[str, None] = {}
        for spot in near:
            if spot.id != id:
                continue
            holder = self._holder(spot, near)
            if holder is None:
                return ()
            found.update((one.id, None) for one in self._subjects.spots.joined(holder))
        return tuple(found)

    def _holder(self, spot: Spot, near: Sequence[Spot]) -> Spot | None:
        """The person in whose title a body stands."""
        if spot.kind == "person":
            return None
        inside = next((one for one in near if one.kind == "person" and one.phrase_first < spot.first
                       and spot.last <= one.first), None)
        before = spot.phrase_first - 1
        if inside is not None or before < 0 or not self._titles(before, spot):
            return inside
        holder = self._subjects.phrase_at(before, spot.first)
        return holder if holder is not None and holder.kind == "person" and spot.first < holder.last else None

    def _titles(self, place: int, spot: Spot) -> bool:
        """Say whether a title for a person stands at a word, right before a body."""
        syntax, word = self._subjects.syntax, self._words[place]
        return (word.sentence == self._words[spot.first].sentence and not self._subjects.spots.proclitics(spot)
                and not self._words[spot.phrase_first].before and syntax.is_one(word.form, syntax.persons))

    def _author(self, id: str, near: Sequence[Spot]) -> bool:
        """Say whether an actor is named in a sentence only as who issued a paper in which something is said."""
        spots = [spot for spot in near if spot.id == id]
        return bool(spots) and all(self._issues(spot) for spot in spots)

    def _issues(self, spot: Spot) -> bool:
        syntax, words = self._subjects.syntax, self._words
        for place in range(spot.phrase_first - 1, max(spot.phrase_first - 1 - _REACH, 0), -1):
            if words[place].sentence != words[spot.first].sentence or words[place + 1].before:
                return False
            if syntax.is_one(words[place].form, syntax.papers):
                return bool(syntax.prepositions.at(words, place - 1)) or words[place].form.startswith(syntax.attached)
        return False
