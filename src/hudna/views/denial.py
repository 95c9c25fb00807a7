"""A denial: who denies, in which facts, what, and what that points at."""

from __future__ import annotations

from dataclasses import dataclass

from hudna.shapes import SAYS, Fact, Span
from hudna.views.told_pages import Told

BARE = frozenset({"negating", "no_such", "no_link"})   # sorts of denials without a word of denying


@dataclass(frozen=True, slots=True)
class Points:
    """Where a denial points.

    `back` to what was told before; `contrast` sets it against that, `outward` against the sentence before it, `leads`
    against what follows; `besides` that it stands behind a while-clause, `hearsay` that this tells what others tell.
    """

    back: bool
    contrast: bool
    leads: bool
    outward: bool
    besides: bool
    hearsay: bool


@dataclass(frozen=True, slots=True)
class Thing:
    """What kind of thing is denied.

    `reported` is what others tell, `charges` are accusations, `relation` that somebody had to do with something,
    `cause` that one thing came of another; `shown` says that it is pointed at («these charges»).
    """

    reported: bool
    charges: bool
    relation: bool
    cause: bool
    shown: bool


@dataclass(frozen=True, slots=True)
class Denial:
    """A denying word with who denies, in which facts, and what.

    `sort` is the list of which the word is; `opens` says that it stands at the beginning of the denier's own statement.
    """

    told: Told
    at: int
    facts: tuple[Fact, ...]
    who: frozenset[str]
    content: Span
    sort: str
    points: Points
    thing: Thing
    opens: bool

    @property
    def bare(self) -> bool:
        """Whether it is said that something is not so, without a word of denying."""
        return self.sort in BARE

    @property
    def named(self) -> bool:
        """Whether only deeds that are named are denied."""
        return self.sort == "no_such"

    @property
    def link(self) -> bool:
        """Whether it is denied that two things have to do with each other."""
        return self.sort == "no_link"

    def holds(self, fact: Fact) -> bool:
        """Say whether a fact stands in what is denied."""
        return self.content.start <= fact.evidence.span.start < self.content.end

    @property
    def words(self) -> str:
        """What is denied, as printed."""
        low = self.content.start - self.told.span.start
        return self.told.text[low : low + self.content.end - self.content.start]

    @property
    def denied(self) -> str:
        """The words of what is denied, without those that name the denier before the statement that is brought in."""
        said = next((own.evidence.span for own in self.facts if own.kind == SAYS), None)
        if said is None or not self.at < said.start < self.content.end:
            return self.words
        low, high = max(said.start, self.content.start), self.content.end
        return self.told.text[low - self.told.span.start : high - self.told.span.start]

    @property
    def said(self) -> str:
        """The words of the statement that the denying word brings in, if one follows it."""
        said = next((own.evidence for own in self.facts if own.kind == SAYS), None)
        return said.words if said and self.at < said.span.start <= self.content.end else ""

    @property
    def opposed(self) -> tuple[Fact, ...]:
        """The statements of a clause before it («while one says …, another denies that»): never the denier's own."""
        told = tuple(fact for fact in self.told.facts if fact.kind == SAYS and fact.evidence.span.end <= self.at)
        return told if self.points.back and self.points.besides else ()

    def ends(self, joint: str) -> tuple[str, str]:
        """The two things between which a link is denied: before the word that begins with `joint`, and from it on."""
        words = self.words.split()
        middle = next((at for at, word in enumerate(words) if at > 1 and word.startswith(joint)), len(words))
        return " ".join(words[:middle]), " ".join(words[middle:])
