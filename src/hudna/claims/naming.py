"""What an actor is called when the pack does not know it."""

from __future__ import annotations

from collections.abc import Sequence

from hudna.claims.latin import Latin
from hudna.grammar.clitics import Clitics, Split
from hudna.letters import fold
from hudna.pack import Pack
from hudna.shapes import Article, NameMention

_TRANSCRIBED = frozenset({"person", "place"})
_QUOTES = frozenset("\"'")


class Naming:
    """Names actors from the words of their mentions; compiled once for a pack."""

    def __init__(self, pack: Pack, latin: Latin) -> None:
        self._clitics = Clitics.of(pack.language["clitics"])
        self._article: str = pack.language["clitics"]["article"]
        self._latin = latin

    def arabic(self, article: Article, several: Sequence[NameMention]) -> str:
        """The best mention's words in the form of a dictionary: no particle attached before, no quotation marks."""
        best = max(several, key=lambda m: (m.manner == "name", m.last - m.first))
        span = article.span_of(best.first, best.last)
        first = article.words[best.first]
        printed = article.text[first.start:first.end]
        rest = article.text[first.end:span.end]
        whole = self._bare(printed, first.form, best) + rest
        return " ".join("".join(" " if fold(letter) in _QUOTES else letter for letter in whole).split())

    def english(self, several: Sequence[NameMention]) -> str:
        """A transcription where the name is one of a person or place, else nothing: a false name helps nobody."""
        named = [m for m in several if m.manner == "name" and m.kind in _TRANSCRIBED]
        return self._latin.write(max(named, key=lambda m: m.last - m.first).key) if named else ""

    def _bare(self, printed: str, form: str, mention: NameMention) -> str:
        """A printed word without the particles attached before it."""
        known = mention.key.split()[0]
        for split in self._clitics.noun_splits(form):
            if known in self._stems(split) and split.proclitics:
                letters = len(form) - len(split.stem) - (len(self._clitics.article) if self._keeps(form, split) else 0)
                if len(printed) == len(form):
                    return ("" if self._keeps(form, split) or not split.definite else self._article) + printed[letters:]
                return self._clitics.article + split.stem if split.definite else split.stem
            if known in self._stems(split):
                return printed
        return printed

    def _stems(self, split: Split) -> tuple[str, ...]:
        return (split.stem, self._clitics.article + split.stem) if split.definite else (split.stem,)

    def _keeps(self, form: str, split: Split) -> bool:
        """Say whether the article is written out in full after the particles."""
        return split.definite and form.endswith(self._clitics.article + split.stem)
