"""What a trigger asks of its surroundings before it counts.

A family's `needs` (all must hold, unless one of its `or_…` does) and `unless` (none may hold) are mappings of the
tests below to their arguments; `set:NAME` in a list of words stands for a set of the pack's `word_sets`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, NamedTuple

from hudna.claims.scene import Scene
from hudna.errors import PackError
from hudna.grammar.clitics import Clitics
from hudna.grammar.words import folded_key
from hudna.known import Known
from hudna.shapes import Hit, Spot, Word

_WINDOW, _ACTOR_WINDOW = 4, 8
_LONGEST = 30  # words of the longest noun phrase
_first = attrgetter("first")
_ARGUMENTS = frozenset({"within", "before", "before_too"})  # of other tests
_WORDS = frozenset({"after", "next", "prev", "doer_words"})  # tests that take words
_LISTS = _WORDS | {"pos", "subject_kind"}


class Bare:
    """Words without their particles and pronouns, for looking up in sets of words."""

    def __init__(self, language: Mapping[str, Any]) -> None:
        self._clitics = Clitics.of(language["clitics"])
        self._known: Known[str, frozenset[str]] = Known(self._shapes)
        self._least: Known[str, str] = Known(lambda form: min(self(form), key=lambda shape: (len(shape), shape)))

    def __call__(self, form: str) -> frozenset[str]:
        """The word itself and every shape of it without attached particles, article or pronoun."""
        return self._known[form]

    def shortest(self, form: str) -> str:
        """The shortest of a word's shapes."""
        return self._least[form]

    def _shapes(self, form: str) -> frozenset[str]:
        shapes = {form}
        for split in self._clitics.noun_splits(form):
            for whole in self._clitics.without_pronoun(split):
                if len(whole.stem) > 1:
                    shapes.add(whole.stem)
                    if split.definite and not whole.suffix:
                        shapes.add(self._clitics.article + whole.stem)
        return frozenset(shapes)


@dataclass(frozen=True, slots=True)
class WordSet:
    """Words and phrases, folded; phrases as tuples by their first word."""

    words: frozenset[str]
    phrases: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def of(cls, items: Iterable[str], sets: Mapping[str, Sequence[str]]) -> WordSet:
        """Compile words, phrases and `set:` references."""
        words: set[str] = set()
        phrases: list[tuple[str, ...]] = []
        for item in items:
            for text in sets[item[4:]] if item.startswith("set:") else (item,):
                parts = tuple(folded_key(text).split())
                if len(parts) == 1:
                    words.add(parts[0])
                else:
                    phrases.append(parts)
        return cls(frozenset(words), tuple(phrases))

    def at(self, words: Sequence[Word], place: int, bare: Bare) -> bool:
        """Say whether one of the set stands at word `place`."""
        if not 0 <= place < len(words):
            return False
        if self.words & bare(words[place].form):
            return True
        return any(phrase[0] in bare(words[place].form)
                   and tuple(w.form for w in words[place + 1 : place + len(phrase)]) == phrase[1:]
                   for phrase in self.phrases)


class _Rules(NamedTuple):
    """Compiled tests, those that may hold in their place, and all arguments as given."""

    tests: Mapping[str, Any]
    instead: Mapping[str, Any]
    given: Mapping[str, Any]


class Gates:
    """The compiled `needs` and `unless` of the families of one pack.

    Raises PackError where a family asks for what is no test, or in a way that no test understands.
    """

    def __init__(self, families: Sequence[Mapping[str, Any]], sets: Mapping[str, Sequence[str]], bare: Bare) -> None:
        self._bare = bare
        self._rules = [(_compile(f, "needs", sets), _compile(f, "unless", sets)) for f in families]
        self._barring = {number for number, f in enumerate(families)
                         if f.get("unless") and (f.get("needs") or {}).get("weighed")}

    def open(self, hit: Hit, scene: Scene) -> bool:
        """Say whether the surroundings of a hit are what its family asks for."""
        needs, unless = self._rules[hit.family]
        look = Look(hit, scene, self._bare)
        if not all(_holding(look, needs.tests, needs.given)) and not any(_holding(look, needs.instead, needs.given)):
            return False
        return not any(_holding(look, unless.tests, unless.given))

    def barred(self, hit: Hit, scene: Scene) -> bool:
        """Say whether what a family rules out stands by a hit that only weighing could let through."""
        if hit.family not in self._barring:
            return False
        unless = self._rules[hit.family][1]
        return any(_holding(Look(hit, scene, self._bare), unless.tests, unless.given))


