"""Removals, versions of pages, and what a merge brought, printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hudna.cli.said import excerpt, stand, voice
from hudna.cli.show import Show
from hudna.shapes import EVENTS, Change, Fact, History, Leaving, Merged, Name, Removal, Ruling, Whole

_MANY = 20


def show_leaving(show: Show, found: Leaving) -> None:
    """What would go, and how to let it go."""
    words, screen = show.words, show.screen
    screen.title(words(f"titles.leaving_{found.sort}", name=found.name))
    screen.line(words("removal.would", pages=len(found.pages), readings=found.readings, claims=found.claims))
    table = show.columns("title", "outlet", "published", "id")
    for source in found.pages[:_MANY]:
        table.add(source.title, source.outlet or "", source.published.isoformat() if source.published else "",
                  source.key)
    screen.table(table)
    if len(found.pages) > _MANY:
        screen.line(words("removal.more", number=len(found.pages) - _MANY), style="dim")
    for key, names in (("actors", found.actors), ("initiatives", found.initiatives)):
        if names:
            screen.line(words(f"removal.{key}", number=len(names), names=_names(show, names)))
    if found.rulings:
        screen.line(words("removal.rulings", numbers=words.join(map(str, found.rulings))))
    screen.line("")
    screen.line(words("removal.nothing_yet"), style="bold")


def _names(show: Show, names: Sequence[Name]) -> str:
    shown = show.words.names(names[:_MANY])
    return shown if len(names) <= _MANY else f"{shown}{show.words('comma')}\u2026"


def show_removals(show: Show, found: Iterable[Removal], places: Iterable[str] = ()) -> None:
    """Removals, with who made them, why, and which were lifted; of one of them also the addresses of its pages."""
    words = show.words
    table = show.columns("number", "what", "pages", "claims", "by", "why", "when", "undone")
    for one in found:
        name = one.name if one.sort is not Whole.LIFT else words("removal.of", number=one.name)
        counts = ("", "") if one.sort is Whole.LIFT else (str(one.pages), str(one.claims))
        table.add(str(one.number), f"{words(f'removal.{one.sort}')} {name}", *counts, one.who, one.why, one.at[:16],
                  str(one.lifted_by or ""))
    show.screen.table(table)
    for place in places:
        show.screen.line(place, style="dim")


def show_histories(show: Show, found: Sequence[History], *, whole: bool) -> None:
    """Pages that were changed; with `whole` what each change withdrew and added."""
    words = show.words
    if not whole:
        table = show.columns("title", "outlet", "first", "last", "changes", "withdrawn", "added", "id")
        for history in found:
            last = history.versions[-1]
            table.add(last.source.title, last.source.outlet or "", history.versions[0].first[:10], last.first[:10],
                      str(len(history.changes)), str(sum(len(one.withdrawn) for one in history.changes)),
                      str(sum(len(one.added) for one in history.changes)), last.source.key)
        show.screen.table(table)
        show.screen.line(words("versions.more", id=found[0].versions[-1].source.key))
        return
    for history in found:
        show.screen.title(history.versions[-1].source.title or words("article.untitled"))
        show.screen.line(history.place, style="dim")
        _versions(show, history)
        for change in history.changes:
            _change(show, change)


def _versions(show: Show, history: History) -> None:
    table = show.columns("first", "last", "title", "published", "status")
    for one in history.versions:
        published = one.source.published.isoformat() if one.source.published else ""
        table.add(one.first[:16], one.last[:16], one.source.title, published,
                  show.words("versions.shown" if one.shown else "versions.superseded"))
    show.screen.table(table)


def _change(show: Show, change: Change) -> None:
    words, screen = show.words, show.screen
    screen.heading(words("versions.change", old=change.old.last[:16], new=change.new.first[:16]))
    for sign, lines in (("\u2212", change.lines_out), ("+", change.lines_in)):
        for line in lines:
            screen.line(f"{sign} {line}")
    for key, facts in (("withdrawn", change.withdrawn), ("added", change.added)):
        if facts:
            screen.line("")
            screen.line(words(f"versions.{key}", number=len(facts)), style="bold")
            _claims(show, facts)
    if change.reworded:
        screen.line(words("versions.reworded", number=len(change.reworded)), style="dim")
    screen.line(words("versions.kept", number=change.kept), style="dim")
    if not change.same_reader:
        screen.line(words("versions.other_reader"), style="dim")


def _claims(show: Show, facts: Sequence[Fact]) -> None:
    table = show.columns("kind", "what", "actor", "when", "voice", "words", "id")
    for fact in facts:
        what = stand(fact.type, fact.real, show.words, show.pack) if fact.kind == EVENTS else show.words.kind(
            show.pack, fact.kind, fact.type)
        table.add(show.words(f"layers.{fact.kind}"), what, show.words.names(dict.fromkeys(fact.actors())),
                  fact.when or "", voice(fact.voice, show.words), excerpt(fact.evidence), fact.id,
                  marks=[fact.evidence.words])
    show.screen.table(table)


def show_merged(show: Show, found: Merged, path: str) -> None:
    """What another record brought, and what contradicts."""
    words, screen = show.words, show.screen
    if not found.changed:
        screen.line(words("merged.nothing", path=found.path))
    else:
        screen.line(words("merged.brought", pages=found.pages, readings=found.readings, skipped=found.skipped,
                          rulings=found.rulings, removals=found.removals, path=path))
    for key, number in (("barred", found.barred), ("gone", found.gone)):
        if number:
            screen.line(words(f"merged.{key}", number=number))
    if found.clashes:
        screen.heading(words("merged.clashes", number=len(found.clashes)))
        table = show.columns("what", "holds", "gives_way")
        for clash in found.clashes:
            table.add(words.join(clash.holds.on), _ruled(show, clash.holds), _ruled(show, clash.gives_way))
        screen.table(table)


def _ruled(show: Show, one: Ruling) -> str:
    return f"{show.words(f'verdicts.{one.verdict}')} ({one.who}, {one.at[:16]}: {one.why})"
