"""Find pages by their words, in whatever spelling and with whatever is written together with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from sqlalchemy import Connection, bindparam, select, text

from hudna.letters import fold, fold_mapped
from hudna.record.store import schema
from hudna.record.store.read import all_sources, sources
from hudna.shapes import Passage, Query, Quoted, Span

_WORD = re.compile(r"[^\W_]+")
_ARTICLES = 3  # words of a phrase after the first that may bear the article though it was not asked for
_AROUND = 90  # letters shown on each side of what is found


def search(link: Connection, query: Query, language: Mapping[str, Any]) -> Iterator[Passage]:
    """The shown pages that hold all words of the query, the best first; "words in quotes" stand together."""
    terms = _terms(query.words)
    if not terms:
        return
    wanted = {source.key for source in all_sources(link, query)}
    taken = 0
    for source, body in _pages(link, _asked(terms, language)):
        if source.key not in wanted:
            continue
        taken += 1
        if taken > query.offset and (query.limit is None or taken <= query.offset + query.limit):
            yield Passage(source, _evidence(body, terms))


def _terms(words: str) -> list[list[str]]:
    """The words and quoted phrases, folded."""
    parts = re.findall(r'"([^"]*)"|([^\s"]+)', fold(words))
    return [found for quoted, single in parts if (found := _WORD.findall(quoted or single))]


def _asked(terms: Sequence[Sequence[str]], language: Mapping[str, Any]) -> str:
    """The terms in the language of the index: each word with any particles before it, the article on later ones."""
    clitics = language.get("clitics") or {}
    prefixes, article = _prefixes(clitics), fold(str(clitics.get("article") or ""))
    asked = []
    for first, *later in terms:
        rests = {"".join(f" + {word}" for word in words)
                 for words in product(*(dict.fromkeys((word, article + word)) for word in later[:_ARTICLES]))}
        fixed = "".join(f" + {word}" for word in later[_ARTICLES:])
        asked.append("(" + " OR ".join(f"{prefix}{first}{rest}{fixed}" for prefix in prefixes
                                       for rest in sorted(rests)) + ")")
    return " AND ".join(asked)


def _prefixes(clitics: Mapping[str, Any]) -> list[str]:
    """Nothing, and all orders of conjunction, preposition and article."""
    article = fold(str(clitics.get("article") or ""))
    first = ["", *map(fold, map(str, clitics.get("conjunctions") or ()))]
    second = ["", *map(fold, map(str, clitics.get("prepositions") or ()))]
    joined = fold(str(clitics.get("article_after_l") or ""))
    after = [b + a for b in second for a in ("", article)] + [joined]
    return sorted({a + b for a in first for b in after})


def _pages(link: Connection, asked: str) -> Iterator[tuple[Any, str]]:
    read, body = schema.reading.c, schema.printed.c
    found = (select(read.number, body.text).join(schema.reading, read.printed == body.number)
             .join(schema.shown, schema.shown.c.reading == read.number))
    ranked = link.execute(
        text("SELECT words_index.rowid FROM words_index JOIN printed ON printed.number = words_index.rowid "
             "WHERE words_index MATCH :asked ORDER BY rank, printed.digest")
        .bindparams(bindparam("asked", asked)))
    for (number,) in ranked.all():
        for row in link.execute(found.where(body.number == number).order_by(read.number)):
            yield sources(link, [row.number])[row.number], row.text


def _evidence(body: str, terms: Sequence[Sequence[str]]) -> Quoted:
    """The first place of the first term, with the words around it."""
    folded = fold_mapped(body)
    pattern = r"[^\w]+\w{0,2}".join(map(re.escape, terms[0]))
    match = re.search(rf"\w*{pattern}\w*", folded.text)
    start, end = folded.printed(*match.span()) if match else (0, min(len(body), 1))
    low = max(body.rfind("\n", 0, start) + 1, start - _AROUND)
    low = body.find(" ", low, start) + 1 or low if start - low == _AROUND else low
    stop = body.find("\n", end)
    high = min(len(body) if stop < 0 else stop, end + _AROUND)
    high = max(body.rfind(" ", end, high), end) if high - end == _AROUND else high
    return Quoted(body[start:end], Span(start, end), body[low:high], Span(low, high))
