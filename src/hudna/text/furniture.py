"""How much a line looks like furniture: a score from its wording, shape and place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hudna.letters import is_arabic
from hudna.text.lines import Line
from hudna.text.wording import Said, Wordings

IMAGE = re.compile(r"[^\s/\\]{1,80}\.(?:jpe?g|png|gif|webp|bmp|svg|mp4|mp3|avif)", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+\.\w{2,}|\S+\.(?:com|net|org|info)(?:/\S*)?", re.IGNORECASE)
_MARKUP = re.compile(r"""(?:content|href|src|name|property)\s*=\s*["']|/>\s*$|^</?\w+|\{\s*\w+\s*:""")
_BARS = re.compile(r"\s[|/>\u00bb\u2022\u00b7\u203a\u2039\u00ab]\s|[|\u2022\u203a]|\s{2,}|\t")
_HASHTAG = re.compile(r"(?<!&)#[^\W\d]\w*")
_INITIALS = re.compile(
    "[\\s(]*[\u0621-\u064a](?:\\s*[./\u0640]\\s*[\u0621-\u064a])+\\.?(?:\\s*[-\u2013\u2014].{1,30})?[\\s)]*")
_NUMBERED = re.compile(r"\s*\d{1,2}\s*[.)-]\s")
ENOUGH, _JUNK = 1.0, 3.0
_TRAIL = frozenset("/>|\\-\u203a\u00bb\u00ab\"")
_SENTENCE, _JOINED = 6, ("\u0648", "\u0641")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: above the title, below the last running text, or between."""

    above: bool = False
    below: bool = False


class Scores:
    """Weighs lines by the wording of a language."""

    def __init__(self, wordings: Wordings) -> None:
        self._items = wordings.items
        self._home = wordings.home
        self._openers = wordings.openers
        self._any_item = frozenset().union(*wordings.items.values())

    def weigh(self, line: Line, said: Said | None, place: Place) -> float:
        """The line's score as furniture; ENOUGH and above is furniture."""
        score = _of_wording(said, place) + self._of_shape(line) + self._of_items(line)
        score += (0.6 if place.above else 0.0) + (0.3 if place.below else 0.0)
        if len(line.words) <= 3:
            score += 0.5 if place.above else 0.2 if place.below else 0.0
        if line.prose:
            score -= 1.5 if said is None or said.manner == "any" else 0.3
        return score

    def is_junk(self, line: Line) -> bool:
        """Say whether a line can be nothing but furniture by its shape: marks alone, a file's name, mark-up."""
        return self._of_shape(line) >= _JUNK

    def speaks(self, line: Line) -> bool:
        """Say whether a line opens as a sentence of the news does."""
        forms = line.forms
        if len(forms) < _SENTENCE:
            return False
        heads = {forms[0], forms[0][1:]} if forms[0][0] in _JOINED else {forms[0]}
        return any(opener[0] in heads and forms[1 : len(opener)] == opener[1:] for opener in self._openers)

    def is_item(self, line: Line) -> bool:
        """Say whether a line is made of the words of menus alone."""
        return self._of_items(line) > 0

    def _of_shape(self, line: Line) -> float:
        text, length = line.text, len(line.words)
        if not any(c.isalpha() for c in text):
            return _JUNK if not any(c.isdigit() for c in text) or length <= 2 else 1.0
        if IMAGE.fullmatch(text) or _ADDRESS.fullmatch(text) or _MARKUP.search(text):
            return _JUNK
        if _INITIALS.fullmatch(text):
            return 1.2
        score = 0.0
        if not any(map(is_arabic, text)):
            score += 1.2 if length <= 8 else 0.6
        if len(_HASHTAG.findall(text)) > 1:
            score += 1.0
        if length > 1 and line.forms[0] in self._home and _TRAIL & set(line.words[1].before):
            score += 1.5
        bars = [part for part in _BARS.split(text) if part.strip()]
        if len(bars) >= 3 and max(len(p.split()) for p in bars) <= 3 and not line.stops:
            score += 0.8
        return score

    def _of_items(self, line: Line) -> float:
        """How far the line is made of the words of tool bars and menus alone."""
        forms = [form for form in line.forms if not form.isdigit()]
        if not forms or len(forms) > 30 or line.stops:
            return 0.0
        tools = sum(f in self._items["tools"] or f in self._items["latin"] for f in forms) / len(forms)
        items = sum(f in self._any_item for f in forms) / len(forms)
        if tools >= 0.8 and (len(forms) > 1 or len(line.text) > 2):
            return 1.2
        if items == 1:
            return 1.0 if len(forms) > 1 else 0.5
        return 1.0 if items >= 0.75 and len(forms) >= 3 else 0.0


def _of_wording(said: Said | None, place: Place) -> float:
    if said is None or (said.family.head and not place.above):
        return 0.0
    return {"whole": 2.5, "label": 2.0, "start": 1.8, "any": 1.5}[said.manner]


def numbered(line: Line) -> bool:
    """Say whether the line begins with a number as list items do."""
    return _NUMBERED.match(line.text) is not None
