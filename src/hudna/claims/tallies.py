"""Numbers of people as they are said, before it is clear what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from hudna.claims.people import Noun, PeopleNouns
from hudna.claims.scene import Scene
from hudna.grammar.bounds import Bounding
from hudna.grammar.lexicon import Lexicon
from hudna.grammar.words import folded_key, key
from hudna.letters import fold
from hudna.shapes import Amount, Hit, Word

_OPENING = frozenset("\"'(\u00ab-")


@dataclass(frozen=True, slots=True)
class Tally:
    """Words [first, last) that may be a number of people.

    `what` is what the noun itself says; `sure` that the words are about people; `joined` that a conjunction ties it
    to what stands before; `among` that it is a part of the number before it; `both` that it counts dead and wounded;
    `unknown` that its noun may be of people or not; `opens` that a clause opens with it.
    """

    first: int
    last: int
    least: int | None
    most: int | None
    what: str = ""
    sure: bool = False
    force: bool = False
    single: bool = False
    joined: bool = False
    among: bool = False
    both: bool = False
    unknown: bool = False
    opens: bool = False


class TallyFinder:
    """Finds numbers of people; compiled once for a language."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        section = language["counting"]
        self._bounding = Bounding(language)
        self._people = PeopleNouns(language)
        self._joint = self._bounding.numerals.joint
        self._article = self._bounding.numerals.article
        self._of = frozenset(folded_key(word) for word in section["of"])
        self._pair = frozenset(folded_key(word) for word in section["pair"])
        self._among = frozenset(folded_key(word) for word in section["among"])
        self._after = frozenset(folded_key(word) for word in section["after_bare"])
        self._things = frozenset(folded_key(word) for word in section["things"])
        self._clauses = frozenset(folded_key(word) for word in section["clauses"])
        self._plural = fold(section["endings"]["verb_plural"])
        self._joining = tuple(folded_key(phrase) for phrase in section["joining"])
        self._both = Lexicon([{"lemma": "both", "words": section["both"]}], language)

    def find(self, scene: Scene) -> list[Tally]:
        """The numbers that may be of people, in the order of the text."""
        words = scene.article.words
        dated = {place for time in scene.found.times for place in range(time.first, time.last)}
        taken: set[int] = set()
        found: list[Tally] = []
        for amount in scene.found.amounts:
            if dated & set(range(amount.first, amount.last)) or self._no_count(words, amount):
                continue
            tally = self._counted(words, amount)
            if tally is not None:
                found.append(tally)
                taken.update(range(tally.first, tally.last))
        found += _summed(words, self._bare(words, taken | dated))
        return sorted(found, key=lambda tally: tally.first)

    def _no_count(self, words: Sequence[Word], amount: Amount) -> bool:
        """Say whether a number counts nobody: a share, a code, or «one» as an adjective."""
        first = words[amount.first]
        return (words[amount.last - 1].form.endswith("%") or "#" in first.before
                or (amount.least == 1 and amount.most == 1 and not first.form[-1].isdigit()))

    def _counted(self, words: Sequence[Word], amount: Amount) -> Tally | None:
        """An amount with the people that it counts; None where it counts something else."""
        first, last = amount.first, amount.last
        base = Tally(first, last, amount.least, amount.most, joined=self._is_joined(words, first),
                     among=self._is_among(words, first))
        both = max((hit.last for hit in self._both_at(words, last)), default=0)
        if both and self._goes_on(words, last):
            return replace(base, last=both, sure=True, both=True)
        noun = self._people.at(words, last) if self._goes_on(words, last) else None
        if noun is not None and not noun.joined:
            parted = max((hit.last for hit in self._both_at(words, noun.last)), default=0)
            if parted:
                return replace(base, last=parted, sure=True, both=True)
            return self._bounded(words, replace(base, last=noun.last, what=noun.what, sure=noun.sure, force=noun.force))
        ahead = self._ahead(words, first)
        if ahead is not None:
            return replace(base, first=ahead.first, what=ahead.what, sure=True, force=ahead.force)
        if self._goes_on(words, last) and words[last].form in self._of and last + 1 < len(words):
            of = self._people.at(words, last + 1)
            return self._bounded(words, replace(base, last=last + 2, sure=of is not None,
                                                what=of.what if of is not None else ""))
        if self._stands_alone(words, amount):
            return self._bounded(words, base)
        if self._noun_like(words, last):
            return self._bounded(words, replace(base, last=last + 1, unknown=True))
        return None

    def _ahead(self, words: Sequence[Word], first: int) -> Noun | None:
        """The people whom a number follows as an adjective does: «two soldiers, the pair of them», «the three men»."""
        pair, nation = words[first].form in self._pair, None
        for place in range(first - 1, max(-1, first - 3), -1):
            noun = self._people.at(words, place)
            if noun is None or words[place].sentence != words[first].sentence:
                return nation
            if noun.number == 0 and (pair or (noun.definite and words[first].form.startswith(self._article))):
                if not noun.nation:
                    return noun
                nation = nation or noun
        return nation

    def _noun_like(self, words: Sequence[Word], place: int) -> bool:
        """Say whether a word after a number may be a noun that it counts, and one of people."""
        if not self._goes_on(words, place) or words[place].before:
            return False
        form = words[place].form
        return len(form) > 2 and not form.startswith(self._article) and form not in self._things and (
            not any(letter.isdigit() for letter in form))

    def _stands_alone(self, words: Sequence[Word], amount: Amount) -> bool:
        """Say whether a number goes without a noun, or is a vague one before a noun that is not known."""
        if amount.last >= len(words):
            return True
        word = words[amount.last]
        if word.before or word.sentence != words[amount.last - 1].sentence or word.form in self._after or (
                word.form.endswith(self._plural)):
            return True
        vague = amount.least != amount.most and amount.most is not None
        return word.form.startswith((self._joint, self._article) if vague else self._joint)

    def _both_at(self, words: Sequence[Word], place: int) -> Sequence[Hit]:
        return self._both.at(words, place) if place < len(words) else ()

    def _bounded(self, words: Sequence[Word], tally: Tally) -> Tally:
        """The tally with «at least» after its noun taken in."""
        for place in range(tally.last, min(len(words), tally.last + 3)):
            if words[place].sentence != words[tally.first].sentence:
                break
            bound = self._bounding.after(words, place)
            if bound is not None:
                wider = replace(tally, last=bound[1])
                return replace(wider, most=None) if bound[0] == "least" else replace(wider, least=None)
        return tally

    def _bare(self, words: Sequence[Word], taken: set[int]) -> Iterator[Tally]:
        """One or two people, said by the noun's form alone."""
        for place in range(len(words)):
            noun = self._people.at(words, place) if place not in taken else None
            if noun is None or noun.definite or not noun.bare or not noun.number:
                continue
            if place and (noun.other or noun.nation) and self._people.at(words, place - 1) is not None:
                continue
            number, last = noun.number, noun.last
            tally = Tally(place, last, number, number, noun.what, sure=True, force=noun.force, single=True)
            yield self._bounded(words, replace(tally, joined=noun.joined, among=self._is_among(words, place),
                                               opens=self._opens(words, place) and not noun.joined))

    def _opens(self, words: Sequence[Word], place: int) -> bool:
        """Say whether a clause opens with the word at a place."""
        word = words[place]
        return (place == 0 or word.sentence != words[place - 1].sentence or bool(word.before)
                or words[place - 1].form in self._clauses)

    def _goes_on(self, words: Sequence[Word], place: int) -> bool:
        return place < len(words) and words[place].sentence == words[place - 1].sentence and (
            set(words[place].before) <= _OPENING)

    def _is_joined(self, words: Sequence[Word], place: int) -> bool:
        if words[place].form.startswith(self._joint) or (place > 0 and words[place - 1].form == self._joint):
            return True
        return any(key(words, max(0, place - 2), place).endswith(phrase) for phrase in self._joining)

    def _is_among(self, words: Sequence[Word], place: int) -> bool:
        return any(words[i].form in self._among and words[i].sentence == words[place].sentence
                   for i in range(max(0, place - 2), place))


def _summed(words: Sequence[Word], tallies: Iterable[Tally]) -> list[Tally]:
    """Single people joined one to the other are one number: «a girl and two children»."""
    found: list[Tally] = []
    for tally in tallies:
        last = found[-1] if found else None
        if last is not None and tally.joined and tally.first == last.last and tally.least and last.least and (
                words[tally.first].sentence == words[last.first].sentence and not tally.what and not last.what):
            number = last.least + tally.least
            found[-1] = replace(last, last=tally.last, least=number, most=number)
        else:
            found.append(tally)
    return found
