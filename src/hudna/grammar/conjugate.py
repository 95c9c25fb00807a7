"""Forms of verbs and nouns by pattern, from their citation forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from hudna.letters import fold


class Form(NamedTuple):
    """An inflected form: its folded letters, what it is, and the person of a verb."""

    letters: str
    pos: str
    person: str = ""


def past_forms(citation: str, section: Mapping[str, Any]) -> Iterator[Form]:
    """Forms of a perfect verb cited in the third person masculine singular."""
    rules = section["past"]
    weak = citation[-1] in section["noun"]["weak_letters"]
    groups = ((citation, rules["weak_full"]), (citation[:-1], rules["weak"]), (citation[:-1], rules["weak_y"]))
    for stem, endings in groups if weak else ((citation, rules["strong"]),):
        for person, ending in endings:
            yield Form(fold(stem + ending), "past", person)


def present_forms(citation: str, section: Mapping[str, Any]) -> Iterator[Form]:
    """Forms of an imperfect verb cited in the third person masculine singular."""
    rules = section["present"]
    body = citation[1:]
    weak = citation[-1] in section["noun"]["weak_letters"]
    groups = (((body, rules["weak_full"]), (body[:-1], rules["weak"]), (body[:-1], rules["weak_y"]))
              if weak else ((body, rules["strong"]),))
    for prefix, person in rules["prefixes"].items():
        for stem, endings in groups:
            for number, ending in endings:
                who = person[:2] + number if number else person
                yield Form(fold(prefix + stem + ending), "present", who)
        if weak:  # the jussive loses the weak letter
            yield Form(fold(prefix + body[:-1]), "present", person)


def noun_forms(citation: str, pos: str, section: Mapping[str, Any], *, inflect: bool) -> Iterator[Form]:
    """Forms of a noun or participle: the citation alone, or with the sound plural and dual endings."""
    stem = citation[:-1] if fold(citation[-1]) == fold(section["feminine"]) else citation
    yield Form(fold(citation), pos)
    if citation[-1] not in section["noun"]["weak_letters"]:
        yield Form(fold(citation) + fold(section["noun"]["sound"][1]), pos)
    if inflect:
        for ending in section["noun"]["sound"]:
            yield Form(fold(stem + ending), pos)
