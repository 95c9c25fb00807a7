"""The course of an initiative, printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from hudna.cli.layout import isolate
from hudna.cli.said import best, excerpt, stand, told_days
from hudna.cli.show import Show
from hudna.shapes import Breach, Course, Demand, Particular, Silent, Standing, Status, Step
from hudna.views.folded import folded
from hudna.views.independent import independent
from hudna.views.ladder import BLAME

_ASKED = frozenset({"wanted", "possible"})  # what others want or think possible is no stand
_STANDING = 20     # actors whose stand is shown apart, the most told of
_SILENT = 12       # parties named, the most spoken of
_SHOWN = ("party", "mediator", "place", "announced", "start", "end")  # who called for it has a line of its own
_NAMED = 3         # actors named in the reason of a status


def tells(course: Course) -> bool:
    """Say whether there is more to show of a course than how far it has come."""
    return bool(course.standings or course.stages or course.conditions or course.breaches)


def show_course(show: Show, course: Course) -> None:
    """An initiative: its status, who stands where, each step, conditions, breaches, who is silent."""
    words, known = show.words, course.known
    span = " \u2013 ".join(dict.fromkeys(day for day in (known.first, known.last) if day))
    show.screen.heading(show.initiative(known) + (f" ({span})" if span else ""))
    show.screen.line(known.name.id, style="dim")
    show.screen.line(words("titles.status", stage=words(f"stages.{course.status.stage}")), style="bold")
    show.screen.line(reason(show, course.status))
    if course.before and course.before.stage != course.status.stage:
        show.screen.line(words("titles.before", stage=words(f"stages.{course.before.stage}")))
    whole = course.before is None
    for key, actors in (("titles.proposed", course.proposers), ("titles.called", course.callers)):
        if actors and whole:
            show.screen.line(words(key, names=words.names(actors)))
    stands = [one for one in course.standings if whole and _is_own(one.last)]
    opened = [demand for demand in course.conditions if demand.open]
    closed = [demand for demand in course.conditions if not demand.open]
    told = [one for one in course.particulars if one.key in _SHOWN]
    parts: tuple[tuple[str, bool, Callable[[], None]], ...] = (
        ("particulars", bool(told), lambda: _particulars(show, told)),
        ("now", bool(stands), lambda: _now(show, stands)),
        ("breaches", bool(course.breaches), lambda: _breaches(show, course.breaches)),
        ("conditions", bool(opened), lambda: show.conditions(opened)),
        ("fulfilled", bool(closed), lambda: _met(show, closed)),
        ("silent", bool(course.silent), lambda: _silent(show, course.silent)),
        ("positions" if whole else "steps", bool(course.standings), lambda: _ladder(show, course.standings)),
        ("stages", bool(course.stages), lambda: _stages(show, course.stages)))
    for key, there, put in parts:
        if there:
            show.screen.line("")
            show.screen.line(words(f"titles.{key}"), style="bold")
            put()


def _particulars(show: Show, told: Sequence[Particular]) -> None:
    """What is told of an initiative as a whole, a line for each sort."""
    table = show.columns("what", "told_of", "voice", "source")
    for key, same in groupby(told, key=lambda one: one.key):
        several = list(same)
        facts = [fact for one in several for fact in one.facts]
        said = show.words.join(show.words.name(one.name) if one.name else one.day or "" for one in several)
        table.add(show.words(f"particulars.{key}"), said, show.voices(facts),
                  show.cited(facts, independent(facts)))
    show.screen.table(table)


def _is_own(step: Step) -> bool:
    """Say whether a step is a stand of the actor, not only what others want of it or accuse it of."""
    return step.real not in _ASKED and (step.type not in BLAME or bool(step.own))


def reason(show: Show, status: Status) -> str:
    """Why one can say how far an initiative has come: who, since when, according to whom, where."""
    words = show.words
    parts = [words("status.by", names=isolate(words.names(status.by[:_NAMED])))] if status.by else []
    parts += [words("status.since", day=status.day)] if status.day else []
    parts += [words("status.told", voices=isolate(show.voices(status.facts)))] if status.facts else []
    parts += [show.cited(status.facts, status.sources)] if status.facts else []
    parts += [words("status.due", day=status.due)] if status.due else []
    parts += [words("status.until", day=status.until)] if status.until and status.stage != "lapsed" else []
    return words("status.reason", reason=words.join(parts)) if parts else words("status.none")


def show_reached(show: Show, courses: Sequence[Course]) -> None:
    """Several initiatives in a table: how far each has come."""
    table = show.columns("initiative", "status", "since", "voice", "source", "id")
    for course in courses:
        status = course.status
        table.add(show.initiative(course.known), show.words(f"stages.{status.stage}"), status.day or "",
                  show.voices(status.facts), show.cited(status.facts, status.sources) if status.facts else "",
                  course.known.name.id)
    show.screen.table(table)


def _now(show: Show, standings: Sequence[Standing]) -> None:
    """The step on which each actor stands, since when and until when it is told; the most told of first."""
    table = show.columns("actor", "stand", "since", "voice", "source")
    for standing in _most_told(standings)[:_STANDING]:
        last = standing.last
        one = next(one for one in reversed(folded(standing.steps)) if (one.step.type, one.step.real) == (
            last.type, last.real))
        step = one.step
        said = show.stand(step)
        if standing.denied:
            said = show.words("ladder.denied", stand=said, names=show.voices(standing.denied),
                              marks=show.cited(standing.denied))
        table.add(show.words.name(standing.actor), said, told_days(one), show.voices(step.facts, step.own),
                  show.cited(step.facts, step.sources))
    show.screen.table(replace(table, whole=frozenset({2})))
    if len(standings) > _STANDING:
        show.screen.line(show.words("more.below", number=len(standings) - _STANDING), style="dim")


def _ladder(show: Show, standings: Sequence[Standing]) -> None:
    """Each actor's steps, those that are told on several days once; the actors most told of first."""
    table = show.columns("actor", "since", "stand", "voice", "words", "source")
    for standing in _most_told(standings):
        for number, one in enumerate(folded(standing.steps)):
            show.step_row(table, "" if number else show.words.name(standing.actor), one)
    show.screen.table(replace(table, whole=frozenset({1})))


