"""Words that deny what another told: the denial of a speaker, and the account that it goes against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from hudna.shapes import EVENTS, SAYS, Dispute, Fact, Voice
from hudna.views.camps import Camps
from hudna.views.denial import Denial
from hudna.views.denials import Denials
from hudna.views.denied_alike import Alike
from hudna.views.disputed_named import NamedDeeds
from hudna.views.likeness import Stems
from hudna.views.tellers import TELLING, by_a_voice, is_by
from hudna.views.told_pages import Told, name_of, once
from hudna.views.told_words import ToldWords

_READ = 0.2        # from which confidence on one of the facts that tell a denial counts as read rightly
_SURELY = 0.5      # from which confidence an outlet's own word counts
_GAP = 12          # letters between two sentences that stand side by side
_BACK = 4          # sentences in which what was just told stands
_WORDS_ALONE = frozenset({"call", "support", "reject", "threaten", "condemn", "warn", "praise", "propose"})


def spoken_denials(pages: Mapping[str, Sequence[Told]], section: Mapping[str, Any], camps: Camps,
                   ) -> Iterator[Dispute]:
    """Denials with the accounts that they go against, on the same page or another of these days."""
    finder, words = Denials(section), ToldWords(pages)
    denials = [denial for told, own in words.by_page() if finder.may_deny(own) for denial in finder.of(told)
               if max(fact.confidence for fact in denial.facts) >= _READ]
    if denials:
        stems = Stems(section)
        alike = Alike(words, stems, denials, camps, section)
        deeds = NamedDeeds(pages, stems, camps, section)
        found = [(denial, once(_told(denial, alike, deeds))) for denial in denials]
        for told, denying in _joined(found):
            if told:
                yield Dispute("denied", SAYS, (told, denying))


def _joined(found: Sequence[tuple[Denial, tuple[Fact, ...]]]) -> list[tuple[tuple[Fact, ...], tuple[Fact, ...]]]:
    """Denials of one account, together, and what one voice denies once more in the same breath."""
    joined: list[tuple[tuple[Fact, ...], tuple[Fact, ...]]] = []
    at: dict[tuple[str, str], int] = {}
    last: Denial | None = None
    for denial, told in found:
        again = last is not None and last.told.source.key == denial.told.source.key and bool(last.who & denial.who) \
            and denial.points.back and denial.told.nth - last.told.nth <= 1
        told = () if again else told
        same = {at[name_of(fact)] for fact in (*told, *denial.facts) if name_of(fact) in at}
        place = len(joined) - 1 if again else min(same, default=len(joined))
        if place < len(joined):
            joined[place] = (once((*joined[place][0], *told)), once((*joined[place][1], *denial.facts)))
        else:
            joined.append((told, denial.facts))
        at.update({name_of(fact): place for fact in (*told, *denial.facts)})
        last = denial
    return joined


def _told(denial: Denial, alike: Alike, deeds: NamedDeeds) -> Iterator[Fact]:
    """All that a denial goes against: on its page, in its words elsewhere, the deed that it names."""
    named = tuple(deeds.of(denial, [fact for fact in denial.told.facts
                                    if fact.kind == EVENTS and _is_in(fact, denial) and not denial.thing.cause]))
    against = () if denial.named else _against(denial, alike, any(deed.source == denial.told.source for deed in named))
    yield from (*against, *(() if denial.named or denial.link else alike.elsewhere(denial)))
    yield from named
    yield from deeds.echoes(denial, against)


def _against(denial: Denial, alike: Alike, named: bool) -> tuple[Fact, ...]:
    """What was told on the same page; a deed that is `named` and told there is meant, not the sentence before."""
    own = {fact.id for fact in denial.facts}
    inside = tuple(fact for fact in denial.told.facts if _is_in(fact, denial)
                   and not (denial.opens and fact.voice.says in own)) if denial.thing.reported else ()
    told = tuple(_as_reported(fact) if is_by(fact, denial) else fact for fact in inside
                 if not is_by(fact, denial) or (fact.kind == EVENTS and not denial.thing.cause))
    if denial.points.leads:
        return told
    if denial.link:
        return alike.linked(denial)
    if denial.thing.reported and not denial.points.back:
        return told or alike.reports(denial)
    if denial.points.back:
        found = (*told, *_before(denial, alike, _BACK))
        return found if _is_said(found, denial, alike) else ()
    found = alike.here(denial)
    points = denial.points
    before = _before(denial, alike, points.outward) if points.contrast and not (points.outward and named) else ()
    if denial.thing.relation and not points.contrast:   # «one accuses him, and he denies to have had to do with it»
        before = tuple(fact for fact in alike.others(denial.told, denial) if fact.type == "accuse")
    return before if alike.meets(before, denial) else found


def _as_reported(fact: Fact) -> Fact:
    """A deed that only the denial tells, as the reports that are denied tell it: on a word that is not known.

    Who accuses where an accusation is denied, is not known either: it is not who denies.
    """
    real = "happened" if fact.real == "denied" else fact.real
    roles = {role: names for role, names in fact.roles.items() if fact.type != "accuse" or role != "who"}
    return replace(fact, real=real, roles=roles, voice=Voice(None, (), id=f"reported:{fact.voice.id}"))


def _is_said(found: Sequence[Fact], denial: Denial, alike: Alike) -> bool:
    """Say whether what a denial points back to was said, where it names charges; else told surely."""
    if denial.thing.charges:
        return any(fact.type == "accuse" or alike.speaks_of("charges", fact, denial)
                   or (denial.thing.shown and (fact.kind == SAYS or _is_of_another(fact))) for fact in found)
    return denial.points.hearsay or any(by_a_voice(fact) or fact.kind != EVENTS or fact.confidence >= _SURELY
                                 or (fact in denial.told.facts and alike.speaks_of("reported", fact, denial))
                                 for fact in found)


def _is_of_another(fact: Fact) -> bool:
    """Say whether a named voice tells what another did."""
    return fact.voice.speaker is not None and fact.voice.speaker not in fact.actors("who")


def _is_in(fact: Fact, denial: Denial) -> bool:
    return fact.kind in TELLING and denial.holds(fact) and \
        name_of(fact) not in {name_of(own) for own in denial.facts}


def _before(denial: Denial, alike: Alike, back: int) -> tuple[Fact, ...]:
    """What was told just before: in the same sentence, or in the last that tells a deed by another voice.

    What the sentences before it tell of the same kind of deed belongs to it.
    """
    if denial.opposed:
        return denial.opposed
    page = alike.pages[denial.told.source.key]
    near = page[max(0, denial.told.nth - back) : denial.told.nth + 1]
    pointing = denial.points.back
    if pointing and not denial.thing.shown and len(near) > 1 and near[-1].span.start - near[-2].span.end > _GAP:
        near = near[-1:]   # a sentence between them tells nothing that was read
    before = [tuple(fact for fact in alike.others(told, denial)
                    if pointing or (by_a_voice(fact) and not alike.agrees(fact, denial))) for told in reversed(near)]
    if before[0] or (pointing and alike.has_other(denial)):
        return before[0]
    if denial.points.hearsay:
        return alike.others(denial.told, denial)
    for at, found in enumerate(before):
        deeds = {fact.type for fact in found if fact.kind != SAYS and fact.type not in _WORDS_ALONE}
        if deeds:
            more = tuple(fact for told in before[at + 1 :] for fact in told if fact.type in deeds)
            return (*found, *more)
    return next((found for found in before if found), ())
