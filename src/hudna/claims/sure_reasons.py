"""Reasons for and against a claim that is drawn: by these it is judged how often such a claim is right."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hudna.letters import fold
from hudna.shapes import OUTLET, Actor, Claim, Condition, Count, Event, Reading, Span, Statement, Tie

_RUNGS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.96, 0.98, 0.99, 0.995, 0.999)
_NEAR = (0, 15, 40, 80, 160, 400)
_MANY = 3
_AROUND = 80  # letters on both sides of the words that are looked at
_HEAD = 160  # letters of a title and the line below it
_END = ".!?\n\u061f"


def layer_and_type(claim: Claim) -> tuple[str, str]:
    """The layer and the type of a claim, as a record names them."""
    match claim:
        case Statement():
            return "says", claim.form
        case Event():
            return "events", claim.type
        case Tie():
            return "ties", claim.type
        case Condition():
            return "conditions", claim.type
        case Count():
            return "counts", claim.what


class SureReasons:
    """Gives the reasons for the claims of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.article.text
        self._actors = {actor.id: actor for actor in reading.actors}
        self._named = sorted((span, actor.id) for actor in reading.actors if actor.kind != "place"
                             for span in actor.mentions)
        self._says = {statement.id: statement for statement in reading.says}

    def of(self, claim: Claim) -> list[str]:
        """The reasons for a claim, with its layer and type."""
        layer, type = layer_and_type(claim)
        return [f"layer={layer}", f"type={type}", *_rungs("", claim.confidence), *self._own(claim)]

    def _own(self, claim: Claim) -> Iterator[str]:
        match claim:
            case Statement():
                yield from self._statement(claim)
            case Event():
                yield from self._event(claim)
            case Tie():
                yield f"real={claim.real}"
                yield from self._end("from", claim.source, claim.trigger)
                yield from self._end("to", claim.target, claim.trigger)
                yield from self._words(claim.trigger)
                yield from self._voice(claim.by)
            case Condition():
                yield f"about={claim.about is not None} content={claim.content is not None}"
                yield f"on={min(len(claim.on), _MANY)}"
                yield from self._words(claim.trigger)
                yield from self._voice(claim.by)
            case Count():
                yield from self._count(claim)

    def _statement(self, said: Statement) -> Iterator[str]:
        yield f"form={said.form} via={said.via is not None}"
        yield f"length={_rung(said.content.end - said.content.start)}"
        yield from self._end("who", said.who, said.cue or said.content)
        if said.cue:
            yield f"cue={self._folded(said.cue)}"
            yield f"cue before={said.cue.start < said.content.start}"
            gap = max(said.content.start - said.cue.end, said.cue.start - said.content.end)
            yield f"gap={_rung(max(gap, 0))}"
        before = self._text[max(0, said.content.start - 2) : said.content.start].strip()
        yield f"opens={before[-1:]} closes={self._text[said.content.end : said.content.end + 1].strip()}"
        inside = [one for one in self._says.values() if said.content.start < one.content.start < said.content.end]
        yield f"others inside={min(len(inside), _MANY)}"

    def _event(self, event: Event) -> Iterator[str]:
        numbers = [min(len(ids), _MANY) for ids in (event.who, event.whom, event.where)]
        yield f"real={event.real}"
        yield "who={} whom={} where={}".format(*numbers)
        yield f"who={numbers[0]}"
        yield f"who={numbers[0]} real={event.real}"
        yield f"about={event.about is not None} when={event.when is not None}"
        for id in event.who:
            yield from self._end("who", id, event.trigger)
        yield from self._others((*event.who, *event.whom, *event.where), event)
        for id in event.whom:
            yield from self._end("whom", id, event.trigger)
        yield from self._words(event.trigger)
        yield from self._voice(event.by)
        speaker = self._says[event.by].who if event.by in self._says else event.by
        yield f"speaker does={speaker in event.who}"

    def _others(self, own: Sequence[str], event: Event) -> Iterator[str]:
        """Who else is named nearby, and who between a doer and the word."""
        first, last = event.trigger.start - _AROUND, event.trigger.end + _AROUND
        near = {id for span, id in self._named if span.end > first and span.start < last and id not in own}
        yield f"others near={min(len(near), _MANY)} who={min(len(event.who), _MANY)}"
        for actor in (self._actors[id] for id in event.who if id in self._actors and self._actors[id].mentions):
            place = min(actor.mentions, key=lambda m: _gap(m, event.trigger))
            low, high = min(place.end, event.trigger.end), max(place.start, event.trigger.start)
            between = {id for span, id in self._named if low <= span.start and span.end <= high and id not in own}
            yield f"others between={min(len(between), _MANY)}"

    def _count(self, count: Count) -> Iterator[str]:
        open = (count.least is None, count.most is None)
        yield f"open={open} one={count.least == count.most} real={count.real}"
        yield f"least={min(count.least or 0, 10)}"
        yield f"who={min(len(count.who), _MANY)} words={len(self._folded(count.span).split())}"
        yield from self._words(count.span)
        yield from self._voice(count.by)
        yield from self._credit(count)

    def _credit(self, count: Count) -> Iterator[str]:
        """How far from a number the cue stands on whose word it is, and words before it that may credit another."""
        text, span, said = self._text, count.span, self._says.get(count.by)
        start = max(text.rfind(sign, 0, span.start) for sign in _END) + 1
        before = fold(text[max(start, span.start - _AROUND) : span.start]).split()
        yield from (f"farther before={word} by={count.by == OUTLET}" for word in before[-6:-2])
        if said is not None and said.cue:
            yield f"cue apart={min(self._stops(min(said.cue.end, span.start), max(said.cue.start, span.start)), _MANY)}"
            yield f"cue far={_rung(_gap(said.cue, span))} from start={_rung(max(span.start - said.content.start, 0))}"

    def _voice(self, by: str) -> Iterator[str]:
        said = self._says.get(by)
        yield f"by={by if by == OUTLET else 'says' if said else 'actor'}"
        if said:
            yield f"by form={said.form}"
            yield from _rungs("by ", said.confidence)

    def _end(self, role: str, id: str, span: Span) -> Iterator[str]:
        """What an actor in a role is, and how near to the words he is named."""
        actor = self._actors.get(id)
        if actor is None:
            yield f"{role} unknown"
            return
        yield f"{role} kind={actor.kind} known={actor.ref is not None}"
        yield f"{role} mentions={min(len(actor.mentions), _MANY)}"
        yield from _rungs(f"{role} ", actor.confidence)
        yield f"{role} {self._place(actor, span)}"

    def _place(self, actor: Actor, span: Span) -> str:
        near = min(actor.mentions, key=lambda m: _gap(m, span), default=None)
        if near is None:
            return "nowhere"
        apart = self._stops(min(near.end, span.end), max(near.start, span.start))
        return f"{'before' if near.start < span.start else 'after'} {_rung(_gap(near, span))} apart={min(apart, 2)}"

    def _stops(self, start: int, end: int) -> int:
        """How many ends of sentences and lines stand between two places."""
        return sum(self._text.count(sign, start, max(start, end)) for sign in _END)

    def _words(self, span: Span) -> Iterator[str]:
        yield f"words={self._folded(span)}"
        yield f"head={span.start < _HEAD}"
        line = self._text.rfind("\n", 0, span.start) + 1
        yield f"line start={_rung(span.start - line)}"
        before = fold(self._text[max(line, span.start - _AROUND) : span.start]).split()[-2:]
        after = fold(self._text[span.end : span.end + _AROUND].partition("\n")[0]).split()[:2]
        yield from (f"{side}={word}" for side, words in (("before", before), ("after", after)) for word in words)

    def _folded(self, span: Span) -> str:
        return " ".join(fold(span.of(self._text)).split())


def _rungs(whose: str, confidence: float) -> Sequence[str]:
    """The rungs that a confidence has reached."""
    return _rungs_of(whose)[: bisect_right(_RUNGS, confidence)]


@lru_cache(maxsize=16)
def _rungs_of(whose: str) -> Sequence[str]:
    return tuple(f"{whose}chance>{rung}" for rung in _RUNGS)


def _gap(one: Sequence[int], other: Sequence[int]) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def _rung(number: int) -> int:
    return bisect_left(_NEAR, number)
