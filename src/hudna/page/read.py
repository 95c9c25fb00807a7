"""Read pages from files, folders and standard input; what cannot be read is a value, not an end."""

from __future__ import annotations

import io
import lzma
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from hudna.page import sources
from hudna.page.build import from_text
from hudna.page.decode import decode
from hudna.page.lines import from_json, from_lines
from hudna.page.options import Options
from hudna.page.refuse import Refused, refuse
from hudna.page.sources import Source
from hudna.page.weigh import weigh
from hudna.shapes import Media, Page, Skipped


def read(
    *given: str | Path, options: Options | None = None, stdin: BinaryIO | None = None,
) -> Iterator[Page | Skipped]:
    """The pages of files and folders, in order; `-` is standard input.

    Text, HTML, JSON and JSON lines are read, packed with xz or gz too. A page that cannot be read is a Skipped
    in its place and never stops the rest.
    """
    limits = options or Options()
    for place in given:
        if str(place) == "-":
            stream = stdin or sys.stdin.buffer
            peekable = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[type-var]
            yield from _guarded(Source("stdin", "-", None), limits, peekable)
        elif Path(place).is_dir():
            yield from _folder(Path(place), limits)
        else:
            yield from _guarded(Source.of(str(place)), limits)


def _folder(folder: Path, options: Options) -> Iterator[Page | Skipped]:
    empty = True
    for source in sources.inside(folder):
        empty = False
        if isinstance(source, OSError):
            where = str(source.filename or folder)
            yield refuse("unreadable", id=Path(where).name, url=where, detail=source.strerror or "")
        else:
            yield from _guarded(source, options)
    if empty:
        yield refuse("no_pages", id=folder.name, url=str(folder))


def _guarded(source: Source, options: Options, stream: BinaryIO | None = None) -> Iterator[Page | Skipped]:
    """The pages of one source; what the file system or the packing throws is a Skipped."""
    try:
        if stream is not None:
            yield from _pages(source, options, stream)
            return
        with source.open() as opened:
            yield from _pages(source, options, opened)
    except FileNotFoundError:
        yield refuse("missing", id=source.id, url=source.url)
    except PermissionError:
        yield refuse("no_rights", id=source.id, url=source.url)
    except (lzma.LZMAError, zlib.error, EOFError) as error:
        yield refuse("bad_packing", id=source.id, url=source.url, detail=str(error))
    except (OSError, ValueError) as error:
        yield refuse("unreadable", id=source.id, url=source.url, detail=str(error))


def _pages(source: Source, options: Options, stream: BinaryIO) -> Iterator[Page | Skipped]:
    if source.form == sources.LINES:
        yield from from_lines(source, options, stream)
        return
    form = sources.JSON if source.form is None and _begins_json(stream) else source.form
    whole = options.file_bytes if form == sources.JSON else options.page_bytes
    raw = stream.read(whole + 1)
    if len(raw) > whole:
        yield refuse("too_large", id=source.id, url=source.url, detail=f"{whole:,} bytes")
    elif form == sources.JSON:
        yield from from_json(source, options, raw)
    else:
        yield _page(source, options, raw)


def _begins_json(stream: BinaryIO) -> bool:
    """Say whether what comes begins as JSON does, without taking it from the stream."""
    return isinstance(stream, io.BufferedReader) and stream.peek(64).lstrip()[:1] in {b"{", b"["}


def _page(source: Source, options: Options, raw: bytes) -> Page | Skipped:
    """The page of a text or HTML file."""
    if not raw.strip():
        return refuse("empty", id=source.id, url=source.url)
    decoded = decode(raw)
    if decoded.text is None:
        why: Refused = "encoding" if decoded.binary is None else "binary"
        return refuse(why, id=source.id, url=source.url, detail=decoded.binary or "")
    marked = source.form == sources.HTML or _looks_marked(decoded.text)
    return weigh(from_text(source.id, source.url, decoded.text, Media.HTML if marked else Media.TEXT), options)


def _looks_marked(text: str) -> bool:
    """Say whether a text begins as HTML does."""
    head = text[:1000].lstrip("\ufeff \t\r\n").lower()
    return head.startswith(("<!doctype html", "<html", "<head", "<?xml")) and "<" in head
