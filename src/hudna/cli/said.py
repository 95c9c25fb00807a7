"""Facts in words: voices, amounts, days, excerpts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hudna.cli.words import Words
from hudna.pack import Pack
from hudna.shapes import Basis, Fact, Quoted, Source, Voice
from hudna.views.folded import Folded

_AROUND = 45
_RUN = 2            # sources in a row that are marked one by one


def voice(one: Voice, words: Words) -> str:
    """On whose word: the speaker and the medium that relays it, or the outlet."""
    if one.speaker is None:
        return one.outlet or words("voice.unnamed")
    said = words.name(one.speaker)
    return words("voice.via", speaker=said, via=words.name(one.via)) if one.via else said


def amount(least: int | None, most: int | None, words: Words) -> str:
    """A number of people."""
    if least is None and most is None:
        return words("amount.unknown")
    if least is None or most is None:
        return words("amount.least" if most is None else "amount.most", least=least, most=most)
    return words("amount.exact" if least == most else "amount.between", least=least, most=most)


def stand(type: str, real: str, words: Words, pack: Pack) -> str:
    """A rung of the ladder with whether it happened."""
    label = words.kind(pack, "events", type)
    return label if real == "happened" else f"{label} ({words(f'real.{real}')})"


def told_days(one: Folded) -> str:
    """The day of a step, or the first and the last on which it is told."""
    return f"{one.step.day or ''} \u2013{one.until}" if one.until else one.step.day or ""


def excerpt(quoted: Quoted) -> str:
    """The words with some of their sentence on both sides, as printed."""
    start = quoted.span.start - quoted.sentence_span.start
    end = quoted.span.end - quoted.sentence_span.start
    low, high = max(0, start - _AROUND), min(len(quoted.sentence), end + _AROUND)
    if low:
        low = quoted.sentence.find(" ", low, start) + 1 or low
    if high < len(quoted.sentence):
        high = max(quoted.sentence.rfind(" ", end, high), end)
    return ("\u2026" if low else "") + quoted.sentence[low:high] + ("\u2026" if high < len(quoted.sentence) else "")


def days(facts: Sequence[Fact]) -> str:
    """The first and the last day of some facts."""
    found = sorted(fact.day for fact in facts if fact.day)
    return " \u2013 ".join(dict.fromkeys((found[0], found[-1]))) if found else ""


def best(facts: Sequence[Fact], own: Sequence[str] = ()) -> Fact:
    """The fact whose words are shown of several: of an actor on itself (`own`) before others, then the surest."""
    return max(facts, key=lambda fact: (fact.id in own, fact.sure, fact.confidence))


def published(source: Source, words: Words) -> str:
    """The day of publication and on what it stands."""
    if source.published is None:
        return words("basis.none")
    return f"{source.published.isoformat()} ({words(f'basis.{source.basis or Basis.GIVEN}')})"


class Numbers:
    """Numbers the sources of a look, in the order in which they are met."""

    def __init__(self) -> None:
        self.sources: dict[str, Source] = {}
        self._places: dict[str, int] = {}

    def of(self, source: Source) -> str:
        """The mark of a source, such as [2]."""
        return f"[{self._place(source)}]"

    def all(self, facts: Iterable[Fact]) -> str:
        """The marks of the sources of some facts, such as [2][5]; of several in a row the first and the last: [7–9]."""
        places = sorted({self._place(fact.source) for fact in facts})
        runs: list[list[int]] = []
        for place in places:
            if runs and runs[-1][-1] == place - 1:
                runs[-1].append(place)
            else:
                runs.append([place])
        return "".join(f"[{run[0]}\u2013{run[-1]}]" if len(run) > _RUN else "".join(f"[{one}]" for one in run)
                       for run in runs)

    def _place(self, source: Source) -> int:
        self.sources.setdefault(source.key, source)
        return self._places.setdefault(source.key, len(self.sources))
