"""Noun phrases that name truces, talks, plans, agreements, resolutions, embargoes and operations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hudna.grammar.lexicon import Lexicon
from hudna.grammar.words import folded_key, key
from hudna.infer import PLAN_KINDS, Spans, Weigher
from hudna.mentions.initiative_reasons import Head, InitiativeReasons, Surroundings
from hudna.mentions.sight import word_set
from hudna.pack import Pack
from hudna.shapes import Article, Hit, InitiativeMention, NameMention, Tagging, Word

_GAP = 3        # adjectives that may stand inside a parted phrase
_ADJECTIVES = 4  # adjectives that may follow
_LIKELY = 0.45  # the chance from which on a noun names an initiative
_NISBA = ("\u064a", "\u064a\u0647", "\u064a\u064a\u0646")


class InitiativeFinder:
    """Finds mentions of initiatives; compiled once for a pack."""

    def __init__(self, pack: Pack, weigher: Weigher | None = None) -> None:
        self._weigher = weigher if weigher is not None and weigher.knows("initiative") else None
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

    def find(self, article: Article, names: Sequence[NameMention] = (), triggers: Sequence[Hit] = (),
             tagging: Tagging | None = None) -> tuple[InitiativeMention, ...]:
        """The mentions of initiatives, in the order of the text; `names` are the actors', `triggers` the events'."""
        heads = self.heads(article, names)
        if self._weigher is None:
            taken = {i for n in names if n.kind not in ("place", "state") for i in range(n.first, n.last)}
            rated = [(-float(h.hit.first), h, h.rule_end) for h in heads if h.rule and h.hit.first not in taken]
        else:
            rated = list(self._weighed(heads, self.reasons(article, names, triggers, heads, tagging), self._weigher))
        return _chosen(article.words, rated)

    def heads(self, article: Article, names: Sequence[NameMention]) -> list[Head]:
        """The nouns that may name an initiative, in the order of the text."""
        places = {n.first: n for n in names if n.kind in ("place", "state", "igo")}
        found: dict[int, Head] = {}
        for hit, end in sorted(self._hits(article.words), key=lambda h: (h[0].first, -h[1])):
            head = self._head(article.words, (hit, end), places)
            if hit.first not in found or (head.rule and not found[hit.first].rule):
                found[hit.first] = head
        return list(found.values())

    def reasons(self, article: Article, names: Sequence[NameMention], triggers: Sequence[Hit],
                heads: Sequence[Head], tagging: Tagging | None = None) -> InitiativeReasons:
        """What lists the reasons of these heads."""
        net = Spans(tagging.plans, PLAN_KINDS) if tagging else None
        return InitiativeReasons(Surroundings(article.words, names, triggers, heads, net), self._lexicon.clitics,
                                 self._adjectives)

    @staticmethod
    def _weighed(heads: Sequence[Head], reasons: InitiativeReasons, weigher: Weigher,
                 ) -> Iterator[tuple[float, Head, int]]:
        for head in heads:
            end = likely_end(head, reasons, weigher)
            chance = weigher.chance("initiative", reasons.head(head, end))
            if chance >= _LIKELY:
                yield chance, head, end

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

    def _head(self, words: Sequence[Word], found: tuple[Hit, int], places: dict[int, NameMention]) -> Head:
        """What the grammar says of a noun: where its phrase ends, and whether it names an initiative."""
        hit, head_end = found
        last, kind = self._extend(words, head_end, hit, places)
        numbered = self._number(words, last)
        rule = self._stands(hit, (head_end, last, numbered), any(p in places for p in range(head_end, last)))
        if hit.data.get("needs_inner") and kind == "":
            rule = False
        last = numbered
        if hit.data.get("place_follows") and last + 1 < len(words) and not words[last].before:
            place = places.get(last + 1)
            if words[last].form in self._in and place is not None and place.kind != "igo":
                last = place.last
        first = hit.first
        if first and words[first - 1].form in self._determiners and words[first - 1].sentence == words[first].sentence:
            first -= 1
        return Head(hit, first, head_end, last, kind or str(hit.data["kind"]), rule)

    @staticmethod
    def _stands(hit: Hit, ends: tuple[int, int, int], placed: bool) -> bool:
        """Say whether the grammar takes a noun; `ends` are those of the head, the phrase, and its number."""
        head_end, last, numbered = ends
        qualified, alone, data = numbered > head_end, hit.data.get("alone"), hit.data
        if data.get("weighed") or (
                not qualified and alone != "any" and not (alone == "definite" and (hit.definite or hit.suffix))):
            return False
        if data.get("place_only") and not placed:
            return False
        return not (data.get("numbered") and qualified and numbered == last and not hit.definite and not placed)

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


def likely_end(head: Head, reasons: InitiativeReasons, weigher: Weigher) -> int:
    """The likeliest end of a phrase: how far it goes on, and that it stops there."""
    end, reached, best = head.end, 1.0, (0.0, head.end)
    while reached > best[0]:
        on = weigher.chance("initiative on", reasons.on(head, end)) if reasons.may_go_on(head, end) else 0.0
        best = max(best, (reached * (1 - on), end))
        reached, end = reached * on, end + 1
    return best[1]


def _chosen(words: Sequence[Word], rated: Sequence[tuple[float, Head, int]]) -> tuple[InitiativeMention, ...]:
    """The mentions among rated phrases, of those that overlap the best."""
    taken: set[int] = set()
    found = []
    for _, head, end in sorted(rated, key=lambda r: (-r[0], r[1].hit.first)):
        if taken.isdisjoint(range(head.hit.first, end)):
            taken.update(range(head.hit.first, end))
            label = f"{head.hit.lemma} {key(words, head.end, end)}".strip()
            found.append(InitiativeMention(head.first, end, head.kind, label))
    return tuple(sorted(found, key=lambda m: m.first))