def _compile(family: Mapping[str, Any], field: str, sets: Mapping[str, Sequence[str]]) -> _Rules:
    rules = family.get(field) or {}
    where = f"triggers: {field} of {family.get('lemma', '?')}"
    _check(rules, where, field)
    given: dict[str, Any] = {}
    for name, value in rules.items():
        plain = name.removeprefix("or_")
        if plain in _LISTS and not isinstance(value, list):
            raise PackError(where=where, what=f"{name!r} asks for a list", mend="Write it in brackets: [ ]")
        if plain not in _WORDS:
            given[name] = value
            continue
        unknown = [item for item in value if item.startswith("set:") and item[4:] not in sets]
        if unknown:
            raise PackError(where=where, what=f"there is no {unknown[0]!r}", mend="Add it to word_sets.yaml.")
        given[name] = WordSet.of(value, sets)
    return _Rules({k: v for k, v in given.items() if k in TESTS},
                  {k.removeprefix("or_"): v for k, v in given.items() if k.startswith("or_")}, given)


def _check(rules: Mapping[str, Any], where: str, field: str) -> None:
    """Refuse names that are no tests, and rules that would hold, or fail, whatever stands around."""
    for name in rules:
        if name not in _ARGUMENTS and name.removeprefix("or_") not in TESTS:
            raise PackError(where=where, what=f"there is no test {name!r} of a trigger's surroundings",
                            mend=f"Take one of: {', '.join(sorted(TESTS.keys() | _ARGUMENTS))}.")
        if name.startswith("or_") and field != "needs":
            raise PackError(where=where, what=f"{name!r} has a meaning in `needs` alone",
                            mend="In `unless` any test shuts the gate: leave out `or_`.")
    if rules and not TESTS.keys() & rules.keys():
        raise PackError(where=where, what=f"{', '.join(rules)} without a test", mend="Add the test, or leave it out.")


def _holding(look: Look, tests: Mapping[str, Any], given: Mapping[str, Any]) -> Iterator[bool]:
    return (TESTS[name](look, value, given) for name, value in tests.items())


class Look:
    """The surroundings of one hit."""

    def __init__(self, hit: Hit, scene: Scene, bare: Bare) -> None:
        self.hit, self.scene, self.bare = hit, scene, bare
        self.words = scene.article.words
        sentence = scene.article.sentences[self.words[hit.first].sentence]
        self.start, self.end = sentence.start, sentence.end

    def after(self, words: WordSet, within: int) -> bool:
        """One of the words stands within so many words after the hit, in its sentence."""
        return any(words.at(self.words, i, self.bare)
                   for i in range(self.hit.last, min(self.end, self.hit.last + within)))

    def before(self, words: WordSet, within: int) -> bool:
        """One of the words stands within so many words before the hit, in its sentence."""
        return any(words.at(self.words, i, self.bare)
                   for i in range(max(self.start, self.hit.first - within), self.hit.first))

    def near(self, spots: Sequence[Spot], after: int, before: int) -> list[Spot]:
        """The spots (sorted) that begin within so many words after the hit, or end within so many before it."""
        low, high = max(self.start, self.hit.first - before), min(self.end, self.hit.last + after)
        first = bisect_left(spots, low - _LONGEST, key=_first)
        last = bisect_right(spots, high + _LONGEST, key=_first)
        return [s for s in spots[first:last]
                if (self.hit.last <= s.phrase_first < high) or (low < s.last <= self.hit.first)]


def _words_after(look: Look, value: WordSet, rules: Mapping[str, Any]) -> bool:
    within = int(rules.get("within", _WINDOW))
    back = rules.get("before_too", 0)
    return look.after(value, within) or bool(back and look.before(value, within if back is True else int(back)))


def _next(look: Look, value: WordSet, rules: Mapping[str, Any]) -> bool:
    return look.after(value, 1)


