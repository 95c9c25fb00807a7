"""From a reading to rows: identity in the place of local ids, words in the place of offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from hudna.letters import fold
from hudna.record.identity import hashed, numbered, place_of
from hudna.record.rows import CastRow, ClaimRow, ReadingRows, canonical
from hudna.shapes import (
    CONDITIONS,
    COUNTS,
    EVENTS,
    OUTLET,
    SAYS,
    TIES,
    Actor,
    Article,
    Claim,
    Condition,
    Count,
    Event,
    Initiative,
    Reading,
    Span,
    Statement,
    Tie,
)

ACTOR, INITIATIVE = "actor", "initiative"


def rows_of(reading: Reading) -> ReadingRows:
    """The rows of a reading. A claim that names an actor or statement which is not there loses that name."""
    cast = _cast(reading)
    keys = {item.id: row.key for item, row in zip(_members(reading), cast, strict=True)}
    claims = _Claims(reading, keys).rows()
    return ReadingRows(_article(reading.article), reading.article.text, tuple(cast), tuple(claims))


def _article(article: Article) -> dict[str, Any]:
    published = article.published
    return {
        "title": article.title.of(article.text).strip() if article.title else "",
        "outlet": article.outlet, "author": article.author, "agencies": canonical(list(article.agencies)),
        "published": published.value.isoformat() if published.value else None,
        "basis": published.basis, "reason": published.reason,
        "blocks": canonical([[b.span.start, b.span.end, b.role] for b in article.blocks]),
    }


def _members(reading: Reading) -> tuple[Actor | Initiative, ...]:
    return (*reading.actors, *reading.initiatives)


def _cast(reading: Reading) -> list[CastRow]:
    """The cast with a key each: the pack's entry, or else kind and folded name."""
    rows = []
    for item in _members(reading):
        ref = item.ref if isinstance(item, Actor) else None
        name = item.name or (item.mentions[0].of(reading.article.text) if item.mentions else item.id)
        folded = " ".join(fold(name).split())
        key = f"ref:{ref}" if ref else f"{item.kind}:{folded}"
        sort = INITIATIVE if isinstance(item, Initiative) else ACTOR
        rows.append(CastRow(f"{sort[0]}:{key}", sort, item.kind, name, item.name_en, ref, item.mentions,
                            item.confidence))
    keys = numbered(row.key for row in rows)
    return [replace(row, key=key) for row, key in zip(rows, keys, strict=True)]


@dataclass(frozen=True, slots=True)
class _Parts:
    """A claim taken apart: its layer, type, reality, evidence, roles and further payload."""

    kind: str
    type: str
    real: str
    span: Span
    roles: Mapping[str, tuple[str, ...]]
    by: str
    more: Mapping[str, Any]


class _Claims:
    """Makes the claim rows of one reading."""

    def __init__(self, reading: Reading, keys: Mapping[str, str]) -> None:
        self._reading = reading
        self._keys = keys
        self._text = reading.article.text
        self._says = {statement.id: statement for statement in reading.says}
        self._place = place_of(reading.article.page)
        self._sentences = tuple(reading.article.span_of(*s) for s in reading.article.sentences if s.end > s.start)
        self._starts = [s.start for s in self._sentences]

    def rows(self) -> list[ClaimRow]:
        """Statements first, for the claims inside them point to them."""
        seen: Counter[str] = Counter()
        ids: dict[str, str] = {}
        rows = []
        reading = self._reading
        for statement in reading.says:
            row = self._row(self._statement(statement), statement, seen, None)
            ids[statement.id] = row.id
            rows.append(row)
        claims: tuple[Claim, ...] = (*reading.events, *reading.ties, *reading.conditions, *reading.counts)
        for claim in claims:
            parts = self._apart(claim)
            rows.append(self._row(parts, claim, seen, ids.get(parts.by)))
        return rows

    def _row(self, parts: _Parts, claim: Claim, seen: Counter[str], says: str | None) -> ClaimRow:
        sentence_span = self._around(parts.span)
        words, sentence = parts.span.of(self._text), sentence_span.of(self._text)
        roles = {role: self._known(ids) for role, ids in parts.roles.items()}
        held = {role: keys for role, keys in roles.items() if keys}
        said: dict[str, Any] = {"roles": held, "voice": self._voice(parts), **parts.more}
        said = {name: value for name, value in said.items() if value is not None}
        what = hashed(parts.kind, parts.type, parts.real, canonical(said), words, sentence, self._place)
        seen[what] += 1
        return ClaimRow(
            id=what if seen[what] == 1 else hashed(what, str(seen[what])), kind=parts.kind, type=parts.type,
            real=parts.real, words=words, sentence=sentence, said=said, span=parts.span, sentence_span=sentence_span,
            says=says, confidence=claim.confidence, sure=claim.sure)

    def _known(self, ids: tuple[str, ...]) -> list[str]:
        return [self._keys[id] for id in ids if id in self._keys]

    def _key(self, id: str | None) -> str | None:
        return self._keys.get(id) if id else None

    def _voice(self, parts: _Parts) -> dict[str, str | None]:
        """Whose word it is: a speaker of a statement, an actor credited in passing, or (empty) the outlet."""
        statement = self._says.get(parts.by)
        if statement is not None:
            voice = {"speaker": self._key(statement.who), "via": self._key(statement.via)}
        else:
            voice = {"speaker": None if parts.by == OUTLET else self._key(parts.by)}
        return {name: key for name, key in voice.items() if key}

    def _around(self, span: Span) -> Span:
        """The sentence in which a span begins, widened to hold it."""
        at = bisect_right(self._starts, span.start) - 1
        if at < 0 or self._sentences[at].end <= span.start:
            return span
        return Span(min(self._sentences[at].start, span.start), max(self._sentences[at].end, span.end))

    def _statement(self, said: Statement) -> _Parts:
        cue = said.cue.of(self._text) if said.cue else None
        via = self._key(said.via)
        return _Parts(SAYS, said.form, "happened", said.content, {"who": (said.who,)}, OUTLET,
                      {"cue": cue, "via": via})

    def _apart(self, claim: Claim) -> _Parts:
        match claim:
            case Event():
                roles = {"who": claim.who, "whom": claim.whom, "where": claim.where}
                more: dict[str, Any] = {"when": claim.when, "about": self._key(claim.about)}
                return _Parts(EVENTS, claim.type, claim.real, claim.trigger, roles, claim.by, more)
            case Tie():
                ends = {"from": (claim.source,), "to": (claim.target,)}
                return _Parts(TIES, claim.type, claim.real, claim.trigger, ends, claim.by, {})
            case Condition():
                content = claim.content.of(self._text) if claim.content else None
                more = {"about": self._key(claim.about), "content": content}
                return _Parts(CONDITIONS, claim.type, "happened", claim.trigger, {"on": claim.on}, claim.by, more)
            case Count():
                roles = {"who": claim.who, "where": claim.where}
                more = {"when": claim.when, "least": claim.least, "most": claim.most}
                return _Parts(COUNTS, claim.what, claim.real, claim.span, roles, claim.by, more)
            case Statement():
                return self._statement(claim)


def keys_in(said: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The role and the cast key of every actor in a claim's payload, its voices included."""
    for role, keys in said["roles"].items():
        for key in keys:
            yield role, key
    yield from said.get("voice", {}).items()
    if said.get("via"):
        yield "via", said["via"]
