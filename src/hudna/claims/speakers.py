"""Who speaks: the source of reported words, found from their cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from hudna.claims.contents import Contents
from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.shapes import Hit, Spot

_FINITE = frozenset({"past", "present", "word"})
_MANY = frozenset({"mp", "fp", "md", "fd"})
_BACK = 5    # statements back to which a verb without a subject may go
_NEAR = 6    # words from a paper to who issued it
_SHORT = 3   # letters of a preposition with the shortest pronoun
_PAPER = 150  # words back to which a paper may be named


@dataclass(frozen=True, slots=True)
class Said:
    """A statement drawn so far: its cue, speakers, words [first, last) and relaying medium."""

    hit: Hit
    who: tuple[str, ...]
    first: int
    last: int
    via: str | None = None
    chance: float = 1.0


class Speakers:
    """Finds the speakers of the cues of one article, and the media that relay them.

    `earlier` are the statements drawn before, the last first.
    """

    def __init__(self, scene: Scene, subjects: Subjects, contents: Contents) -> None:
        self.scene = scene
        self.subjects = subjects
        self.contents = contents
        self.syntax = subjects.syntax
        self.words = scene.article.words
        self.kinds = {actor.id: actor.kind for actor in scene.cast.actors}
        self._spots = tuple(sorted(scene.cast.spots))
        self._firsts = [spot.first for spot in self._spots]
        # both are asked several times of one cue, then never again
        self._last_found: tuple[Hit | None, tuple[Said, ...], tuple[str, ...]] = (None, (), ())
        self._last_ways: tuple[Hit | None, tuple[Said, ...], tuple[tuple[str, tuple[str, ...]], ...]] = (None, (), ())
        article = self.syntax.clitics.article
        self._bares = [word.form.removeprefix(article) for word in self.words]

    def ways(self, hit: Hit, earlier: tuple[Said, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The speakers that each way of finding them gives, the choice of the grammar first."""
        asked, before, found = self._last_ways
        if asked is not hit or before is not earlier:
            found = tuple(self._ways(hit, earlier))
            self._last_ways = hit, earlier, found
        return found

    def _ways(self, hit: Hit, earlier: tuple[Said, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
        yield "rule", self.of(hit, earlier)
        yield "after", _ids(self.after(hit))
        yield "before", _ids(self.subjects.before(hit))
        yield "issuer", self._issuer(hit)
        yield "credited", self._credited(hit)
        yield "implied", self._implied(hit, earlier)
        yield "last", self._last(hit, earlier)
        yield "namesake", self._namesake(hit)
        yield "topic", self._topic(hit)
        yield "paper", self._paper(hit, earlier)
        if hit.pos == "noun":
            yield "genitive", _ids(self.subjects.genitive(hit))
        if hit.data.get("relay"):
            yield "relayed", self._relayed(hit)

    def of(self, hit: Hit, earlier: tuple[Said, ...]) -> tuple[str, ...]:
        """The ids of the speakers of a cue; empty when nobody fits."""
        asked, before, found = self._last_found
        if asked is not hit or before is not earlier:
            found = self._found(hit, earlier)
            self._last_found = hit, earlier, found
        return found

    def _found(self, hit: Hit, earlier: tuple[Said, ...]) -> tuple[str, ...]:
        if hit.data.get("relay"):
            return self._relayed(hit)
        if hit.data.get("source"):
            return _ids(self.after(hit)) or self._issuer(hit)
        if hit.data.get("paper"):
            return self._issuer(hit) or self._last(hit, earlier)
        if self.subjects.is_adverbial(hit):
            return self._implied(hit, earlier)
        if hit.pos in _FINITE:
            return self._credited(hit) or self._of_verb(hit, earlier)
        return self._of_noun(hit, earlier)

    def _of_verb(self, hit: Hit, earlier: tuple[Said, ...]) -> tuple[str, ...]:
        before = self.subjects.before(hit)
        if before and (hit.data.get("whom") or hit.data.get("judges")):
            return _ids(before)
        found = tuple(spot for spot in self.after(hit) if spot.kind != "place")
        if found and not self._is_addressed(hit, found, earlier):
            return _ids(found)
        if not found and self.names_stranger(hit):
            return self._issuer(hit) or self._paper(hit, earlier) or self._last(hit, earlier)
        if hit.pos == "present" and not hit.proclitics:
            return _ids(before)
        return _ids(before) or self._implied(hit, earlier)

    def _credited(self, hit: Hit) -> tuple[str, ...]:
        """Whose words a medium passes on, named between the verb and the words."""
        opening = self.contents.opening(hit)
        for place in range(hit.last, opening.start if opening is not None else hit.last):
            cue = self.contents.cues.get(place)
            if cue is not None and cue.data.get("credit"):
                spot = self.subjects.phrase_at(cue.last, hit.first)
                return _ids(self.subjects.spots.joined(spot)) if spot is not None else ()
        return ()

    def after(self, hit: Hit) -> tuple[Spot, ...]:
        """The subject after a cue, past a pronoun of which something is said; not one to whom it is said."""
        place = self.subjects.past_adverbs(hit.last, hit.first)
        found = self.subjects.after(hit)
        if found:
            told = found[0].kind == "media" and place < found[0].phrase_first and self._led(place)
            return () if told else found
        if hit.pos not in _FINITE or place + 1 >= len(self.words) or hit.person[1:] in _MANY:
            return ()
        if not self._of_whom(place):
            return ()
        spot = self.subjects.phrase_at(place + 1, hit.first)
        named = spot is not None and spot.kind != "place" and not self.subjects.spots.proclitics(spot)
        return self.subjects.spots.joined(spot) if spot is not None and named else ()

    def _of_whom(self, place: int) -> bool:
        """Say whether a preposition with a pronoun stands at the word."""
        form, (short, *others) = self.words[place].form, self.syntax.clitics.suffixes
        if not self.syntax.prepositions.at(self.words, place):
            return False
        return form.endswith(tuple(s for s in others if len(s) > 1)) or (len(form) <= _SHORT and form.endswith(short))

    def _topic(self, hit: Hit) -> tuple[str, ...]:
        """The one named at the head of the sentence of whom a joined verb tells: as for him, so he said."""
        if not hit.proclitics:
            return ()
        first = self.scene.article.sentences[self.words[hit.first].sentence].start
        if any(place in self.subjects.finite for place in range(first, hit.first)):
            return ()
        return next(((spot.id,) for spot in self.spots_before(hit)[-6:] if first <= spot.phrase_first <= first + 2
                     and spot.kind != "place"), ())

    def _is_addressed(self, hit: Hit, found: tuple[Spot, ...], earlier: tuple[Said, ...]) -> bool:
        """Say whether the noun after a verb that takes an object is its object, the subject being implied."""
        if not (hit.data.get("whom") or hit.data.get("judges")) or hit.suffix or not hit.proclitics:
            return False
        opening = self.contents.opening(hit)
        if any(spot.phrase_first < (opening.start if opening is not None else hit.last)
               for spot in self.subjects.object_spots(hit)):
            return False
        form = self.words[found[0].last - 1].form
        if not any(self.subjects.agrees(hit, spot.id) for spot in found) or form.endswith(self.syntax.plural):
            return bool(self._implied(hit, earlier))
        must = hit.data.get("object") or hit.data.get("judges")
        return bool(must) and bool(self._implied(hit, earlier))

    def names_stranger(self, hit: Hit) -> bool:
        """Say whether a noun that is no actor of the cast stands where the subject should."""
        place = self.subjects.past_adverbs(hit.last, hit.first)
        if place >= len(self.words) or self.words[place].sentence != self.words[hit.first].sentence:
            return False
        opening, spot = self.contents.opening(hit), self.subjects.spots.starting(place)
        if spot is not None and self.subjects.spots.governed(spot):
            return False
        if opening is None or place >= opening.start - 1 or self.words[place].before:
            return False
        return not self.syntax.prepositions.at(self.words, place) and not self._prefixed(place)

    def _led(self, place: int) -> bool:
        """Say whether a noun may carry a preposition."""
        form = self.words[place].form
        return form.startswith(self.syntax.attached) and form not in self.syntax.unattached

    def _prefixed(self, place: int) -> bool:
        return any(split.proclitics and split.definite
                   for split in self.syntax.clitics.noun_splits(self.words[place].form))

    def _issuer(self, hit: Hit) -> tuple[str, ...]:
        """Who issued the paper that stands as the subject, named after it."""
        opening = self.contents.opening(hit)
        last = opening.start if opening is not None else hit.last
        return self._issued(hit.last, min(last, hit.last + 8))

    def _namesake(self, hit: Hit) -> tuple[str, ...]:
        """The one last named with the noun that stands where the subject should: the minister, the statement."""
        place = self.subjects.past_adverbs(hit.last, hit.first)
        if place >= len(self.words) or self.words[place].sentence != self.words[hit.first].sentence:
            return ()
        noun = self._bare(place)
        return next(((spot.id,) for spot in reversed(self.spots_before(hit)) if spot.kind != "place" and any(
            self._bare(word) == noun for word in range(spot.phrase_first, spot.phrase_last))), ())

    def spots_before(self, hit: Hit) -> tuple[Spot, ...]:
        """The spots before a cue, in the order of the text."""
        return self._spots[:bisect_left(self._firsts, hit.first)]

    def _bare(self, place: int) -> str:
        """A word without what is attached before it."""
        return self._bares[place]

    def _paper(self, hit: Hit, earlier: tuple[Said, ...]) -> tuple[str, ...]:
        """Who spoke last by a paper, or issued it, when the subject is a paper of which was spoken before."""
        place = self.subjects.past_adverbs(hit.last, hit.first)
        if place >= len(self.words) or not self.syntax.is_one(self.words[place].form, self.syntax.papers):
            return ()
        for said in earlier:
            if any(self.syntax.is_one(self.words[p].form, self.syntax.papers)
                   for p in range(said.hit.last, said.first)):
                return said.who
        noun = self._bares[place]
        papers = (p for p in range(hit.first - 1, max(hit.first - _PAPER, -1), -1) if self._bares[p] == noun)
        return next((who for p in papers if (who := self._issued(p + 1, p + _NEAR))), ())

    def _issued(self, place: int, last: int) -> tuple[str, ...]:
        """The first one named from a word on, that is no medium."""
        for word in range(place, min(last, len(self.words))):
            spot = self.subjects.spots.starting(word)
            if spot is not None and self.kinds.get(spot.id) not in {"media", "place"}:
                return (spot.id,)
        return ()

    def _last(self, hit: Hit, earlier: tuple[Said, ...]) -> tuple[str, ...]:
        """The last speakers that fit, those whose words stand inside another's words after the others."""
        nested = [any(o.first <= s.hit.first < o.last for o in earlier if o is not s) for s in earlier[:_BACK]]
        ranked = sorted(zip(nested, range(len(nested)), strict=True))
        for _, index in ranked:
            who = earlier[index].who
            fitting = tuple(id for id in who if self.subjects.agrees(hit, id))
            if fitting:
                return fitting
        return ()

    def _implied(self, hit: Hit, earlier: tuple[Said, ...]) -> tuple[str, ...]:
        """The subject of a cue that names none: that of the sentence so far, or the last speaker."""
        sentence = self.words[hit.first].sentence
        here = {s.hit.first: s.who for s in earlier if self.words[s.hit.first].sentence == sentence
                and s.hit.pos != "noun"}
        first = self.scene.article.sentences[sentence].start
        verbs = [self.subjects.finite.get(p) for p in range(hit.first - 1, first - 1, -1)]
        places = [(self.subjects.is_subordinate(v), -v.first, v) for v in verbs if v is not None]
        for _, _, verb in sorted(places, key=lambda p: p[:2]):
            who = here.get(verb.first) or _ids(self.subjects.after(verb) or self.subjects.before(verb))
            if who and all(self.subjects.agrees(hit, id) for id in who):
                return who
        return self._last(hit, earlier)

    def _of_noun(self, hit: Hit, earlier: tuple[Said, ...]) -> tuple[str, ...]:
        if not hit.suffix:
            return self.subjects.subject(hit)
        relay = next((cue for cue in self.scene.found.cues if cue.data.get("relay")
                      and cue.first < hit.first < cue.first + 25
                      and self.words[cue.first].sentence == self.words[hit.first].sentence), None)
        return (self._relayed(relay) if relay else ()) or self._implied(hit, earlier)

    def _relayed(self, hit: Hit) -> tuple[str, ...]:
        particles = self.syntax.folded(hit.data["relay"])
        for place in range(hit.last, min(hit.last + 14, len(self.words))):
            if self.words[place].sentence != self.words[hit.first].sentence:
                break
            if self.words[place].form in particles:
                return self._quoted(place + 1, hit)
        return ()

    def _quoted(self, place: int, hit: Hit) -> tuple[str, ...]:
        """Whose words are passed on: the one named at the word, or who issued the paper named there."""
        paper = place < len(self.words) and self.syntax.is_one(self.words[place].form, self.syntax.papers)
        if paper and (issued := self._issued(place, place + _NEAR)):
            return issued
        spot = self.subjects.phrase_at(place, hit.first)
        return _ids(self.subjects.spots.joined(spot)) if spot is not None else ()

    def via(self, hit: Hit, first: int, who: tuple[str, ...]) -> str | None:
        """The medium named between a cue and its words as the one that relays them."""
        if hit.data.get("relay") or self._credited(hit):
            return next((s.id for s in self.after(hit)), None)
        for place in range(hit.last, first):
            spot = self.subjects.spots.starting(place)
            if spot is not None and spot.id not in who and self.kinds.get(spot.id) == "media":
                return spot.id
        return None


def _ids(spots: tuple[Spot, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(spot.id for spot in spots if spot.kind != "place"))
