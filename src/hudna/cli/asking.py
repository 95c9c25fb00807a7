"""From what a person typed to a query."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hudna.cli.words import Words
from hudna.errors import QueryError
from hudna.record import Record
from hudna.shapes import PLAN_KEY, Known, Name, Process, Query
from hudna.views.find import find_actors, find_initiatives, find_processes

_MANY = 12
Found = Name | Process | Known


class Asker:
    """Makes queries for one record, with names turned into ids."""

    def __init__(self, record: Record, words: Words) -> None:
        self._record = record
        self._words = words

    def query(self, asked: Mapping[str, Any]) -> Query:
        """The query of a command's options. Raises QueryError for a name that is not there and for what is no day."""
        return Query(
            actors=self._ids(asked["actors"], find_actors, "actor"),
            initiatives=self._ids(asked["initiatives"], find_initiatives, "initiative"),
            processes=self._ids(asked["processes"], find_processes, "process"),
            types=self._types(asked["types"]), outlets=tuple(asked["outlets"]),
            since=self.day("--since", asked["since"]), until=self.day("--until", asked["until"]),
            on=self.day("--on", asked["on"]), words=asked["words"], limit=asked["limit"], offset=asked["offset"])

    def actor(self, name: str) -> str:
        """The id of the one actor that a name means. Raises QueryError where there is none or are several."""
        found = find_actors(self._record, name)
        if len(found) == 1:
            return found[0].id
        raise self._none("actor", name) if not found else self._several(name, found)

    def ruled(self, name: str) -> str:
        """The id of the one actor or initiative (or the key of what a page tells of one) that a name means."""
        key = name if name.startswith(PLAN_KEY) else None
        actors = () if key else find_actors(self._record, name)
        known = () if key or actors else find_initiatives(self._record, name)
        if len(known) > 1:
            raise self._several(name, [one.name for one in known])
        return key or (known[0].name.id if known else self.actor(name))

    def about(self, name: str, query: Query) -> Query:
        """The query with what the name of a conflict or an initiative means."""
        processes = find_processes(self._record, name)
        if processes:
            return replace(query, processes=tuple(one.id for one in processes))
        known = find_initiatives(self._record, name)
        if not known:
            raise self._none("initiative", name)
        return replace(query, initiatives=tuple(one.name.id for one in known))

    def day(self, option: str, text: str | None) -> date | None:
        """The day that an option gives; None where it is not given. Raises QueryError for what is no day."""
        try:
            return date.fromisoformat(text) if text else None
        except ValueError as error:
            raise QueryError(where=option, what=self._words("ask.bad_day", value=text),
                             mend=self._words("ask.bad_day_mend")) from error

    def _ids(self, given: Sequence[str], find: Callable[[Record, str], Sequence[Found]], what: str) -> tuple[str, ...]:
        ids: list[str] = []
        for name in given:
            found = find(self._record, name)
            if not found:
                raise self._none(what, name)
            ids.extend(one.name.id if isinstance(one, Known) else one.id for one in found)
        return tuple(dict.fromkeys(ids))

    def _types(self, given: Sequence[str]) -> tuple[str, ...]:
        kinds = self._record.pack.kinds
        known = {kind.name for layer in ("events", "ties", "conditions", "counts", "says")
                 for kind in kinds.get(layer, ())}
        for name in given:
            if known and name not in known:
                raise QueryError(where="--type", what=self._words("ask.unknown", what=self._words("ask.what.type"),
                                                                  name=name), mend=", ".join(sorted(known)))
        return tuple(given)

    def _none(self, what: str, name: str) -> QueryError:
        command = "hudna board" if what != "actor" else "hudna search"
        sort = self._words(f"ask.what.{what}")
        return QueryError(
            where=str(self._record.path), what=self._words("ask.unknown", what=sort, name=name),
            mend=self._words("ask.unknown_mend", command=f"{command} --record {self._record.path}"))

    def _several(self, name: str, found: Sequence[Name]) -> QueryError:
        shown = ", ".join(f"{self._words.name(one)} = {one.id}" for one in found[:_MANY])
        return QueryError(where=str(self._record.path), what=self._words("ask.several", name=name, names=shown),
                          mend=self._words("ask.several_mend"))
