"""Reasons for a mention's being of an initiative already spoken of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from hudna.grammar.clitics import Clitics
from hudna.shapes import Article, InitiativeMention

_GAP, _MANY = 4, 3
_PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Look:
    """A mention as the gathering sees it: its head, its other words, and those that set it apart."""

    mention: InitiativeMention
    head: str
    rest: frozenset[str]
    marks: frozenset[str]
    apart: bool
    definite: bool
    sentence: int
    earlier: bool = False


@dataclass(slots=True)
class Plan:
    """An initiative in the making: its mentions, the words that set it apart, and whether it went before."""

    kind: str
    apart: bool
    looks: list[Look] = field(default_factory=list)
    earlier: bool = False

    @property
    def mentions(self) -> list[InitiativeMention]:
        """Its mentions so far."""
        return [look.mention for look in self.looks]

    @property
    def marks(self) -> frozenset[str]:
        """The words that set it apart, of all its mentions."""
        return frozenset().union(*(look.marks for look in self.looks))


class Looks:
    """Looks at mentions; compiled once for a pack."""

    def __init__(self, clitics: Clitics, proper: frozenset[str], apart: frozenset[str], leads: frozenset[str]) -> None:
        self._clitics, self._proper, self._apart, self._leads = clitics, proper, apart, leads

    def of(self, article: Article, mention: InitiativeMention) -> Look:
        """What one mention looks like."""
        words = article.words[mention.first : mention.last]
        led = len(words) > 1 and min(self._clitics.bare_forms(words[0].form), key=len) in self._leads
        words = words[1:] if led else words
        first = self._clitics.bare_forms(words[0].form)
        bare = [word.form.removeprefix(self._clitics.article) for word in words]
        marks = frozenset(word for word in bare if word in self._proper or word.isdigit())
        definite = led or any(shape.startswith(self._clitics.article) for shape in first)
        return Look(mention, min(first, key=len), frozenset(bare[1:]), marks, not self._apart.isdisjoint(bare),
                    definite, words[0].sentence)


def rule_fits(look: Look, plan: Plan) -> bool:
    """What the grammar alone says: one kind, and no words that tell them apart."""
    marks = plan.marks
    return plan.kind == look.mention.kind and plan.apart == look.apart and (
        not look.marks or not marks or bool(look.marks & marks))


def takes_up(look: Look, plan: Plan) -> bool:
    """Say whether a bare mention with the article takes up what its sentence has just brought in as gone before."""
    first = next((one for one in plan.looks if one.sentence == look.sentence), None)
    return (plan.earlier and first is not None and not first.definite and look.definite
            and plan.kind == look.mention.kind and not (look.rest or look.earlier))


def is_new(look: Look, plan: Plan) -> bool:
    """Say whether a mention brings in something new beside an initiative: 'a proposal', where no proposal was yet.

    Not so of talks and agreements, which many words tell.
    """
    bare = look.mention.kind == _PLAN and not look.definite and not look.rest
    return (bare and look.sentence > plan.looks[-1].sentence
            and all(look.head != other.head for other in plan.looks))


def reasons(look: Look, plan: Plan, plans: Sequence[Plan]) -> list[str]:
    """The reasons for a mention's being of one of the initiatives spoken of before it."""
    last, kind, marks = plan.looks[-1], look.mention.kind, plan.marks
    order = sorted(plans, key=lambda p: -p.looks[-1].mention.first)
    alike = [p for p in order if p.kind == kind]
    rank, gap = min(order.index(plan), _MANY), min(look.sentence - last.sentence, _GAP)
    same = "same" if plan.kind == kind else f"{kind}/{plan.kind}"
    heads = {p.head for p in plan.looks}
    rest = frozenset().union(*(p.rest for p in plan.looks))
    how = ("the" if look.definite else "a") + ("+" if look.rest else "")
    match = "clash" if look.marks and marks and not look.marks & marks else "share" if look.marks & marks else (
        "mine" if look.marks else "theirs" if marks else "none")
    first = alike.index(plan) == 0 if plan in alike else False
    shared, new = min(len(look.rest & rest), _MANY), min(len(look.rest - rest), _MANY)
    found = ["bias", f"rule={rule_fits(look, plan)}", f"kinds={same}", f"kinds={same}/{how}", f"kinds={same}/{rank}",
             f"head={look.head in heads}/{same}", f"head={look.head in heads}/{how}/{same}",
             f"head={look.head}/{same}/{how}", f"head={look.head in heads}/{len(alike) > 1}/{first}",
             f"marks={match}/{same}", f"marks={match}/{look.head in heads}/{same}", f"gap={gap}/{how}/{same}",
             f"rank={rank}/{how}/{same}", f"first={first}/{len(alike)}/{how}", f"shared={shared}/{same}",
             f"shared={shared}/{new}/{same}", f"new={new}/{how}/{same}", f"apart={look.apart}/{plan.apart}/{same}",
             f"size={min(len(plan.looks), _MANY)}/{same}", f"equal={look.rest == rest}/{how}/{same}",
             f"last={last.head}/{look.head}/{how}"]
    found += [f"mine={word}/{same}" for word in sorted(look.rest - rest)]
    return [*found, *(f"theirs={word}/{same}/{how}" for word in sorted(rest - look.rest)[:8])]


def kind_of(plan: Plan) -> str:
    """The kind that most mentions of an initiative have; a qualified mention counts twice, of equals the first."""
    counted: Counter[str] = Counter()
    for look in plan.looks:
        counted[look.mention.kind] += 2 if look.rest else 1
    return max(counted, key=lambda kind: counted[kind])
