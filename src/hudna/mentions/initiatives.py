"""Noun phrases that name truces, talks, plans, agreements, resolutions, embargoes and operations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hudna.grammar.lexicon import Lexicon
from hudna.grammar.words import folded_key, key
from hudna.mentions.sight import word_set
from hudna.pack import Pack
from hudna.shapes import Article, Hit, InitiativeMention, NameMention, Word

_GAP = 3        # adjectives that may stand inside a parted phrase
_ADJECTIVES = 4  # adjectives that may follow
_NISBA = ("\u064a", "\u064a\u0647", "\u064a\u064a\u0646")


class InitiativeFinder:
    """Finds mentions of initiatives; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        section = pack.domain.get("initiatives") or {"families": []}
        families = [{**family, "nouns": [*(family.get("nouns") or ()), *(family.get("gap") or {}).get("head", ())]}
                    for family in section["families"]]
        self._lexicon = Lexicon(families, pack.language)
        self._tails = [[tuple(folded_key(t).split()) for t in (f.get("gap") or {}).get("tail", ())] for f in families]
        self._adjectives = word_set(section.get("adjectives", ""))
        self._complements = word_set(section.get("complements", ""))
        self._not_adjectives = frozenset(map(folded_key, section.get("not_adjectives", ())))
        self._determiners = frozenset(map(folded_key, section.get("determiners", ())))
        self._of = frozenset(map(folded_key, section.get("of", ())))
        self._in = frozenset(map(folded_key, section.get("between", ())))
        self._number_words = frozenset(map(folded_key, section.get("number_words", ())))
        self._article = self._lexicon.clitics.article

    def find(self, article: Article, names: Sequence[NameMention] = ()) -> tuple[InitiativeMention, ...]:
        """The mentions of initiatives, in the order of the text; `names` are the actors' mentions."""
        places = {n.first: n for n in names if n.kind in ("place", "state", "igo")}
        taken = {i for n in names if n.kind not in ("place", "state") for i in range(n.first, n.last)}
        found: list[InitiativeMention] = []
        hits = sorted(self._hits(article.words), key=lambda h: (h[0].first, -h[1]))
        for hit, end in hits:
            if hit.first in taken or (found and hit.first < found[-1].last):
                continue
            mention = self._mention(article.words, (hit, end), places)
            if mention is not None:
                found.append(mention)
        return tuple(found)

    def _hits(self, words: Sequence[Word]) -> Iterator[tuple[Hit, int]]:
        """Hits with the word after them; a parted phrase must find its tail."""
        for hit in self._lexicon.find(words):
            tails = self._tails[hit.family]
            if not tails:
                yield hit, hit.last
                continue
            for place in range(hit.last, min(hit.last + _GAP + 1, len(words))):
                end = next((place + len(t) for t in tails
                            if tuple(w.form for w in words[place : place + len(t)]) == t), None)
                if end is not None:
                    yield hit, end
                    break

    def _mention(self, words: Sequence[Word], found: tuple[Hit, int],
                 places: dict[int, NameMention]) -> InitiativeMention | None:
        hit, head_end = found
        last, kind = self._extend(words, head_end, hit, places)
        if hit.data.get("needs_inner") and kind == "":
            return None
        numbered = self._number(words, last)
        qualified = last > head_end or numbered > last
        alone = hit.data.get("alone")
        if not qualified and alone != "any" and not (alone == "definite" and (hit.definite or hit.suffix)):
            return None
        if hit.data.get("place_only") and not any(p in places for p in range(head_end, last)):
            return None
        if hit.data.get("numbered") and qualified and numbered == last and not hit.definite and not any(
                p in places for p in range(head_end, last)):
            return None
        last = numbered
        if hit.data.get("place_follows") and last + 1 < len(words) and not words[last].before:
            place = places.get(last + 1)
            if words[last].form in self._in and place is not None and place.kind != "igo":
                last = place.last
        first = hit.first
        if first and words[first - 1].form in self._determiners and words[first - 1].sentence == words[first].sentence:
            first -= 1
        return InitiativeMention(first, last, kind or str(hit.data["kind"]),
                                 f"{hit.lemma} {key(words, head_end, last)}".strip())

    def _extend(self, words: Sequence[Word], last: int, hit: Hit, places: dict[int, NameMention]) -> tuple[int, str]:
        """The end of the phrase after genitives, names and adjectives; the kind that an inner phrase gives."""
        kind, definite, adjectives = "", hit.definite or bool(hit.suffix), 0
        while last < len(words) and words[last].sentence == words[hit.first].sentence and not words[last].before:
            inner = None if definite and not hit.data.get("needs_inner") else self._inner(words, last)
            name = places.get(last)
            if inner is not None and inner[0].family != hit.family:
                last, kind, definite = inner[1], str(inner[0].data["kind"]), True
            elif words[last].form in self._of and last + 1 < len(words) and hit.data.get("needs_inner"):
                last += 1
            elif name is not None and not definite and not hit.suffix:
                last, definite = name.last, True
            elif adjectives < _ADJECTIVES and self._qualifies(words[last].form, definite=definite):
                last, adjectives = last + 1, adjectives + 1
                definite = definite or words[last - 1].form.startswith(self._article)
            else:
                break
        return (last if words[last - 1].form not in self._of else last - 1), kind

    def _inner(self, words: Sequence[Word], place: int) -> tuple[Hit, int] | None:
        hits = [h for h in self._lexicon.at(words, place) if h.data.get("inner") and not self._tails[h.family]]
        if not hits:
            return None
        best = max(hits, key=lambda h: h.last)
        return best, best.last

    def _number(self, words: Sequence[Word], last: int) -> int:
        place = last
        if place < len(words) and words[place].form in self._number_words:
            place += 1
        same = place < len(words) and words[place].sentence == words[last - 1].sentence
        return place + 1 if same and words[place].form.isdigit() and len(words[place].form) in (3, 4) else last

    def _qualifies(self, form: str, *, definite: bool) -> bool:
        bare = form.removeprefix(self._article)
        if form in self._not_adjectives:
            return False
        if bare in self._adjectives or form in self._complements:
            return True
        return definite and bare != form and (bare.endswith(_NISBA) or bare.startswith("\u0645"))
