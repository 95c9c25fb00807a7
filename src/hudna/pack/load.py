"""Read a pack's files, check them, and freeze what they hold."""

from __future__ import annotations

import csv
import hashlib
import json
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from babel import Locale

from hudna.errors import PackError
from hudna.pack.model import Anchor, Entry, Kind, Office, Pack

DATA = Path(__file__).resolve().parent.parent / "data"
COMPILED = "compiled.json"
_INITIATIVES = "known_initiatives"
_COLON = '":'  # after a key of the compiled file
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LISTS = ("aliases", "short", "gentilic", "metonyms", "domains")


def load_pack(folder: Path | str = "ceasefire", language: str = "arabic") -> Pack:
    """Load a pack: the domain in `folder` (a name among the built-in ones, or a path) over a language.

    Raises PackError that names the file and the entry when something in it is not as it must be.
    """
    path = folder if isinstance(folder, Path) else DATA / folder
    if not path.is_dir():
        raise PackError(where=str(path), what="there is no such pack", mend="Give a folder with kinds/ and actors/.")
    tongue = DATA / language
    digest = hashlib.sha256()
    for file in [*_files(path), *_files(tongue)]:
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    entries = (*_states(path), *_actors(path), *_table(path / "places.csv"), *_table(path / "outlets.csv"))
    initiatives = tuple(_listing(path / f"{_INITIATIVES}.yaml"))
    _check_unique(path, (*entries, *initiatives))
    former = {old: entry.id for entry in entries for old in entry.was}
    _check_former(path, entries, former)
    _check_lives(path, (*entries, *initiatives))
    return Pack(
        name=path.name,
        digest=digest.hexdigest()[:16],
        entries=entries,
        anchors=tuple(_anchors(path / "anchors.csv")),
        kinds={file.stem: tuple(_kinds(file)) for file in sorted((path / "kinds").glob("*.yaml"))},
        language=_sections(tongue, skip=()),
        domain=_sections(path, skip=("kinds", "actors", "states", _INITIATIVES)),
        renamed=former,
        initiatives=initiatives,
    )


def _files(path: Path) -> list[Path]:
    return sorted(f for f in path.rglob("*") if f.suffix in {".yaml", ".csv"})


def _read(file: Path) -> Any:  # noqa: ANN401 - whatever the YAML holds
    compiled = _compiled(DATA / COMPILED).get(_key(file))
    return parse(file) if compiled is None else json.loads(compiled)


def _key(file: Path) -> str:
    return f"{file.name}:{hashlib.sha256(file.read_bytes()).hexdigest()}"


@lru_cache(maxsize=1)
def _compiled(file: Path) -> Mapping[str, str]:
    """The built-in packs' files as they were parsed when the package was made: JSON by name and digest."""
    try:
        lines = file.read_text("utf-8").split("\n")
    except (OSError, ValueError):
        return {}  # parsing anew is slower, never wrong
    pairs = (line.removesuffix(",").partition(_COLON) for line in lines if _COLON in line)
    return {key.removeprefix('"'): value for key, _, value in pairs}


def compile_data() -> str:
    """The built-in packs' YAML files, parsed, as JSON: what `_read` takes in place of a file that has not changed.

    Each stands in a line of its own, so that each is read where it is asked for. Files with keys that JSON cannot
    hold (numbers) are left out.
    """
    parsed = {_key(file): value for file in sorted(DATA.rglob("*.yaml")) if _fits_json(value := parse(file))}
    lines = (f'"{key}{_COLON}{json.dumps(value, ensure_ascii=False, default=str, separators=(",", ":"))}'
             for key, value in parsed.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _fits_json(value: object) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and _fits_json(inner) for key, inner in value.items())
    return not isinstance(value, list) or all(map(_fits_json, value))


