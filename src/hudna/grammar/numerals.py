"""Numbers in figures and in words, with their bounds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from hudna.grammar.lexicon import Lexicon
from hudna.letters import fold
from hudna.shapes import Hit, Word

_FIGURES = re.compile(r"\d+(?:[.,\u066c]\d+)*")


class Number(NamedTuple):
    """Words [first, last) that say a number."""

    first: int
    last: int
    value: int
    figures: bool = False


class _Sum:
    """A number in words being added up: thousands and more in `total`, the rest in `current`."""

    def __init__(self) -> None:
        self.total = 0
        self.current = 0
        self.scale = 10**12

    def start(self, hit: Hit) -> None:
        """Take the first word in."""
        self._join(hit.data["kind"], hit.data["value"])

    def add(self, hit: Hit, *, joined: bool) -> bool:
        """Take one more word in; False when it belongs to no number that stands so far."""
        kind, value = hit.data["kind"], hit.data["value"]
        if joined:
            return self._join(kind, value)
        if kind == "hundred" and value == 100 and 3 <= self.current <= 9:
            self.current *= 100
            return True
        if kind == "scale" and self.current and value < self.scale:
            self.total, self.current, self.scale = self.total + self.current * value, 0, value
            return True
        return False

    def _join(self, kind: str, value: int) -> bool:
        rest = self.current % 100
        if kind in ("scale", "two_scale"):
            if self.current or value >= self.scale:
                return False
            self.total, self.scale = self.total + value * (2 if kind == "two_scale" else 1), value
            return True
        free = {"unit": rest == 0, "teen": rest == 0, "ten": rest < 10, "hundred": self.current == 0}[kind]
        if free:
            self.current += value
        return free

    def value(self) -> int:
        """The number so far."""
        return self.total + self.current


class Numerals:
    """The numbers of a language, compiled once from its `numerals` and `clitics` sections."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        self.section: Mapping[str, Any] = language["numerals"]
        self.joint = fold(language["clitics"]["conjunctions"][0])
        self._of = {fold(word) for word in self.section["of"]}
        self._words = Lexicon(tuple(_families(self.section)), language)
        article = self.article = fold(language["clitics"]["article"])
        heads = ("", article, *(fold(p) + a for p in language["clitics"]["prepositions"] for a in ("", article)),
                 fold(language["clitics"]["article_after_l"]))
        self._heads = {joint + head for joint in ("", *map(fold, language["clitics"]["conjunctions"]))
                       for head in heads}

    def figures(self, word: Word) -> float | None:
        """The number that a word in figures gives, particles before it off."""
        found = _FIGURES.search(word.form)
        if found is None or found.end() != len(word.form) or word.form[: found.start()] not in self._heads:
            return None
        return _figure(found.group())

    def may_begin(self, form: str) -> bool:
        """Say whether a folded word may begin a number in figures or words."""
        return bool(self._words.readings[form]) or _FIGURES.search(form) is not None

    def at(self, words: Sequence[Word], first: int) -> Number | None:
        """The number in figures or words that begins at word `first`."""
        figure = self.figures(words[first])
        if figure is None:
            return self._spelled(words, first)
        last, figure = self._decimals(words, first + 1, figure)
        return self._scaled(words, first, last, figure)

    def _decimals(self, words: Sequence[Word], last: int, figure: float) -> tuple[int, float]:
        """The decimals of a number that a conjunction written to it has cut at its point."""
        if last >= len(words) or words[last].before not in (".", ",") or words[last].start != words[last - 1].end + 1:
            return last, figure
        more = words[last].form
        if words[last - 1].form.isdigit() or not more.isdigit():
            return last, figure
        return last + 1, _figure(f"{int(figure)}{words[last].before}{more}") or figure

    def _scaled(self, words: Sequence[Word], first: int, last: int, value: float) -> Number | None:
        """A number in figures, with the thousands or millions that follow it."""
        hit = self._scale(words, last)
        if hit is not None:
            value, last = value * hit.data["value"], hit.last
            value, last = self._fraction(words, last, value, hit.data["value"])
            last, rest = self._rest(words, last, hit.data["value"])
            value += rest
        if value != int(value):
            return None
        return Number(first, last, int(value), figures=True)

    def _scale(self, words: Sequence[Word], at: int) -> Hit | None:
        """Thousands or millions at a word, with nothing attached before them."""
        if at >= len(words) or words[at].before or words[at].sentence != words[at - 1].sentence:
            return None
        hit = self._numeral(words, at, "scale")
        return hit if hit is not None and hit.data["kind"] == "scale" and hit.proclitics == "" else None

    def _rest(self, words: Sequence[Word], last: int, below: int) -> tuple[int, int]:
        """What is added below the thousands, as in «15 thousand and 671»."""
        if last >= len(words) or words[last].before or not words[last].form.startswith(self.joint):
            return last, 0
        figure = self.figures(words[last])
        if figure is not None:
            again = self._scale(words, last + 1) is not None
            return (last, 0) if again or not below / 100 <= figure < below else (last + 1, int(figure))
        more = self._spelled(words, last)
        return (more.last, more.value) if more is not None and more.value < below else (last, 0)

    def _spelled(self, words: Sequence[Word], first: int) -> Number | None:
        half = self._half(words, first)
        if half is not None:
            return half
        hit = self._numeral(words, first, "two_scale")
        if hit is None:
            return None
        total, last = _Sum(), hit.last
        total.start(hit)
        while (more := self._next(words, last)) is not None and total.add(more[0], joined=more[1]):
            hit, last = more[0], more[0].last
        if hit.data["kind"] in ("scale", "two_scale"):
            value, last = self._fraction(words, last, total.value(), hit.data["value"])
            return Number(first, last, int(value))
        return Number(first, last, total.value())

    def _next(self, words: Sequence[Word], at: int) -> tuple[Hit, bool] | None:
        """The numeral that goes on a number, and whether a conjunction joins it."""
        if at >= len(words) or words[at].before or words[at].sentence != words[at - 1].sentence:
            return None
        if words[at].form == self.joint and at + 1 < len(words) and not words[at + 1].before:
            hit = self._numeral(words, at + 1, "two_scale")
            return None if hit is None or hit.proclitics else (hit, True)
        for wanted, joined in (("scale", False), ("two_scale", True)):
            hit = self._numeral(words, at, wanted)
            if hit is not None and hit.proclitics == (self.joint if joined else ""):
                return hit, joined
        return None

    def _numeral(self, words: Sequence[Word], at: int, prefer: str) -> Hit | None:
        """The numeral at a word, the longest and the preferred kind first."""
        hits = [hit for hit in self._words.at(words, at) if hit.data["kind"] != "part"]
        return max(hits, key=lambda h: (h.last, -len(h.proclitics), h.data["kind"] == prefer), default=None)

    def _half(self, words: Sequence[Word], first: int) -> Number | None:
        hits = [h for h in self._words.at(words, first) if h.data["kind"] == "part"]
        if not hits or first + 1 >= len(words):
            return None
        scale = self._scale(words, first + 1)
        if scale is None:
            return None
        return Number(first, scale.last, scale.data["value"] // hits[0].data["value"])

    def _fraction(self, words: Sequence[Word], last: int, value: float, scale: int) -> tuple[float, int]:
        """«and a half» after a scale, with the scale's name again or without."""
        if last >= len(words) or words[last].before:
            return value, last
        for hit in self._words.at(words, last):
            if hit.data["kind"] == "part" and self.joint in hit.proclitics:
                end = hit.last
                again = self._scale(words, end)
                if again is not None and again.data["value"] == scale:
                    end = again.last
                return value + scale / hit.data["value"], end
        return value, last


def _figure(text: str) -> float | None:
    """Figures with separators: groups of three are thousands, anything else a decimal."""
    parts = re.split(r"[.,\u066c]", text)
    if len(parts) > 1 and all(len(part) == 3 for part in parts[1:]) and len(parts[0]) <= 3:
        return float("".join(parts))
    if len(parts) > 2:
        return None
    return float(".".join(parts))


def family(kind: str, value: object, words: Iterable[str], **more: object) -> Mapping[str, Any]:
    """A word family that stands for a value."""
    return {"lemma": kind, "kind": kind, "value": value, "words": list(words), **more}


def _families(section: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Numerals as word families, so that attached particles are taken care of."""
    for value, words in section["units"].items():
        yield family("unit", value, words)
        if value > 2:
            yield family("teen", value + 10, [f"{word} {ten}" for word in words for ten in section["ten"]])
    yield family("unit", 10, section["ten"])
    for value, name in ((11, "eleven_one"), (12, "twelve_two")):
        yield family("teen", value, [f"{word} {ten}" for word in section[name] for ten in section["ten"]])
    for value, words in section["tens"].items():
        yield family("ten", value, words)
    yield family("hundred", 100, section["hundred"])
    yield family("hundred", 200, section["two_hundred"])
    for value, stems in section["glued_hundreds"].items():
        several = [stems] if isinstance(stems, str) else stems
        yield family("hundred", value * 100, [stem + word for stem in several for word in section["hundred"]])
    for value, words in section["scales"].items():
        yield family("two_scale", value, words["two"])
        yield family("scale", value, [*words["one"], *words["many"]])
    yield family("part", 2, section["half"])
    yield family("part", 4, section["quarter"])
