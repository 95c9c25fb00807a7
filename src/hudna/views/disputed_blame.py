"""One side's accusation against the other's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from hudna.clusters import joined
from hudna.letters import fold
from hudna.shapes import SAYS, Dispute, Fact
from hudna.views.camps import Camps
from hudna.views.disputed_charges import Blame, Charge, answers, answers_elsewhere, charges_of
from hudna.views.likeness import Stems
from hudna.views.told_pages import Told, name_of, once

_TURN = 15         # sentences between a charge and a statement that returns it
_BEHIND = 60       # letters after a deed in which stands with what it was done
_STEM = 3          # letters of a word that says what is charged
_RUN = 2           # words of it in a row that the statement has
_MOST = 80         # charges of a story or place, over which it is too common to look by
_Pairs = Iterable[tuple[Charge, Charge]]


def accusations(pages: Mapping[str, Sequence[Told]], section: Mapping[str, Any], camps: Camps) -> Iterator[Dispute]:
    """Accusing words, and deeds told by one side of the other, that are answered alike; or in the same words."""
    stems, blame, everywhere = Stems(section), Blame(section), []
    for page in pages.values():
        charges = [charge for told in page for charge in charges_of(told, camps, blame)]
        everywhere += charges
        yield from _grouped((pair for pair in combinations(charges, 2) if answers(*pair, camps)), camps)
        yield from _returned(page, charges, stems, camps)
    yield from _joined(_elsewhere(everywhere, camps))


def _elsewhere(charges: Sequence[Charge], camps: Camps) -> _Pairs:
    """Charges of two pages of one story, or on one initiative."""
    blocks: dict[str, list[Charge]] = defaultdict(list)
    for charge in charges:
        about = charge.fact.about
        for key in {charge.fact.source.story, about.id if about else ""} - {""}:
            blocks[key].append(charge)
    for block in blocks.values():
        if len(block) <= _MOST:
            yield from (pair for pair in combinations(block, 2) if answers_elsewhere(*pair, camps))


def _grouped(pairs: _Pairs, camps: Camps) -> Iterator[Dispute]:
    """One dispute for each two sides."""
    found: dict[tuple[str, str], tuple[list[Fact], list[Fact]]] = {}
    for left, right in pairs:
        side = min(camps.of(left.whom) & camps.of(right.who) or {left.whom.id})
        other = min(camps.of(right.whom) & camps.of(left.who) or {right.whom.id})
        swapped = (other, side) in found
        mine, theirs = found.setdefault((other, side) if swapped else (side, other), ([], []))
        (theirs if swapped else mine).append(left.fact)
        (mine if swapped else theirs).append(right.fact)
    for mine, theirs in found.values():
        yield Dispute("accusations", "accuse", (once(mine), once(theirs)))


def _joined(pairs: _Pairs) -> Iterator[Dispute]:
    """One dispute for all charges that hang together by their answers: who is answered stands against who answers.

    Each charge is there twice, for either account, so that of each set its mirror image is found too.
    """
    answered = [(left.fact, right.fact) for left, right in pairs]
    facts = once(fact for pair in answered for fact in pair)
    place = {name_of(fact): 2 * nth for nth, fact in enumerate(facts)}
    ends = [(place[name_of(left)], place[name_of(right)]) for left, right in answered]
    for group in joined(2 * len(facts), ((left + one, right + 1 - one) for left, right in ends for one in (0, 1))):
        if group[0] % 2 == 0:
            mine, theirs = (tuple(facts[at // 2] for at in group if at % 2 == side) for side in (0, 1))
            yield Dispute("accusations", "accuse", (mine, theirs))


def _returned(page: Sequence[Told], charges: Sequence[Charge], stems: Stems, camps: Camps) -> Iterator[Dispute]:
    """A charge, and a statement of the side charged that says the same of who makes it."""
    for charge in charges:
        if not charge.in_words or charge.fact.voice.speaker is None:
            continue
        beside = next(told for told in page if told.nth == charge.nth)
        names = stems.of(" ".join(name.name for fact in beside.facts for name in fact.actors()))
        start = charge.fact.evidence.span.end - charge.fact.evidence.sentence_span.start
        runs = _runs(charge.fact.evidence.sentence[max(0, start) :][:_BEHIND], stems, names)
        told = [says for told in page if 0 < abs(told.nth - charge.nth) <= _TURN for says in told.facts
                if says.kind == SAYS and any(camps.same(one, charge.whom) for one in says.actors("who"))]
        found = [says for says in told if stems.of(charge.who.name) & stems.of(says.evidence.words)
                 and runs & _runs(says.evidence.words, stems, names)]
        if found:
            yield Dispute("accusations", "accuse", (once(found), (charge.fact,)))


def _runs(text: str, stems: Stems, names: frozenset[str]) -> set[tuple[str, ...]]:
    row = [stem for stem in stems.row(fold(text)) if len(stem) >= _STEM]
    return {run for at in range(len(row) - _RUN + 1) if not set(run := tuple(row[at : at + _RUN])) & names}
