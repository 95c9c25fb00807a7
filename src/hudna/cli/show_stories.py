"""Stories, printed."""

from __future__ import annotations

from collections.abc import Iterable

from hudna.cli.layout import isolate
from hudna.cli.show import Show
from hudna.shapes import Coverage


def show_stories(show: Show, found: Iterable[Coverage]) -> None:
    """A line for each story: its day, what it is called, who tells it, and how many of them for themselves."""
    words = show.words
    table = show.columns("when", "title", "pages", "outlet", "apart", "copies", "id")
    for one in found:
        table.add(one.first or "", one.title or words("article.untitled"), str(one.pages), words.join(one.outlets),
                  str(one.independent), str(one.copies or ""), one.id)
    show.screen.table(table)


def show_story(show: Show, one: Coverage) -> None:
    """A story with its pages, those that print one text together."""
    words, screen = show.words, show.screen
    screen.title(one.title or words("article.untitled"))
    screen.line(words("stories.told", pages=one.pages, outlets=len(one.outlets), apart=one.independent))
    for text in one.texts:
        screen.heading(words("stories.copies", number=len(text)) if len(text) > 1 else words("stories.alone"))
        for source in text:
            day = source.published.isoformat() if source.published else words("article.undated")
            agencies = f" ({words.join(source.agencies)})" if source.agencies else ""
            screen.line(f"{day} {isolate(source.outlet or words('voice.unnamed'))}{agencies}: {isolate(source.title)}")
            screen.line(f"    {source.url}", style="dim")
