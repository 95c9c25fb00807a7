"""Deeds and stands that a denial names: the same ones as others tell them, on its page and on those of its days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from hudna.letters import fold
from hudna.shapes import EVENTS, SAYS, Fact, Source
from hudna.views.camps import Camps
from hudna.views.denial import Denial
from hudna.views.likeness import Phrases, Stems
from hudna.views.told_pages import Told, near, with_statements, within

_DAYS = 3          # between the page of a denial and one that tells the deed
_HEAD = 30         # letters from a denying word to the deed that it denies, not only speaks of
_JUST = 6          # letters before a deed that is denied wholesale in which that is said
_BARE_HEAD = 15    # and from «there was no»
_BACK = 4          # sentences of a page in which a doer that is not known may be the same
_ECHO = 1          # and between two pages that tell one stand on one initiative
_COMMON = 2        # words of a denial that another page's sentence has
_SURELY = 0.5      # from which confidence an outlet's own word counts
_TOLD = frozenset({"happened", "planned"})


class NamedDeeds:
    """Finds what others tell of the deed that stands in a denial: the same kind of deed, of the same side."""

    def __init__(self, pages: Mapping[str, Sequence[Told]], stems: Stems, camps: Camps,
                 section: Mapping[str, Any]) -> None:
        self._stems, self._camps, self._any = stems, camps, Phrases(section["any"])
        self._pages = pages
        self._days: dict[tuple[str, date | None], list[tuple[Told, Fact]]] = defaultdict(list)
        for page in pages.values():
            for told in page:
                for fact in told.facts:
                    if fact.kind == EVENTS and fact.real in _TOLD and fact.actors("who"):
                        self._days[fact.type, told.source.published].append((told, fact))

    def of(self, denial: Denial, named: Sequence[Fact]) -> Iterator[Fact]:
        """The deeds that others tell, with the statements in which they stand."""
        page = denial.told.source.key
        first = [deed for deed in named[:1] if not denial.bare and self._is_head(deed, denial)
                 and not (denial.thing.reported and deed.real == "happened")]
        for deed in first:
            for told in self._pages[page]:
                yield from (other for other in told.facts if told is not denial.told and self._is_told(deed, other)
                            and not self._is_by(other, denial))
        refused = min((deed.evidence.span.start for deed in named if deed.type == "reject"), default=denial.content.end)
        for deed in named if denial.content.start > denial.at else ():
            if deed.real != "denied" or not self._is_head(deed, denial) or deed.evidence.span.start > refused:
                continue
            near = self._near(deed, denial.told.source, _DAYS)
            for told, other in near:
                if told is denial.told or not self._may_be(deed, other, denial):
                    continue
                if self._is_here(deed, other, denial, told) if told.source.key == page \
                        else self._is_alike(denial, deed, told, other):
                    yield from with_statements(told.facts, {other.id})

    @staticmethod
    def _is_head(deed: Fact, denial: Denial) -> bool:
        """Say whether a deed is denied itself, and not only spoken of behind what is."""
        starts = [own.evidence.span.start for own in denial.facts if own.kind == SAYS]
        start = max([denial.content.start, *(at for at in starts if at <= deed.evidence.span.start)])
        return deed.evidence.span.start - start <= (_BARE_HEAD if denial.bare else _HEAD)

    def echoes(self, denial: Denial, told: Sequence[Fact]) -> Iterator[Fact]:
        """Stands on one initiative that are denied here, as the other pages of these days tell them."""
        for stand in told:
            if stand.kind == EVENTS and stand.about is not None and stand.real == "happened":
                for place, other in self._near(stand, denial.told.source, _ECHO):
                    if other.about is not None and other.about.id == stand.about.id and other.real == "happened" \
                            and place.source.key != denial.told.source.key and self._doers(stand, other) \
                            and not self._is_by(other, denial):
                        yield from with_statements(place.facts, {other.id})

    def _near(self, deed: Fact, page: Source, days: int) -> Iterator[tuple[Told, Fact]]:
        """The deeds of a kind that pages of these days tell, and the page itself, also where its day is not known."""
        for (type, other), found in self._days.items():
            if type == deed.type and (within(page.published, other, days) or page.published is other is None):
                yield from ((told, fact) for told, fact in found if near(told.source, page, days))

    def _is_told(self, deed: Fact, other: Fact) -> bool:
        if other.kind != EVENTS or other.type != deed.type:
            return False
        if deed.real == other.real == "planned":
            return self._doers(deed, other) and self._share(deed, other, "where")
        return other.real == "happened" and other.confidence >= _SURELY \
            and self._share(deed, other, "who") and self._share(deed, other, "whom")

    @staticmethod
    def _share(one: Fact, two: Fact, role: str) -> bool:
        return bool({name.id for name in one.actors(role)} & {name.id for name in two.actors(role)})

    def _may_be(self, deed: Fact, other: Fact, denial: Denial) -> bool:
        """Say whether another tells a deed of this kind, not of another target or place."""
        if self._is_by(other, denial) or (other.voice.speaker is None and other.confidence < _SURELY):
            return False
        return not any(self._apart(deed, other, role) for role in ("whom", "where"))

    def _is_here(self, deed: Fact, other: Fact, denial: Denial, told: Told) -> bool:
        """Say whether a deed of the page is of the same side, or just before of one that nobody knows.

        Where one only denies to have had to do with a deed, it is the one just before. The same kind of deed of one
        side is not yet the same one: words, or the target or place with a word, must be shared.
        """
        back = denial.told.nth - told.nth
        if denial.thing.relation and not (0 < back <= _BACK and other.real == "happened"):
            return False
        unknown = not deed.actors("whom") and not any(name.in_pack for name in other.actors("who"))
        mine, theirs = (self._stems.of(one.evidence.words) for one in (deed, other))
        common = self._common(denial, told)
        beside = common - mine - theirs
        if unknown and 0 < back <= _BACK and (beside or denial.thing.shown or self._is_any(deed, denial)):
            return True
        ends = any(self._share(deed, other, role) for role in ("whom", "where"))
        alike = bool(mine & theirs) or (ends and bool(common)) or (not denial.bare and len(beside) >= _COMMON)
        return alike and self._doers(deed, other)

    def _is_any(self, deed: Fact, denial: Denial) -> bool:
        """Say whether a deed is denied wholesale («any meeting»)."""
        low = deed.evidence.span.start - denial.told.span.start
        return bool(self._any.starts(fold(denial.told.text[max(0, low - _JUST) : low])))

    def _common(self, denial: Denial, told: Told) -> frozenset[str]:
        """The words of a denial that a sentence has, names left out."""
        names = " ".join(name.name for one in (*told.facts, *denial.told.facts) for name in one.actors())
        return (self._stems.of(denial.words) & self._stems.of(told.text)) - self._stems.of(names)

    def _doers(self, one: Fact, two: Fact) -> bool:
        return any(self._camps.same(left, right) for left in one.actors("who") for right in two.actors("who"))

    def _apart(self, one: Fact, two: Fact, role: str) -> bool:
        mine, theirs = one.actors(role), two.actors(role)
        return bool(mine and theirs) and not any(self._camps.same(left, right) for left in mine for right in theirs)

    def _is_by(self, fact: Fact, denial: Denial) -> bool:
        """Say whether it is on the word of who denies."""
        tellers = fact.actors("who") if fact.type == "accuse" else ()
        return any(name.id in denial.who for name in (*tellers, fact.voice.speaker) if name is not None)

    def _is_alike(self, denial: Denial, deed: Fact, told: Told, other: Fact) -> bool:
        """Say whether another page's sentence tells of the doer's deed in words of the denial."""
        speaker = other.voice.speaker
        if speaker is None or not (self._share(deed, other, "who") or speaker in deed.actors("who")):
            return False
        return len(self._common(denial, told)) >= _COMMON
