"""How sure the claims of a reading are."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TypeVar

from hudna.claims.sure_reasons import SureReasons, layer_and_type
from hudna.infer.confidence import Confidence
from hudna.shapes import Condition, Count, Event, Reading, Statement, Tie

C = TypeVar("C", Statement, Event, Tie, Condition, Count)
_SOMEONE = 0.7   # the chance from which on the mentions of an actor are taken to be of nobody else


def rated(reading: Reading, confidence: Confidence) -> Reading:
    """The reading with the chance of each claim in the place of its raw confidence, and whether it is sure.

    A claim of a layer of which nothing was learned stays as it is, and is not sure. Nor is one that names an actor of
    whom it is doubtful whether all his mentions are his.
    """
    if not confidence.layers:
        return reading
    reasons = SureReasons(reading)
    doubtful = {actor.id for actor in reading.actors if actor.confidence < _SOMEONE}
    doubtful |= {statement.id for statement in reading.says if statement.who in doubtful}

    def all_of(claims: tuple[C, ...]) -> tuple[C, ...]:
        scores = confidence.judge([reasons.of(claim) for claim in claims])
        return tuple(_one(claim, score, confidence, doubtful) for claim, score in zip(claims, scores, strict=True))

    return replace(reading, says=all_of(reading.says), events=all_of(reading.events), ties=all_of(reading.ties),
                   conditions=all_of(reading.conditions), counts=all_of(reading.counts))


def _one(claim: C, score: float, confidence: Confidence, doubtful: AbstractSet[str]) -> C:
    name, type = layer_and_type(claim)
    layer = confidence.layers.get(name)
    if layer is None:
        return claim
    chance = layer.chance(type, score)
    sure = layer.is_sure(type, chance) and doubtful.isdisjoint(_named(claim))
    return replace(claim, confidence=chance, sure=sure)


def _named(claim: Statement | Event | Tie | Condition | Count) -> Sequence[str]:
    """Whom a claim names, and on whose word it stands, by id."""
    match claim:
        case Statement():
            return (claim.who,)
        case Event():
            return (*claim.who, *claim.whom, claim.by)
        case Tie():
            return (claim.source, claim.target, claim.by)
        case Condition():
            return (*claim.on, claim.by)
        case Count():
            return (*claim.who, claim.by)
