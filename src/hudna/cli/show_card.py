"""The card of an actor, printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from hudna.cli.layout import isolate
from hudna.cli.show import Show
from hudna.shapes import Card, Post, Stand
from hudna.views.folded import folded

_NAMES = 16   # names shown, the most used
_ROWS = 20    # rows shown of a part where nobody says how many
_STANDS = 8   # initiatives on which an actor's steps are shown
R = TypeVar("R")


def show_card(show: Show, card: Card, *, whole: bool = False) -> None:
    """An actor: its names, roles by date, ties, positions, words and deeds; the first of each unless `whole`."""
    words = show.words
    kind = words.kind(show.pack, "actors", card.actor.kind)
    show.screen.title(f"{words.name(card.actor)} ({kind})")
    show.screen.line(card.actor.id, style="dim")
    more = [words("titles.more_names", number=len(card.names) - _NAMES)] if len(card.names) > _NAMES else []
    show.screen.line(words("titles.names", names=words.join([*card.names[:_NAMES], *more])))
    show.screen.line(words("titles.met", pages=card.pages, mentions=card.mentions))
    if card.posts:
        show.screen.heading(words("titles.posts"))
        _posts(show, card.posts)
    _part(show, "ties", card.ties if whole else card.ties[:_ROWS], show.bonds, len(card.ties))
    _part(show, "stands", card.stands if whole else card.stands[:_STANDS], lambda rows: _stands(show, rows),
          len(card.stands))
    _part(show, "statements", card.said if whole else card.said[-_ROWS:], show.statements, len(card.said))
    _part(show, "events", card.events if whole else card.events[-_ROWS:], show.entries, len(card.events))
    show.screen.heading(words("titles.sources"))
    show.sources(())


def _part(show: Show, key: str, rows: Sequence[R], put: Callable[[Sequence[R]], None], number: int) -> None:
    """A part with its heading and how many more there are: of what goes by days the newest stand here."""
    if not rows:
        return
    show.screen.heading(show.words(f"titles.{key}"))
    put(rows)
    if number > len(rows):
        more = "more.earlier" if key in {"statements", "events"} else "more.looks"
        show.screen.line(show.words(more, number=number - len(rows)), style="dim")


def _posts(show: Show, posts: Sequence[Post]) -> None:
    """Who leads what and when: as the pack knows it, or as pages tell it."""
    words = show.words
    table = show.columns("who", "role", "of", "from_day", "until_day", "voice", "source")
    for post in posts:
        start, end = (day.isoformat() if day else "" for day in (post.start, post.end))
        title = (post.title_en if words.language == "en" else post.title) or post.title
        told = [post.first or "", post.last or "", show.voices(post.facts), show.cited(post.facts)]
        table.add(words.name(post.person), title, words.name(post.body),
                  *(told if post.facts else [start, end, words("voice.pack"), ""]))
    show.screen.table(table)


def _stands(show: Show, stands: Sequence[Stand]) -> None:
    """An actor's steps on each initiative, and on which it stands."""
    for stand in stands:
        last = stand.standing.last
        show.screen.line("")
        show.screen.line(show.words("ladder.now", initiative=isolate(show.about(stand.initiative)),
                                    stand=show.stand(last), day=last.day or ""), style="bold")
        table = show.columns("since", "stand", "voice", "words", "source")
        for one in folded(stand.standing.steps):
            show.step_row(table, None, one)
        show.screen.table(table)
