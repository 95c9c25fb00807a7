"""Rulings, proposals and what names were taken for one, printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from hudna.cli.said import excerpt
from hudna.cli.show import Show
from hudna.shapes import Fact, Ground, Merge, Name, Proposal, Ruling, Verdict, Why


def show_rulings(show: Show, found: Sequence[Ruling], claims: Mapping[str, Fact]) -> None:
    """All rulings, with who made them, why, which of them hold; of a claim also what it says."""
    words = show.words
    table = show.columns("number", "verdict", "what", "by", "why", "when", "status")
    for one in found:
        table.add(str(one.number), words(f"verdicts.{one.verdict}"), _what(show, one, claims), one.who, one.why,
                  one.at[:16], _status(show, one, found, claims))
    show.screen.table(table)


def _what(show: Show, one: Ruling, claims: Mapping[str, Fact]) -> str:
    """What a ruling is about: two names, or what a claim says and its id."""
    if one.left in claims:
        fact = claims[one.left]
        return f"{show.told(fact)}: {excerpt(fact.evidence)} [{fact.id}]"
    between = " = " if one.verdict is Verdict.SAME else " \u2260 "
    return between.join(_named(show, key) for key in (one.left, one.right) if key)


def _named(show: Show, key: str) -> str:
    """The key of a name; of an entry of the pack its name and id."""
    entry = next((entry for entry in show.pack.entries if key == f"ref:{entry.id}"), None)
    if entry is None:
        return key
    return f"{(entry.name_en if show.words.language == 'en' else '') or entry.name} [{entry.id}]"


def _status(show: Show, one: Ruling, every: Iterable[Ruling], claims: Mapping[str, Fact]) -> str:
    """Whether a ruling holds: it was not taken back, and none that is newer rules otherwise."""
    words = show.words
    if one.verdict is Verdict.UNDO:
        return ""
    if one.undone_by is not None:
        return words("ruling.undone", number=one.undone_by)
    newer = max((other for other in every if other.on == one.on and other.verdict is not Verdict.UNDO
                 and other.undone_by is None), key=lambda other: other.age)
    said = words("ruling.holds") if newer.number == one.number else words("ruling.overruled", number=newer.number)
    gone = one.bereft_by is not None and one.left not in claims
    return words.join([said, words("removal.bereft", number=one.bereft_by)] if gone else [said])


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
