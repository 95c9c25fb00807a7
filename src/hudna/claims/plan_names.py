"""What initiatives are called: the most telling mention as printed, and an English name from the pack's labels."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from hudna.grammar.clitics import Clitics, Split
from hudna.grammar.words import folded_key
from hudna.letters import fold
from hudna.pack import Pack
from hudna.shapes import Actor, Article, InitiativeMention

_TELLING = 7  # words from which on a longer mention tells no more
_NO_PART = frozenset({"media", "org", "people"})  # actors that name no initiative
Inside = Sequence[tuple[int, int, Actor]]  # words [first, last) that name an actor


class PlanNames:
    """Names initiatives; compiled once for a pack."""

    def __init__(self, pack: Pack, clitics: Clitics, leads: frozenset[str]) -> None:
        rules = pack.domain.get("one_initiative") or {}
        self._clitics, self._leads = clitics, leads
        self._article: str = pack.language["clitics"]["article"]
        families = (pack.domain.get("initiatives") or {"families": []})["families"]
        self._heads = {folded_key(noun).split()[0] for family in families for noun in family.get("nouns") or ()}
        self._labels = {kind.name: kind.label_en for kind in pack.kinds.get("initiatives", ())}
        self._english: dict[str, dict[str, str]] = defaultdict(dict)
        for part, words in (rules.get("english") or {}).items():
            for english, arabic in words.items():
                self._english[part].update({folded_key(word): str(english) for word in str(arabic).split()})
        self._starts = {entry.id: frozenset(folded_key(alias).split()[0] for alias in entry.aliases)
                        for entry in pack.entries}
        self._gentilics = {fold(form): entry.name_en for entry in pack.entries if entry.kind == "state"
                           for gentilic in entry.gentilics for form in (gentilic, gentilic + clitics.feminine)}

    def telling(self, article: Article, mentions: Sequence[InitiativeMention]) -> InitiativeMention:
        """The mention that tells most: more words up to a measure, the article, the earlier one."""
        def rating(mention: InitiativeMention) -> tuple[int, bool, int]:
            words = article.words[mention.first : mention.last]
            long = len(words) if len(words) <= _TELLING else _TELLING - len(words)
            return long, any(word.form.startswith(self._clitics.article) for word in words), -mention.first

        return max(mentions, key=rating)

    def printed(self, article: Article, mention: InitiativeMention) -> str:
        """A mention as printed, without demonstratives and attached particles."""
        first = mention.first
        if mention.last - first > 1 and self._bare(article.words[first].form) in self._leads:
            first += 1
        span, word = article.span_of(first, mention.last), article.words[first]
        split = self._split(word.form)
        whole = span.of(article.text)
        rest = _without(whole, len(split.proclitics))
        if not split.definite or not split.proclitics:
            return rest
        if fold(rest).startswith(self._clitics.article):
            return rest
        return self._article + _without(rest, 1)  # the article had lost its first letter

    def english(self, article: Article, mention: InitiativeMention, kind: str, inside: Inside) -> str:
        """The English name: names and adjectives, the kind of accord, its number, where and of which states."""
        words, adjectives, states = article.words, [], []
        numbers: list[str] = []
        within = [(first, last, actor) for first, last, actor in inside if actor.ref and actor.kind not in _NO_PART
                  and mention.first < first and last <= mention.last]
        named = {i for first, last, _ in within for i in range(first, last)}
        for place in range(mention.first + 1, mention.last):
            form = words[place].form.removeprefix(self._clitics.article)
            if form.isdigit():
                numbers.append(form)
            elif place not in named and form in self._english["adjectives"]:
                adjectives.append(self._english["adjectives"][form])
            elif place not in named and form in self._gentilics:
                states.append(self._gentilics[form])
        before, after = self._names(article, within)
        of = [f"({', '.join(dict.fromkeys(states))})"] if states else []
        head = self._head(self._bare(words[mention.first].form), kind)
        return " ".join(dict.fromkeys((*before, *adjectives, head, *numbers, *after, *of)))

    def _names(self, article: Article, within: Inside) -> tuple[list[str], list[str]]:
        """The actors named before the head in English, and those after it."""
        before: list[str] = []
        after: list[str] = []
        for first, _, actor in within:
            word, starts = article.words[first].form, self._starts.get(actor.ref or "", frozenset())
            link = self._english["links"].get(article.words[first - 1].form)
            if link is None and word not in starts and word[1:] in starts:
                link = self._english["attached"].get(word[:1])
            name = actor.name_en.split(",")[0]
            (after if link else before).append(f"{link} {name}" if link else name)
        return before, after

    def _head(self, stem: str, kind: str) -> str:
        heads = self._english["heads"]
        return heads.get(f"{kind} {stem}") or heads.get(stem) or self._labels.get(kind, kind)

    def _bare(self, form: str) -> str:
        split = self._split(form)
        return split.stem

    def _split(self, form: str) -> Split:
        """A word taken apart so that a head known to the pack is left, or not at all."""
        for split in self._clitics.noun_splits(form):
            if any(whole.stem in self._heads or whole.stem in self._leads
                   for whole in self._clitics.without_pronoun(split)):
                return split
        return Split("", form.startswith(self._clitics.article), form.removeprefix(self._clitics.article))


def _without(text: str, letters: int) -> str:
    """A printed text without so many first letters and the marks on them."""
    place = 0
    for _ in range(letters):
        place += 1
        while place < len(text) and unicodedata.combining(text[place]):
            place += 1
    return text[place:]
