"""Rules by which a year is said alone."""

from __future__ import annotations

from hudna.grammar.datesteps import Said, Steps


def years(steps: Steps, at: int) -> list[Said]:
    """A year with its noun, or alone where the words before call for one; years that are joined to it."""
    named = steps.named_year(at)
    noun = steps.part(at, "parts")
    if named is None and noun is not None and steps.near(noun.last):
        named = steps.named_year(noun.last)
    if named is not None:
        return [Said(at, named[1], year=named[0]), *more_years(steps, named[1])]
    bare = steps.year(at)
    if bare is None or bare[1] != "gregorian" or not bare_year(steps, at, bare[2]):
        return []
    return [Said(at, bare[2], year=bare[0]), *more_years(steps, bare[2])]


def more_years(steps: Steps, at: int) -> list[Said]:
    """Years that are joined to the one that ends at a place: lists and ranges."""
    last = steps.skip(at, "between")
    found = steps.year(last) if steps.near(last) else None
    if found is None or found[1] != "gregorian" or steps.counts(found[2]):
        return []
    if last == at and not (steps.words[at].form.startswith(steps.calendar.joint) or steps.words[at].before):
        return []
    return [Said(at, found[2], year=found[0]), *more_years(steps, found[2])]


def bare_year(steps: Steps, at: int, last: int) -> bool:
    """Say whether four figures without a noun are a year: the word before calls for one."""
    word = steps.words[at]
    if steps.counts(last) or not word.form[0].isdigit():
        return False
    if "(" in word.before or last > at + 1 or not word.form.isdigit():
        return True
    if at == 0 or steps.words[at - 1].sentence != word.sentence or ":" in word.before:
        return heads_line(steps, at, last)
    before = steps.words[at - 1].form
    if steps.calendar.among("range_from", before) and _ranges(steps, last):
        return True
    return not steps.calendar.among("not_year_before", before) and any(
        steps.calendar.among("before_year", form) for form in steps.calendar.bare(before))


def _ranges(steps: Steps, at: int) -> bool:
    """Say whether a range goes on here to a later year."""
    last = steps.skip(at, "between")
    start = steps.year(at - 1)
    end = steps.year(last) if last > at and steps.near(last) else None
    return start is not None and end is not None and start[1] == end[1] and start[0] < end[0]


def heads_line(steps: Steps, at: int, last: int) -> bool:
    """Say whether a year opens an entry of a chronology: a mark after it, or nothing more in its line."""
    if last >= len(steps.words) or steps.words[last].line != steps.words[at].line:
        return at == 0 or steps.words[at - 1].line != steps.words[at].line
    return bool(set(steps.words[last].before) & set(":-"))
