"""Commands that look at a record."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

import click

from hudna import views
from hudna.cli.asking import Asker
from hudna.cli.layout import Screen
from hudna.cli.options import LOOKING, command
from hudna.cli.show import Show
from hudna.cli.show_board import FULL, show_board
from hudna.cli.show_card import show_card
from hudna.cli.words import Words
from hudna.errors import QueryError
from hudna.record import Record, open_record
from hudna.shapes import Known, Process, Query
from hudna.views.as_json import plain

_LISTED = 20       # initiatives listed of one conflict
_ROWS = 50         # rows shown where nobody says how many


@dataclass(frozen=True, slots=True)
class Look:
    """An open record, what was asked of it, and where the answer is printed."""

    record: Record
    query: Query
    asker: Asker
    show: Show
    as_json: bool

    def give(self, found: Sequence[object], put: Callable[[Any], None], empty: str) -> None:
        """Print what was found: a JSON object a line, or a table and its sources; or why there is nothing."""
        if self.as_json:
            say_json(found)
        elif not found:
            self.nothing(empty)
        else:
            shown = found if self.query.limit is not None else found[:_ROWS]
            put(shown)
            if len(found) > len(shown):
                self.show.screen.line(self.show.words("more.looks", number=len(found) - len(shown)), style="dim")
            if self.show.numbers.sources:
                self.show.screen.heading(self.show.words("titles.sources"))
                self.show.sources(())

    def nothing(self, key: str) -> None:
        """Say that there is nothing, and what to do next."""
        empty = not self.record.sources()
        self.show.screen.line(self.show.words("empty.record" if empty else key, path=self.record.path))


def say_json(found: Iterable[object]) -> None:
    """Print values as JSON, one a line."""
    for one in found:
        click.echo(json.dumps(plain(one), ensure_ascii=False))


@contextmanager
def looking(words: Words, asked: dict[str, Any]) -> Iterator[Look]:
    """Open the record that was asked for."""
    with open_record(asked["record"]) as record:
        asker = Asker(record, words)
        yield Look(record, asker.query(asked), asker, Show(Screen(words), record.pack), asked["as_json"])


def board_command(words: Words) -> click.Command:
    """`hudna board`."""
    def board(about: str | None, review: bool, changed_since: str | None, **asked: Any) -> None:  # noqa: ANN401 - options, by name
        with looking(words, asked) as look:
            since = look.asker.day("--changed-since", changed_since)
            query = look.asker.about(about, look.query) if about else look.query
            query = replace(query, sure=not review and not look.as_json, ruled_out=review)
            if not query.processes and not query.initiatives:
                query = replace(query, processes=_only(look.record))
            if query.processes or query.initiatives:
                found = views.board(look.record, query, changed_since=since)
                if look.as_json:
                    say_json([found])
                else:
                    show_board(look.show, found, most=look.query.limit or FULL)
            else:
                _overview(look)

    made = command(words, "board", "review", "changed_since", *LOOKING)(board)
    made.params.insert(0, click.Argument(["about"], required=False, metavar="[INITIATIVE|CONFLICT]"))
    return made


def _only(record: Record) -> tuple[str, ...]:
    """The one process of a record; nothing where there are several."""
    known = record.processes()
    return (known[0].id,) if len(known) == 1 else ()


def _overview(look: Look) -> None:
    """All initiatives, to choose from."""
    known = views.initiatives(look.record, look.query)
    if look.as_json:
        say_json(known)
    elif not known:
        look.nothing("empty.initiatives" if not look.record.initiatives() else "empty.facts")
    else:
        words = look.show.words
        for process, own in by_process(known):
            look.show.screen.heading(
                f"{words.name(process)} ({process.id})" if process else words("titles.initiatives"))
            shown = own if look.query.limit else [one for one in own[:_LISTED] if one.pages > 1] or own[:_LISTED]
            look.show.initiatives(shown)
            if len(own) > len(shown):
                more = len(own) - len(shown)
                look.show.screen.line(words("more.initiatives", number=more, id=process.id) if process else
                                      words("more.rows", number=more), style="dim")
        look.show.screen.line("")
        look.show.screen.line(words("done.more", id=known[0].name.id))


def by_process(known: Iterable[Known]) -> list[tuple[Process | None, list[Known]]]:
    """Initiatives by conflict, those of most pages first; what belongs to no conflict last."""
    groups: dict[Process | None, list[Known]] = defaultdict(list)
    for one in sorted(known, key=lambda one: -one.pages):
        groups[one.process].append(one)
    return sorted(groups.items(), key=lambda group: (group[0] is None, -sum(one.pages for one in group[1])))


def actor_command(words: Words) -> click.Command:
    """`hudna actor`."""
    def actor(name: tuple[str, ...], **asked: Any) -> None:  # noqa: ANN401 - options, by name
        with looking(words, asked) as look:
            if not name:
                look.give(views.actors(look.record, look.query), look.show.actors, "empty.facts")
                return
            id = look.asker.actor(" ".join(name))
            found = views.actor(look.record, id, look.query)
            if found is None:
                raise QueryError(where=str(look.record.path), what=id, mend=words("ask.several_mend"))
            if look.as_json:
                say_json([found])
            else:
                show_card(look.show, found, whole=look.query.limit is not None)

    made = command(words, "actor", *LOOKING)(actor)
    made.params.insert(0, click.Argument(["name"], nargs=-1, metavar="[ACTOR]"))
    return made


def search_command(words: Words) -> click.Command:
    """`hudna search`."""
    def search(given: tuple[str, ...], **asked: Any) -> None:  # noqa: ANN401 - options, by name
        with looking(words, asked) as look:
            wanted = " ".join(given)
            if not any(map(str.isalnum, wanted)):
                raise click.UsageError(words("ask.no_words"))
            found = views.search(look.record, replace(look.query, words=wanted))
            if not look.as_json:
                look.show.screen.heading(words("titles.search", words=wanted, number=len(found)))
            look.give(found, look.show.passages, "empty.facts")

    made = command(words, "search", *(name for name in LOOKING if name != "words"))(
        lambda given, **asked: search(given, words="", **asked))
    made.params.insert(0, click.Argument(["given"], nargs=-1, required=True, metavar="WORDS"))
    return made


def timeline_command(words: Words) -> click.Command:
    """`hudna timeline`."""
    def timeline(**asked: Any) -> None:  # noqa: ANN401 - options, by name
        with looking(words, asked) as look:
            look.give(views.timeline(look.record, look.query), look.show.entries, "empty.facts")

    return command(words, "timeline", *LOOKING)(timeline)


def ties_command(words: Words) -> click.Command:
    """`hudna ties`."""
    def ties(**asked: Any) -> None:  # noqa: ANN401 - options, by name
        with looking(words, asked) as look:
            look.give(views.ties(look.record, look.query), look.show.bonds, "empty.ties")

    return command(words, "ties", *LOOKING)(ties)


def disputes_command(words: Words) -> click.Command:
    """`hudna disputes`."""
    def disputes(**asked: Any) -> None:  # noqa: ANN401 - options, by name
        with looking(words, asked) as look:
            look.give(views.disputes(look.record, look.query), look.show.disputes, "empty.disputes")

    return command(words, "disputes", *LOOKING)(disputes)
