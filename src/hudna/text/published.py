"""When an article came out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from hudna.grammar.dates import DateFinder
from hudna.grammar.tense import Future
from hudna.pack import Pack
from hudna.shapes import Basis, Block, Page, Published, Span, Word
from hudna.text.evidence import Evidence, gather
from hudna.text.inferred import Inference
from hudna.text.stamped import Stamp, StampFinder

_BACK = 5           # an article lay at most so many days before it was fetched
_SMALL_HOURS = 5    # what is fetched so early may be the day before's
_FAR = 3            # a newest weekday so many days back is the day of an older article


class PublicationDater:
    """Dates pages by what they state, by when they were fetched, or by what they speak of; compiled once."""

    def __init__(self, pack: Pack) -> None:
        self._dates = DateFinder(pack.language)
        self._future = Future(pack.language)
        self._stamps = StampFinder(pack.language, self._dates)
        self._inference = Inference(pack)

    def date(self, page: Page, text: str, blocks: Sequence[Block],
             words: Sequence[Word]) -> tuple[Published, Span | None]:
        """The publication date of a page, on what it stands, and the span of its stamp."""
        stamps = self._stamps.find(text, blocks)
        span = stamps[0].span if stamps else None
        if page.published is not None:
            return Published(page.published, Basis.GIVEN, "The date was given with the page."), span
        saids = [said for said in self._dates.find(words) if not _inside(words[said.first], stamps)]
        evidence = gather(saids, words, self._future)
        if stamps and (page.crawled is None or _likely(stamps[0], page.crawled.date())):
            return _stated(stamps[0], evidence), span
        if page.crawled is not None:
            return _fetched(page.crawled, evidence), span
        return self._inference.draw(saids, words, evidence), span


def _inside(word: Word, stamps: Iterable[Stamp]) -> bool:
    return any(stamp.span.start <= word.start < stamp.span.end for stamp in stamps)


def _likely(stamp: Stamp, crawled: date) -> bool:
    return timedelta(days=-400) < stamp.day - crawled <= timedelta(days=1)


def _stated(stamp: Stamp, evidence: Evidence) -> Published:
    """The day of a stamp, set right where «today is Monday» and the like contradict it."""
    fitting = _latest(stamp.day, evidence)
    if fitting is None or fitting == stamp.day or any(fact.holds(stamp.day) for fact in evidence.facts):
        return Published(stamp.day, Basis.STATED, "The page states its date.")
    fact = next(fact for fact in evidence.facts if fact.holds(fitting))
    return Published(fitting, Basis.INFERRED,
                     f"The page is stamped {stamp.day.isoformat()}, but it says that {fact.english()}.")


def _latest(upto: date, evidence: Evidence) -> date | None:
    """The latest day up to a given one that all facts of the page fit; None where there are no facts or none fits."""
    if not evidence.facts:
        return None
    days = (upto - timedelta(days=back) for back in range(_BACK + 1))
    return next((day for day in days if all(fact.holds(day) for fact in evidence.facts)), None)


def _fetched(moment: datetime, evidence: Evidence) -> Published:
    """The day on which an article came out that was fetched then: that day or shortly before.

    A moment at midnight sharp is a day without an hour.
    """
    crawled = moment.date()
    fetched = f"The page was fetched on {crawled.isoformat()}"
    for day in evidence.exact:
        if timedelta(0) <= crawled - day <= timedelta(days=60):
            return Published(day, Basis.GIVEN, f"{fetched} and names its day.")
    fitting = _latest(crawled, evidence)
    if fitting is not None:
        return Published(fitting, Basis.GIVEN, f"{fetched}; it says that {evidence.facts[0].english()}.")
    newest = min(((crawled.weekday() - said.weekday) % 7 for said in evidence.bare if said.weekday is not None),
                 default=0)
    small = moment.hour < _SMALL_HOURS and moment.time() != time.min
    if not evidence.relative and newest >= _FAR and not small:
        return Published(crawled - timedelta(days=newest), Basis.GIVEN,
                         f"{fetched}; the last day that it speaks of is {newest} days before.")
    if small and -1 not in evidence.relative and 1 <= newest < _FAR:
        return Published(crawled - timedelta(days=newest), Basis.GIVEN,
                         f"{fetched} in the small hours; the last day that it speaks of is {newest} days before.")
    if small and evidence.relative == {0} and not evidence.bare:
        return Published(crawled - timedelta(days=1), Basis.GIVEN,
                         f"{fetched} in the small hours and speaks of the day as today.")
    return Published(crawled, Basis.GIVEN, f"{fetched}.")
