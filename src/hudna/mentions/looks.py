"""Each word of an article as the weighing of names looks at it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hudna.infer import Company
from hudna.known import Known
from hudna.mentions.gazetteer import Gazetteer, Match
from hudna.mentions.groups import Groups
from hudna.mentions.nations import Nations
from hudna.mentions.people import People
from hudna.mentions.sight import Sight, Splits, word_set
from hudna.mentions.titles import Titles
from hudna.pack import Pack
from hudna.shapes import NameMention, Word

_EDGE = "edge"


class Look(NamedTuple):
    """A word: its stem without particles, what sort of word it is, where the rules have put it.

    `tag` says whether the rules begin a mention here (`B`), go on with one (`I`), see the title of one (`P`) or nothing
    (`O`), and of which kind and manner; `shape` is how definite the word is and how it ends; `company` and the wider
    `circle` are those of the words that are used like it; `marks` are further traits.
    """

    stem: str
    sort: str
    tag: str
    shape: str
    before: str
    company: str
    circle: str
    marks: tuple[str, ...]


EDGE = Look(_EDGE, _EDGE, _EDGE, _EDGE, "", _EDGE, _EDGE, ())


class Parts(NamedTuple):
    """The finders that tell what a word may be."""

    splits: Splits
    gazetteer: Gazetteer
    nations: Nations
    titles: Titles
    people: People
    groups: Groups


class Ruled(NamedTuple):
    """What rules find: mentions, what may be the pack's names, and the kinds of the verbs by place."""

    mentions: Sequence[NameMention]
    matches: Sequence[Match]
    verbs: Mapping[int, str]


class _Face(NamedTuple):
    """What a word looks like wherever it stands; the verbs among words of one form have a face of their own."""

    stem: str
    sort: str
    shape: str
    company: str
    circle: str


class Looks:
    """Looks at words; compiled once for a pack."""

    def __init__(self, pack: Pack, parts: Parts, company: Company) -> None:
        self._parts = parts
        self._company = company
        self._closed = word_set(pack.language["names"]["closed"])
        self._known: Known[tuple[str, str], _Face] = Known(self._face)

    def of(self, sight: Sight, ruled: Ruled) -> list[Look]:
        """The looks of all words."""
        tags = _tags(ruled.mentions, len(sight.words))
        raw: dict[int, str] = {}
        for match in ruled.matches:
            kind = self._parts.gazetteer.entries[match.refs[0]].kind
            for place in range(match.outer_first, match.outer_last):
                raw[place] = f"{'B' if place == match.first else 'I'}{kind}{match.sort:d}"
        return [self._look(sight, place, (tags[place], raw.get(place, ""), ruled.verbs.get(place, "")))
                for place in range(len(sight.words))]

    def _look(self, sight: Sight, place: int, known: tuple[str, str, str]) -> Look:
        tag, raw, verb = known
        word = sight.words[place]
        marks = [f"raw={raw or '-'}"]
        if word.line == sight.words[0].line:
            marks.append("title line")
        if not place or sight.words[place - 1].line != word.line:
            marks.append("line begins")
        elif sight.words[place - 1].sentence != word.sentence:
            marks.append("sentence begins")
        stem, sort, shape, fine, coarse = self._known[word.form, verb]
        return Look(stem, sort, tag, shape, word.before[:2], fine, coarse, tuple(marks))

    def _face(self, known: tuple[str, str]) -> _Face:
        form, verb = known
        alone = Sight((Word(0, len(form), form, "", 0, 0),), [self._parts.splits.of(form)], form)
        sort, stem, definite = self._sort(alone, 0, verb)
        near = self._company.of(form, stem)
        return _Face(stem, sort, f"{'D' if definite else 'i'}{form[-2:]}", near.fine, near.coarse)

    def _sort(self, sight: Sight, place: int, verb: str) -> tuple[str, str, bool]:
        """What sort of word it is, its stem, and whether it has the article."""
        form, parts = sight.form(place), self._parts
        group = parts.groups.head_at(sight, place)
        if group is not None:
            return f"head {group.head.kind}", group.split.stem, group.split.definite
        gentilic = parts.nations.at(sight, place)
        if gentilic is not None:
            return f"nation {gentilic.number}", parts.nations.stem(sight, place), gentilic.definite
        split = next((s for s in reversed(sight.splits[place]) if s.definite), None)
        stem = split.stem if split is not None else form
        if form.isdigit():
            return "digits", "#", False
        if form in self._closed:
            return "closed", form, False
        if parts.titles.heads(sight, place):
            return "title", parts.titles.stem(sight, place), split is not None
        if verb:
            return f"verb {verb}", stem, split is not None
        if parts.people.known(parts.people.head(sight, place)):
            return "person", parts.people.head(sight, place), split is not None
        return "common" if parts.people.common(sight, place) else "unknown", stem, split is not None


def _tags(rules: Sequence[NameMention], count: int) -> list[str]:
    tags = ["O"] * count
    for one in sorted(rules, key=lambda m: m.first - m.last):
        for place in range(one.first, one.last):
            if tags[place][0] in "OP":
                tags[place] = f"{'B' if place == one.first else 'I'} {one.kind} {one.manner}"
        for place in (*range(one.phrase_first, one.first), *range(one.last, one.phrase_last)):
            if tags[place] == "O":
                tags[place] = "P"
    return tags
