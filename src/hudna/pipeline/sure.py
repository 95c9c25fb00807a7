"""How sure the claims of a reading are."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from hudna.claims.sure_reasons import SureReasons, layer_and_type
from hudna.infer.confidence import Confidence
from hudna.shapes import Condition, Count, Event, Reading, Statement, Tie

C = TypeVar("C", Statement, Event, Tie, Condition, Count)


def rated(reading: Reading, confidence: Confidence) -> Reading:
    """The reading with the chance of each claim in the place of its raw confidence, and whether it is sure.

    A claim of a layer of which nothing was learned stays as it is, and is not sure.
    """
    if not confidence.layers:
        return reading
    reasons = SureReasons(reading)

    def all_of(claims: tuple[C, ...]) -> tuple[C, ...]:
        scores = confidence.judge([reasons.of(claim) for claim in claims])
        return tuple(_one(claim, score, confidence) for claim, score in zip(claims, scores, strict=True))

    return replace(reading, says=all_of(reading.says), events=all_of(reading.events), ties=all_of(reading.ties),
                   conditions=all_of(reading.conditions), counts=all_of(reading.counts))


def _one(claim: C, score: float, confidence: Confidence) -> C:
    name, type = layer_and_type(claim)
    layer = confidence.layers.get(name)
    if layer is None:
        return claim
    chance = layer.chance(type, score)
    return replace(claim, confidence=chance, sure=layer.is_sure(type, chance))
