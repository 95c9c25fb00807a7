"""Steps that are told again and again, each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hudna.shapes import Step
from hudna.views.independent import independent

_ANSWERS = frozenset({("agree", "happened"), ("reject", "happened")})


@dataclass(frozen=True, slots=True)
class Folded:
    """A step with all that tells it on any day; `until` is the last of its days where there are several."""

    step: Step
    until: str | None = None


def folded(steps: Iterable[Step]) -> tuple[Folded, ...]:
    """An actor's steps, those of one sort together, in the order of their first day.

    An assent and a refusal stay apart from earlier ones of their sort where the other came between.
    """
    groups: list[list[Step]] = []
    for step in steps:
        group = next((group for group in reversed(groups) if _sort(group[0]) == _sort(step)
                      or {_sort(group[0]), _sort(step)} == _ANSWERS), None)
        if group is not None and _sort(group[0]) == _sort(step):
            group.append(step)
        else:
            groups.append([step])
    return tuple(_whole(group) for group in groups)


def _sort(step: Step) -> tuple[str, str]:
    return step.type, step.real


def _whole(same: Sequence[Step]) -> Folded:
    first, last = same[0], same[-1]
    if len(same) == 1:
        return Folded(first)
    facts = tuple({fact.id: fact for step in same for fact in step.facts}.values())
    whole = Step(first.day, first.type, first.real, facts,
                 tuple(dict.fromkeys(id for step in same for id in step.own)),
                 tuple(dict.fromkeys(person for step in same for person in step.through)),
                 tuple(dict.fromkeys(id for step in same for id in step.conditions)), independent(facts))
    return Folded(whole, last.day if last.day != first.day else None)
