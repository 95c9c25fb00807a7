"""Find word families in text, whatever their inflection and attached particles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any, NamedTuple

from hudna.grammar.clitics import Clitics, Split
from hudna.grammar.conjugate import Form, noun_forms, past_forms, present_forms
from hudna.grammar.words import folded_key
from hudna.known import Known
from hudna.shapes import Hit, Word

_VERBAL = frozenset({"past", "present"})
_Reading = tuple[Split, "_Way"]


class _Way(NamedTuple):
    """One form of one family: the words that must follow the first, and what the form is."""

    rest: tuple[str, ...]
    form: Form
    family: int


class Lexicon:
    """Word families, compiled once for finding.

    A family is a mapping with `lemma` and any of: `verb` (past and present citation), `verbs` (more such pairs),
    `nouns` (verbal nouns and plurals), `doers` / `done` (active and passive participles, masculine singular),
    `words` (fixed words or phrases, found as they stand), `never` (words that only look like the family);
    a citation may be a phrase, whose first word inflects.
    The whole mapping is the payload of a Hit.
    """

    def __init__(self, families: Sequence[Mapping[str, Any]], language: Mapping[str, Any]) -> None:
        section = language["clitics"]
        self.families = tuple(families)
        self.clitics = Clitics.of(section)
        self._lemmas = [str(family.get("lemma", "")) for family in self.families]
        self._ways: dict[str, list[_Way]] = defaultdict(list)
        self.readings: Known[str, Sequence[_Reading]] = Known(self._readings)
        self._needed: Known[str, frozenset[str]] = Known(self._needs)
        self._never = [frozenset(map(folded_key, family.get("never") or ())) for family in self.families]
        for index, family in enumerate(self.families):
            for form, rest in _forms(family, section):
                way = _Way(rest, form, index)
                if way not in self._ways[form.letters]:
                    self._ways[form.letters].append(way)

    def find(self, words: Sequence[Word]) -> list[Hit]:
        """All hits, the longest at each word; a word may be hit by several families of the same length."""
        hits: list[Hit] = []
        readings = self.readings
        for first in [place for place, word in enumerate(words) if readings[word.form]]:
            hits += self.longest(words, first)
        return hits

    def longest(self, words: Sequence[Word], first: int) -> Sequence[Hit]:
        """The longest hits that begin at word `first`."""
        found = self.at(words, first)
        if len(found) > 1:
            longest = max([hit.last for hit in found])
            found = [hit for hit in found if hit.last == longest]
        return found

    def at(self, words: Sequence[Word], first: int) -> Sequence[Hit]:
        """All hits that begin at word `first`."""
        form = words[first].form
        readings = self.readings[form]
        if not readings:
            return ()
        needed = self._needed[form]
        if needed and (first + 1 == len(words) or words[first + 1].form not in needed):
            return ()
        return self._hits(words, first, readings)

    @property
    def stems(self) -> Set[str]:
        """The first words of all forms of its families, without what is attached to them."""
        return self._ways.keys()

    def _needs(self, form: str) -> frozenset[str]:
        """The words one of which must follow a word for it to begin a phrase; none where it may stand alone."""
        rests = [way.rest for _, way in self.readings[form]]
        return frozenset(rest[0] for rest in rests) if all(rests) else frozenset()

    def _hits(self, words: Sequence[Word], first: int, readings: Sequence[_Reading]) -> list[Hit]:
        found: list[Hit] = []
        taken: set[tuple[int, int]] = set()
        for split, (rest, form, family) in readings:
            last = first + 1 + len(rest)
            if rest and (last > len(words) or words[first + 1].form != rest[0] or not _go_on(words, first, rest)):
                continue
            if (family, last) not in taken:
                taken.add((family, last))
                found.append(Hit(first, last, family, self._lemmas[family], form.pos, self.families[family],
                                 form.person, split.proclitics, split.suffix, split.definite))
        return found

    def _readings(self, form: str) -> Sequence[_Reading]:
        """The ways in which a word may begin a family's words or phrases; mostly there are none."""
        if self._ways.keys().isdisjoint(self.clitics.stems(form)):
            return ()
        return [reading for reading in self._read(form) if form not in self._never[reading[1].family]]

    def _read(self, form: str) -> Iterator[_Reading]:
        for whole in self.clitics.noun_readings(form):
            for way in self._ways.get(whole.stem, ()):
                if way.form.pos not in _VERBAL and not (whole.suffix and way.form.pos == "word"):
                    yield whole, way
        for whole in self.clitics.verb_readings(form):
            for way in self._ways.get(whole.stem, ()):
                if way.form.pos in _VERBAL:
                    yield whole, way


class Lexicons:
    """Several lexicons of one language, looked through together: most words are in none of them."""

    def __init__(self, *lexicons: Lexicon) -> None:
        self._lexicons = lexicons
        self._clitics = lexicons[0].clitics
        self._stems = frozenset().union(*(lexicon.stems for lexicon in lexicons))
        self._holding: Known[str, Sequence[int]] = Known(self._holders)

    def find(self, words: Sequence[Word]) -> list[tuple[Hit, ...]]:
        """What `find` gives, for each lexicon."""
        found: list[list[Hit]] = [[] for _ in self._lexicons]
        holding = self._holding
        for first, word in enumerate(words):
            for number in holding[word.form]:
                found[number] += self._lexicons[number].longest(words, first)
        return [*map(tuple, found)]

    def _holders(self, form: str) -> Sequence[int]:
        """The numbers of the lexicons in which a word begins something."""
        if self._stems.isdisjoint(self._clitics.stems(form)):
            return ()
        return tuple(number for number, lexicon in enumerate(self._lexicons) if lexicon.readings[form])


def _go_on(words: Sequence[Word], first: int, rest: Sequence[str]) -> bool:
    """Say whether the words after the first are these, in its sentence."""
    return all(word.form == form and word.sentence == words[first].sentence
               for word, form in zip(words[first + 1 : first + 1 + len(rest)], rest, strict=True))


def _forms(family: Mapping[str, Any], section: Mapping[str, Any]) -> Iterator[tuple[Form, tuple[str, ...]]]:
    for past, present in _pairs(family):
        for citation, make in ((past, past_forms), (present, present_forms)):
            if citation:
                head, rest = _parted(citation)
                for form in make(head, section):
                    yield form, rest
    for field, pos, inflect in (("nouns", "noun", False), ("doers", "active", True), ("done", "passive", True)):
        for citation in family.get(field) or ():
            head, rest = _parted(citation)
            for form in noun_forms(head, pos, section, inflect=inflect):
                yield form, rest
    for citation in family.get("words") or ():
        folded = folded_key(citation).split()
        yield Form(folded[0], "word"), tuple(folded[1:])


def _pairs(family: Mapping[str, Any]) -> Iterable[tuple[str | None, str | None]]:
    single = family.get("verb")
    return [*([tuple(single)] if single else []), *(tuple(pair) for pair in family.get("verbs") or ())]


def _parted(citation: str) -> tuple[str, tuple[str, ...]]:
    head, *rest = citation.split()
    return head, tuple(folded_key(" ".join(rest)).split())
