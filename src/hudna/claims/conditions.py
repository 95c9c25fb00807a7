"""What an initiative depends on."""

from __future__ import annotations

from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.claims.syntax import Syntax
from hudna.claims.voices import Voices
from hudna.pack import Pack
from hudna.shapes import OUTLET, Condition, Hit, Spot

_BACK, _AHEAD = 14, 8   # words before and after a term in which its initiative stands
_LONGEST = 32           # words of a condition
_LED = 10               # words before a term in which what hangs on it stands
_HUSH = 3               # words after a term in which it is said that a name be kept back
_THREAT = 9             # words of a consequence in which it is seen to be a threat
_ACT = 8                # words in which the one who must act is named


class ConditionDrawer:
    """Draws conditions; compiled once for a pack."""

    def __init__(self, pack: Pack, syntax: Syntax | None = None) -> None:
        self.syntax = syntax or Syntax(pack)

    def draw(self, scene: Scene) -> tuple[Condition, ...]:
        """The conditions of an article, in the order of the text."""
        if not scene.cast.initiative_spots:
            return ()
        drawing = _Drawing(scene, self.syntax)
        found: list[Condition] = []
        last = 0
        for hit in scene.found.terms:
            condition = drawing.condition(hit) if hit.first >= last else None
            if condition is not None:
                found.append(condition)
                last = hit.last
        return tuple(found)


