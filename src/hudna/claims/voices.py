"""On whose word each stretch of the text stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.grammar.words import folded_key
from hudna.shapes import OUTLET, Hit, Span, Spot

_NEAR = 7   # words between a word that credits somebody and his name
_MUTE = frozenset({"place", "state"})  # kinds whose names head a title without speaking in it
_HEADS = ("\u0644", "\u0644\u0644", "\u0627\u0644")  # a particle, with the article, the article
_VERBS = frozenset({"past", "present"})
_PAUSES = frozenset(",\u060c")
_TITLE = 9  # words before the colon of a title that names who speaks


class Voices:
    """Answers for any word of one article whose word it is."""

    def __init__(self, scene: Scene, syntax: Syntax) -> None:
        self.scene, self._syntax = scene, syntax
        self._cues = frozenset(hit.first for hit in scene.found.cues)
        self._words = scene.article.words
        starts = [word.start for word in self._words]
        said = [(bisect_left(starts, s.content.start), bisect_left(starts, s.content.end), s.id) for s in scene.says]
        self._phrases = {spot.phrase_first: spot for spot in reversed(scene.cast.spots)}
        self._names = {spot.first: spot for spot in reversed(scene.cast.spots)}
        stretches = [*said, *self._credits(said), *self._titles()]
        self._stretches = sorted(stretches, key=lambda s: s[1] - s[0])

    def at(self, word: int) -> str:
        """`outlet`, the id of the innermost statement that holds the word, or of an actor credited in passing."""
        return next((id for first, last, id in self._stretches if first <= word < last), OUTLET)

    def _credits(self, said: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
        """Clauses credited in passing: before the crediting word, or after it where it opens its sentence."""
        for hit in self.scene.found.cues:
            if not (hit.data.get("source") or hit.data.get("credit")) or self._is_cue(hit):
                continue
            spot = self._named(hit.last, hit.first)
            if spot is None or not (self._is_clause(hit) if hit.data.get("clause") else self._is_source(hit, spot)):
                continue
            sentence = self._sentence(hit.first)
            if hit.first == sentence.start:
                yield spot.last, sentence.end, spot.id
                continue
            ends = [last for _, last, _ in said if sentence.start < last <= hit.first]
            yield max([sentence.start, *ends]), hit.first, spot.id
            if (end := self._resumed(hit, spot)) is not None:
                yield spot.last, end, spot.id

    def _resumed(self, hit: Hit, spot: Spot) -> int | None:
        """Where a clause ends that goes on past somebody credited between two pauses; None where none goes on."""
        end, place = self._sentence(hit.first).end, max(spot.last, spot.phrase_last)
        pauses = [word for word in range(place, end) if _PAUSES & set(self._words[word].before)]
        if not _PAUSES & set(self._words[hit.first].before) or pauses[:1] != [place]:
            return None
        opens = any(phrases.at(self._words, place) for phrases in (
            self._syntax.openers, self._syntax.halves, self._syntax.breaks, self._syntax.circumstances))
        if opens or self._words[place].form.startswith(self._syntax.clitics.conjunctions) or place in self._cues:
            return None
        return pauses[1] if len(pauses) > 1 else end

    def _is_cue(self, hit: Hit) -> bool:
        """Say whether the words are credited by a statement already, or the hit stands between cue and content."""
        place = self._words[hit.first].start
        return any(s.cue is not None and s.cue.end <= place < s.content.start for s in self.scene.says)

    def _is_source(self, hit: Hit, spot: Spot) -> bool:
        """Say whether somebody or a paper of his stands after a preposition, not a plan or terms."""
        if spot.phrase_first <= hit.last or not hit.data.get("of"):
            return True
        return not self._bare(self._words[hit.last].form).isdisjoint(map(folded_key, hit.data["of"]))

    def _bare(self, form: str) -> set[str]:
        """A noun with and without the article and the particle before it."""
        return {form, *(form.removeprefix(head) for head in _HEADS)}

    def _is_clause(self, hit: Hit) -> bool:
        """Say whether a reporting verb follows the words that credit a clause, as in: as they said."""
        sentence = self._sentence(hit.first)
        return hit.first > sentence.start and any(
            cue.first == hit.last and cue.pos in _VERBS for cue in self.scene.found.cues)

    def _sentence(self, word: int) -> Span:
        return self.scene.article.sentences[self._words[word].sentence]

    def _named(self, place: int, inside: int) -> Spot | None:
        last = min(self._sentence(inside).end, place + _NEAR)
        for word in range(place, last):
            if word > place and set(self._words[word].before) & set(",\u060c;:"):
                return None
            spot = self._phrases.get(word) or self._names.get(word)
            if spot is not None:
                return spot
        return None

    def _titles(self) -> Iterator[tuple[int, int, str]]:
        """Titles of the form somebody, colon, what he says, where no statement is drawn."""
        title = self.scene.article.title
        if title is None:
            return
        inside = [i for i, w in enumerate(self._words) if title.start <= w.start < title.end]
        for place in inside[1:_TITLE]:
            if ":" in self._words[place].before:
                spot = next((s for s in self.scene.cast.spots if inside[0] <= s.first < place
                             and s.kind not in _MUTE), None)
                if spot is not None:
                    yield place, inside[-1] + 1, spot.id
                return
