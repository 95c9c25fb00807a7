"""Actors, initiatives, conflicts, outlets and types by what a person calls them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hudna.letters import fold
from hudna.pack import Pack
from hudna.shapes import LAYERS, Known, Name, Process

if TYPE_CHECKING:
    from hudna.record import Record


def find_actors(record: Record, words: str) -> tuple[Name, ...]:
    """The actors that a person may mean: by id (also one of before), by whole name (also one that only the pack knows),
    by an id or name that it has on pages or had before names were ruled one, by part of its name.
    """
    actors = [row[0] for row in record.actors()]
    id = record.pack.now(words.lower())
    exact = [one for one in actors if one.id == id]
    if exact:
        return tuple(exact)
    asked = _key(words)
    ids = {entry.id for entry in record.pack.entries if asked in map(_key, (*entry.aliases, entry.name_en))}
    whole = [one for one in actors if one.id in ids or asked in _keys(one)]
    if whole or not asked:
        return tuple(whole)
    return record.bearers(id) or record.bearers(words) or tuple(
        one for one in actors if any(_has(key, asked) for key in _keys(one)))


def find_initiatives(record: Record, words: str) -> tuple[Known, ...]:
    """The initiatives that a person may mean: by id, or by words of the name."""
    known = record.initiatives()
    exact = tuple(one for one in known if one.name.id == words.lower())
    asked = _key(words)
    return exact or tuple(one for one in known if asked and any(_has(key, asked) for key in _keys(one.name)))


def find_processes(record: Record, words: str) -> tuple[Process, ...]:
    """The conflicts that a person may mean: by id or name."""
    processes = record.processes()
    exact = tuple(one for one in processes if one.id == words.lower())
    asked = _key(words)
    return exact or tuple(one for one in processes if asked and asked in _keys(one))


def find_outlets(record: Record, words: str) -> tuple[str, ...]:
    """The outlets that a person may mean: by name in any spelling, or by words at its beginning."""
    known = sorted({source.outlet for source in record.sources() if source.outlet})
    asked = _key(words)
    whole = tuple(one for one in known if _key(one) == asked)
    return whole or tuple(one for one in known if asked and _key(one).startswith(asked))


def find_types(pack: Pack, words: str) -> tuple[str, ...]:
    """The types of claims that a person may mean: by name, or by the label that is on screen in either language."""
    kinds = [kind for layer in LAYERS for kind in pack.kinds.get(layer, ())]
    asked = _key(words)
    exact = [kind.name for kind in kinds if kind.name == words.lower()]
    labels = [kind.name for kind in kinds if asked in map(_key, (kind.label_en, kind.label_ar))]
    return tuple(dict.fromkeys(exact or labels))


def _key(words: str) -> str:
    return " ".join(fold(words).split())


def _keys(one: Name | Process) -> Iterable[str]:
    return [key for key in (_key(one.name), _key(one.name_en)) if key]


def _has(key: str, asked: str) -> bool:
    """Say whether the words asked stand among those of a name, in order and whole at their start."""
    return f" {asked}" in f" {key}"
