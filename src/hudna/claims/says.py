"""Who said what."""

from __future__ import annotations

from hudna.claims.contents import Contents
from hudna.claims.scene import Scene
from hudna.claims.speakers import Said, Speakers
from hudna.claims.subjects import Subjects
from hudna.claims.syntax import Syntax
from hudna.pack import Pack
from hudna.shapes import Hit, Quote, Statement


class SaysDrawer:
    """Draws statements; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        self.syntax = Syntax(pack)

    def draw(self, scene: Scene) -> tuple[Statement, ...]:
        """The statements of an article, in the order of the text."""
        return _Drawing(scene, self.syntax).statements()


class _Drawing:
    """The statements of one article while they are drawn."""

    def __init__(self, scene: Scene, syntax: Syntax) -> None:
        self.scene = scene
        self.subjects = Subjects(scene, syntax, places=False)
        self.contents = Contents(scene, self.subjects)
        self.speakers = Speakers(scene, self.subjects, self.contents)
        self.drawn: tuple[Said, ...] = ()   # the last first

    def statements(self) -> tuple[Statement, ...]:
        """All statements, numbered in the order of the text."""
        taken: set[int] = set()
        for hit in self.scene.found.cues:
            if hit.first not in taken and self._draw(hit):
                taken.add(hit.first)
        found: list[Statement] = []
        for said in reversed(self.drawn):
            cue = self.scene.article.span_of(said.hit.first, said.hit.last)
            content = self.scene.article.span_of(said.first, said.last)
            form = _form(said.first, said.last, self.scene.found.quotes)
            for who in said.who:
                found.append(Statement(f"S{len(found) + 1}", who, cue, content, form, said.via))
        return tuple(found)

    def _draw(self, hit: Hit) -> bool:
        if any(hit.data.get(sort) for sort in ("tail", "credit", "source")):
            return False
        marker = self.contents.marker(hit)
        if marker is None and not self._may_report(hit):
            return False
        extent = self._around(hit, marker) if marker is not None else self._following(hit)
        who = self.speakers.of(hit, self.drawn) if extent is not None else ()
        if extent is None or not who:
            return False
        via = self.speakers.via(hit, extent[0], who)
        self.drawn = (Said(hit, who, extent[0], extent[1], via), *self.drawn)
        return True

    def _following(self, hit: Hit) -> tuple[int, int] | None:
        """The words said after a cue."""
        opening = self.contents.opening(hit)
        if opening is None:
            return None
        last = self.contents.closing(hit, opening)
        return (opening.start, last) if last > opening.start else None

    def _around(self, hit: Hit, marker: Hit) -> tuple[int, int] | None:
        """The words credited by `as … said`: those before it, or after it where it opens its sentence."""
        opening = self.contents.opening(hit)
        if opening is not None and opening.how != "noun":
            return (opening.start, self.contents.closing(hit, opening))
        sentence = self.scene.article.sentences[self.scene.article.words[hit.first].sentence]
        if marker.first == sentence.start:
            first = self.contents.after_credit(hit)
            return (first, sentence.end) if first < sentence.end else None
        ends = [said.last for said in self.drawn if sentence.start < said.last <= marker.first]
        first = max([sentence.start, *ends])
        return (first, marker.first) if marker.first - first > 2 else None

    def _may_report(self, hit: Hit) -> bool:
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
        if before < 0 or self.scene.article.words[before].sentence != self.scene.article.words[hit.first].sentence:
            return True
        form = self.scene.article.words[before].form
        if syntax.is_one(form, syntax.negations) or (hit.data.get("judges") and hit.suffix):
            return False
        return not (hit.pos == "present" and syntax.is_one(form, syntax.subjunctives))


def _form(first: int, last: int, quotes: tuple[Quote, ...]) -> str:
    inside = [q for q in quotes if q.first < last and q.last > first and q.last - q.first > 1]
    if any(q.first <= first + 1 and q.last >= last - 1 for q in inside):
        return "direct"
    return "mixed" if inside else "indirect"
