"""The card of an actor, printed."""

from __future__ import annotations

from collections.abc import Sequence

from hudna.cli.layout import isolate
from hudna.cli.show import Show
from hudna.shapes import Card, Post, Stand
from hudna.views.folded import folded

_NAMES = 16   # names shown, the most used


def show_card(show: Show, card: Card) -> None:
    """An actor: its names, roles by date, ties, positions, words and deeds."""
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
    if card.ties:
        show.screen.heading(words("titles.ties"))
        show.bonds(card.ties)
    if card.stands:
        show.screen.heading(words("titles.stands"))
        _stands(show, card.stands)
    if card.said:
        show.screen.heading(words("titles.statements"))
        show.statements(card.said)
    if card.events:
        show.screen.heading(words("titles.events"))
        show.entries(card.events)
    show.screen.heading(words("titles.sources"))
    show.sources(())


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
