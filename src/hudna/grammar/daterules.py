"""Rules by which a date is said: each looks at a place and gives the dates that begin there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from hudna.grammar.calendar import Part
from hudna.grammar.datesteps import FIRST_YEAR, HIJRI_FIRST, HIJRI_LAST, LAST_YEAR, Said, Steps

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t[\d:.+z-]*)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})")


def tail(steps: Steps, said: Said) -> Said:
    """What follows a month: a year, or last, this, next."""
    last = said.last
    turn = steps.turn(last)
    if turn is not None:
        return replace(said, last=turn.last, turn=turn.value)
    start = steps.skip(last, "of")
    year = steps.year(start) if steps.near(start) else None
    if year is not None and not steps.counts(year[2]) and (start == last):
        return replace(said, last=year[2], **_year(said, year))
    named = steps.named_year(start) if steps.near(start) else None
    if named is not None:
        return replace(said, last=named[1], year=named[0])
    this = steps.part(start, "this") if steps.near(start) else None
    noun = steps.part(this.last if this else start, "nouns") if steps.near(start) else None
    if noun is None or noun.value != "year":
        return said
    if this is not None:
        return replace(said, last=noun.last, shift=("year", 0))
    turn = steps.turn(noun.last)
    if turn is not None:
        return replace(said, last=turn.last, shift=("year", turn.value))
    same = steps.part(noun.last, "same")
    return replace(said, last=same.last, refers="same_year") if same is not None else said


def day_month(steps: Steps, at: int) -> list[Said]:
    """Days of a month: one, several, a range; with whatever year is said."""
    glued = steps.calendar.glued(steps.words[at])
    if glued is not None:
        return [tail(steps, Said(at, at + 1, day=glued[0], month=glued[1]))]
    numbers: list[tuple[int, int]] = []
    place = at
    noun = steps.part(at, "nouns")
    if noun is not None and noun.value == "day" and not steps.definite(at) and steps.near(noun.last):
        place = noun.last
    while (number := steps.day_number(place)) is not None:
        numbers.append(number)
        place = steps.skip(number[1], "between")
        if len(numbers) > 4 or not steps.near(place):
            break
    if not numbers:
        return []
    start = steps.skip(numbers[-1][1], "of") if steps.near(numbers[-1][1]) else numbers[-1][1]
    whole = of_month(steps, at, numbers[-1][0], start)
    if whole is None or (whole.year is None and whole.turn is None and steps.among_before("not_day_after", at)):
        return []
    if whole.year is None and steps.yearly(whole.last):
        return []
    found: list[Said] = []
    begin = at
    for value, end in numbers[:-1]:
        found.append(replace(whole, first=begin, last=end, **_day(whole, value)))
        begin = steps.skip(end, "between")
    return [*found, replace(whole, first=begin)]


def of_month(steps: Steps, first: int, day: int, at: int) -> Said | None:
    """A day of the month that is said at a place."""
    if not steps.near(at):
        pronoun = steps.part(at - 1, "of_it")
        return Said(first, at, day=day, refers="same_month") if pronoun else None
    month = steps.month(at)
    if month is not None:
        kind, number, last = month
        if kind == "hijri":
            return tail(steps, Said(first, last, hijri=(None, number, day)))
        return tail(steps, Said(first, last, month=number, day=day))
    it = steps.part(at, "of_it")
    if it is not None:
        return Said(first, it.last, day=day, refers="same_month")
    noun = steps.part(at, "nouns")
    if noun is None or noun.value != "month" or at == first:
        return None
    turn = steps.turn(noun.last)
    if turn is not None:
        return Said(first, turn.last, day=day, shift=("month", turn.value))
    same = steps.part(noun.last, "same") if steps.near(noun.last) else None
    return Said(first, same.last, day=day, refers="same_month") if same is not None else None


def months(steps: Steps, at: int) -> list[Said]:
    """Months without a day: one, or several joined that share what follows the last."""
    found = _month(steps, at)
    while found and steps.near(found[-1].last) and steps.words[found[-1].last].form.startswith(steps.calendar.joint):
        more = _month(steps, found[-1].last, joined=True)
        if not more:
            break
        found += more
    if found and found[-1].turn is None and (both := steps.part(found[-1].last, "both_turns")) is not None:
        found[-1] = replace(found[-1], last=both.last, turn=both.value)
    shared = found[-1] if found else None
    if shared is None or (shared.year is None and shared.turn is None):
        return found
    return [said if said.year or said.turn is not None or said.shift else replace(
        said, year=shared.year, turn=shared.turn) for said in found]


def _month(steps: Steps, at: int, *, joined: bool = False) -> list[Said]:
    """A month without a day."""
    part = steps.part(at, "parts")
    start = part.last if part is not None and steps.near(part.last) else at
    month = steps.month(start)
    named = at > 1 and steps.number(at - 1) is not None and steps.among_before("not_day_after", at - 1)
    if month is None or month[0] == "hijri" or named:
        return []
    said = tail(steps, Said(at, month[2], month=month[1]))
    name = steps.part(start, "months")
    bare = name is not None and said.last == name.last and not joined
    named = said.year is None and said.turn is None and start == at and (
        steps.among_before("not_day_after", at) or steps.yearly(said.last))
    return [] if named or (bare and doubtful(steps, start)) else [said]


def doubtful(steps: Steps, at: int) -> bool:
    """Say whether a month's name alone may well be another word here."""
    forms = steps.calendar.bare(steps.words[at].form)
    if not any(form in steps.calendar.doubtful for form in forms):
        return False
    before = steps.calendar.bare(steps.words[at - 1].form) if at else []
    return not any(steps.calendar.among("after_doubtful", form) for form in before)


