"""The command that shows who reports the same."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from hudna import views
from hudna.cli.looking import Look, looking, say_json
from hudna.cli.options import LOOKING, command
from hudna.cli.show_stories import show_stories, show_story
from hudna.cli.words import Words
from hudna.errors import QueryError


def stories_command(words: Words) -> click.Command:
    """`hudna stories`."""
    def stories(story: str | None, least: int, **asked: Any) -> None:  # noqa: ANN401 - options, by name
        with looking(words, asked) as look:
            if story:
                _one(look, story)
            else:
                found = views.stories(look.record, look.query, least=least)
                look.give(found, lambda shown: show_stories(look.show, shown), "empty.stories")
                if found and not look.as_json:
                    look.show.screen.line("")
                    look.show.screen.line(words("stories.more", id=found[0].id))

    made = command(words, "stories", "least", *LOOKING)(stories)
    made.params.insert(0, click.Argument(["story"], required=False, metavar="[STORY]"))
    return made


def _one(look: Look, id: str) -> None:
    found = [one for one in views.stories(look.record, replace(look.query, limit=None, offset=0)) if one.id == id]
    if not found:
        raise QueryError(where=str(look.record.path), what=look.show.words("stories.unknown", id=id),
                         mend=look.show.words("stories.unknown_mend", path=look.record.path))
    if look.as_json:
        say_json(found)
    else:
        show_story(look.show, found[0])
