"""What others tell in the words of a denial: near it, on its page, and on other pages of these days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from hudna.letters import fold
from hudna.shapes import SAYS, Fact
from hudna.views.camps import Camps
from hudna.views.denial import Denial
from hudna.views.denied_words import DeniedWords
from hudna.views.likeness import Phrases, Stems
from hudna.views.tellers import TELLING, by_a_voice, is_by, tellers_of
from hudna.views.told_pages import Told, name_of, once, with_statements
from hudna.views.told_words import ToldWords, place_of

_NEXT = 2          # sentences in which one shared word is enough
_REPORTS = 5       # sentences around the denial of a report in which it is told
_REPORT_PART, _REPORT_WEIGHT, _REPORT_SHARED = 0.25, 8.0, 4    # what it shares with the denial
_LINKED, _LINK_PART, _LINK_SHARED = 10, 0.3, 4    # the same where a link is denied
_LINK_HEAD = 5     # words of each of the two things, one of which it must have
_SHARED, _PART = 2, 0.45    # words that a denial shares with what it denies, and their part of its weight
_CLOSE_PART, _CLOSE_SHARED = 0.5, 4    # the same where it names nobody of whom the denial speaks
_NEAR_PART = 0.35  # the part that is enough in the sentences just before
_NOT = 60          # first letters of a statement in which it says that something is not so
_HEAD = 2          # first words of what is denied, one of which a sentence must have
_BONUS = 0.15       # what it counts to be near
_STEP = 0.01       # and what each sentence between costs
_LIKE_BEST = 0.6   # of the best of a sentence, what its other facts must share
_FAR, _FAR_PART, _FAR_WEIGHT = 3, 0.45, 9.0   # on another page
_RARE = 4          # words by which other pages are looked for
_DEEDS = frozenset({"attack", "breach", "besiege", "detain"})
_DAYS = 30


class Alike:
    """Finds what is told in the words of a denial; a word weighs more, the fewer pages have it."""

    def __init__(self, words: ToldWords, stems: Stems, denials: Sequence[Denial], camps: Camps,
                 section: Mapping[str, Any]) -> None:
        self.pages = words.pages
        self._stems, self._camps, self._joint = stems, camps, section["joints"]["and"]
        self._not, self._untrue = Phrases(section["negators"]), Phrases(section["untrue"], self._joint)
        self._lists = {name: Phrases(section[name], self._joint) for name in ("charges", "reported", "contrast")}
        self._lists["because"] = Phrases([*section["cause"], *section["because"]], self._joint)
        self._denying = {name_of(fact) for denial in denials for fact in denial.facts}
        self._denied = {name_of(fact) for denial in denials if not denial.thing.reported for fact in denial.told.facts
                        if denial.holds(fact)}
        self._own = {name_of(fact) for denial in denials for fact in denial.told.facts if self._is_inside(fact, denial)}
        self._words = DeniedWords(words, stems, denials)

    def others(self, told: Told, denial: Denial) -> tuple[Fact, ...]:
        """What others tell in a sentence, in that of the denial before it; nothing that is a denial itself."""
        same = told.source.key == denial.told.source.key and told.nth == denial.told.nth
        return tuple(fact for fact in told.facts if fact.kind in TELLING
                     and fact.real != "denied"
                     and not (same and fact.evidence.span.end > denial.at)
                     and name_of(fact) not in self._denying and name_of(fact) not in self._own
                     and not is_by(fact, denial) and not self._is_own_side(fact, denial))

    @staticmethod
    def _is_inside(fact: Fact, denial: Denial) -> bool:
        """Say whether a fact stands in what is denied, on no other's word than the denier's: nobody tells it."""
        return denial.holds(fact) and is_by(fact, denial)

    def here(self, denial: Denial) -> tuple[Fact, ...]:
        """The sentence of the page that shares most with what is denied, or a little with it and is near."""
        wanted, head = self._words.wanted(denial), set(self._words.row(denial)[:_HEAD])
        best: tuple[float, int, tuple[Fact, ...]] = (0.0, 0, ())
        for told in self.pages[denial.told.source.key] if len(wanted) > _SHARED else ():
            own = wanted & self._words.before(told, denial)
            if len(own) < _SHARED:
                continue
            near = -1 <= denial.told.nth - told.nth <= _NEXT
            voiced = [fact for fact in self.others(told, denial) if by_a_voice(fact) and not self.agrees(fact, denial)]
            if denial.thing.cause and not self._lists["because"].starts(fold(told.text)):
                continue
            if (denial.thing.charges and not any(fact.type == "accuse" for fact in voiced)) \
                    or (denial.thing.relation and not self._names(told, denial)):
                continue
            parts = {fact.id: self._words.part(own, wanted, fact) for fact in voiced}
            most = max(parts.values(), default=(0.0, 0.0, 0))
            close = denial.thing.relation or self._share_names(told, denial) or self._is_close(
                most, denial.told.nth - told.nth) or self._answers(told, denial)
            if close and most[2] >= _SHARED and most[0] >= (_NEAR_PART if near else _PART) \
                    and head & own:
                like = {id for id, part in parts.items() if part[0] >= _LIKE_BEST * most[0]}
                mine = all(self._is_own_side(fact, denial) for fact in voiced if fact.id in like)
                facts = () if mine else with_statements(self.others(told, denial), like)
                before, apart = near and told.nth <= denial.told.nth, abs(told.nth - denial.told.nth)
                best = max(best, (most[0] + _BONUS * before - _STEP * apart, -apart, facts), key=lambda one: one[:2])
        return best[2]

    @staticmethod
    def _is_close(most: tuple[float, float, int], back: int) -> bool:
        """Say whether a sentence that names nobody of the denial shares much with it, or stands just before."""
        return most[0] >= _CLOSE_PART and (most[2] >= _CLOSE_SHARED or 0 <= back <= _NEXT)

    def speaks_of(self, name: str, fact: Fact, denial: Denial) -> bool:
        """Say whether the sentence of a fact, up to the denial, speaks of accusations or of what is reported."""
        start = fact.evidence.sentence_span.start
        end = denial.at - start if denial.told.span.start == start else len(fact.evidence.sentence)
        return bool(self._lists[name].starts(fold(fact.evidence.sentence[:end])))

    def has_other(self, denial: Denial) -> bool:
        """Say whether before a denial, in its sentence, another says or charges something."""
        return any(fact.evidence.span.end <= denial.at and (fact.kind == SAYS or fact.type == "accuse")
                   and name_of(fact) not in self._denying and not is_by(fact, denial) for fact in denial.told.facts)

    def meets(self, found: Sequence[Fact], denial: Denial) -> bool:
        """Say whether what was told just before speaks of what is denied or of whom it names, or blames the denier."""
        wanted = self._stems.of(denial.denied)
        names = {name.id for fact in denial.told.facts for name in fact.actors()}
        least, names = (1, names) if denial.points.outward else (_SHARED, names - denial.who)
        return any(len(self._words.said_before(fact, denial) & wanted) >= least
                   or any(name.id in names for name in fact.actors()) or self._blames(fact, denial) for fact in found)

    def _blames(self, fact: Fact, denial: Denial) -> bool:
        """Say whether a fact accuses the denier, or anybody where a part in it is denied, or tells a deed of his."""
        if denial.thing.relation and fact.type == "accuse":
            return True
        deniers = [name for own in denial.facts for name in own.actors("who")]
        blamed = fact.actors("whom") if fact.type == "accuse" else fact.actors("who") if fact.type in _DEEDS else ()
        return any(self._camps.side(one, other) for one in blamed for other in deniers)

    def _answers(self, told: Told, denial: Denial) -> bool:
        """Say whether a sentence stands right behind a denial, set against it."""
        return told.nth - denial.told.nth == 1 and any(
            start <= 1 for start, _ in self._lists["contrast"].starts(fold(told.text)))

    def reports(self, denial: Denial) -> tuple[Fact, ...]:
        """The statement near the denial of a report that tells most of it."""
        return self._statement(denial, _REPORTS, (_REPORT_PART, _REPORT_WEIGHT, _REPORT_SHARED))

    def linked(self, denial: Denial) -> tuple[Fact, ...]:
        """The statement of the page that speaks of the two things between which a link is denied."""
        found = self._statement(denial, _LINKED, (_LINK_PART, 0.0, _LINK_SHARED))
        ends = [self._stems.row(end)[:_LINK_HEAD] for end in denial.ends(self._joint)]
        return found if found and all(self._stems.of(found[0].evidence.words) & set(end) for end in ends) else ()

    def _statement(self, denial: Denial, within: int, least: tuple[float, float, int]) -> tuple[Fact, ...]:
        wanted = self._words.wanted(denial)
        near = self.pages[denial.told.source.key][max(0, denial.told.nth - within) : denial.told.nth + within + 1]
        parts = [(self._words.part(wanted, wanted, fact), told, fact)
                 for told in near for fact in self.others(told, denial) if fact.kind == SAYS
                 and not self._is_own_side(fact, denial) and not self.agrees(fact, denial)]
        found = [one for one in parts if all(is_ >= low for is_, low in zip(one[0], least, strict=True))]
        if not found:
            return ()
        _, told, fact = max(found, key=lambda one: (one[0], -one[1].nth))
        return (fact, *(inner for inner in self.others(told, denial) if inner.voice.says == fact.id))

    def elsewhere(self, denial: Denial) -> tuple[Fact, ...]:
        """The facts of other pages that share most of what is denied."""
        wanted = self._words.wanted(denial)
        near = {place_of(told): told for stem in self._words.index.rare(wanted, _RARE)
                for told in self._words.index.within(stem, denial.told.source.published, _DAYS)
                if told.source.key != denial.told.source.key and len(wanted & self._words.index.of(told)) >= _FAR}
        return once(fact for told in near.values() for fact in self.others(told, denial)
                    if by_a_voice(fact) and not self._is_own_side(fact, denial) and name_of(fact) not in self._denied
                    and not self.agrees(fact, denial) and self._is_echo(denial, told, fact))

    def _names(self, told: Told, denial: Denial) -> bool:
        """Say whether a sentence tells of somebody of the denier's side."""
        deniers = [name for own in denial.facts for name in own.actors("who")]
        return any(self._camps.side(one, other) for fact in told.facts for one in fact.actors() for other in deniers)

    def agrees(self, fact: Fact, denial: Denial) -> bool:
        """Say whether a statement says that something is not so, as the denial does."""
        if fact.kind != SAYS:
            return False
        return bool(self._untrue.starts(fold(fact.evidence.words))) or (
            bool(self._not.starts(fold(fact.evidence.words[:_NOT]))) and not self._not.starts(fold(denial.words)))

    @staticmethod
    def _share_names(told: Told, denial: Denial) -> bool:
        """Say whether another page's sentence names somebody or a place of the denial's, other than who denies."""
        mine, theirs = ({name.id for fact in one.facts for name in fact.actors()} for one in (denial.told, told))
        return bool((mine & theirs) - denial.who)

    def _is_own_side(self, fact: Fact, denial: Denial) -> bool:
        """Say whether who tells a fact is of the side of who denies: it does not contradict itself."""
        tellers = tellers_of(fact)
        deniers = [name for own in denial.facts for name in own.actors("who")]
        return any(self._camps.side(one, other) for one in tellers for other in deniers)

    def _is_echo(self, denial: Denial, told: Told, fact: Fact) -> bool:
        """Say whether another page's fact tells what is denied: in its first words, or of who is named there."""
        if self._share_names(told, denial) and self._is_alike(self._words.wanted(denial), fact):
            return True
        runs = self._words.runs(denial, fact)
        return bool(runs) and (min(runs) == 0 or self._share_names(told, denial))

    def _is_alike(self, wanted: frozenset[str], fact: Fact) -> bool:
        part, weight, shared = self._words.part(wanted, wanted, fact)
        return shared >= _FAR and part >= _FAR_PART and weight >= _FAR_WEIGHT
