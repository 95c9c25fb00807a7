"""Arabic letters: folding that keeps the way back to the printed offsets."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

TATWEEL = "\u0640"
_ALEF, _YEH, _HEH, _WAW, _KAF = "\u0627", "\u064a", "\u0647", "\u0648", "\u0643"


_ALIKE: dict[str, str] = {  # the form that stands for each of these letters
    _ALEF: "\u0623\u0625\u0622\u0671\u0672\u0673\u0675",
    _YEH: "\u0649\u06cc\u06d2\u0626\u06d0\u0678",
    _HEH: "\u0629\u06c1\u06c0\u06d5\u06be\u06c3",
    _WAW: "\u0624\u06c6\u06c7\u06cb",
    _KAF: "\u06a9\u06aa",
    '"': "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2033",
    "'": "\u2018\u2019\u201a\u201b\u2032\u0060\u00b4",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    " ": "\u00a0\u2007\u2009\u202f\u3000\t\u2002\u2003\u2008\u200a",
    ".": "\u066b", ",": "\u066c", "...": "\u2026",
    "\u03c3": "\u03a3",  # lowered alike wherever it stands
}
_MARKS = (*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD), ord(TATWEEL))
_UNSEEN = (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0x00AD)
_OLD_FORMS = (*range(0xFB50, 0xFDFC), *range(0xFE70, 0xFEFD))  # presentation forms, as old PDFs print them


def _table() -> dict[int, str]:
    """Map of one printed character to its folded letters (possibly none)."""
    table = {ord(letter): one for one, letters in _ALIKE.items() for letter in letters}
    table.update(dict.fromkeys((*_MARKS, *_UNSEEN), ""))
    for digit in range(10):
        table[0x0660 + digit] = table[0x06F0 + digit] = str(digit)
    for code in _OLD_FORMS:
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code):
            table[code] = "".join(table.get(ord(letter), letter) for letter in plain)
    return table


_FOLD = _table()
# characters that fold to none or several: outside them folding keeps places (only U+0130 grows when lowered)
_UNEVEN = re.compile("[" + "".join(map(chr, (code for code, folded in _FOLD.items() if len(folded) != 1))) + "\u0130]")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its letters, where the printed one stands.

    `offsets` has one entry more than `text`: the last is the length of the printed text.
    """

    text: str
    offsets: tuple[int, ...]

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """Printed [start, end) of a folded [start, end), marks on the last letter included.

        A printed letter that folds to several is taken whole, however few of them are asked for.
        """
        if start >= end:
            return self.offsets[start], self.offsets[start]
        last = self.offsets[end - 1]
        while self.offsets[end] == last:
            end += 1
        return self.offsets[start], self.offsets[end]


def fold(text: str) -> str:
    """Fold a text to the letters that matching goes by; case is lowered, spaces stay.

    Hamza forms, alef maqsura, ta marbuta, diacritics, tatweel, Persian letters, digits,
    quotation marks and dashes are each brought to one form.
    """
    return text.translate(_FOLD).lower()


def fold_mapped(text: str) -> Folded:
    """Fold a text and keep the map back to its printed offsets."""
    if not _UNEVEN.search(text):
        return Folded(text.translate(_FOLD).lower(), tuple(range(len(text) + 1)))
    pieces: list[str] = []
    offsets: list[int] = []
    last = 0
    for found in _UNEVEN.finditer(text):
        place = found.start()
        pieces.append(text[last:place].translate(_FOLD).lower())
        offsets.extend(range(last, place))
        folded = _FOLD.get(ord(found.group()), found.group()).lower()
        pieces.append(folded)
        offsets.extend([place] * len(folded))
        last = place + 1
    pieces.append(text[last:].translate(_FOLD).lower())
    offsets.extend(range(last, len(text) + 1))
    return Folded("".join(pieces), tuple(offsets))


ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")  # a letter of the script


def is_arabic(letter: str) -> bool:
    """Say whether a character is a letter of the Arabic script."""
    return ARABIC.match(letter) is not None