def _prev(look: Look, value: WordSet, rules: Mapping[str, Any]) -> bool:
    return look.before(value, 1)


def _pos(look: Look, value: list[str], rules: Mapping[str, Any]) -> bool:
    return look.hit.pos in value


def _initiative(look: Look, value: object, rules: Mapping[str, Any]) -> bool:
    back = rules.get("before", 0) or rules.get("before_too", 0)
    after = 0 if "before" in rules else int(rules.get("within", _WINDOW))
    kinds = None if value == "any" else ([value] if isinstance(value, str) else value)
    spots = look.near(look.scene.cast.initiative_spots, after, _WINDOW if back is True else int(back))
    return any(kinds is None or s.kind in kinds for s in spots)  # type: ignore[operator]


def _actor(look: Look, value: object, rules: Mapping[str, Any]) -> bool:
    return bool(look.near(look.scene.cast.spots, _ACTOR_WINDOW, _ACTOR_WINDOW))


def _actor_or_initiative(look: Look, value: object, rules: Mapping[str, Any]) -> bool:
    return _actor(look, value, rules) or bool(look.near(look.scene.cast.initiative_spots, _WINDOW, 0))


def _next_actor(look: Look, value: object, rules: Mapping[str, Any]) -> bool:
    return bool(look.near(look.scene.cast.spots, 2, 0))


def _subject_kind(look: Look, value: list[str], rules: Mapping[str, Any]) -> bool:
    spots = look.near(look.scene.cast.spots, 3, 3)
    return any(s.kind in value for s in spots)


def _place(look: Look, value: object, rules: Mapping[str, Any]) -> bool:
    return any(s.kind in ("place", "state") for s in look.near(look.scene.cast.spots, _ACTOR_WINDOW, 0))


def _suffix(look: Look, value: object, rules: Mapping[str, Any]) -> bool:
    return bool(look.hit.suffix)


def _noun_suffix(look: Look, value: object, rules: Mapping[str, Any]) -> bool:
    return look.hit.pos != "noun" or bool(look.hit.suffix)


def _definite(look: Look, value: object, rules: Mapping[str, Any]) -> bool:
    return look.hit.definite


def _indefinite(look: Look, value: object, rules: Mapping[str, Any]) -> bool:
    return not look.hit.definite


def _no_truce(look: Look, value: object, rules: Mapping[str, Any]) -> bool:
    return not any(s.kind in ("truce", "agreement", "resolution")
                   for s in look.near(look.scene.cast.initiative_spots, _WINDOW, 0))


def _talks_held(look: Look, value: object, rules: Mapping[str, Any]) -> bool:
    return bool(look.hit.suffix) or bool(look.near(look.scene.cast.spots, 3, 3))


def _no_trigger_before(look: Look, value: int, rules: Mapping[str, Any]) -> bool:
    low = max(look.start, look.hit.first - value)
    return not any(low <= h.first < look.hit.first and h.data["type"] == look.hit.data["type"]
                   for h in look.scene.found.triggers)


def _event(look: Look, value: object, rules: Mapping[str, Any]) -> bool:
    high = min(look.end, look.hit.last + int(rules.get("within", _WINDOW)))
    return any(look.hit.last <= h.first < high for h in look.scene.found.triggers) or bool(
        look.near(look.scene.cast.initiative_spots, _WINDOW, 0))


def _weighed(look: Look, value: object, rules: Mapping[str, Any]) -> bool:
    """Never by the grammar alone: only the weighed reader takes these."""
    return False


TESTS: Mapping[str, Callable[[Look, Any, Mapping[str, Any]], bool]] = {
    "after": _words_after, "next": _next, "prev": _prev, "pos": _pos, "initiative": _initiative, "actor": _actor,
    "actor_or_initiative": _actor_or_initiative, "next_actor": _next_actor,
    "subject_kind": _subject_kind, "place": _place, "suffix": _suffix,
    "noun_suffix": _noun_suffix, "definite": _definite, "indefinite": _indefinite, "no_truce": _no_truce,
    "talks_held": _talks_held, "no_trigger_before": _no_trigger_before, "event": _event,
    "doer_words": _words_after, "weighed": _weighed,
}
