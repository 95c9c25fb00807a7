"""Records and readings, printed."""

from __future__ import annotations

from collections.abc import Callable

from hudna.cli.show import Show
from hudna.shapes import CONDITIONS, COUNTS, EVENTS, LAYERS, SAYS, TIES, Basis, Info, Reading, Role, Status
from hudna.views.demands import demands
from hudna.views.grouping import bonds, entries, tallied
from hudna.views.reading_facts import reading_facts, source_of


def show_reading(show: Show, reading: Reading, *, review: bool = False) -> None:
    """What one page says for sure, and how much waits for review; with `review` that too."""
    words, every = show.words, reading_facts(reading)
    facts = [fact for fact in every if fact.sure or review]
    _article(show, reading)
    of_kind = {kind: [fact for fact in facts if fact.kind == kind] for kind in LAYERS}
    hangs = demands(of_kind[CONDITIONS], (), Status("none"))
    parts: tuple[tuple[str, Callable[[], None]], ...] = (
        (SAYS, lambda: show.statements(of_kind[SAYS])), (EVENTS, lambda: show.entries(entries(of_kind[EVENTS]))),
        (TIES, lambda: show.bonds(bonds(of_kind[TIES]))), (CONDITIONS, lambda: show.conditions(hangs)),
        (COUNTS, lambda: show.counts(tallied(of_kind[COUNTS]))))
    for kind, put in parts:
        if of_kind[kind]:
            show.screen.heading(words(f"layers.{kind}"))
            put()
    if not every:
        show.screen.line(words("empty.claims"))
    show.waiting(len(every) - len(facts))


def _article(show: Show, reading: Reading) -> None:
    words, source = show.words, source_of(reading.article)
    show.screen.title(source.title or words("article.untitled"))
    show.numbers.of(source)
    show.screen.line(words("article.outlet", outlet=source.outlet or words("voice.unnamed")))
    if source.agencies:
        show.screen.line(words("article.agencies", names=words.join(source.agencies)))
    if source.published is None:
        show.screen.line(words("article.undated"))
    else:
        basis = words(f"basis.{source.basis or Basis.GIVEN}")
        show.screen.line(words("article.published", day=source.published.isoformat(), basis=basis))
        if source.reason and source.basis == Basis.INFERRED:
            show.screen.line(words("article.reason", reason=source.reason), style="dim")
    furniture = sum(block.role is Role.FURNITURE for block in reading.article.blocks)
    if furniture:
        show.screen.line(words("article.furniture", number=furniture), style="dim")
    show.screen.line(source.url, style="dim")


def show_info(show: Show, info: Info) -> None:
    """What a record holds."""
    words, screen = show.words, show.screen
    screen.title(words("titles.record", path=info.path))
    if info.first and info.last:
        screen.line(words("titles.span", first=info.first, last=info.last))
    table = show.columns("what", "number")
    for name, number in (("pages", info.pages), ("actor", info.actors), ("initiative", info.initiatives)):
        table.add(words(f"columns.{name}"), str(number))
    for kind, number in info.by_kind.items():
        table.add(words(f"layers.{kind}"), str(number))
    screen.table(table)
    if info.skipped:
        screen.heading(words("titles.skipped"))
        reasons = show.columns("reason", "number")
        for reason, number in info.by_reason.items():
            reasons.add(words(f"reasons.{reason}"), str(number))
        screen.table(reasons)
    if info.by_outlet:
        screen.heading(words("titles.outlets"))
        outlets = show.columns("outlet", "pages")
        for outlet, number in info.by_outlet.items():
            outlets.add(outlet or words("voice.unnamed"), str(number))
        screen.table(outlets)
    screen.line("")
    screen.line(words("titles.runs", names=words.join(info.runs)), style="dim")
