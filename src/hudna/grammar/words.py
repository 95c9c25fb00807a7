"""Words and sentences of an article's read blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hudna.letters import ARABIC, fold, fold_mapped
from hudna.shapes import READ_ROLES, Block, Span, Word

_ENDS = frozenset(".!?\u061f")
_TOKEN = re.compile(r"[^\W_]+(?:[.,:/'\u066b-][^\W_]+)*%?", re.UNICODE)
_PLAIN = re.compile(r"[^\W_]+(?: [^\W_]+)*", re.UNICODE)  # words with single spaces between: mostly a pack's names
_SPLIT_AT = re.compile(r"[-/:.,']")
_SHORTENED = re.compile(r"(?<![^\W_])[^\W\d_]{1,4}(?:\.[^\W\d_]{1,4}){2,}(?![^\W_])", re.UNICODE)  # names of letters
_ERA = 2         # a year and the sign of its era
_KEPT = 1 << 9  # lines whose words are kept: an article's lines are cut several times


def _pieces(text: str) -> list[tuple[int, int]]:
    """Extents of the words in a folded text: numbers keep inner separators, Arabic words do not."""
    found: list[tuple[int, int]] = []
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        if ARABIC.search(token.group()):
            for part in _SPLIT_AT.split(token.group()):
                if part:
                    found.append((start, start + len(part)))
                start += len(part) + 1
        else:
            found.append((start, end))
    return found


def split(text: str, blocks: Sequence[Block]) -> tuple[tuple[Word, ...], tuple[Span, ...]]:
    """Split the read blocks into words and sentences.

    Returns the words and, for each sentence, the range of its words [first, last). A sentence ends with a
    full stop, exclamation or question mark, or with its block; a stop inside a quotation ends one too, that after an
    initial or inside an abbreviation does not.
    """
    words: list[Word] = []
    sentences: list[Span] = []
    first = 0
    for line, block in enumerate(blocks):
        if block.role not in READ_ROLES:
            continue
        at = block.span.start
        for low, high, form, before in _cut(text[at : block.span.end]):
            if before and len(words) > first and not _ENDS.isdisjoint(before) and not _is_initial(words, before):
                sentences.append(Span(first, len(words)))
                first = len(words)
            words.append(Word(at + low, at + high, form, before, len(sentences), line))
        if len(words) > first:
            sentences.append(Span(first, len(words)))
            first = len(words)
    return tuple(words), tuple(sentences)


def _is_initial(words: Sequence[Word], before: str) -> bool:
    """Say whether a stop stands after an initial, which is no sign of an era after a year."""
    if before != "." or len(words[-1].form) > 1 or words[-1].form.isdigit():
        return False
    return len(words) < _ERA or not words[-_ERA].form[-1:].isdigit()


@lru_cache(maxsize=_KEPT)
def _cut(text: str) -> tuple[tuple[int, int, str, str], ...]:
    """The words of a line: where each is printed, its folded form and the punctuation before it."""
    folded = fold_mapped(text)
    inner = {at + 1 for short in _SHORTENED.finditer(folded.text) for at in range(*short.span())
             if folded.text[at] == "."}
    found: list[tuple[int, int, str, str]] = []
    last_end = 0
    for start, end in _pieces(folded.text):
        before = "" if start in inner else folded.text[last_end:start].replace(" ", "").replace("\n", "")
        found.append((*folded.printed(start, end), folded.text[start:end], before))
        last_end = end
    return tuple(found)


def words_of(folded: str) -> Iterator[tuple[str, str]]:
    """The words of a folded text, each after the punctuation before it, as `split` gives them."""
    last_end = 0
    for start, end in _pieces(folded):
        yield folded[last_end:start].replace(" ", "").replace("\n", ""), folded[start:end]
        last_end = end


def key(words: Sequence[Word], first: int, last: int) -> str:
    """The folded words [first, last), joined by single spaces."""
    return " ".join(word.form for word in words[first:last])


@lru_cache(maxsize=1 << 15)
def folded_key(text: str) -> str:
    """The folded words of a text, joined by single spaces, as `key` gives them."""
    folded = fold(text)
    if _PLAIN.fullmatch(folded):
        return folded
    return " ".join(folded[start:end] for start, end in _pieces(folded))
