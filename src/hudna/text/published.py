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
_PAPERS = 2         # from this hour on the papers of the day are on line
_REST = 4           # on Fridays, the day of rest, the papers come later
_YEAR = 365         # a page that dates itself may be fetched so many days later
_FAR = 3            # a newest weekday so many days back is the day of an older article


class PublicationDater:
    """Dates pages by what they state, by when they were fetched, or by what they speak of; compiled once."""

    def __init__(self, pack: Pack, dates: DateFinder) -> None:
        self._dates = dates
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


def _latest(upto: date, evidence: Evidence, back: int = _BACK) -> date | None:
    """The latest day up to a given one that all facts of the page fit; None where there are no facts or none fits."""
    if not evidence.facts:
        return None
    days = (upto - timedelta(days=days) for days in range(back + 1))
    return next((day for day in days if all(fact.holds(day) for fact in evidence.facts)), None)


def _fetched(moment: datetime, evidence: Evidence) -> Published:
    """The day on which an article came out that was fetched then: that day or shortly before.

    A moment at midnight sharp is a day without an hour.
    """
    crawled = moment.date()
    fetched = f"The page was fetched on {crawled.isoformat()}"
    for day in evidence.exact:
        if 0 <= (crawled - day).days <= _YEAR:
            return Published(day, Basis.GIVEN, f"{fetched} and names its day.")
    older = _of_month(crawled, evidence)
    if older is not None:
        return Published(older, Basis.GIVEN, f"{fetched}, but speaks of {older:%Y-%m} as the present month.")
    dated = any(fact.day is not None for fact in evidence.facts)
    fitting = _latest(crawled, evidence, _YEAR if dated else _BACK)
    if fitting is not None:
        return Published(fitting, Basis.GIVEN, f"{fetched}; it says that {evidence.facts[0].english()}.")
    newest = min(((crawled.weekday() - said.weekday) % 7 for said in evidence.bare if said.weekday is not None),
                 default=0)
    if moment.hour < _SMALL_HOURS and moment.time() != time.min:
        back, reason = _small_hours(moment, evidence, newest)
        return Published(crawled - timedelta(days=back), Basis.GIVEN, f"{fetched}{reason}.")
    if not evidence.relative and newest >= _FAR:
        return Published(crawled - timedelta(days=newest), Basis.GIVEN,
                         f"{fetched}; the last day that it speaks of is {newest} days before.")
    return Published(crawled, Basis.GIVEN, f"{fetched}.")


def _of_month(crawled: date, evidence: Evidence) -> date | None:
    """A day in the month that the page calls the present one, where that is not the month of fetching.

    It is the month's last day that all facts fit if the page was fetched shortly after, otherwise the first one that
    comes after the days of the month of which the page speaks.
    """
    if not evidence.this_month or crawled.month in evidence.this_month:
        return None
    days = [day for day in (crawled - timedelta(days=back) for back in range(_YEAR))
            if day.month in evidence.this_month and all(fact.holds(day) for fact in evidence.facts)]
    if not days or (crawled - days[0]).days <= _BACK:
        return days[0] if days else None
    latest = [day for day in days if (day.year, day.month) == (days[0].year, days[0].month)]
    spoken = max((number for month, number in evidence.past if month == latest[0].month), default=0)
    return next((day for day in reversed(latest) if day.day > spoken), latest[0]) if spoken else latest[0]


def _small_hours(moment: datetime, evidence: Evidence, newest: int) -> tuple[int, str]:
    """How many days before it was fetched in the small hours a page came out, and why.

    The next day's papers, for which the day before is yesterday, are on line from about two o'clock on.
    """
    if evidence.relative & {-1, -2}:
        early = moment.hour < _PAPERS or moment.weekday() == _REST
        return (1, " before the papers of that day came out") if early else (0, "")
    if 1 <= newest < _FAR:
        return newest, f" in the small hours; the last day that it speaks of is {newest} days before"
    if evidence.relative == {0} and not evidence.bare:
        return 1, " in the small hours and speaks of the day as today"
    if not evidence.relative and newest >= _FAR:
        return 1, " in the small hours and names neither that day nor the one before"
    return 0, ""