def parse(file: Path) -> Any:  # noqa: ANN401 - whatever the YAML holds
    """What a YAML file holds; PackError when it is no YAML."""
    try:
        with file.open(encoding="utf-8") as stream:
            return yaml.load(stream, Loader=_Loader)
    except yaml.YAMLError as error:
        raise PackError(where=str(file), what=f"no valid YAML ({error})", mend="Mend the file.") from error


def _sections(path: Path, skip: tuple[str, ...]) -> dict[str, Any]:
    sections: dict[str, Any] = {}
    for file in sorted(path.rglob("*.yaml")):
        name = file.relative_to(path).with_suffix("").as_posix()
        if name.split("/")[0] not in skip:
            sections[name] = _read(file) or []
    return sections


def _day(value: object, where: str) -> date | None:
    """A day from YYYY, YYYY-MM or YYYY-MM-DD; the first day of a period."""
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value
    parts = [int(p) for p in str(value).split("-")] if str(value).replace("-", "").isdigit() else []
    try:
        return date(parts[0], *[*parts[1:], 1, 1][:2])
    except (IndexError, ValueError) as error:
        raise PackError(where=where, what=f"{value!r} is no date", mend="Write YYYY, YYYY-MM or YYYY-MM-DD.") from error


def _end(value: object, where: str) -> date | None:
    """The last day of a period given as a year or month."""
    first = _day(value, where)
    text = str(value)
    if first is None or isinstance(value, date) or text.count("-") == 2:
        return first
    month = first.month if text.count("-") else 12
    return date(first.year, month, monthrange(first.year, month)[1])


def _need(row: Mapping[str, Any], fields: tuple[str, ...], where: str) -> None:
    for field in fields:
        if row.get(field) in (None, ""):
            raise PackError(where=where, what=f"`{field}` is missing", mend=f"Add `{field}` to the entry.")


def _listed(row: Mapping[str, Any], field: str) -> tuple[str, ...]:
    value = row.get(field) or ()
    return (value,) if isinstance(value, str) else tuple(str(v) for v in value)


def _office(row: Mapping[str, Any], where: str) -> Office:
    _need(row, ("title", "of"), where)
    title = row["title"]
    return Office(title["ar"], title["en"], row["of"], _day(row.get("from"), where), _end(row.get("until"), where))


def _entry(row: Mapping[str, Any], where: str) -> Entry:
    _need(row, ("id", "kind", "name", "source"), where)
    name = row["name"]
    return Entry(
        id=str(row["id"]), kind=row["kind"], name=name["ar"], name_en=name["en"],
        aliases=(name["ar"], *(a for a in _listed(row, "aliases") if a != name["ar"])),
        short=_listed(row, "short"), of=row.get("of"),
        start=_day(row.get("from"), where), end=_end(row.get("until"), where),
        offices=tuple(_office(o, where) for o in row.get("offices") or ()),
        gentilics=_listed(row, "gentilic"), capital=row.get("capital"), metonyms=_listed(row, "metonyms"),
        source=row["source"], checked=bool(row.get("checked")), was=_listed(row, "was"),
        near=_listed(row, "near"),
    )


def _actors(path: Path) -> Iterator[Entry]:
    for file in sorted((path / "actors").glob("*.yaml")):
        yield from _listing(file)


def _listing(file: Path) -> Iterator[Entry]:
    for number, row in enumerate(_read(file) or () if file.exists() else (), 1):
        yield _entry(row, f"{file}, entry {number} ({row.get('id')})")


def _states(path: Path) -> Iterator[Entry]:
    file = path / "states.yaml"
    arabic, english = Locale("ar").territories, Locale("en").territories
    for number, row in enumerate(_read(file) or () if file.exists() else (), 1):
        where = f"{file}, entry {number} ({row.get('id')})"
        _need(row, ("id", "iso"), where)
        iso = str(row["iso"])
        if "name" not in row and iso not in arabic:
            raise PackError(where=where, what=f"CLDR has no name for {iso!r}", mend="Give `name: {ar: …, en: …}`.")
        given = row.get("name") or {}
        name = {"ar": given.get("ar") or arabic[iso], "en": given.get("en") or english[iso]}
        yield _entry({"kind": "state", "source": "Unicode CLDR", **row, "name": name, "id": str(row["id"])}, where)


