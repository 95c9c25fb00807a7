"""The ladder of commitment: the steps of each actor on an initiative."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from hudna.pack import Kind
from hudna.shapes import Breach, Fact, Name, Standing, Step
from hudna.views.grouping import by
from hudna.views.independent import independent
from hudna.views.likely import Likely, expected
from hudna.views.speakers import Speakers

AGREE, REJECT, BREACH, HAPPENED = "agree", "reject", "breach", "happened"
BLAME = frozenset({BREACH, "end"})  # what others tell of a party to blame it
_BEFORE = frozenset({"call", "propose", "mediate", "support"})  # steps that ask no commitment of who takes them
_LATE = "9999"
_Taken = tuple[Fact, Name | None]


class Ladder:
    """Builds the steps of actors from facts: a person's count for the bodies that the person leads on that day."""

    def __init__(self, kinds: Sequence[Kind], speakers: Speakers) -> None:
        self.order = {kind.name: place for place, kind in enumerate(kinds)}
        self.rungs = frozenset(kind.name for kind in kinds if (kind.more or {}).get("position"))
        self.stages = frozenset(kind.name for kind in kinds if kind.group == "stages")
        self.speakers = speakers

    def standings(self, facts: Iterable[Fact], conditions: Sequence[Fact] = ()) -> tuple[Standing, ...]:
        """Each body's (or unattached person's) steps; the actors in the order of their first step."""
        return self._standings(facts, conditions, lambda one, fact: self.speakers.bodies(one, fact) or (one,))

    def of_actor(self, actor: Name, facts: Iterable[Fact], conditions: Sequence[Fact] = ()) -> Standing | None:
        """The steps of one actor, with those of the persons who lead it; None where it took none."""
        def whose(one: Name, fact: Fact) -> tuple[Name, ...]:
            return (actor,) if one == actor or actor in self.speakers.bodies(one, fact) else ()
        return next(iter(self._standings(facts, conditions, whose)), None)

    def steps(self, facts: Iterable[Fact]) -> tuple[Step, ...]:
        """The steps that facts tell whoever took them, by day."""
        return self._in_order(self._step(key, [(fact, None) for fact in same], None, ())
                              for key, same in by(facts, _key).items())

    def breaches(self, facts: Iterable[Fact]) -> tuple[Breach, ...]:
        """Who broke an initiative, day by day, with all who say so."""
        groups = by((fact for fact in facts if fact.type == BREACH), lambda f: (f.actors("who"), f.day, f.real))
        found = [Breach(*key, tuple(same), independent(same)) for key, same in groups.items()]
        return tuple(sorted(found, key=lambda breach: breach.day or _LATE))

    def _standings(self, facts: Iterable[Fact], conditions: Sequence[Fact],
                   whose: Callable[[Name, Fact], tuple[Name, ...]]) -> tuple[Standing, ...]:
        taken: dict[Name, list[_Taken]] = defaultdict(list)
        for fact in facts:
            if fact.type not in self.rungs:
                continue
            for one in fact.actors("who"):
                for actor in whose(one, fact):
                    taken[actor].append((fact, None if one == actor else one))
        found = [self._standing(actor, own, conditions) for actor, own in taken.items()]
        return tuple(sorted(found, key=lambda standing: standing.steps[0].day or _LATE))

    def _standing(self, actor: Name, taken: Sequence[_Taken], conditions: Sequence[Fact]) -> Standing:
        groups: dict[tuple[str | None, str, str], list[_Taken]] = defaultdict(list)
        for fact, person in taken:
            groups[_key(fact)].append((fact, person))
        steps = self._in_order(self._step(key, same, actor, conditions) for key, same in groups.items())
        return Standing(actor, steps, latest(steps))

    def _step(self, key: tuple[str | None, str, str], taken: Sequence[_Taken], actor: Name | None,
              conditions: Sequence[Fact]) -> Step:
        facts = tuple({fact.id: fact for fact, _ in taken}.values())
        own = tuple(fact.id for fact in facts if actor and self.speakers.speaks_for(actor, fact))
        hangs = tuple(one.id for one in conditions if key[1] == AGREE and actor and self._hangs(one, facts, actor))
        return Step(*key, facts, own, tuple(dict.fromkeys(person for _, person in taken if person)), hangs,
                    independent(facts))

    def _hangs(self, condition: Fact, facts: Iterable[Fact], actor: Name) -> bool:
        """Say whether an assent hangs on a condition: the actor itself sets it, or it stands in the same sentence."""
        return self.speakers.speaks_for(actor, condition) or any(
            condition.source.key == fact.source.key
            and condition.evidence.sentence_span == fact.evidence.sentence_span for fact in facts)

    def _in_order(self, steps: Iterable[Step]) -> tuple[Step, ...]:
        return tuple(sorted(steps, key=lambda step: (step.day or _LATE, self.order.get(step.type, 0), step.real)))


def _key(fact: Fact) -> tuple[str | None, str, str]:
    return fact.day, fact.type, fact.real


def latest(steps: Sequence[Step]) -> int:
    """The place of the step on which an actor stands: the latest that happened, the best told of its day.

    A commitment or refusal goes before calls and support, which are told again and again. That others say it broke
    or ended the initiative is no stand of its own; it is taken only where there is nothing else. Of a refusal and a
    step that nobody takes who refuses, on one day, that counts which is told more surely. Where some sorts of steps
    are likelier right than not, those that are not are left out.
    """
    happened = [at for at, step in enumerate(steps) if step.real == HAPPENED]
    stands = [at for at in happened if steps[at].type not in BLAME or steps[at].own] or happened
    stands = _told_well(steps, stands)
    stands = [at for at in stands if steps[at].type not in _BEFORE] or stands
    if not stands:
        return len(steps) - 1
    day = steps[stands[-1]].day
    same = [at for at in stands if steps[at].day == day]
    best = max(same, key=lambda at: (steps[at].sources, bool(steps[at].own), at))
    return max([best, *(at for at in same if (steps[at].type == REJECT) != (steps[best].type == REJECT))],
               key=lambda at: expected(steps[at].facts))


def _told_well(steps: Sequence[Step], places: Sequence[int]) -> list[int]:
    """The places of the steps of the sorts that are told well enough, on whatever days."""
    sorts: dict[str, list[Fact]] = defaultdict(list)
    for at in places:
        sorts[steps[at].type].extend(steps[at].facts)
    enough = Likely.of(list(sorts.values()))
    return [at for at in places if enough.enough(sorts[steps[at].type])]
