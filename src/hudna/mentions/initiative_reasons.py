"""Reasons for a noun's naming an initiative, and for its phrase to go on over the next word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from hudna.grammar.clitics import Clitics
from hudna.infer import Spans, step
from hudna.shapes import Hit, NameMention, Word

_QUIET = frozenset("\"'-()[]")
_NISBA = ("\u064a",)
_ENDINGS = ("\u064a\u0647", "\u0627\u062a", "\u064a\u0646", "\u0627\u0646", "\u0648\u0646", "\u0647", "\u064a",
            "\u0627")
_LONGEST = 14  # words of a phrase after its head
_FAR, _MANY, _SHORT = 4, 3, 3


class Head(NamedTuple):
    """A noun that may name an initiative: its hit, the word after it, where the grammar ends the phrase, its kind.

    `rule` says whether the grammar alone takes it; `first` is its first word, determiner included.
    """

    hit: Hit
    first: int
    end: int
    rule_end: int
    kind: str
    rule: bool


class Surroundings(NamedTuple):
    """What else was found in the article."""

    words: Sequence[Word]
    names: Sequence[NameMention]
    triggers: Sequence[Hit]
    heads: Sequence[Head]
    net: Spans | None = None


class InitiativeReasons:
    """Lists reasons in one article."""

    def __init__(self, found: Surroundings, clitics: Clitics, adjectives: frozenset[str]) -> None:
        self.words, self._net = found.words, found.net
        self._clitics, self._adjectives = clitics, adjectives
        self._names = _by_word(found.names)
        self._triggers: Mapping[int, str] = {i: h.data["type"] for h in found.triggers for i in range(h.first, h.last)}
        self._heads = {i: head.kind for head in found.heads for i in range(head.hit.first, head.end)}
        self._shapes: dict[str, str] = {}
        self._often = Counter(head.hit.family for head in found.heads)
        self._kinds = Counter(head.kind for head in found.heads)
        self._firm = {head.kind for head in found.heads if head.rule and head.rule_end > head.end}

    def may_go_on(self, head: Head, end: int) -> bool:
        """Say whether the phrase could reach over word `end` at all."""
        words = self.words
        return (end < len(words) and end - head.end < _LONGEST
                and words[end].sentence == words[head.hit.first].sentence and set(words[end].before) <= _QUIET)

    def on(self, head: Head, end: int) -> list[str]:
        """The reasons for the phrase to go on over word `end`."""
        word, deep, kind = self.words[end], min(end - head.end, _FAR), head.kind
        shape, here, then = self._shape(end), self._class(end), self._class(end + 1)
        rule = "on" if end < head.rule_end else "end" if end == head.rule_end else "past"
        inside = "inside" if self._inside(end) else "edge"
        how = _how(head.hit)
        reasons = ["bias", inside, f"rule={rule}", f"rule={rule}/{deep}", f"rule={rule}/{here}",
                   f"word={word.form}", f"word={word.form}/{deep}", f"word={shape}/{rule}", f"word={shape}/{kind}",
                   f"word={shape}/{how}", f"word={shape}/then={then}", f"here={here}/{self._class(end - 1)}/{inside}",
                   f"here={here}/{then}", f"here={here}/{how}", f"here={here}/{kind}/{deep}",
                   f"prev={self.words[end - 1].form}", f"prev={self.words[end - 1].form}/{here}",
                   f"family={head.hit.lemma}/{here}", f"family={head.hit.lemma}/{shape}",
                   f"marks={word.before}", f"marks={word.before}/{here}"]
        agree = f"{self._ending(head.hit.first)}/{how}/{self._ending(end)}/{here.startswith('the')}"
        reasons += [f"agree={agree}", f"agree={agree}/{deep}",
                    f"endings={self._ending(end - 1)}/{self._ending(end)}/{rule}",
                    f"start={word.form[:1]}/{len(word.form) > _SHORT}/{how}/{here}"]
        if end + 1 < len(self.words):
            after = self.words[end + 1]
            reasons += [f"next={after.form}/{here}", f"next={self._shape(end + 1)}",
                        f"next marks={after.before}/{here}"]
        if self._net is not None:
            on = step(self._net.span(head.first, end + 1) - self._net.span(head.first, end))
            goes = step(self._net.goes_on(end))
            reasons += [f"net={on}", f"net={on}/{rule}", f"net on={goes}", f"net on={goes}/{rule}"]
        if self._quoted(head, end):
            reasons += ["quoted", f"quoted/{deep}"]
        return reasons

    def head(self, head: Head, end: int) -> list[str]:
        """The reasons for the phrase up to word `end` to name an initiative."""
        hit, kind, how = head.hit, head.kind, _how(head.hit)
        family, long = f"{hit.lemma}/{how}", min(end - head.end, _MANY)
        often, kinds = min(self._often[hit.family], _MANY), min(self._kinds[kind], _FAR)
        firm, title = kind in self._firm, self.words[hit.first].line == self.words[0].line
        reasons = ["bias", f"rule={head.rule}", f"rule={head.rule}/{hit.lemma}", f"rule={head.rule}/{long}/{how}",
                   f"family={hit.lemma}", f"family={family}", f"family={family}/{long}", f"long={long}",
                   f"kind={kind}/{long}", f"form={self._shape(hit.first)}", f"form={self._shape(hit.first)}/{how}",
                   f"determiner={head.first < hit.first}", f"clitics={hit.proclitics}/{how}",
                   f"often={hit.lemma}/{often}", f"kinds={kind}/{kinds}", f"firm={firm}/{family}",
                   f"firm={firm}/{kind}", f"title={title}/{family}", f"suffix={hit.suffix}/{kind}"]
        if self._net is not None:
            told, begun = step(self._net.span(head.first, end)), step(self._net.begins(head.first))
            reasons += [f"net={told}", f"net begins={begun}", f"net begins={begun}/{hit.lemma}",
                        f"net begins={begun}/{long}"]
        for name, place in (("prev", hit.first - 1), ("prev2", hit.first - 2), ("next", end), ("next2", end + 1)):
            reasons += self._beside(head, name, place)
        for place in range(head.end, end):
            reasons += [f"in={self._shape(place)}/{kind}", f"in={self._class(place)}/{hit.lemma}"]
        if hit.first in self._names:
            name_ = self._names[hit.first]
            reasons += [f"name={name_.kind}", f"name={name_.kind}/{hit.lemma}", f"name={name_.manner}/{hit.lemma}"]
        if hit.first in self._triggers:
            reasons += [f"trigger={self._triggers[hit.first]}/{family}", f"trigger={self._triggers[hit.first]}"]
        return reasons

    def _beside(self, head: Head, name: str, place: int) -> Iterator[str]:
        """The reasons that a word before or after the phrase gives."""
        hit, how = head.hit, _how(head.hit)
        family = f"{hit.lemma}/{how}"
        if not 0 <= place < len(self.words) or self.words[place].sentence != self.words[hit.first].sentence:
            yield f"{name}=edge/{family}"
            return
        shape, what = self._shape(place), self._class(place)
        yield from (f"{name}={shape}", f"{name}={shape}/{family}", f"{name}={shape}/{head.kind}",
                    f"{name}={what}/{family}", f"{name}={what}/{head.kind}/{how}",
                    f"{name} marks={self.words[place].before}")
        if place in self._triggers:
            yield f"{name} trigger={self._triggers[place]}/{hit.lemma}"
            yield f"{name} trigger={self._triggers[place]}"

    def _class(self, place: int) -> str:
        """What a word is: part of a name, the head of another initiative, an event word, an adjective, or a word."""
        if not 0 <= place < len(self.words):
            return "edge"
        form = self.words[place].form
        bare = form.removeprefix(self._clitics.article)
        if place in self._names:
            return self._names[place].kind
        if place in self._heads:
            return "head"
        if bare in self._adjectives:
            return "adjective" if bare == form else "the adjective"
        if bare.endswith(_ENDINGS[:1] + _NISBA) and len(bare) > _SHORT and bare != form:
            return "the nisba"
        if form.isdigit():
            return "number"
        if place in self._triggers:
            return "event"
        return "the word" if bare != form else "word" if len(form) > _SHORT else "short"

    def _shape(self, place: int) -> str:
        form = self.words[place].form
        if form not in self._shapes:
            self._shapes[form] = min(self._clitics.bare_forms(form), key=len)
        return self._shapes[form]

    def _ending(self, place: int) -> str:
        """How a word ends, as far as adjectives agree by it."""
        form = self.words[place].form
        return next((ending for ending in _ENDINGS if form.endswith(ending) and len(form) > len(ending) + 1), "")

    def _inside(self, end: int) -> bool:
        name = self._names.get(end)
        return name is not None and name.first < end

    def _quoted(self, head: Head, end: int) -> bool:
        """Say whether a quotation mark was opened inside the phrase and not closed before word `end`."""
        return sum('"' in self.words[i].before for i in range(head.end, end + 1)) == 1


def _how(hit: Hit) -> str:
    """Whether a noun has the article, a pronoun, or neither."""
    return "the" if hit.definite else "his" if hit.suffix else "a"


def _by_word(names: Sequence[NameMention]) -> dict[int, NameMention]:
    return {i: name for name in names for i in range(name.first, name.last)}
