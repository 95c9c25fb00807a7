"""Words that tell of one deed, or of none, among those that were taken for events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from hudna.claims.scene import Scene
from hudna.shapes import Event, Hit, Tie

_REACH = 10     # words from a light verb to the noun that says what is done
_LEAST = 0.6    # the chance from which on a tie stands before an event at its word

Chosen = tuple[Hit, float]
Kinds = Mapping[str, Mapping[str, Any]]  # what the ontology says of event types


def once(chosen: Sequence[Chosen], scene: Scene, kinds: Kinds) -> list[Chosen]:
    """The hits without a light verb's noun (to launch an attack is one deed) and without what an embargo bars."""
    covered = [(spot.kind, spot.first, spot.last) for spot in scene.cast.initiative_spots]
    found: list[Chosen] = []
    for hit, chance in chosen:
        bar = kinds[hit.data["type"]].get("barred_by")
        if any(kind == bar and first <= hit.first < last for kind, first, last in covered):
            continue
        if found and _of_light_verb(found[-1][0], hit, scene):
            verb, sure = found.pop()
            found.append((replace(verb, last=hit.last) if verb.last == hit.first else verb, max(sure, chance)))
            continue
        found.append((hit, chance))
    return found


def _of_light_verb(verb: Hit, noun: Hit, scene: Scene) -> bool:
    """Say whether a hit is the noun of the light verb right before it among the hits."""
    words = scene.article.words
    return (bool(verb.data.get("light")) and verb.data["type"] == noun.data["type"] and noun.pos == "noun"
            and not noun.proclitics and not noun.definite and noun.first - verb.last < _REACH
            and words[verb.first].sentence == words[noun.first].sentence)


def without_ties(events: Sequence[Event], ties: Sequence[Tie], kinds: Kinds) -> tuple[Event, ...]:
    """The events that are no standing tie in other words: who backs somebody takes no stand on an initiative."""
    tied = [tie for tie in ties if tie.confidence >= _LEAST or tie.real == "denied"]
    return tuple(event for event in events if not any(
        tie.type == kinds[event.type].get("unless_tie") and tie.trigger.start < event.trigger.end
        and event.trigger.start < tie.trigger.end for tie in tied))