class _Drawing:
    """The conditions of one article while they are drawn."""

    def __init__(self, scene: Scene, syntax: Syntax) -> None:
        self.scene = scene
        self.syntax = syntax
        self.words = scene.article.words
        self.subjects = scene.once(Subjects, syntax)
        self.voices = scene.once(Voices, syntax)
        self.quoted = {quote.first for quote in scene.found.quotes if quote.last - quote.first > 2}
        self.cues = {hit.first: hit for hit in scene.found.cues}

    def condition(self, hit: Hit) -> Condition | None:
        """The condition that a term makes; None when it makes none."""
        about = self._about(hit)
        if about is None or not self._asked(hit):
            return None
        first = self._first(hit)
        if first is None:
            return None
        last = self._last(hit, first)
        if last <= first:
            return None
        on = self._actors(first, last)
        bare = hit.data["type"] == "depends_on" and self._is_bare(first, last, on)
        span = self.scene.article.span_of
        return Condition(
            type=hit.data["type"], trigger=span(hit.first, hit.last), about=about,
            content=None if bare else span(first, last),
            on=tuple(dict.fromkeys(s.id for s in on)), by=self._by(hit))

    def _sentence(self, hit: Hit) -> range:
        sentence = self.scene.article.sentences[self.words[hit.first].sentence]
        return range(sentence.start, sentence.end)

    def _about(self, hit: Hit) -> str | None:
        """The initiative nearest before the term in its sentence, else right after it.

        Unless the term must have it near, the last one spoken of will do, or the last one not too far back.
        """
        sentence, spots = self._sentence(hit), self.scene.cast.initiative_spots
        reach = int(hit.data.get("close") or _BACK)
        before = [s for s in spots if s.last <= hit.first and s.last > max(sentence.start, hit.first - reach)]
        last_kinds = set(hit.data.get("kinds_last") or ())
        before.sort(key=lambda s: (s.kind not in last_kinds, s.first))
        if before:
            return before[-1].id
        after = [s for s in spots if hit.last <= s.first < min(sentence.stop, hit.last + _AHEAD)]
        if after and not hit.data.get("close"):
            return after[0].id
        far = int(hit.data.get("far") or (0 if hit.data.get("near") else hit.first))
        earlier = [s for s in spots if hit.first - far <= s.last <= hit.first]
        return earlier[-1].id if earlier else None

    def _leads(self, hit: Hit) -> bool:
        """Say whether what hangs on the condition stands right before it: an initiative, or what will be done."""
        sentence = self._sentence(hit)
        near = range(max(sentence.start, hit.first - _LED), hit.first)
        if any(s.last - 1 in near for s in self.scene.cast.initiative_spots):
            return True
        future = self.syntax.clitics.future
        return any(verb.proclitics.endswith(future) for place in near
                   if (verb := self.subjects.finite.get(place)) is not None and verb.proclitics)

    def _asked(self, hit: Hit) -> bool:
        """Say whether the words around a term bear it out."""
        sentence = self._sentence(hit)
        if hit.pos == "word" and (hit.definite or set(hit.proclitics) - set(self.syntax.clitics.conjunctions)):
            return False
        if hit.first > sentence.start and self.words[hit.first - 1].form in self.syntax.folded(
                hit.data.get("unless") or ()):
            return False
        if hit.last < sentence.stop and self.words[hit.last].form in self.syntax.folded(hit.data.get("follows") or ()):
            return False
        hushed = self.syntax.folded(hit.data.get("hush") or ())
        if any(self.words[p].form in hushed for p in range(hit.last, min(hit.last + _HUSH, sentence.stop))):
            return False
        if hit.data.get("denied"):
            denials = (self.words[p].form for p in range(max(sentence.start, hit.first - _BACK), hit.first))
            return any(self.syntax.is_one(form, self.syntax.denials) for form in denials)
        if not hit.data.get("then"):
            return True
        answer = self._answer(hit)
        if answer is not None:
            return not self._threatens(hit, answer)
        return bool(hit.data.get("led")) and self._leads(hit)

    def _threatens(self, hit: Hit, answer: int) -> bool:
        """Say whether a consequence only threatens: no initiative stands in it, and harm does."""
        told = range(answer, min(self._sentence(hit).stop, answer + _THREAT))
        return not any(s.first in told for s in self.scene.cast.initiative_spots) and any(
            self.syntax.threats.at(self.words, place) for place in told)

    def _answer(self, hit: Hit) -> int | None:
        """The word with which the consequence begins."""
        last = min(self._sentence(hit).stop, hit.last + _LONGEST)
        return next((p for p in range(hit.last, last) if self._answers(p)), None)

    def _answers(self, place: int) -> bool:
        if any(self.words[place].form.startswith(answer) for answer in self.syntax.answers):
            return True
        verb = self.subjects.finite.get(place)
        return verb is not None and verb.proclitics.endswith(self.syntax.clitics.future) and bool(verb.proclitics)

    def _first(self, hit: Hit) -> int | None:
        """The first word of the condition itself."""
        stop = self._sentence(hit).stop
        place, end = hit.first + int(hit.data.get("from") or hit.last - hit.first), min(hit.last + _ACT, stop)
        if hit.data.get("gap"):
            return self._past_gap(hit.last, stop, bool(hit.data.get("quote")))
        if hit.data.get("answer"):
            answer = self._answer(hit)
            return answer + 1 if answer is not None and answer + 1 < stop else None
        if hit.data.get("opens") and not any(place <= s.first < place + 2 for s in self.scene.cast.initiative_spots):
            return None
        if place < end and (step := self.syntax.complementizers.at(self.words, place)):
            place += step
        particles = self.syntax.folded(hit.data.get("after") or ())
        if particles and (place >= end or not self.words[place].form.startswith(particles)):
            return None
        return place if place < end else None

    def _past_gap(self, place: int, end: int, named: bool) -> int | None:
        """What stands after the words that bring a list in; where `named`, what is quoted will do."""
        for word in range(place, min(end, place + _ACT)):
            if (step := self.syntax.lists.at(self.words, word)):
                return word + step if word + step < end else None
            if ":" in self.words[word].before or (named and word > place and word in self.quoted):
                return word
        return None

    def _last(self, hit: Hit, first: int) -> int:
        """The word after the condition: it ends with a pause, an answer, a new clause or a quotation."""
        end = min(self._sentence(hit).stop, first + _LONGEST)
        quote_end = min((q.last for q in self.scene.found.quotes if q.first < first < q.last), default=end)
        listed = bool(hit.data.get("gap"))
        for place in range(first + 1, min(end, quote_end)):
            mark = set(self.words[place].before)
            if mark & set(";\u061b()") or (not listed and mark & set(",\u060c")):
                return place
            if self._answers(place) or self.syntax.circumstances.at(self.words, place):
                return place
            if not listed and self.syntax.relatives.at(self.words, place):
                return place
            cue = self.cues.get(place)
            if cue is not None and (cue.data.get("tail") or cue.data.get("source") or self.subjects.is_adverbial(cue)):
                return place
        return min(end, quote_end)

    def _actors(self, first: int, last: int) -> tuple[Spot, ...]:
        """Those who would have to act: a person named early, else who is named first; no place acts."""
        people = [s for s in self.scene.cast.spots if s.kind == "person" and first <= s.first < min(last, first + 4)]
        if people:
            return self.subjects.spots.joined(people[0])
        for place in range(first, min(last, first + _ACT)):
            spot = self.subjects.spots.starting(place)
            if spot is not None and spot.kind != "place":
                return self.subjects.spots.joined(spot)
        return ()

    def _is_bare(self, first: int, last: int, on: tuple[Spot, ...]) -> bool:
        """Say whether nothing but the actor is named, with what describes him before his name."""
        if not on:
            return False
        return on[0].phrase_first == first or (on[0].first - first <= 3 and not self._carries(first))

    def _carries(self, place: int) -> bool:
        """Say whether a noun carries a particle: what somebody does is then named, not he."""
        return self.words[place].form.startswith(self.syntax.attached)

    def _by(self, hit: Hit) -> str:
        voice = self.voices.at(hit.first)
        if voice == OUTLET and hit.data.get("sets"):
            return next(iter(self.subjects.subject(hit)), OUTLET)
        return voice
