"""What is new in the course of an initiative since a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hudna.shapes import Course, Standing, Step
from hudna.views.ladder import latest

_ANSWERS = ("agree", "reject")


def changed(before: Course, now: Course) -> Course:
    """The course with only what was not told before; where nobody changed, nothing."""
    were = {standing.actor: standing for standing in before.standings}
    known = {(one.key, one.name, one.day) for one in before.particulars}
    told = tuple(one for one in now.particulars if (one.key, one.name, one.day) not in known)
    return replace(
        now, particulars=told, before=before.status, silent=(),
        standings=tuple(found for one in now.standings if (found := _standing(were.get(one.actor), one))),
        stages=_new_stages(before.stages, now.stages),
        breaches=tuple(one for one in now.breaches
                       if (one.who, one.day, one.real) not in {(b.who, b.day, b.real) for b in before.breaches}),
        conditions=tuple(one for one in now.conditions
                         if not any(was.facts[0].id == one.facts[0].id and was.open == one.open
                                    for was in before.conditions)))


def is_news(course: Course) -> bool:
    """Say whether anything of a course has changed."""
    same = course.before is not None and course.before.stage == course.status.stage
    return bool(course.standings or course.stages or course.breaches or course.conditions) or not same


def _standing(was: Standing | None, now: Standing) -> Standing | None:
    """An actor's steps that are new: of a sort that it had not taken, or another answer than its last."""
    if was is None:
        return now
    known = {(step.type, step.real) for step in was.steps}
    new = tuple(step for step in now.steps if (step.type, step.real) not in known or _turned(was, now, step))
    return Standing(now.actor, new, latest(new)) if new else None


def _turned(was: Standing, now: Standing, step: Step) -> bool:
    """Say whether a step is an actor's last, and an answer that differs from its last one before."""
    answers = [one.type for one in was.steps if one.type in _ANSWERS and one.real == "happened"]
    return step == now.last and step.type in _ANSWERS and bool(answers) and answers[-1] != step.type


def _new_stages(before: Iterable[Step], now: Iterable[Step]) -> tuple[Step, ...]:
    known = {(step.day, step.type, step.real) for step in before}
    return tuple(step for step in now if (step.day, step.type, step.real) not in known)
