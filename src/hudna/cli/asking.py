"""From what a person typed to a query."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hudna.cli.words import Words
from hudna.errors import QueryError
from hudna.record import Record
from hudna.shapes import LAYERS, PLAN_KEY, Known, Name, Process, Query
from hudna.views.find import find_actors, find_initiatives, find_outlets, find_processes, find_types

_MANY = 12
_NONE = "-"  # the id of nothing
Found = Name | Process | Known


class Asker:
    """Makes queries for one record, with names turned into ids."""

    def __init__(self, record: Record, words: Words) -> None:
        self._record = record
        self._words = words

    def query(self, asked: Mapping[str, Any]) -> Query:
        """The query of a command's options. Raises QueryError for a name that is not there and for what is no day."""
        since, until = self.day("--since", asked["since"]), self.day("--until", asked["until"])
        if since and until and since > until:
            raise QueryError(where="--since", what=self._words("ask.turned", since=since, until=until),
                             mend=self._words("ask.turned_mend"))
        return Query(
            actors=self._ids(asked["actors"], find_actors, "actor"),
            initiatives=self._ids(asked["initiatives"], find_initiatives, "initiative"),
            processes=self._ids(asked["processes"], find_processes, "process"),
            types=self._types(asked["types"]), outlets=self._outlets(asked["outlets"]),
            since=since, until=until, on=self.day("--on", asked["on"]), words=asked["words"],
            limit=asked["limit"], offset=asked["offset"])

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
        known = () if processes else find_initiatives(self._record, name)
        if not processes and not known:
            raise self._none("initiative", name)
        return replace(query, processes=_both(query.processes, [one.id for one in processes]),
                       initiatives=_both(query.initiatives, [one.name.id for one in known]))

    def day(self, option: str, text: str | None) -> date | None:
        """The day that an option gives; None where it is not given. Raises QueryError for what is no day."""
        try:
            return date.fromisoformat(_digits(text)) if text else None
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
        found: list[str] = []
        for name in given:
            types = find_types(self._record.pack, name)
            if not types:
                what = self._words("ask.unknown", what=self._words("ask.what.type"), name=name)
                raise QueryError(where="--type", what=what, mend=self._all_types())
            found.extend(types)
        return tuple(dict.fromkeys(found))

    def _all_types(self) -> str:
        """All types by layer, a line each: how they are written, and what stands on screen for them."""
        pack = self._record.pack
        return "\n".join(
            f"{self._words(f'layers.{layer}')}: " + self._words.join(
                f"{kind.name} ({self._words.kind(pack, layer, kind.name)})" for kind in pack.kinds[layer])
            for layer in LAYERS if pack.kinds.get(layer))

    def _outlets(self, given: Sequence[str]) -> tuple[str, ...]:
        found: list[str] = []
        for name in given:
            outlets = find_outlets(self._record, name)
            if not outlets:
                raise self._none("outlet", name)
            found.extend(outlets)
        return tuple(dict.fromkeys(found))

    def _none(self, what: str, name: str) -> QueryError:
        command = {"actor": "hudna actor", "outlet": "hudna record info"}.get(what, "hudna board")
        sort = self._words(f"ask.what.{what}")
        return QueryError(
            where=str(self._record.path), what=self._words("ask.unknown", what=sort, name=name),
            mend=self._words("ask.unknown_mend", command=f"{command} --record {self._record.path}"))

    def _several(self, name: str, found: Sequence[Name]) -> QueryError:
        pages = {one: pages for one, pages, _ in self._record.actors()}
        ordered = sorted(found, key=lambda one: -pages.get(one, 0))
        shown = [f"{one.id} = {self._words.name(one)}" for one in ordered[:_MANY]]
        more = [self._words("voice.more", number=len(found) - _MANY)] if len(found) > _MANY else []
        return QueryError(where=str(self._record.path), what=self._words(
            "ask.several", name=name, names=self._words.join([*shown, *more])), mend=self._words("ask.several_mend"))


def _both(asked: tuple[str, ...], named: Sequence[str]) -> tuple[str, ...]:
    """What an option and the name of a board both ask for; where that is nothing, what no record holds."""
    if not asked or not named:
        return asked or tuple(named)
    return tuple(one for one in named if one in asked) or (_NONE,)


def _digits(text: str) -> str:
    """The text with digits of any script as those of ISO days."""
    return "".join(str(unicodedata.digit(letter, letter)) for letter in text)
