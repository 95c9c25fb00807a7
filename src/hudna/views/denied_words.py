"""The words of denials, and how many of them a fact or a sentence has."""

from __future__ import annotations

from collections.abc import Iterable

from hudna.shapes import SAYS, Fact
from hudna.views.denial import Denial
from hudna.views.likeness import Stems
from hudna.views.told_pages import Told, around, name_of
from hudna.views.told_words import Index, ToldWords

_BEFORE, _BEHIND, _SAID = 70, 90, 250   # letters around a fact, and of a statement, in which its words are looked for
_OBJECT, _RUN, _RUN_MOST = 5, 3, 200    # first words denied, how many in a row tell it, sentences with the rarest


class DeniedWords:
    """Knows the words of denials, cut down to stems; a word weighs more, the fewer pages have it."""

    def __init__(self, words: ToldWords, stems: Stems, denials: Iterable[Denial]) -> None:
        self._stems = stems
        self._of: dict[tuple[str, str], frozenset[str]] = {}
        self.index = Index(words, stems, (stem for denial in denials for stem in self.wanted(denial)))

    def wanted(self, denial: Denial) -> frozenset[str]:
        """The words of what is denied, without the names of who denies."""
        names = " ".join(name.name for fact in denial.facts for name in fact.actors("who"))
        return self._stems.of(denial.words) - self._stems.of(names)

    def row(self, denial: Denial) -> list[str]:
        """The words of what is denied, in their order: of the statement that the denial brings in, if it does."""
        return self._stems.row(denial.said or denial.words)

    def said_before(self, fact: Fact, denial: Denial) -> frozenset[str]:
        """The words of a fact's sentence, of the denial's own sentence those before it."""
        start, text = fact.evidence.sentence_span.start, fact.evidence.sentence
        same = fact.source.key == denial.told.source.key and start == denial.told.span.start
        return self._stems.of(text[: denial.at - start] if same else text)

    def before(self, told: Told, denial: Denial) -> frozenset[str]:
        """The words of a sentence that matter, of the denial's own sentence those before it."""
        if told is not denial.told:
            return self.index.of(told)
        return self.index.of(told) & self._stems.of(told.text[: denial.at - told.span.start])

    def part(self, told: frozenset[str], wanted: frozenset[str], fact: Fact) -> tuple[float, float, int]:
        """Of the words of a denial that are told: the part of their weight that a fact has, this weight, how many."""
        own = self._of.get(name_of(fact))
        if own is None:
            own = self._of[name_of(fact)] = self._stems.of(_around(fact))
        shared, weights = told & own, self.index.weights
        whole = sum(weights.get(stem, 0.0) for stem in wanted)
        weight = sum(weights.get(stem, 0.0) for stem in shared)
        return (weight / whole if whole else 0.0), weight, len(shared)

    def runs(self, denial: Denial, fact: Fact) -> list[int]:
        """At which of the first words of what is denied begin those that a statement has one behind the other."""
        wanted = self.wanted(denial)
        if fact.kind != SAYS or denial.bare or self.part(wanted, wanted, fact)[2] <= _RUN:
            return []
        object_ = self.row(denial)[:_OBJECT] if denial.said else []
        names = self._stems.of(" ".join(name.name for own in denial.told.facts for name in own.actors()))
        row = self._stems.row(_around(fact))
        told = {tuple(row[at : at + _RUN]) for at in range(len(row) - _RUN + 1)}
        found = ((at, tuple(object_[at : at + _RUN])) for at in range(len(object_) - _RUN + 1))
        return [at for at, run in found if run in told and not set(run) <= names
                and min(self.index.met(stem) for stem in run) <= _RUN_MOST]


def _around(fact: Fact) -> str:
    """The words of a fact with those around them in its sentence."""
    span = fact.evidence.span
    return around(fact, 0, min(0, span.start + _SAID - span.end)) if fact.kind == SAYS else around(
        fact, _BEFORE, _BEHIND)