def figures(steps: Steps, at: int) -> list[Said]:
    """A day all in figures, in one word or in three."""
    bare = steps.words[at].form.lstrip(steps.calendar.heads)
    if found := _YEAR_FIRST.fullmatch(bare):
        year, month, day = map(int, found.groups())
    elif found := _DAY_FIRST.fullmatch(bare):
        day, month, year = map(int, found.groups())
    else:
        return split_figures(steps, at)
    return _checked(Said(at, at + 1), year, month, day)


def split_figures(steps: Steps, at: int) -> list[Said]:
    """A day in three words of figures with strokes between them."""
    if at + 2 >= len(steps.words) or any(
            set(steps.words[i].before) - {"(", ")"} not in ({"/"}, {"-"}) for i in (at + 1, at + 2)):
        return []
    day, month, year = steps.number(at), steps.number(at + 1), steps.year(at + 2)
    if day is None or month is None or year is None:
        return []
    return _checked(Said(at, year[2]), year[0], month, day)


def weekday(steps: Steps, at: int) -> list[Said]:
    """A day of the week, with the part of the day before it and «last» or «next» after."""
    start = at
    for _ in range(3):
        lead = steps.part(start, "parts", "nouns", "this")
        if lead is None or not steps.near(lead.last) or (
                lead.kind == "nouns" and (lead.value != "day" or steps.definite(start))):
            break
        start = lead.last
    day = steps.part(start, "weekdays")
    if day is None or steps.among_before("not_weekday_after", start):
        return []
    said = Said(at, day.last, weekday=day.value)
    second = steps.part(day.last, "weekdays") if steps.near(day.last, frozenset("/-( ")) else None
    joint = second is not None and steps.words[day.last].form.startswith(steps.calendar.joint)
    if second is not None and joint:
        both = steps.part(second.last, "both_turns") if steps.near(second.last) else None
        turn = both.value if both is not None else None
        after = both.last if both is not None else second.last
        return [replace(said, turn=turn), Said(second.first, after, weekday=second.value, turn=turn)]
    if second is not None and (steps.words[day.last].before or start > at):  # a night between two days
        said = replace(said, last=second.last)
    turn = steps.turn(said.last)
    return [replace(said, last=turn.last, turn=turn.value) if turn is not None else said]


