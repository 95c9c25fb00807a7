"""Reasons for and against a cue's reporting words."""

from __future__ import annotations

from collections.abc import Iterator

from hudna.claims.extents import Extent, Extents
from hudna.claims.scene import Scene
from hudna.claims.speakers import Said, Speakers
from hudna.infer import mean, step
from hudna.infer.opinion import CLOSES, CUE, INSIDE, OPENS
from hudna.shapes import Hit, Quote

_LONG = (3, 6, 10, 16, 24, 36, 60)


class SaidReasons:
    """Lists the reasons of the cues of one article."""

    def __init__(self, scene: Scene, extents: Extents, speakers: Speakers) -> None:
        self.scene, self.extents, self.speakers = scene, extents, speakers
        self.subjects, self.syntax = extents.subjects, extents.subjects.syntax
        self.words, self.sentences = scene.article.words, scene.article.sentences
        self.quotes = scene.found.quotes
        self._triggers = {h.first: h for h in scene.found.triggers}
        self._head = self.words[0].line if self.words else 0

    def of(self, hit: Hit, extent: Extent, earlier: tuple[Said, ...]) -> list[str]:
        """The reasons of a cue and the words that it may report."""
        family, how = f"{hit.lemma}/{hit.pos}", extent.how
        ruled = "ruled" if extent.ruled else "free"
        may, way = self.extents.may_report(hit), self._way(hit, earlier)
        gap = _size(extent.first - hit.last) if extent.first >= hit.last else "-"
        found = ["bias", f"family={family}", f"family={family}/{how}", f"lemma={hit.lemma}/{ruled}",
                 f"how={how}/{hit.pos}", f"how={how}/{hit.pos}/{ruled}", f"may={may}/{how}", f"may={may}/{ruled}",
                 f"way={way}/{ruled}", f"way={way}/{hit.pos}/{how}", f"gap={gap}/{how}/{ruled}",
                 f"long={_size(extent.last - extent.first)}/{how}", f"person={hit.person}", f"clitics={hit.proclitics}",
                 f"suffix={bool(hit.suffix)}/{hit.pos}", f"definite={hit.definite}/{hit.pos}",
                 f"marked={self.extents.contents.marker(hit) is not None}/{ruled}"]
        found += self._surroundings(hit, extent)
        found += self._between(hit, extent)
        found += self._nested(hit, earlier)
        return found + self._told(hit, extent)

    def _told(self, hit: Hit, extent: Extent) -> list[str]:
        """What the net says of the cue, of where its words begin and end, and of what follows them."""
        if not self.scene.found.tagging or not hit.first < len(self.words) or extent.last <= extent.first:
            return []
        told = self.scene.found.tagging.said
        steps = {"cue": step(float(told[hit.first, CUE])), "opens": step(float(told[extent.first, OPENS])),
                 "inside": step(mean(told[extent.first : extent.last, INSIDE])),
                 "closes": step(float(told[extent.last - 1, CLOSES])),
                 "beyond": step(float(told[extent.last, INSIDE])) if extent.last < len(self.words) else None}
        found = [f"net {name}={one}" for name, one in steps.items()]
        return [*found, f"net cue={steps['cue']}/{hit.pos}", f"net cue={steps['cue']}/{extent.how}",
                f"net opens={steps['opens']}/{extent.how}", f"net closes={steps['closes']}/{extent.how}",
                f"net ends={steps['closes']}/{steps['beyond']}"]

    def _way(self, hit: Hit, earlier: tuple[Said, ...]) -> str:
        """How its speaker is named."""
        if self.subjects.after(hit):
            return "after"
        if self.speakers.names_stranger(hit):
            return "stranger"
        return "other" if self.speakers.of(hit, earlier) else "none"

    def _surroundings(self, hit: Hit, extent: Extent) -> Iterator[str]:
        words, number = self.words, self.words[hit.first].sentence
        for name, place in (("prev", hit.first - 1), ("next", hit.last), ("head", extent.first)):
            same = 0 <= place < len(words) and words[place].sentence == number
            form = words[place].form if same else "edge"
            yield from (f"{name}={form}", f"{name}={form}/{hit.pos}")
            if same and place in self.subjects.finite:
                yield f"{name} verb/{extent.how}"
            if same and self.subjects.spots.over(place) is not None:
                yield f"{name} actor/{extent.how}/{hit.pos}"
        yield f"title={words[hit.first].line == self._head}/{hit.pos}"
        trigger = self._triggers.get(hit.first)
        yield f"event={trigger.data['type'] if trigger else ''}/{extent.how}"
        yield f"in actor={self.subjects.spots.over(hit.first) is not None}"
        yield f"quoted={self._quote_over(hit.first) is not None}/{hit.pos}"
        yield f"brings quote={any(q.first in (extent.first, extent.first - 1) for q in self.quotes)}/{extent.how}"
        yield f"opens={hit.first == self.sentences[number].start}/{hit.pos}"

    def _between(self, hit: Hit, extent: Extent) -> Iterator[str]:
        """What stands between a cue and the words."""
        gap = range(hit.last, extent.first)
        sorts = {
            "verb": any(p in self.subjects.finite for p in gap),
            "cue": any(p in self.extents.contents.cues for p in gap),
            "relative": any(self.syntax.relatives.at(self.words, p) for p in gap[:20]),
            "comma": any(set(self.words[p].before) & set(",\u060c") for p in gap),
            "actor": any(self.subjects.spots.starting(p) is not None for p in gap)}
        for name, is_so in sorts.items():
            yield f"between {name}={is_so}/{extent.how}"
            yield f"between {name}={is_so}/{hit.lemma}"

    def _nested(self, hit: Hit, earlier: tuple[Said, ...]) -> Iterator[str]:
        holder = next((s for s in earlier[:6] if s.first <= hit.first < s.last), None)
        if holder is not None:
            yield from (f"inside/{hit.lemma}", f"inside/{hit.pos}", f"inside/{holder.hit.lemma}/{hit.pos}")
        else:
            yield f"outside/{hit.pos}"

    def _quote_over(self, place: int) -> Quote | None:
        return next((q for q in self.quotes if q.first <= place < q.last), None)


def _size(number: int) -> int:
    return next((i for i, limit in enumerate(_LONG) if number < limit), len(_LONG))
