"""From a page of HTML to its text, with hints for the lines and facts of the head."""

from __future__ import annotations

import copy
import logging
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree, html

from hudna.grammar.words import folded_key
from hudna.shapes import Role
from hudna.text.facts import NO_FACTS, Facts, read_facts
from hudna.text.html import Drawn, draw, parse, small
from hudna.text.sheet import Hint

_RUN = 4
_MAIN_SHARE = 0.6
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Rendered:
    """The text of a page, what its mark-up says of each line, and the facts of its head."""

    text: str
    hints: tuple[Hint, ...]
    facts: Facts


def render(content: str) -> Rendered:
    """Render a page: all its visible text, a line for each block; the title first where it stands in no heading."""
    tree = parse(content)
    if tree is None:
        return Rendered("", (), NO_FACTS)
    facts = read_facts(tree)
    lines = list(draw(tree))
    if not any(line.role is Role.TITLE for line in lines):
        title = _head_title(tree, facts)
        if title:
            lines = [Drawn(title, Role.TITLE, 0.0), *(line for line in lines if line.text != title)]
    text = "\n".join(line.text for line in lines)
    main = _main(tree) if small(tree, len(text)) else ""
    return Rendered(text, tuple(_hints(lines, main)), facts)


def _head_title(tree: html.HtmlElement, facts: Facts) -> str | None:
    """The title in the head, the outlet's name cut off."""
    title = " ".join((tree.findtext(".//title") or "").split())
    if facts.title and (not title or title.startswith(facts.title)):
        return facts.title
    for mark in (" | ", " - ", " \u2013 ", " \u2014 ", " :: "):
        before, found, after = title.rpartition(mark)
        if found and len(before.split()) > len(after.split()):
            return before.strip()
    return title or None


def _main(tree: html.HtmlElement) -> str:
    """The main text of a page as trafilatura sees it; empty where it sees none."""
    from trafilatura import bare_extraction  # slow to load, and pages of plain text do without it

    try:
        found = bare_extraction(copy.deepcopy(tree), include_comments=False, favor_recall=True, with_metadata=False)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError, etree.LxmlError):
        return ""
    text = getattr(found, "text", None)
    return text if isinstance(text, str) else ""


def _hints(lines: Sequence[Drawn], main: str) -> list[Hint]:
    """The hints of the rendered lines; of several headings the first that is main text, or the first, is the title."""
    keys = {folded_key(row) for row in main.split("\n") if row.strip()}
    words = folded_key(main).split()
    runs = {tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)}
    hints: list[Hint] = []
    titled = False
    for line in lines:
        role = line.role
        if role is Role.TITLE:
            role, titled = (None if titled else role), True
        hints.append(Hint(role, _is_main(line.text, keys, runs) if main else None, line.links))
    return hints


def _is_main(text: str, keys: set[str], runs: set[tuple[str, ...]]) -> bool:
    """Say whether a line is in the main text: as a line of its own, or by most of its runs of words."""
    key = folded_key(text)
    words = key.split()
    if len(words) < _RUN:
        return key in keys
    own = [tuple(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)]
    return sum(run in runs for run in own) >= _MAIN_SHARE * len(own)
