"""Whose words a fact gives."""

from __future__ import annotations

from hudna.shapes import COUNTS, EVENTS, SAYS, Fact, Name
from hudna.views.denial import Denial
from hudna.views.deniers import OWN_WORDS

TELLING = frozenset({SAYS, EVENTS, COUNTS})


def is_by(fact: Fact, denial: Denial) -> bool:
    """Say whether a fact is told by the one who denies."""
    return bool({name.id for name in tellers_of(fact)} & denial.who)


def tellers_of(fact: Fact) -> tuple[Name, ...]:
    """Whose words a fact gives: the speaker's, or of a statement and an accusing word its doers'."""
    own = fact.actors("who") if fact.kind == SAYS or fact.type in OWN_WORDS else ()
    return own or ((fact.voice.speaker,) if fact.voice.speaker else ())


def is_unnamed(one: Name) -> bool:
    """Say whether only pages name somebody, and no person: gunmen here are not those there, two sources often one."""
    return one.kind != "person" and not one.in_pack


def by_a_voice(fact: Fact) -> bool:
    """Say whether a fact is on somebody's word, and not simply told by the outlet."""
    return fact.kind == SAYS or fact.type == "accuse" or fact.voice.speaker is not None