def relative(steps: Steps, at: int) -> list[Said]:
    """Today, yesterday, tomorrow and the like, with the part of the day before."""
    start = at
    for _ in range(4):
        pointing = steps.part(start, "next_day", "same_day", "day_before")
        if pointing is not None:
            return [Said(at, pointing.last, refers=pointing.kind)]
        day = steps.part(start, "days")
        if day is not None and means_day(steps, day):
            return [Said(at, day.last, shift=("day", day.value))]
        lead = steps.part(start, "parts", "nouns")
        if lead is None or (lead.kind == "nouns" and lead.value != "day") or not steps.near(lead.last):
            return []
        start = lead.last
    return []


def means_day(steps: Steps, part: Part) -> bool:
    """Say whether «today» and «yesterday» are meant as days."""
    if part.last > part.first + 1 or part.value not in (0, -1):
        return True
    before = steps.words[part.first - 1].form if part.first else ""
    after = steps.words[part.last].form if part.last < len(steps.words) else ""
    if part.value == -1:
        return not steps.calendar.among("not_yesterday_after", after)
    quoted = '"' in steps.words[part.first].before and part.last < len(steps.words) and (
        '"' in steps.words[part.last].before)
    return not (quoted or steps.calendar.among("not_today_before", before)
                or steps.calendar.among("not_today_after", after))


def unit(steps: Steps, at: int) -> list[Said]:
    """«last month», «this year», «the beginning of the year»."""
    lead = steps.part(at, "parts", "this")
    start = lead.last if lead is not None and steps.near(lead.last) else at
    noun = steps.part(start, "nouns")
    if noun is None or noun.value not in ("month", "year"):
        return []
    turn = steps.turn(noun.last)
    if turn is not None and (noun.definite or steps.definite(start)):
        return [Said(at, turn.last, shift=(noun.value, turn.value))]
    same = steps.part(noun.last, "same")
    if same is not None:
        return [Said(at, same.last, refers="same_" + noun.value)]
    numbered = steps.near(noun.last) and steps.named_year(start) is not None
    if start > at and steps.definite(start) and not numbered:
        return [Said(at, noun.last, shift=(noun.value, 0))]
    return []


def ago(steps: Steps, at: int) -> list[Said]:
    """«two days ago», «four years ago»."""
    lead = steps.part(at, "ago")
    if lead is None or not steps.near(lead.last):
        return []
    unit, value = steps.part(lead.last, "counted"), 1
    if unit is None:
        number = steps.numerals.at(steps.words, lead.last)
        unit = steps.part(number.last, "counted") if number is not None and steps.near(number.last) else None
        if number is None or unit is None:
            return []
        value = number.value
    elif unit.value[1] == "many":
        return []
    elif unit.value[1] == "two":
        value = 2
    if unit.value[0] == "month" or unit.definite or (unit.value == ("year", "one") and value == 1):
        return []
    if steps.part(unit.last, "of") is not None and steps.near(unit.last):  # «two days before the vote»
        return []
    return [Said(at, unit.last, shift=(unit.value[0], -value))]


def _year(said: Said, year: tuple[int, str, int]) -> dict[str, Any]:
    """The field that a year after a month fills."""
    if said.hijri is not None and year[1] == "hijri":
        return {"hijri": (year[0], *said.hijri[1:])}
    return {"year": year[0]} if year[1] == "gregorian" else {}


def _day(said: Said, day: int) -> dict[str, Any]:
    return {"hijri": (*said.hijri[:2], day)} if said.hijri is not None else {"day": day}


def _checked(said: Said, year: int, month: int, day: int) -> list[Said]:
    """A day in figures, month and day put in order; nothing where there is no such day."""
    if month > 12 >= day:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    if HIJRI_FIRST <= year <= HIJRI_LAST:
        return [replace(said, hijri=(year, month, day))]
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    return [replace(said, year=year, month=month, day=day)] if FIRST_YEAR <= year <= LAST_YEAR else []