def _most_told(standings: Sequence[Standing]) -> list[Standing]:
    return sorted(standings, key=lambda one: -sum(len(step.facts) for step in one.steps))


def _stages(show: Show, steps: Sequence[Step]) -> None:
    """The stages of an initiative that are told without a doer."""
    table = show.columns("what", "since", "voice", "words", "source")
    for one in folded(steps):
        step, said = one.step, best(one.step.facts).evidence
        table.add(show.stand(step), told_days(one), show.voices(step.facts), excerpt(said),
                  show.cited(step.facts, step.sources), marks=[said.words])
    show.screen.table(table)


def _breaches(show: Show, breaches: Sequence[Breach]) -> None:
    """Who broke it according to whom."""
    table = show.columns("who", "since", "voice", "words", "source")
    for one in breaches:
        real = "" if one.real == "happened" else f" ({show.words(f'real.{one.real}')})"
        said = best(one.facts).evidence
        table.add((show.words.names(one.who) or show.words("silent.nobody")) + real, one.day or "",
                  show.voices(one.facts), excerpt(said), show.cited(one.facts, one.sources), marks=[said.words])
    show.screen.table(table)


def _met(show: Show, demands: Sequence[Demand]) -> None:
    """Conditions that were met or have fallen, each with the words that tell it."""
    table = show.columns("on", "content", "since", "voice", "words", "source")
    for one in demands:
        last = one.met[0]
        table.add(show.words.names(one.on), one.content or "", last.day or "", show.voices(one.met),
                  excerpt(last.evidence), show.cited(one.met), marks=[last.evidence.words])
    show.screen.table(table)


def _silent(show: Show, silent: Sequence[Silent]) -> None:
    """Parties that said nothing, why each is one, and what others tell of it."""
    table = show.columns("actor", "reason", "told", "source")
    for one in silent[:_SILENT]:
        told = Counter((fact.type, fact.real) for fact in one.told).most_common(3)
        said = show.words.join(stand(type, real, show.words, show.pack) for (type, real), _ in told)
        table.add(show.words.name(one.actor), show.words(f"silent.{one.why}"), said,
                  show.cited(one.told) if one.told else "")
    show.screen.table(table)
    if len(silent) > _SILENT:
        show.screen.line(show.words("silent.more", number=len(silent) - _SILENT), style="dim")
