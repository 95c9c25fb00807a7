"""What a cue may report: which words, as the grammar sees it, and which others they could be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from hudna.claims.contents import Contents
from hudna.claims.scene import Scene
from hudna.claims.speakers import Said
from hudna.claims.subjects import Subjects
from hudna.shapes import Hit


class Extent(NamedTuple):
    """Words [first, last) that may be reported, and what brought them in; `ruled` where the grammar chose it."""

    first: int
    last: int
    how: str
    ruled: bool


class Extents:
    """Finds the words that cues report in one article."""

    def __init__(self, scene: Scene, subjects: Subjects, contents: Contents) -> None:
        self.scene, self.subjects, self.contents = scene, subjects, contents
        self.words = scene.article.words
        self.sentences = scene.article.sentences

    def ruled(self, hit: Hit, earlier: tuple[Said, ...]) -> Extent | None:
        """The words that the grammar takes a cue to report; `earlier` are the statements before, the last first."""
        if any(hit.data.get(sort) for sort in ("tail", "credit", "source")):
            return None
        marker = self.contents.marker(hit)
        if marker is None:
            return self._following(hit) if self.may_report(hit) else None
        opening = self.contents.opening(hit)
        if opening is not None and opening.how != "noun":
            return Extent(opening.start, self.contents.closing(hit, opening), opening.how, True)
        return self._credited(hit, marker, earlier)

    def _credited(self, hit: Hit, marker: Hit, earlier: tuple[Said, ...]) -> Extent | None:
        """The words credited by `as … said`: those before it, or after it where it opens its sentence."""
        sentence = self.sentences[self.words[hit.first].sentence]
        if marker.first == sentence.start:
            first = self.contents.after_credit(hit)
            return Extent(first, sentence.end, "credit", True) if first < sentence.end else None
        ends = [said.last for said in earlier if sentence.start < said.last <= marker.first]
        first = max([sentence.start, *ends])
        return Extent(first, marker.first, "credit", True) if marker.first - first > 2 else None

    def _following(self, hit: Hit) -> Extent | None:
        opening = self.contents.opening(hit)
        if opening is None:
            return None
        last = self.contents.closing(hit, opening)
        return Extent(opening.start, last, opening.how, True) if last > opening.start else None

    def may_report(self, hit: Hit) -> bool:
        """Say whether the grammar lets a hit report anything."""
        if hit.pos == "active":
            return self.subjects.is_adverbial(hit)
        if hit.pos == "passive" or self.subjects.spots.over(hit.first) is not None:
            return False
        if hit.pos == "noun":
            return not hit.definite
        return hit.pos == "word" or self._is_report(hit)

    def _is_report(self, hit: Hit) -> bool:
        """Say whether a verb tells that somebody speaks: not denied, not to come, not the speaker's own."""
        syntax, before = self.subjects.syntax, hit.first - 1
        if hit.person[:1] == "1" or set(hit.proclitics) - set(syntax.clitics.conjunctions):
            return False
        if hit.suffix and (hit.suffix in syntax.no_objects or (hit.data.get("after") and not hit.data.get("whom"))):
            return False
        if before < 0 or self.words[before].sentence != self.words[hit.first].sentence:
            return True
        form = self.words[before].form
        if syntax.is_one(form, syntax.negations) or (hit.data.get("judges") and hit.suffix):
            return False
        return not (hit.pos == "present" and syntax.is_one(form, syntax.subjunctives))

    def options(self, hit: Hit, earlier: tuple[Said, ...]) -> Iterator[Extent]:
        """All that a cue could report, what the grammar chose first; only the beginnings differ."""
        ruled = self.ruled(hit, earlier)
        seen = {ruled.first} if ruled is not None else set()
        if ruled is not None:
            yield ruled
        if hit.data.get("source") and not hit.data.get("clause"):
            credited = self._credited(hit, hit, earlier)
            yield from (credited._replace(ruled=False),) if credited is not None else ()
        silent = any(hit.data.get(sort) for sort in ("tail", "credit", "source"))
        for opening in () if silent else self.contents.openings(hit):
            if opening.start not in seen:
                seen.add(opening.start)
                last = self.contents.closing(hit, opening)
                if last > opening.start:
                    yield Extent(opening.start, last, opening.how, False)
