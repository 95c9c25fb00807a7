"""Where reported words begin and where they end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.shapes import Hit, Quote

_FAR = 45    # words between a cue and the words said
_AHEAD = 14  # words in which a particle of its own is preferred to an attached one
_PAUSES = frozenset(",\u060c-;\u061b\"")
_SHORT = 8   # words of a quotation that may be a part of what is said


@dataclass(frozen=True, slots=True)
class Opening:
    """The first word said, and what brought it in: `that`, `quote`, `colon`, `particle` or `noun`."""

    start: int
    how: str


class Contents:
    """Finds the extent of reported words in one article."""

    def __init__(self, scene: Scene, subjects: Subjects) -> None:
        self.subjects = subjects
        self.syntax = subjects.syntax
        self.words = scene.article.words
        self.sentences = scene.article.sentences
        self.quotes = scene.found.quotes
        self.quote_at = {q.first: q for q in reversed(self.quotes)}
        self._inside = _inner(self.quotes)
        self._closed = _inner([q for q in self.quotes if q.closed])
        self._closed_long = _inner([q for q in self.quotes if q.closed and q.last - q.first > 2])
        self.cues = {hit.first: hit for hit in reversed(scene.found.cues)}
        self._openings: dict[int, Opening | None] = {}

    def opening(self, hit: Hit) -> Opening | None:
        """Where the words that a cue reports begin; None when it reports none."""
        if hit.first not in self._openings:
            self._openings[hit.first] = self._find_opening(hit)
        return self._openings[hit.first]

    def _find_opening(self, hit: Hit) -> Opening | None:
        data, after_noun = hit.data, self._past_subject(hit)
        if data.get("judges") and hit.pos != "present" and not hit.suffix and self._has_object(hit, after_noun):
            return Opening(after_noun, "noun")
        limit = self._limit(hit)
        near = data.get("near") or (hit.pos == "noun" and not hit.suffix)
        reach = min(after_noun + 2, limit) if near else limit
        for place in range(hit.last, reach):
            found = self._opens_at(hit, place, after_noun)
            if found is not None:
                return found
            if self._stops(hit, place, after_noun):
                break
        return self._noun(hit, after_noun, limit) if data.get("noun") else None

    def openings(self, hit: Hit) -> Iterator[Opening]:
        """All beginnings that the words after a cue could have, the nearest first, one of each kind."""
        after_noun, seen = self._past_subject(hit), set[str]()
        limit = self._limit(hit)
        plain = self._noun(hit, after_noun, limit) if hit.data.get("noun") else None
        if plain is not None:
            yield plain
        for place in range(hit.last, limit):
            found = self._opens_at(hit, place, after_noun)
            if found is not None and found.how not in seen:
                seen.add(found.how)
                yield found
        if plain is None and after_noun < limit and not hit.definite:
            yield Opening(after_noun, "bare")

    def _limit(self, hit: Hit) -> int:
        """The first word at which a cue cannot bring in words any more."""
        number = self.words[hit.first].sentence
        end = self.sentences[number].end
        if number + 1 < len(self.sentences) and (end in self.quote_at or ":" in self._mark(end)):
            end += 1
        return min(end, hit.last + _FAR)

    def _mark(self, place: int) -> str:
        return self.words[place].before if place < len(self.words) else ""

    def _opens_at(self, hit: Hit, place: int, after_noun: int) -> Opening | None:
        mark = self._mark(place)
        if ":" in mark:
            return Opening(self._past_that(place), "colon")
        quote = self.quote_at.get(place)
        if quote is not None and not self._is_name(quote) and place >= min(after_noun, place):
            return Opening(self._past_that(place), "quote")
        step = self._clause(place)
        if step:
            return Opening(place + step, "that") if place + step < len(self.words) else None
        return self._particle(hit, place, after_noun)

    def _particle(self, hit: Hit, place: int, after_noun: int) -> Opening | None:
        form = self.words[place].form
        particles = self.syntax.folded(hit.data.get("after") or ())
        if self.syntax.adverbs.at(self.words, place):
            return None
        near = hit.data.get("whom") or place <= after_noun + 12 or self.words[place].before
        if form in particles and place + 1 < len(self.words) and near and not self._is_of_a_place(particles, place):
            return Opening(self._past_that(place + 1), "particle")
        attached = any(len(p) == 1 and form.startswith(p) for p in particles)
        if not attached or place < after_noun or form in self.syntax.unattached:
            return None
        if self.syntax.prepositions.at(self.words, place):
            return None
        spot = self.subjects.spots.over(place)
        if (spot is not None and not self.subjects.spots.proclitics(spot)) or self._later(particles, place):
            return None
        return Opening(place, "particle")

    def _is_of_a_place(self, particles: tuple[str, ...], place: int) -> bool:
        """Say whether a particle only leads to a place or a state, as in the envoy to Syria, and another follows."""
        spot = self.subjects.spots.starting(place + 1)
        return spot is not None and spot.kind in {"place", "state"} and self._later(particles, place)

    def _later(self, particles: tuple[str, ...], place: int) -> bool:
        """Say whether one of the particles stands by itself a little later in the sentence."""
        end = min(self.sentences[self.words[place].sentence].end, place + _AHEAD)
        return any(self.words[later].form in particles for later in range(place + 1, end))

    def _has_object(self, hit: Hit, place: int) -> bool:
        """Say whether the thing judged stands at the word, before the judgement."""
        if place >= self._limit(hit) or place in self.quote_at or ":" in self._mark(place):
            return False
        phrases = (self.syntax.complementizers, self.syntax.prepositions, self.syntax.relatives)
        return not any(p.at(self.words, place) for p in phrases)

    def _clause(self, place: int) -> int:
        """The number of words of a complementizer at the word; 0 inside a name that is written like one."""
        step, spot = self.syntax.complementizers.at(self.words, place), self.subjects.spots.over(place)
        named = spot is not None and spot.last - spot.first > 1 and spot.first <= place < spot.last
        return 0 if named else step

    def _past_that(self, place: int) -> int:
        step = self._clause(place)
        return place + step if place + step < len(self.words) else place

    def _is_name(self, quote: Quote) -> bool:
        spot = self.subjects.spots.over(quote.first)
        return quote.last - quote.first <= 4 and spot is not None and spot.last >= quote.last

    def _past_subject(self, hit: Hit) -> int:
        place = self.subjects.past_adverbs(hit.last, hit.first)
        spots = self.subjects.after(hit) if hit.pos in {"past", "present", "word"} else self.subjects.genitive(hit)
        if spots:
            place = max(max(s.phrase_last, s.last) for s in spots)
        return self._past_medium(self.subjects.past_adverbs(place, hit.first), hit)

    def _past_medium(self, place: int, hit: Hit) -> int:
        """The word after the medium to which somebody speaks, named at the word after a particle; else the word."""
        spots, end = self.subjects.spots, self.sentences[self.words[hit.first].sentence].end
        for at in range(place, min(place + 2, end)):
            spot = spots.starting(at)
            led = spot is not None and bool(spots.proclitics(spot) if at == place else self._is_particle(place))
            if spot is not None and spot.kind == "media" and led:
                return self.subjects.past_adverbs(max(spot.phrase_last, spot.last), hit.first)
        return place

    def _is_particle(self, place: int) -> bool:
        return bool(self.syntax.prepositions.at(self.words, place))

    def _stops(self, hit: Hit, place: int, after_noun: int) -> bool:
        cue = self.cues.get(place)
        led = self.syntax.prepositions.at(self.words, place - 1) == 1  # a noun that is written like a verb
        if cue is not None and cue.pos in {"past", "present"} and self._is_verb(place) and not led:
            return place > hit.last or hit.pos != "active"
        if not hit.data.get("noun") or place < after_noun:
            return False
        return bool(self.syntax.relatives.at(self.words, place) or self.syntax.openers.at(self.words, place))

    def _is_verb(self, place: int) -> bool:
        return place in self.subjects.finite and not self.cues[place].data.get("near")

    def _noun(self, hit: Hit, place: int, limit: int) -> Opening | None:
        if place >= limit or (hit.pos == "noun" and not hit.suffix):
            return None
        if self.syntax.prepositions.at(self.words, place) or self.syntax.relatives.at(self.words, place):
            return None
        if (hit.data.get("aside") and hit.pos != "active") or (hit.data.get("judges") and hit.pos == "present"):
            return None
        return Opening(place, "noun")

    def marker(self, hit: Hit) -> Hit | None:
        """The words before a cue that make it credit the clause around it."""
        for place in range(hit.first - 1, max(hit.first - 4, -1), -1):
            cue = self.cues.get(place)
            if cue is not None and cue.data.get("clause") and cue.last == hit.first:
                return cue
        return None

    def after_credit(self, hit: Hit) -> int:
        """The first word after a credited speaker at the head of a sentence: after a pause, or after his name."""
        place = self._past_subject(hit)
        named = self.subjects.spots.starting(place) if place == hit.last else None
        place = place if named is None else max(named.phrase_last, named.last)
        end = self.sentences[self.words[hit.first].sentence].end
        pauses = (p for p in range(place, min(end, place + _AHEAD)) if set(self.words[p].before) & set(",\u060c"))
        return next(pauses, place)

    def closing(self, hit: Hit, opening: Opening) -> int:
        """The word after the last one said."""
        quote = self._quote_of(opening)
        if quote is None:
            end = self._clause_end(hit, opening.start)
            return self._circumstance(opening.start, end) if opening.how in {"particle", "noun"} else end
        if not quote.closed:
            return min(quote.last, self._clause_end(hit, opening.start))
        if self._quote_ends_it(quote):
            return quote.last
        end = self._clause_end(hit, quote.last - 1)
        return self._circumstance(quote.last - 2, end) if opening.how in {"particle", "noun"} else end

    def _circumstance(self, start: int, end: int) -> int:
        """Where, in what an act asks or announces, the circumstances of the act itself begin."""
        return next((place for place in range(start + 2, end)
                     if self.syntax.circumstances.at(self.words, place)
                     and place not in self._inside), end)

    def _quote_of(self, opening: Opening) -> Quote | None:
        for place in range(opening.start, max(opening.start - 3, -1), -1):
            quote = self.quote_at.get(place)
            if quote is not None and quote.last > opening.start and not self._is_name(quote):
                return quote
        return None

    def _quote_ends_it(self, quote: Quote) -> bool:
        if quote.last >= len(self.words):
            return True
        after = self.words[quote.last]
        if after.sentence != self.words[quote.last - 1].sentence or after.line != self.words[quote.last - 1].line:
            return True
        if not set(after.before) & set(".,\u060c;\u061b-()!?\u061f"):
            return quote.last - quote.first > 3 * _SHORT or self._cut(None, quote.last)
        joined = after.form[:1] in self.syntax.clitics.conjunctions and quote.last not in self.subjects.finite
        return not (joined and quote.last - quote.first < _SHORT) or self._cut(None, quote.last)

    def _clause_end(self, hit: Hit, start: int) -> int:
        place = start + 1
        while place < len(self.words) and self._runs_on(place):
            if self._cut(hit, place):
                break
            place += 1
        return place

    def _runs_on(self, place: int) -> bool:
        """Say whether the sentence, or a quotation in it, goes on at the word."""
        if self.words[place].sentence == self.words[place - 1].sentence:
            return True
        return place in self._closed_long

    def in_quotation(self, place: int) -> bool:
        """Say whether a word stands in a closed quotation that began before it."""
        return place in self._closed

    def _cut(self, hit: Hit | None, place: int) -> bool:
        """Say whether reported words end before the word."""
        if self.in_quotation(place):
            return False
        pause = not _PAUSES.isdisjoint(self.words[place].before)
        cue = self.cues.get(place)
        if cue is not None and self._cue_cuts(hit, cue, pause):
            return True
        if pause and self.syntax.breaks.at(self.words, place):
            return True
        step = self.syntax.halves.at(self.words, place)
        following = self.cues.get(place + step) if step else None
        return following is not None and following.pos == "past" and self.opening(following) is not None

    def _cue_cuts(self, hit: Hit | None, cue: Hit, pause: bool) -> bool:
        if cue.data.get("clause"):
            return cue.last in self.cues and cue.last in self.subjects.finite
        if cue.data.get("source") or cue.data.get("tail") or cue.data.get("credit"):
            return pause or bool(cue.data.get("tail"))
        if self.subjects.is_adverbial(cue):
            return self.opening(cue) is not None
        joined = cue.proclitics[:1] in self.syntax.clitics.conjunctions and bool(cue.proclitics)
        if cue.pos != "past" or not (joined or pause):
            return False
        same = hit is None or hit.pos not in {"past", "present"} or hit.person[1:2] == cue.person[1:2]
        return same and self.opening(cue) is not None


def _inner(quotes: Sequence[Quote]) -> frozenset[int]:
    """The words of quotations but for the first of each."""
    return frozenset(place for quote in quotes for place in range(quote.first + 1, quote.last))
