"""Which language a page is in."""

from __future__ import annotations

import re

import py3langid

from hudna.letters import fold, is_arabic

_ARTICLE = "\u0627\u0644"
_NOT_ARABIC = frozenset(
    "\u067e\u0686\u0698\u06af\u06cc\u06a9\u06c0\u0679\u0688\u0691\u06ba\u06d2\u06c1\u06be\u06d5\u06ce\u06c6\u06b5"
    "\u0695\u067c\u0681\u0685\u0689\u0693\u0696\u069a\u06ab\u06bc\u06d0\u06cd\u06c7\u06c8\u06cb\u06ad")
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLES_ENOUGH = 0.08
_FOREIGN_ENOUGH = 0.04
_SAMPLE = 20_000
NAMES = {"fa": "Persian", "ur": "Urdu", "ku": "Kurdish", "ps": "Pashto", "ug": "Uyghur", "he": "Hebrew",
         "en": "English", "fr": "French", "tr": "Turkish", "ru": "Russian"}


def foreign(text: str, arabic_share: float) -> str | None:
    """Name the language of a text that is not Arabic; None for Arabic.

    Persian, Urdu and Kurdish are told by their own letters and by how seldom words begin with the article.
    """
    sample = text[:_SAMPLE]
    letters = [c for c in sample if c.isalpha()]
    arabic = [c for c in letters if is_arabic(c)]
    if not letters or len(arabic) < arabic_share * len(letters):
        return _guess(sample)
    words = [fold(w) for w in _WORD.findall(sample) if is_arabic(w[0])]
    articles = sum(w[1:].startswith(_ARTICLE) or w.startswith(_ARTICLE) for w in words) / len(words)
    if articles >= _ARTICLES_ENOUGH or len(words) < 6:
        return None
    guess = py3langid.classify(sample)[0]
    own = sum(c in _NOT_ARABIC for c in arabic) / len(arabic)
    if own >= _FOREIGN_ENOUGH or guess in {"fa", "ur", "ku", "ps", "ug", "sd"}:
        return NAMES.get(guess, "another language in Arabic letters")
    return None


def _guess(sample: str) -> str:
    return NAMES.get(py3langid.classify(sample)[0], "another language")


def visible(text: str) -> str:
    """The text of an HTML page, roughly: without scripts, styles, comments and tags."""
    for opening, closing in (("<script", "</script"), ("<style", "</style"), ("<!--", "-->")):
        text = _without(text, opening, closing)
    return re.sub(r"<[^<>]*>?", " ", text)


def _without(text: str, opening: str, closing: str) -> str:
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    kept, place = [], 0
    while (start := lower.find(opening, place)) >= 0:
        kept.append(text[place:start])
        place = lower.find(closing, start)
        if place < 0:
            return "".join(kept)
        place += len(closing) if closing == "-->" else 0
    return "".join(kept) + text[place:]