def _rows(file: Path, fields: tuple[str, ...]) -> Iterator[tuple[str, dict[str, str]]]:
    if not file.exists():
        return
    with file.open(encoding="utf-8", newline="") as stream:
        for number, row in enumerate(csv.DictReader(stream), 2):
            where = f"{file}, line {number}"
            if None in row or None in row.values():
                raise PackError(where=where, what="too many or too few fields", mend="Quote fields with commas.")
            _need(row, fields, where)
            yield where, row


def _table(file: Path) -> Iterator[Entry]:
    """Entries of places.csv and outlets.csv."""
    for where, row in _rows(file, ("id", "ar", "en", "kind", "source")):
        aliases = [a for a in row.get("aliases", "").split("|") if a]
        place = "lat" in row
        try:
            point = (float(row["lat"]), float(row["lon"])) if place and row["lat"] else None
        except ValueError as error:
            raise PackError(where=where, what="lat or lon is no number", mend="Write decimal degrees.") from error
        yield Entry(
            id=("place." if place else "media.") + row["id"], kind="place" if place else "media",
            name=row["ar"], name_en=row["en"],
            aliases=(row["ar"], *(a for a in aliases if not a.startswith("!") and a != row["ar"])),
            of=row.get("country") or None, point=point, sort=row["kind"], common="!common" in aliases,
            domains=tuple(d for d in row.get("domains", "").split("|") if d), source=row["source"],
            checked=row.get("checked", "").lower() == "true",
        )


def _anchors(file: Path) -> Iterator[Anchor]:
    for where, row in _rows(file, ("id", "date", "words", "en")):
        day = _day(row["date"], where)
        if day is None:
            raise PackError(where=where, what="the date is empty", mend="Write YYYY-MM-DD.")
        groups = tuple(tuple(w for w in group.split("|") if w) for group in row["words"].split("+"))
        yield Anchor(row["id"], day, groups, row["en"], row.get("process", ""), row.get("source", ""))


def _kinds(file: Path) -> Iterator[Kind]:
    for number, row in enumerate(_read(file) or (), 1):
        where = f"{file}, entry {number}"
        _need(row, ("name", "label"), where)
        more = {k: v for k, v in row.items() if k not in {"name", "label", "group"}}
        yield Kind(row["name"], row["label"]["ar"], row["label"]["en"], row.get("group", ""), more)


def _check_unique(path: Path, entries: tuple[Entry, ...]) -> None:
    seen: set[str] = set()
    for id in (id for entry in entries for id in (entry.id, *entry.was)):
        if id in seen:
            raise PackError(where=str(path), what=f"two entries have the id {id!r}", mend="Rename one.")
        seen.add(id)


def _check_former(path: Path, entries: tuple[Entry, ...], former: Mapping[str, str]) -> None:
    """Inside the pack an entry is named by its id of today."""
    for entry in entries:
        for id in (entry.of, *(office.of for office in entry.offices)):
            if id is not None and id in former:
                raise PackError(where=f"{path}, {entry.id}", what=f"{id!r} is the former id of {former[id]!r}",
                                mend="Write the id of today.")


def _check_lives(path: Path, entries: tuple[Entry, ...]) -> None:
    """What ends has begun before: by its days a name is given to an actor."""
    for entry in entries:
        for start, end in ((entry.start, entry.end), *((office.start, office.end) for office in entry.offices)):
            if start is not None and end is not None and end < start:
                raise PackError(where=f"{path}, {entry.id}", what=f"it ends on {end}, before it begins on {start}",
                                mend="Mend `from` or `until`.")
