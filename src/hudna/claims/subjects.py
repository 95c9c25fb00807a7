"""Who does what a verb, participle or verbal noun says, and to whom."""

from __future__ import annotations

from bisect import bisect_right
from copy import copy

from hudna.claims.scene import Scene
from hudna.claims.spots import Spots
from hudna.claims.syntax import Syntax
from hudna.shapes import Hit, Quote, Spot

_VERBS = frozenset({"past", "present"})
_FAR = 16  # words of a noun phrase before the name in it
_GAP = 7   # words between a title that is a mention and the name of its holder


class Subjects:
    """Finds the subjects and objects of hits among an article's spots, and the clause around a word."""

    def __init__(self, scene: Scene, syntax: Syntax) -> None:
        self.places = True
        self.spots = Spots(scene, syntax)
        self.syntax = syntax
        self.words = scene.article.words
        self.sentences = scene.article.sentences
        self._borders: dict[int, list[int]] = {}  # the words that open a clause, by sentence
        self._quoted = {q.first for q in scene.found.quotes if not self._is_name(q)}
        self.finite = {hit.first: hit for hits in (scene.found.triggers, scene.found.cues)
                       for hit in hits if hit.pos in _VERBS and not self.spots.over(hit.first)}

    def without_places(self) -> Subjects:
        """The same, but no place is the subject of a verb, as where one must be able to speak."""
        speaking = copy(self)
        speaking.places = False
        return speaking

    def subject(self, hit: Hit) -> tuple[str, ...]:
        """The ids of the actors that do it; empty when none can be found."""
        return tuple(dict.fromkeys(spot.id for spot in self.subject_spots(hit)))

    def objects(self, hit: Hit, particle: str | None = None) -> tuple[str, ...]:
        """The ids of the actors it is done to, or that stand after `particle` (folded) in its clause."""
        return tuple(dict.fromkeys(spot.id for spot in self.object_spots(hit, particle)))

    def subject_spots(self, hit: Hit) -> tuple[Spot, ...]:
        """The spots of the subject."""
        if hit.pos in _VERBS:
            return self.after(hit) or self.before(hit) or self.earlier(hit)
        if hit.pos == "noun":
            return self.genitive(hit) or (self.earlier(hit) if hit.suffix else ())
        if hit.pos == "passive":
            return self._agent(hit)
        return self.earlier(hit)

    def after(self, hit: Hit) -> tuple[Spot, ...]:
        """The subject that follows its verb."""
        if hit.person[1:] in {"mp", "fp", "md", "fd"}:
            return ()
        near = self.past_adverbs(hit.last, hit.first)
        place = self._past_turned(near, hit.first)
        heads = place > near or (hit.data and (hit.data.get("noun") or hit.data.get("judges")))
        if heads and not self._may_head(place):
            return ()
        spot = self.phrase_at(place, hit.first)
        if spot is None or (spot.kind == "place" and not self.places):
            return ()
        if self.spots.governed(spot) and not (place > near and spot.phrase_first == place):
            return ()
        return self._members(spot) or self.spots.joined(spot)

    def _members(self, group: Spot) -> tuple[Spot, ...]:
        """The persons named after a pause as the members of a group of office holders."""
        if not self.syntax.is_one(self.words[group.phrase_first].form, self.syntax.persons) or self._is_holder(group):
            return ()
        for place in range(group.phrase_last, min(group.phrase_last + 3, len(self.words))):
            spot = self.spots.starting(place)
            if spot is not None and self._is_holder(spot) and self.words[place].before[:1] in (",", "\u060c"):
                return self.spots.joined(spot)
        return ()

    def _may_head(self, place: int) -> bool:
        """Say whether a noun phrase that begins at the word can be an actor's."""
        if place >= len(self.words) or self.spots.starting(place) is not None:
            return True
        form = self.words[place].form
        return any(self.syntax.is_one(form, nouns) for nouns in (self.syntax.persons, self.syntax.quantifiers))

    def _is_name(self, quote: Quote) -> bool:
        spot = self.spots.over(quote.first)
        return spot is not None and quote.last - quote.first <= 4

    def phrase_at(self, place: int, inside: int) -> Spot | None:
        """The spot that heads the noun phrase which begins at the word; None when the phrase names no actor.

        A title that names a body or state before its holder is his; so is a title that counts as a mention.
        """
        found: Spot | None = None
        titled = place < len(self.words) and self.syntax.is_one(self.words[place].form, self.syntax.persons)
        last = place + _FAR
        while place < last and self._goes_on(place, inside):
            spot = self.spots.starting(place)
            if spot is not None and spot.phrase_last > place:
                if found is not None and spot.kind != "person" and not titled:
                    return found
                if self._is_holder(spot) and (found is None or found.kind != "person" or self._may_hold(place)):
                    return spot
                found, place = found or spot, max(spot.last, spot.phrase_last)
                last = min(last, place + _GAP) if found.kind == "person" else last
                continue
            if self._breaks(place) or (found is not None and not titled and not self._apposed(found, place)):
                return found
            place += 1
        return found

    def _is_holder(self, spot: Spot) -> bool:
        """Say whether a spot is a person's own name, or a name with its title before it."""
        if spot.phrase_first < spot.first:
            return True
        return spot.kind == "person" and not self.syntax.is_one(self.words[spot.first].form, self.syntax.persons)

    def _may_hold(self, place: int) -> bool:
        """Say whether a name may belong to the title before it: nothing joins or governs it."""
        spot = self.spots.starting(place)
        return spot is not None and not self.spots.proclitics(spot) and not self.spots.governed(spot)

    def _apposed(self, found: Spot, place: int) -> bool:
        """Say whether names follow a group's, after a pause, as its members."""
        return found.kind == "people" and place - found.last < 2

    def _goes_on(self, place: int, inside: int) -> bool:
        return place < len(self.words) and self.words[place].sentence == self.words[inside].sentence

    def _breaks(self, place: int) -> bool:
        word = self.words[place]
        if place in self.finite or ":" in word.before or place in self._quoted:
            return True
        if self.syntax.is_plain(word.form):
            return False
        return self._borders_at(place) or bool(self.syntax.prepositions.at(self.words, place)
                                               and not self.syntax.title_prepositions.at(self.words, place))

    def _borders_at(self, place: int) -> bool:
        """Say whether a small word opens a clause."""
        syntax, words = self.syntax, self.words
        return bool(syntax.openers.at(words, place) or syntax.complementizers.at(words, place)
                    or syntax.relatives.at(words, place))

    def past_adverbs(self, place: int, inside: int) -> int:
        """The first word from `place` on that is no adverb of time or manner, in the sentence of `inside`."""
        while self._goes_on(place, inside) and (step := self.syntax.adverbs.at(self.words, place)):
            place += step
        return place

    def _past_turned(self, place: int, inside: int) -> int:
        """The first word past a preposition with a pronoun, which goes before a subject that is named."""
        if self._goes_on(place, inside) and (step := self.syntax.turned.at(self.words, place)):
            return self.past_adverbs(place + step, inside)
        return place

    def before(self, hit: Hit) -> tuple[Spot, ...]:
        """The subject that precedes its verb in the same clause: the noun phrase with which the clause begins."""
        if hit.proclitics[:1] in self.syntax.clitics.conjunctions and hit.proclitics:
            return ()
        first, _ = self.clause(hit.first)
        place = hit.first
        while place > first and self.syntax.auxiliaries.at(self.words, place - 1):
            place -= 1
        if place > first and self.syntax.relatives.at(self.words, place - 1):
            return self._agreeing(hit, self._antecedent(place - 1))
        if self.syntax.relatives.at(self.words, first):
            return self._agreeing(hit, self._antecedent(first)) if place == first + 1 else ()
        head = self.phrase_at(self._past_openers(first, hit.first), hit.first)
        if head is None or head.last > hit.first or head.kind == "place":
            return ()
        return self._agreeing(hit, self.spots.joined(head))

    def _agreeing(self, hit: Hit, found: tuple[Spot, ...]) -> tuple[Spot, ...]:
        return found if len(found) > 1 or all(self.agrees(hit, spot.id) for spot in found) else ()

    def _past_openers(self, place: int, last: int) -> int:
        """The first word of a clause that is no opener, complementizer, auxiliary or adverb."""
        skipped = (self.syntax.openers, self.syntax.complementizers, self.syntax.auxiliaries, self.syntax.adverbs)
        while place < last and (step := max(phrases.at(self.words, place) for phrases in skipped)):
            place += step
        return place

    def _antecedent(self, relative: int) -> tuple[Spot, ...]:
        for place in range(relative - 1, max(relative - 8, -1), -1):
            spot = self.spots.over(place)
            if spot is not None:
                return (spot,)
        return ()

    def taken_up(self, hit: Hit) -> tuple[Spot, ...]:
        """Whom a verb's pronoun takes up, where a relative stands right before the verb: 'whom they besieged (him)'."""
        before = hit.first - 1
        if hit.pos not in _VERBS or not hit.suffix or before < 1 or not self.syntax.relatives.at(self.words, before):
            return ()
        spot = self.spots.over(before - 1)
        return (spot,) if spot is not None and spot.kind != "place" else ()

    def earlier(self, hit: Hit) -> tuple[Spot, ...]:
        """The subject of the nearest verb before the hit in its sentence, for hits that name none."""
        first = self.sentences[self.words[hit.first].sentence].start
        verbs = [self.finite[place] for place in range(hit.first - 1, first - 1, -1) if place in self.finite]
        for verb in sorted(verbs, key=self.is_subordinate):
            found = self.after(verb) or self.before(verb)
            if any(self.agrees(hit, spot.id) for spot in found):
                return found
        return ()

    def is_subordinate(self, hit: Hit) -> bool:
        """Say whether a verb stands in a clause that hangs on another."""
        first, _ = self.clause(hit.first)
        return bool(self.syntax.relatives.at(self.words, first) or self.syntax.complementizers.at(self.words, first))

    def is_adverbial(self, hit: Hit) -> bool:
        """Say whether a hit is a participle in the accusative, said of the subject of the verb before it."""
        if hit.pos != "active" or hit.definite or hit.suffix or self.spots.over(hit.first):
            return False
        return self.words[hit.first].form.endswith(self.syntax.accusatives)

    def wanted(self, hit: Hit) -> str:
        """The gender that a hit wants of its subject: `m`, `f`, or empty where both will do."""
        if hit.pos in _VERBS and len(hit.person) == 3:
            return "f" if hit.person[1] == "f" else "m" if hit.person == "3ms" else ""
        if hit.pos == "active":
            form = self.words[hit.first].form
            return "f" if form.endswith(self.syntax.clitics.feminine) else "m" if not form.endswith(
                self.syntax.plural) else ""
        return ""

    def agrees(self, hit: Hit, id: str) -> bool:
        """Say whether an actor can be the subject of a hit by its gender."""
        gender, wanted = self.spots.gender(id), self.wanted(hit)
        return not gender or not wanted or gender == wanted

    def genitive(self, hit: Hit) -> tuple[Spot, ...]:
        """The spots that stand in the genitive after a verbal noun."""
        if hit.suffix:
            return ()
        spot = self.spots.starting(hit.last)
        if spot is None and not hit.definite:
            spot = self.phrase_at(hit.last, hit.first)
        return self.spots.joined(spot) if spot is not None and not self.spots.governed(spot) else ()

    def _agent(self, hit: Hit) -> tuple[Spot, ...]:
        _, last = self.clause(hit.first)
        for place in range(hit.last, min(last, hit.last + 4)):
            spot = self.spots.starting(place)
            if spot is not None and self.spots.governed(spot):
                return self.spots.joined(spot)
        return ()

    def object_spots(self, hit: Hit, particle: str | None = None) -> tuple[Spot, ...]:
        """The spots of the objects."""
        _, last = self.clause(hit.first)
        subject = {s for s in (self.after(hit) if hit.pos in _VERBS else self.genitive(hit))}
        place = max((s.phrase_last for s in subject), default=hit.last)
        while place < last:
            spot = self.spots.starting(place)
            if spot is None:
                place += 1
                continue
            governed = self.spots.governed(spot)
            if (governed == particle) if particle else not governed:
                return self.spots.joined(spot)
            place = max(spot.phrase_last, place + 1)
        return ()

    def clause(self, word: int) -> tuple[int, int]:
        """The first and the last word (exclusive) of the clause around a word."""
        number = self.words[word].sentence
        sentence = self.sentences[number]
        if number not in self._borders:
            self._borders[number] = [i for i in range(sentence.start, sentence.end) if self._opens(i)]
        borders = self._borders[number]
        at = bisect_right(borders, word)
        return borders[at - 1] if at else sentence.start, borders[at] if at < len(borders) else sentence.end

    def _opens(self, place: int) -> bool:
        word = self.words[place]
        if ":" in word.before or (not self.syntax.is_plain(word.form) and self._borders_at(place)):
            return True
        verb = self.finite.get(place)
        return verb is not None and verb.proclitics[:1] in self.syntax.clitics.conjunctions and bool(verb.proclitics)
