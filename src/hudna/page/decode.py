"""From bytes to letters: which encoding a page is in."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from hudna.letters import is_arabic

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF", "a PDF file"), (b"PK\x03\x04", "a packed or office file"), (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"\xd0\xcf\x11\xe0", "an office file"),
    (b"SQLite format 3", "a database"), (b"\x7fELF", "a program"), (b"Rar!", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LEGACY = ("iso8859_6", "cp1256")
_SAMPLE = 100_000
_BROKEN = "\ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text, or what is wrong: `binary` names the kind of a file that is no text."""

    text: str | None
    binary: str | None = None


def decode(raw: bytes) -> Decoded:
    """Decode a page: by its byte order mark, the charset it declares, UTF-8, UTF-16, and the old Arabic ones.

    A text cut in the middle of a letter and one with a few broken bytes are read, with a mark in their place.
    """
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return Decoded(raw.decode(name, "replace"))
    kind = next((kind for magic, kind in _MAGIC if raw.startswith(magic)), None)
    if kind is not None:
        return Decoded(None, kind)
    wide = _wide(raw)
    if wide is not None:
        return Decoded(wide)
    if b"\0" in raw[:_SAMPLE] or len(_CONTROLS.findall(raw[:_SAMPLE])) > len(raw[:_SAMPLE]) * 0.01:
        return Decoded(None, "not a text")
    ways: tuple[Callable[[bytes], str | None], ...] = (
        _utf8, _declared, _mended, *(partial(_legacy, name=name) for name in _LEGACY))
    return Decoded(next((text for way in ways if (text := way(raw)) is not None), None))


def _utf8(raw: bytes) -> str | None:
    """The text if it is UTF-8, but for a letter cut at its end."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(raw) - 3 and error.reason == "unexpected end of data":
            return raw[: error.start].decode("utf-8")
        return None


def _mended(raw: bytes) -> str | None:
    """The text if it is UTF-8 with a few broken bytes: far fewer than it has letters beyond ASCII."""
    text = raw.decode("utf-8", "replace")
    return text if text.count(_BROKEN) * 20 <= sum(c > "\u00a0" and c != _BROKEN for c in text) else None


def _wide(raw: bytes) -> str | None:
    """The text if it is UTF-16 without a mark: every second byte is then 0 or the page of the Arabic letters."""
    sample = raw[:_SAMPLE]
    half = len(sample) // 2
    if half < 4:
        return None
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if high.count(0) + high.count(6) + high.count(0x20) > half * 0.9 and b"\0" in sample:
            return raw[: len(raw) // 2 * 2].decode(name, "replace")
    return None


def _declared(raw: bytes) -> str | None:
    """The text in the charset that an HTML or XML head declares, where that makes Arabic of it."""
    found = _DECLARED.search(raw[:4096])
    if found is None:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
        text = raw.decode(name) if name != "utf-8" else ""
    except (LookupError, UnicodeError, ValueError):
        return None
    return text if _plausible(text) else None


def _legacy(raw: bytes, name: str) -> str | None:
    try:
        text = raw.decode(name)
    except UnicodeDecodeError:
        return None
    return text if _plausible(text) else None


def _plausible(text: str) -> bool:
    """Say whether the letters outside ASCII are Arabic and stand in words of Arabic letters alone."""
    foreign = [c for c in text[:_SAMPLE] if c >= "\u00a0" and c.isalpha()]
    arabic = sum(map(is_arabic, foreign))
    return arabic > 0.9 * len(foreign) and arabic >= 10
