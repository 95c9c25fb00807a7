"""Reasons for a date's being an event's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hudna.claims.about_reasons import Choice
from hudna.claims.near import Near, recalled
from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.shapes import Hit, Statement, TimeMention

_GAP, _RANK = 4, 3
_DAY = len("2000-01-01")


class WhenReasons:
    """Lists the dates that the events of one article may have, with reasons."""

    def __init__(self, scene: Scene, hits: Sequence[Hit], syntax: Syntax) -> None:
        self.scene, self.near = scene, Near(scene, hits, syntax)
        self.words = scene.article.words
        published = scene.article.published.value
        self._published = published.isoformat() if published else ""
        self._said = [(s.content, self._day_of(s)) for s in scene.says if s.cue is not None]
        self._times: dict[str, list[TimeMention]] = {}
        for time in scene.found.times:
            self._times.setdefault(time.value, []).append(time)

    def of(self, hit: Hit, rule: str | None, past: Sequence[tuple[Hit, str | None]], real: str) -> Iterator[Choice]:
        """The dates and their reasons; `rule` is what distance says, `past` the earlier events' dates."""
        type, pos = hit.data["type"], hit.pos
        same = [t for t in self.scene.found.times if self.near.same_sentence(hit, t.first)]
        after = list(dict.fromkeys(t.value for t in same if t.first >= hit.last))
        before = list(dict.fromkeys(t.value for t in reversed(same) if t.first < hit.first))
        title, number = self.words[hit.first].line == self.words[0].line, min(len(self._times), _RANK)
        earlier, said = list(recalled(hit, past)), self._said_on(hit)
        for value, times in self._times.items():
            order = self._order(value)
            found = "this" if rule == value else "none" if rule is None else "other"
            rank = f"{_rank(after, value)}/{_rank(before, value)}"
            reasons = [f"type={type}", f"lemma={hit.lemma}/{pos}", f"pos={pos}",
                       f"rule={found}/{type}", f"rule={found}/{pos}",
                       f"rank={rank}/{type}", f"rank={rank}/{pos}", f"rank={rank}/{real}", f"real={real}/{order}",
                       f"order={order}/{pos}", f"order={order}/{type}", f"order={order}/{rank}",
                       f"exact={len(value)}/{rank}",
                       f"title={title}/{order}", f"number={number}/{rank}"]
            reasons += self._farther(hit, times)
            for side, time in self._nearest(hit, times):
                reasons += self.near.of(hit, side, time)
                reasons += self._wording(hit, side, time)
            reasons += self._carried(hit, value, earlier)
            it = "outside" if said == "" else "none" if said is None else "this" if said == value else "other"
            reasons += [f"said={it}/{type}", f"said={it}/{pos}"]
            yield Choice(value, ["bias", *dict.fromkeys(reasons)])

    def _day_of(self, statement: Statement) -> str | None:
        """The date in the sentence of a statement's cue, outside what was said."""
        cue, content = statement.cue, statement.content
        sentence = next((w.sentence for w in self.words if cue is not None and w.start >= cue.start), -1)
        return next((t.value for t in self.scene.found.times if self.words[t.first].sentence == sentence
                     and not content.start <= self.words[t.first].start < content.end), None)

    def _said_on(self, hit: Hit) -> str | None:
        """The date on which the words in which the event stands were said; empty where nobody says them."""
        place = self.words[hit.first].start
        return next((day for content, day in self._said if content.start <= place < content.end), "")

    def _nearest(self, hit: Hit, times: Sequence[TimeMention]) -> Iterator[tuple[str, TimeMention]]:
        same = [t for t in times if self.near.same_sentence(hit, t.first)]
        after = next((t for t in same if t.first >= hit.last), None)
        before = next((t for t in reversed(same) if t.last <= hit.first), None)
        return ((side, t) for side, t in (("after", after), ("before", before)) if t is not None)

    def _wording(self, hit: Hit, side: str, time: TimeMention) -> Iterator[str]:
        """The words of the date, and the word before it."""
        for place in range(time.first, min(time.last, time.first + 3)):
            yield f"date={self.words[place].form}/{side}/{hit.pos}"
        if time.first:
            yield f"lead={self.words[time.first - 1].form}/{side}"
            yield f"lead={self.words[time.first - 1].form}/{hit.data['type']}"

    def _order(self, value: str) -> str:
        """Whether a date lies before, at or after the publication."""
        if not self._published:
            return "?"
        day = self._published[: len(value)]
        return "same" if value == day else "before" if value < day else "after"

    def _farther(self, hit: Hit, times: Sequence[TimeMention]) -> list[str]:
        type, sentence = hit.data["type"], self.words[hit.first].sentence
        gaps = [self.words[t.first].sentence - sentence for t in times]
        before, after = max((g for g in gaps if g <= 0), default=None), min((g for g in gaps if g >= 0), default=None)
        back = "-" if before is None else str(min(-before, _GAP))
        on = "-" if after is None else str(min(after, _GAP))
        first = self.words[times[0].first].sentence <= 1
        reasons = [f"back={back}/{type}", f"back={back}/{hit.pos}", f"gaps={back}/{on}", f"on={on}/{type}",
                   f"opening={first}/{type}", f"opening={first}/{back}"]
        if self.words[hit.first].line == self.words[0].line:
            reasons += [f"title/{back}/{on}", f"title/{on}/{type}"]
        return reasons

    def _carried(self, hit: Hit, value: str, earlier: Sequence[tuple[str, Hit, str | None]]) -> Iterator[str]:
        """The dates of the events before."""
        type = hit.data["type"]
        for name, other, day in earlier:
            gap = min(self.words[hit.first].sentence - self.words[other.first].sentence, _GAP)
            it = "this" if day == value else "none" if day is None else "other"
            yield f"{name}={it}/{gap}/{type}"
            yield f"{name}={it}/{gap}/{hit.pos}"
            yield f"{name}={it}/{gap}/{other.pos}"


def _rank(values: Sequence[str], value: str) -> str:
    return str(min(values.index(value), _RANK)) if value in values else "-"
