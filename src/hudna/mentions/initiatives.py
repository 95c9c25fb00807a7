"""Noun phrases that name truces, talks, plans, agreements, resolutions, embargoes and operations."""

from __future__ import annotations

from hudna.grammar.lexicon import Lexicon
from hudna.grammar.words import key
from hudna.mentions.sight import word_set
from hudna.pack import Pack
from hudna.shapes import Article, Hit, InitiativeMention, Word


class InitiativeFinder:
    """Finds mentions of initiatives; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        section = pack.domain["initiatives"]
        self._lexicon = Lexicon(section["families"], pack.language)
        self._adjectives = word_set(section["adjectives"])
        self._article = self._lexicon.clitics.article

    def find(self, article: Article) -> tuple[InitiativeMention, ...]:
        """The mentions of initiatives, in the order of the text."""
        found: list[InitiativeMention] = []
        for hit in self._lexicon.find(article.words):
            if found and hit.first < found[-1].last:
                continue
            mention = self._mention(article.words, hit)
            if mention is not None:
                found.append(mention)
        return tuple(found)

    def _mention(self, words: tuple[Word, ...], hit: Hit) -> InitiativeMention | None:
        last = hit.last
        while last < len(words) and self._qualifies(words[last], words[last - 1]):
            last += 1
        if last == hit.last and not hit.definite and hit.data.get("alone") != "any":
            return None
        return InitiativeMention(hit.first, last, str(hit.data["kind"]), f"{hit.lemma} {key(words, hit.last, last)}".strip())

    def _qualifies(self, word: Word, before: Word) -> bool:
        if word.before or word.sentence != before.sentence:
            return False
        return word.form.removeprefix(self._article) in self._adjectives
