"""Boards, cards, records and readings, printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from hudna.cli.show import Show
from hudna.shapes import (
    CONDITIONS,
    COUNTS,
    EVENTS,
    LAYERS,
    SAYS,
    TIES,
    Basis,
    Board,
    Card,
    Course,
    Fact,
    Info,
    Reading,
    Role,
)
from hudna.views.grouping import bonds, entries, tallied
from hudna.views.reading_facts import reading_facts, source_of


def show_board(show: Show, board: Board) -> None:
    """An initiative or a process at a glance."""
    words = show.words
    name = words.name(board.process) if board.process else ""
    show.screen.title(words("titles.board", name=name))
    said = [course for course in board.courses if _says(course)]
    for course in said:
        _course(show, course)
    rest = [course.known for course in board.courses if not _says(course)]
    if rest:
        show.screen.heading(words("titles.also", names=words.join(f"{show.initiative(k)} [{k.name.id}]" for k in rest)))
    if board.sides:
        show.screen.heading(words("titles.backers"))
        show.bonds(bond for side in board.sides for bond in side.backers)
    if board.counts:
        show.screen.heading(words("titles.counts"))
        show.counts(board.counts)
    show.screen.heading(words("titles.disputes"))
    if board.disputes:
        show.disputes(board.disputes)
    else:
        show.screen.line(words("empty.disputes"))
    show.screen.heading(words("titles.sources"))
    show.sources(board.sources)
    show.waiting(board.waiting)


def _says(course: Course) -> bool:
    return bool(course.standings or course.stages or course.conditions or course.breaches)


def _course(show: Show, course: Course) -> None:
    words, name = show.words, course.known.name
    days = " \u2013 ".join(dict.fromkeys(day for day in (course.known.first, course.known.last) if day))
    show.screen.heading(show.initiative(course.known) + (f" ({days})" if days else ""))
    show.screen.line(name.id, style="dim")
    for key, actors in (("titles.proposed", course.proposers), ("titles.called", course.callers)):
        if actors:
            show.screen.line(words(key, names=words.names(actors)))
    parts: tuple[tuple[str, bool, Callable[[], None]], ...] = (
        ("positions", bool(course.standings), lambda: show.standings(course.standings)),
        ("stages", bool(course.stages), lambda: show.stages(course.stages)),
        ("conditions", bool(course.conditions), lambda: show.conditions(course.conditions)),
        ("breaches", bool(course.breaches), lambda: show.breaches(course.breaches)))
    for key, there, put in parts:
        if there:
            show.screen.line("")
            show.screen.line(words(f"titles.{key}"), style="bold")
            put()


def show_card(show: Show, card: Card) -> None:
    """An actor."""
    words = show.words
    kind = words.kind(show.pack, "actors", card.actor.kind)
    show.screen.title(f"{words.name(card.actor)} ({kind})")
    show.screen.line(card.actor.id, style="dim")
    show.screen.line(words("titles.names", names=words.join(card.names)))
    show.screen.line(words("titles.met", pages=card.pages, mentions=card.mentions))
    if card.ties:
        show.screen.heading(words("titles.ties"))
        show.bonds(card.ties)
    if card.stands:
        show.screen.heading(words("titles.stands"))
        table = show.columns("initiative", "since", "stand", "voice", "words", "source")
        for stand in card.stands:
            for number, step in enumerate(stand.standing.steps):
                show.step_row(table, "" if number else show.about(stand.initiative), step)
        show.screen.table(table)
    if card.said:
        show.screen.heading(words("titles.statements"))
        statements(show, card.said)
    if card.events:
        show.screen.heading(words("titles.events"))
        show.entries(card.events)
    show.screen.heading(words("titles.sources"))
    show.sources(())


def statements(show: Show, facts: Iterable[Fact]) -> None:
    """Who said what."""
    table = show.columns("who", "when", "words", "source")
    for fact in facts:
        via = f" ({show.words.name(fact.voice.via)})" if fact.voice.via else ""
        table.add(show.words.names(fact.actors("who")) + via, fact.day or "", fact.content or fact.evidence.words,
                  show.cited((fact,)))
    show.screen.table(table)


def show_reading(show: Show, reading: Reading, *, review: bool = False) -> None:
    """What one page says for sure, and how much waits for review; with `review` that too."""
    words, every = show.words, reading_facts(reading)
    facts = [fact for fact in every if fact.sure or review]
    _article(show, reading)
    of_kind = {kind: [fact for fact in facts if fact.kind == kind] for kind in LAYERS}
    parts: tuple[tuple[str, Callable[[], None]], ...] = (
        (SAYS, lambda: statements(show, of_kind[SAYS])), (EVENTS, lambda: show.entries(entries(of_kind[EVENTS]))),
        (TIES, lambda: show.bonds(bonds(of_kind[TIES]))), (CONDITIONS, lambda: show.conditions(of_kind[CONDITIONS])),
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
