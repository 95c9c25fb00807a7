"""The small words that hold clauses together, compiled from a language's data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from hudna.grammar.clitics import Clitics
from hudna.grammar.words import folded_key
from hudna.known import Known
from hudna.pack import Pack
from hudna.shapes import Word


class Phrases:
    """Fixed words and phrases, found at a word; conjunctions before the first word are passed over."""

    def __init__(self, phrases: Iterable[str], clitics: Clitics) -> None:
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            first, *rest = folded_key(phrase).split()
            by_first.setdefault(first, []).append(tuple(rest))
        for rests in by_first.values():
            rests.sort(key=len, reverse=True)
        # what may follow a first word, the longest first; what follows it without its conjunction comes after
        self._rests: dict[str, list[tuple[str, ...]]] = dict(by_first)
        for first, rests in by_first.items():
            for joint in clitics.conjunctions:
                self._rests[joint + first] = [*by_first.get(joint + first, ()), *rests]

    @property
    def beginnings(self) -> Set[str]:
        """The words with which one of the phrases may begin."""
        return self._rests.keys()

    def at(self, words: Sequence[Word], place: int) -> int:
        """The number of words of the longest phrase that begins at `place`; 0 when none does."""
        rests = self._rests.get(words[place].form)
        return 0 if rests is None else self._length(words, place, rests)

    @staticmethod
    def _length(words: Sequence[Word], place: int, rests: Sequence[tuple[str, ...]]) -> int:
        for rest in rests:
            end = place + 1 + len(rest)
            if not rest or (end <= len(words) and words[place + 1].form == rest[0]
                            and all(words[place + 1 + i].form == r for i, r in enumerate(rest))):
                return end - place
        return 0


class Syntax:
    """Complementizers, relatives, clause openers, prepositions and their like; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        section = pack.language["subordination"]
        self.clitics = Clitics.of(pack.language["clitics"])
        self.complementizers = Phrases(section["complementizers"], self.clitics)
        self.relatives = Phrases(section["relatives"], self.clitics)
        self.openers = Phrases(section["openers"], self.clitics)
        self.prepositions = Phrases(section["prepositions"], self.clitics)
        self.turned = Phrases(section["turned"], self.clitics)
        self.title_prepositions = Phrases(section["title_prepositions"], self.clitics)
        self.auxiliaries = Phrases(section["auxiliaries"], self.clitics)
        self.adverbs = Phrases(section["adverbs"], self.clitics)
        self.accusatives = tuple(_keys(section["accusatives"]))
        self.plural = folded_key(section["plural"])
        self.breaks = Phrases(section["breaks"], self.clitics)
        self.halves = Phrases(section["halves"], self.clitics)
        self.farewells = Phrases(section["farewells"], self.clitics)
        self.after_texts = Phrases(section["after_texts"], self.clitics)
        self.circumstances = Phrases(section["circumstances"], self.clitics)
        self.masculine_heads = _keys(section["masculine_heads"])
        self.denials = _keys(section["denials"])
        self.attached = tuple(self.clitics.prepositions)
        self.answers = tuple(_keys(section["answers"]))
        self.lists = Phrases(section["lists"], self.clitics)
        self.threats = Phrases(section["threats"], self.clitics)
        self.negations = _keys(section["negations"])
        self.subjunctives = _keys(section["subjunctives"])
        self.no_objects = _keys(section["no_objects"])
        self.unattached = _keys(section["unattached"])
        self.papers = _keys(section["papers"])
        self.not_papers = _keys(section["not_papers"])
        self.persons = _keys(section["persons"])
        self.women = frozenset(w for w in self.persons if w.endswith(self.clitics.feminine))
        self.quantifiers = _keys(section["quantifiers"])
        self.masculine_states = _keys(section["masculine_states"])
        self._small = frozenset().union(*(phrases.beginnings for phrases in (
            self.complementizers, self.relatives, self.openers, self.prepositions)))
        self.heads = _keys(word for group in (pack.domain.get("actor_heads") or {}).get("groups", ())
                           for word in group["words"])
        self._folded: Known[tuple[str, ...], tuple[str, ...]] = Known(lambda words: tuple(map(folded_key, words)))

    def opens(self, words: Sequence[Word], place: int) -> bool:
        """Say whether a word opens a clause: a relative, an opener or a complementizer."""
        return not self.is_plain(words[place].form) and bool(
            self.relatives.at(words, place) or self.openers.at(words, place) or self.complementizers.at(words, place))

    def is_plain(self, form: str) -> bool:
        """Say whether a word begins no complementizer, relative, opener or preposition."""
        return form not in self._small

    def folded(self, words: Sequence[str]) -> tuple[str, ...]:
        """The folded forms of words given in a payload."""
        return self._folded[tuple(words)]

    def is_one(self, form: str, nouns: frozenset[str]) -> bool:
        """Say whether a word is one of these nouns, whatever particles, article or pronoun it carries."""
        return not nouns.isdisjoint(self.clitics.noun_stems(form))

    def proclitics(self, form: str, bare: frozenset[str]) -> str:
        """The particles that a word carries before one of its `bare` forms; empty when it carries none."""
        if form in bare:
            return ""
        for split in self.clitics.noun_splits(form):
            if split.stem in bare or (self.clitics.article + split.stem in bare and split.definite):
                return split.proclitics
        return ""


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(folded_key(word) for word in words)
