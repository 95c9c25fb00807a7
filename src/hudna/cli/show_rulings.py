"""Rulings, proposals and what names were taken for one, printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hudna.cli.show import Show
from hudna.shapes import Ground, Merge, Name, Proposal, Ruling, Why


def show_rulings(show: Show, found: Iterable[Ruling]) -> None:
    """All rulings, with who made them, why, and which were taken back."""
    words = show.words
    table = show.columns("number", "verdict", "what", "by", "why", "when", "undone")
    for one in found:
        what = " = ".join(filter(None, (one.left, one.right))) if one.verdict == "same" else " \u2260 ".join(
            filter(None, (one.left, one.right)))
        if one.bereft_by is not None:
            what += f" ({words('removal.bereft', number=one.bereft_by)})"
        table.add(str(one.number), words(f"verdicts.{one.verdict}"), what, one.who, one.why, one.at[:16],
                  str(one.undone_by or ""))
    show.screen.table(table)


def show_proposals(show: Show, found: Iterable[Proposal]) -> None:
    """Actors that may be one, the likeliest first."""
    table = show.columns("score", "actor", "other", "grounds", "names")
    for one in found:
        table.add(f"{one.score:.2f}", _called(show, one.left), _called(show, one.right), grounds(show, one.grounds),
                  f"{one.left_key} | {one.right_key}")
    show.screen.table(table)


def show_why(show: Show, found: Why) -> None:
    """The names of an actor, what speaks for each merge, and what waits."""
    words, screen = show.words, show.screen
    screen.title(f"{words.name(found.actor)} ({words.kind(show.pack, 'actors', found.actor.kind)})")
    screen.line(found.actor.id, style="dim")
    screen.line(words("titles.names", names=words.join(found.names)))
    if found.merges:
        screen.heading(words("titles.merges"))
        _merges(show, found.merges)
    if found.proposals:
        screen.heading(words("titles.proposals"))
        show_proposals(show, found.proposals)


def _merges(show: Show, found: Sequence[Merge]) -> None:
    table = show.columns("score", "actor", "other", "grounds")
    for one in found:
        told = show.words("verdicts.ruled", number=one.ruling) if one.ruling else grounds(show, one.grounds)
        table.add("" if one.ruling else f"{one.score:.2f}", one.left, one.right, told)
    show.screen.table(table)


def grounds(show: Show, found: Iterable[Ground]) -> str:
    """Grounds in words, each with its weight."""
    return show.words.join(f"{show.words(f'grounds.{one.name}')} ({one.weight:+.2f})" for one in found)


def _called(show: Show, name: Name) -> str:
    return f"{show.words.name(name)} [{name.id}]"
