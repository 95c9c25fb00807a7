"""Where pages lie: files, folders, standard input."""

from __future__ import annotations

import gzip
import io
import lzma
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_PACKED = (".xz", ".gz")
TEXT, HTML, JSON, LINES = ".txt", ".html", ".json", ".jsonl"
_FORMS = {".txt": TEXT, ".text": TEXT, ".html": HTML, ".htm": HTML, ".xhtml": HTML,
          ".json": JSON, ".jsonl": LINES, ".ndjson": LINES}


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: the stem of its name, its path as given, and its form (None: by its content)."""

    id: str
    url: str
    form: str | None
    packed: str = ""

    @classmethod
    def of(cls, path: str) -> Source:
        """The source that a path names, its form told by the suffix."""
        name = Path(path).name
        packed = Path(name).suffix.lower() if Path(name).suffix.lower() in _PACKED else ""
        name = name.removesuffix(Path(name).suffix) if packed else name
        form = _FORMS.get(Path(name).suffix.lower())
        return cls(Path(name).stem if form else name, path, form, packed)

    def open(self) -> BinaryIO:
        """Open the file, unpacked."""
        if not self.packed:
            return Path(self.url).open("rb")
        if self.packed == ".xz":
            return io.BufferedReader(lzma.LZMAFile(self.url))
        return io.BufferedReader(gzip.GzipFile(self.url))


def inside(folder: Path) -> Iterator[Source | OSError]:
    """The pages of a folder and its folders in a stable order, hidden and other files left out."""
    errors: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from errors
        errors.clear()
        for name in sorted(files):
            source = Source.of(str(Path(root) / name))
            if not name.startswith(".") and source.form is not None:
                yield source
    yield from errors
