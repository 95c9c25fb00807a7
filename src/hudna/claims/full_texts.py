"""Statements, letters and messages that an article gives in full: whose they are and where they end."""

from __future__ import annotations

from collections.abc import Sequence

from hudna.claims.contents import Contents
from hudna.claims.scene import Scene
from hudna.claims.speakers import Said
from hudna.claims.subjects import Subjects
from hudna.shapes import Hit

_CHANCE = 0.9     # of the author's being the one who is found
_BACK = 45        # words back to which the paper that is given may be named
_BROUGHT_IN = 4   # words between those that bring a text in and the end of their line
_ISSUER = 25      # words before a paper in which its issuer may be named
_AFTER = 4        # words after a paper in which its issuer may be named
_PARAGRAPH = 20   # words of a paragraph
_SIGNATURE = 7    # words of a line that holds no more than a name


class FullTexts:
    """Finds the texts that one article gives in full, with the words that bring them in."""

    def __init__(self, scene: Scene, subjects: Subjects, contents: Contents) -> None:
        self._subjects, self._contents, self._syntax = subjects, contents, subjects.syntax
        self._words, self._sentences = scene.article.words, scene.article.sentences
        self._kinds = {actor.id: actor.kind for actor in scene.cast.actors}
        self._starts = {sentence.start for sentence in self._sentences}
        self._openings = {opening for hit in scene.found.cues
                          if hit.data.get("whole") and (opening := self._opening(hit)) is not None}

    def of(self, hit: Hit, earlier: Sequence[Said]) -> Said | None:
        """The text that a cue brings in; None where it brings in none, or nobody is named who wrote it."""
        first = self._opening(hit) if hit.data.get("whole") else None
        if first is None or self._is_another(hit, first):
            return None
        who = self._issuer(hit, earlier)
        return Said(hit, who, first, self._end(first), chance=_CHANCE) if who else None

    def _is_another(self, hit: Hit, first: int) -> bool:
        """Say whether what is given is no paper of one author: an interview, somebody's column."""
        near = range(max(hit.first - _ISSUER, self._sentences[self._words[hit.first].sentence].start), first)
        return any(self._syntax.is_one(self._words[place].form, self._syntax.not_papers) for place in near)

    def _opening(self, hit: Hit) -> int | None:
        """The first word of the text: after a colon or in quotation marks, or that of the next line."""
        found = self._contents.opening(hit)
        if found is not None and found.how in {"colon", "quote"}:
            return found.start
        end = self._sentences[self._words[hit.first].sentence].end
        return end if end - hit.last <= _BROUGHT_IN and end < len(self._words) else None

    def _issuer(self, hit: Hit, earlier: Sequence[Said]) -> tuple[str, ...]:
        """Who put out the paper that is given: named with it before, or the last one who spoke by one."""
        papers = (place for place in range(hit.first - 1, max(hit.first - _BACK, -1), -1) if self._is_paper(place))
        named = next((who for place in papers if (who := self._beside(place, hit))), ())
        return named or next((said.who for said in earlier if any(
            self._is_paper(place) for place in range(max(said.hit.first - _ISSUER, 0), said.first + 1))), ())

    def _beside(self, paper: int, hit: Hit) -> tuple[str, ...]:
        """Who is named beside a paper, before it in its sentence or after it; a state only where nobody else is."""
        start = self._sentences[self._words[paper].sentence].start
        before = [who for place in range(paper - 1, max(paper - _ISSUER, start) - 1, -1) if (who := self._named(place))]
        after = [who for place in range(paper + 1, min(paper + _AFTER, hit.first)) if not self._is_led(paper, place)
                 and (who := self._named(place))]
        near = [*before, *after]
        return next((who for who in near if self._kinds.get(who[0]) != "state"), near[0] if near else ())

    def _is_paper(self, place: int) -> bool:
        """Say whether a word names a paper, in whatever case and with whatever pronoun."""
        form = self._words[place].form
        stems = (form, *(form.removesuffix(ending) for ending in self._syntax.accusatives))
        return any(self._syntax.is_one(stem, self._syntax.papers) for stem in stems)

    def _named(self, place: int) -> tuple[str, ...]:
        """The one whose name begins at a word, that is neither a place nor a medium nor named in a title alone."""
        spot = self._subjects.spots.starting(place)
        if spot is None or self._kinds.get(spot.id) in {"place", "media"}:
            return ()
        titled = spot.kind != "person" and place > 0 and self._syntax.is_one(
            self._words[place - 1].form, self._syntax.persons)
        return () if titled else (spot.id,)

    def _is_led(self, paper: int, place: int) -> bool:
        """Say whether a particle stands between a paper and a word after it: to whom a letter goes."""
        forms = [word.form for word in self._words[paper + 1 : place + 1]]
        return any(form.startswith(self._syntax.attached) and form not in self._syntax.unattached for form in forms)

    def _end(self, first: int) -> int:
        """The word after the last one of a text: after its farewell and signature, or where the article tells again.

        A text inside another that takes no leave ends with its paragraph.
        """
        place = first
        while place < len(self._words):
            if place > first and place in self._openings:
                place = self._end(place)
                continue
            if place > first and place in self._starts and self._syntax.after_texts.at(self._words, place):
                break
            if self._syntax.farewells.at(self._words, place):
                return self._signed(self._sentences[self._words[place].sentence].end)
            place += 1
        return self._paragraph(first) if self._is_inside(first) else place

    def _paragraph(self, first: int) -> int:
        """The end of the first line that is long enough to be a paragraph, and not whom a letter addresses."""
        begun, last = first, len(self._words)
        for place in range(first + 1, last):
            if self._words[place].line != self._words[place - 1].line:
                if place - begun >= _PARAGRAPH:
                    return place
                begun = place
        return last

    def _is_inside(self, first: int) -> bool:
        """Say whether a text stands inside another one."""
        return any(other < first for other in self._openings)

    def _signed(self, end: int) -> int:
        """The end of a text with the signature that follows its farewell, a line with no more than a name."""
        if end >= len(self._words) or self._subjects.spots.starting(end) is None:
            return end
        line = self._words[end].line
        last = next((at for at in range(end, len(self._words)) if self._words[at].line != line), len(self._words))
        return last if last - end <= _SIGNATURE else end
