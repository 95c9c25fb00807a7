"""Patterns of the reasons for and against words' being a mention of an actor.

`here` and `end` are the first and the last word, `second` the one after the first, `prev` and `after` those around the
mention, `in1`, `in2` … those between its ends, `on1`, `on2` … those after its first.
"""

from __future__ import annotations

from hudna.infer import Patterns
from hudna.known import Known

MARKS = ("raw", "mark", "other_mark")   # of a word; it has one to three
NOWHERE = -1                            # the place of a word that is not there

START = Patterns((
    "net={net}", "net={net}/{here.tag}", "bias", "s={here.stem}", "t={here.tag}", "{here.raw}", "ps={prev.stem}",
    "pc={prev.sort} c={here.sort}", "c={here.sort} nc={after.sort}", "k={here.company}",
    "po={prev.circle} o={here.circle}", "o={here.circle} no={after.circle}", "d={here.shape}"))

_WORDS = (
    "bias", "n={n}", "rule={rule}", "rule={rule} n={n}", "defs={defs}", "h={here.stem}", "h={here.stem} n={n}",
    "e={end.stem} n={n}", "hc={here.sort} n={n}", "ec={end.sort} n={n}", "hd={here.shape} n={n}", "ed={end.shape}",
    "nx={after.stem} {gap}", "nxc={after.sort} {gap}", "nxd={after.shape} {gap}", "nxt={after.tag} {gap}",
    "ec={end.sort} nxc={after.sort} {gap}", "e={end.stem} nx={after.stem}",
    "h={here.stem} nxc={after.sort} {gap} n={n}", "sorts={sorts} pc={prev.sort}", "ps={prev.stem} n={n}",
    "pc={prev.sort} hc={here.sort}", "pt={prev.tag}", "pt={prev.tag} t={here.tag}", "ps={prev.stem} h={here.stem}",
    "ps={prev.stem} hc={here.sort}", "t={here.tag} rule={rule}", "b={here.before} n={n} {gap}",
    "b={here.before} a={after.before}", "h={here.stem} rule={rule}", "tags={tags} {after.put}",
    "raw={raws} {after.raw_put}")

_COMPANY = (
    "hk={here.company} n={n}", "ek={end.company} n={n}", "pk={prev.company}", "po={prev.circle} n={n}",
    "nk={after.company} {gap}", "no={after.circle} {gap} n={n}", "ho={here.circle} no={after.circle} {gap} n={n}",
    "eo={end.circle} no={after.circle} {gap}", "po={prev.circle} ho={here.circle}",
    "h={here.stem} no={after.circle} {gap}", "po={prev.circle} h={here.stem}", "po={prev.circle} rule={rule}",
    "ho={here.circle} rule={rule}", "hk={here.company} k2={second.company}",
    "h={here.stem} o2={second.circle} n={n}")

_NET = ("net={net}", "net={net}/{n}", "net {way}", "net {way}/{rule}", "net {way}/{n}")

_ENDS = ("{here.mark}", "{here.other_mark}", "h={here.stem} s2={second.stem}", "h={here.stem} c2={second.sort} n={n}",
         "s2={second.stem}", "begun elsewhere n={begun}")


def _span(longest: int) -> Patterns:
    inner = range(1, longest - 1)
    inside = (*(f"in={{in{i}.stem}}" for i in inner), *(f"in2={{in{i}.sort}} {i}" for i in inner),
              *(f"inb={{on{i}.pause}}" for i in range(1, longest)))
    return Patterns((*_WORDS, *_COMPANY, *_NET, "hk={here.company} d={defs}", *inside, *_ENDS))


SPAN: Known[int, Patterns] = Known(_span)  # by the most words of a mention
