"""Take in the decisions that another record holds: rulings and removals, each once, with what they point to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Row, Table, insert, select

from hudna.record.store import schema
from hudna.record.store.rule import rulings
from hudna.record.store.write import add
from hudna.shapes import Clash, Ruling, Verdict, Whole

_Known = dict[tuple[object, ...], int]


def clashes(link: Connection, other: Connection) -> tuple[Clash, ...]:
    """The rulings of two records that are in force on one thing and contradict each other, new to this one."""
    here = rulings(link)
    known = {one.age for one in here}
    ours, theirs = _in_force(here), _in_force(rulings(other))
    found = [(ours[on], theirs[on]) for on in sorted(ours.keys() & theirs.keys())
             if ours[on].verdict is not theirs[on].verdict and theirs[on].age not in known]
    return tuple(Clash(*sorted(pair, key=lambda one: one.age, reverse=True)) for pair in found)


def _in_force(found: Iterable[Ruling]) -> dict[tuple[str, ...], Ruling]:
    return {one.on: one for one in sorted(found, key=lambda one: one.age)
            if one.verdict is not Verdict.UNDO and one.undone_by is None}


def take_decisions(link: Connection, other: Connection) -> tuple[int, int]:
    """Take in rulings and removals, and say how many of each are new."""
    ruled, rulings_new = _take(link, other, schema.ruling, ("verdict", Verdict.UNDO.value, "left"))
    removed, removals_new = _take(link, other, schema.removal, ("sort", Whole.LIFT.value, "name"))
    add(link, schema.removed, [{**row._mapping, "removal": removed[row.removal]}
                               for row in other.execute(select(schema.removed))])
    add(link, schema.bereft, [{"ruling": ruled[row.ruling], "removal": removed[row.removal]}
                              for row in other.execute(select(schema.bereft))])
    return rulings_new, removals_new


def _take(link: Connection, other: Connection, table: Table, back: tuple[str, str, str]) -> tuple[dict[int, int], int]:
    """Take in the rows of a table of decisions: the number here of each number there, and how many are new.

    `back` tells which rows take an earlier one back: column, value, and the column that gives the number of that.
    """
    known: _Known = {}
    told: dict[int, tuple[object, ...]] = {}
    for row in _rows(link, table):
        told[row.number] = _what(row, back, told)
        known.setdefault(told[row.number], row.number)
    there: dict[int, tuple[object, ...]] = {}
    numbers: dict[int, int] = {}
    new = 0
    for row in _rows(other, table):
        there[row.number] = what = _what(row, back, there)
        if what not in known:
            known[what] = _insert(link, table, row, back, numbers)
            new += 1
        numbers[row.number] = known[what]
    return numbers, new


def _rows(link: Connection, table: Table) -> list[Row[Any]]:
    return list(link.execute(select(table).order_by(table.c.at, table.c.number)))


def _what(row: Row[Any], back: tuple[str, str, str], told: Mapping[int, tuple[object, ...]]) -> tuple[object, ...]:
    """A row as what it decides, whatever its number; of one that takes another back, what that decided."""
    column, value, number = back
    values = {name: one for name, one in row._mapping.items() if name != "number"}
    if values[column] == value:
        values[number] = told.get(int(values[number]))
    return tuple(values.values())


def _insert(link: Connection, table: Table, row: Row[Any], back: tuple[str, str, str],
            numbers: Mapping[int, int]) -> int:
    column, value, number = back
    values = {name: one for name, one in row._mapping.items() if name != "number"}
    if values[column] == value:
        values[number] = str(numbers[int(values[number])])
    made = link.execute(insert(table).values(**values)).inserted_primary_key
    return int(made[0]) if made else 0
