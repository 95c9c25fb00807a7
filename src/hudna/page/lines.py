"""Pages from JSON: an object, an array of objects, or an object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from hudna.page.build import from_record
from hudna.page.decode import decode
from hudna.page.options import Options
from hudna.page.refuse import refuse
from hudna.page.sources import Source
from hudna.page.weigh import weigh
from hudna.shapes import Page, Skipped

_WIDE = (b"\xff\xfe", b"\xfe\xff")


def from_lines(source: Source, options: Options, stream: BinaryIO) -> Iterator[Page | Skipped]:
    """The pages of a file with one JSON object a line; a broken line is a Skipped with its number."""
    number, found = 0, False
    for number, line in enumerate(_lines(stream, options), 1):
        if line is None or line.strip(b"\xef\xbb\xbf \t\r\n"):
            found = True
            yield _of_line(source, options, number, line)
    if not found:
        yield refuse("empty", id=source.id, url=source.url)


def _lines(stream: BinaryIO, options: Options) -> Iterator[bytes | None]:
    """The lines of a stream; None for one that is larger than a page may be."""
    line = stream.readline(options.page_bytes + 1)
    if line.startswith(_WIDE):
        text = decode(line + stream.read(options.file_bytes)).text or ""
        yield from (part.encode("utf-8", "surrogatepass") for part in text.split("\n"))
        return
    while line:
        if len(line) > options.page_bytes and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = stream.readline(1 << 20)
            yield None
        else:
            yield line
        line = stream.readline(options.page_bytes + 1)


def _of_line(source: Source, options: Options, number: int, line: bytes | None) -> Page | Skipped:
    id, url = f"{source.id}-{number}", f"{source.url}#{number}"
    if line is None:
        return refuse("too_large", id=id, url=url, detail=f"{options.page_bytes:,} bytes")
    decoded = decode(line)
    if decoded.text is None:
        return refuse("encoding", id=id, url=url)
    value = _parsed(decoded.text)
    if isinstance(value, _Broken):
        return refuse("bad_json", id=id, url=url, detail=f"line {number}: {value.why}")
    return _of_value(source, options, number, value)


def from_json(source: Source, options: Options, raw: bytes) -> Iterator[Page | Skipped]:
    """The pages of a JSON file: an object, an array of objects, or, failing these, an object a line."""
    decoded = decode(raw)
    if not raw.strip():
        yield refuse("empty", id=source.id, url=source.url)
        return
    if decoded.text is None:
        yield refuse("encoding", id=source.id, url=source.url)
        return
    value = _parsed(decoded.text)
    if isinstance(value, _Broken) and decoded.text.lstrip().startswith("{") and "\n" in decoded.text.strip():
        for number, line in enumerate(decoded.text.split("\n"), 1):
            if line.strip():
                yield _of_line(source, options, number, line.encode("utf-8", "surrogatepass"))
    elif isinstance(value, _Broken):
        yield refuse("bad_json", id=source.id, url=source.url, detail=value.why)
    else:
        for number, one in enumerate(value if isinstance(value, list) else [value], 1):
            yield _of_value(source, options, number, one)


class _Broken:
    """What is wrong with a JSON text."""

    def __init__(self, why: str) -> None:
        self.why = why


def _parsed(text: str) -> Any:  # noqa: ANN401 - whatever the JSON holds
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        return _Broken(f"{error.msg} at character {error.pos + 1}")
    except (RecursionError, ValueError) as error:
        return _Broken("it is nested too deeply" if isinstance(error, RecursionError) else "a number is too long")


def _of_value(source: Source, options: Options, number: int, value: object) -> Page | Skipped:
    """The page of one JSON value."""
    id, url = f"{source.id}-{number}", f"{source.url}#{number}"
    if not isinstance(value, Mapping):
        return refuse("no_text", id=id, url=url, detail=f"entry {number} is not an object")
    id = str(value.get("id") or id)
    if not isinstance(value.get("text"), str):
        return refuse("no_text", id=id, url=url, detail=f"entry {number} has no `text`")
    if not value["text"].strip():
        return refuse("empty", id=id, url=url)
    if len(value["text"]) > options.page_bytes:
        return refuse("too_large", id=id, url=url, detail=f"{options.page_bytes:,} letters")
    return weigh(from_record({**value, "id": id}, source.url), options)
