"""Rulings, appended; and what is known of names: who bears them, why they are one, what is proposed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, insert, select

from hudna.grammar.words import folded_key
from hudna.record.store import recounts, schema
from hudna.record.store.write import now
from hudna.shapes import OF_CLAIMS, Merge, Name, Proposal, Ruling, Verdict


def append(link: Connection, ruling: Ruling) -> int:
    """Add a ruling (its number and time are given here) and say its number."""
    made = link.execute(insert(schema.ruling).values(
        verdict=ruling.verdict.value, left=ruling.left, right=ruling.right, who=ruling.who, why=ruling.why,
        at=now())).inserted_primary_key
    return int(made[0]) if made else 0


def rulings(link: Connection) -> tuple[Ruling, ...]:
    """All rulings in the order in which they were made, those that take one back left in."""
    rows = link.execute(select(schema.ruling).order_by(schema.ruling.c.number)).all()
    undone = {int(row.left): row.number for row in rows if row.verdict == Verdict.UNDO}
    one = schema.bereft.c
    bereft = {row.ruling: row.removal for row in link.execute(select(schema.bereft).order_by(one.removal.desc()))}
    return tuple(Ruling(row.number, Verdict(row.verdict), row.left, row.right, row.who, row.why, row.at,
                        undone.get(row.number), bereft.get(row.number)) for row in rows)


def of_claims(rulings: Iterable[Ruling]) -> list[dict[str, object]]:
    """The newest ruling in force on each claim."""
    found: dict[str, dict[str, object]] = {}
    for one in sorted(rulings, key=lambda r: r.age):
        if one.verdict in OF_CLAIMS and one.undone_by is None:
            found[one.left] = {"claim": one.left, "verdict": one.verdict.value, "ruling": one.number}
    return [found[claim] for claim in sorted(found)]


def has_claim(link: Connection, claim: str) -> bool:
    """Say whether the record holds a claim."""
    return link.scalar(select(schema.claim.c.number).where(schema.claim.c.id == claim)) is not None


def bearers(link: Connection, words: str) -> tuple[tuple[str, Name], ...]:
    """The keys of the names that are meant by an id, a key or a printed name, each with its actor.

    The id of an actor means the name that it is called by, or else the name that stands on most pages.
    """
    one = schema.bearer.c
    for meant in (one.key == words, one.id == words, one.folded == folded_key(words), one.actor == words):
        rows = link.execute(select(one.key, one.actor).where(meant).order_by(one.pages.desc(), one.key)).all()
        if rows:
            known = _names(link, [row.actor for row in rows])
            return tuple((row.key, known[row.actor]) for row in rows)
    return ()


def names(link: Connection, actor: str) -> tuple[str, ...]:
    """The names that an actor bears, the most used first."""
    one = schema.bearer.c
    rows = link.execute(select(one.name).where(one.actor == actor).order_by(one.pages.desc(), one.key))
    return tuple(dict.fromkeys(rows.scalars()))


def merges(link: Connection, actor: str) -> tuple[Merge, ...]:
    """Why the names of an actor are one."""
    one = schema.merge.c
    rows = link.execute(select(schema.merge).where(one.actor == actor)
                        .order_by(one.score.desc(), one.left, one.right))
    return tuple(Merge(row.left, row.right, row.score, recounts.grounds(row.grounds), row.ruling) for row in rows)


def proposals(link: Connection, actor: str | None = None) -> tuple[Proposal, ...]:
    """What waits for a person, the likeliest first; of one actor or initiative, or of all."""
    one = schema.proposal.c
    rows = link.execute(select(schema.proposal).order_by(one.score.desc(), one.left, one.right)).all()
    keys = {key for row in rows for key in (row.left, row.right)}
    named = {**dict(_by_key(link, keys)), **recounts.by_key(link, keys)}
    found = []
    for row in rows:
        left, right = named.get(row.left) or _unmet(row.left), named.get(row.right) or _unmet(row.right)
        if actor is None or actor in {left.id, right.id}:
            found.append(Proposal(row.left, row.right, left, right, row.score, recounts.grounds(row.grounds)))
    return tuple(found)


def _by_key(link: Connection, keys: Iterable[str]) -> Iterator[tuple[str, Name]]:
    asked = sorted(keys)
    one, actor = schema.bearer.c, schema.actor.c
    for at in range(0, len(asked), 500):
        rows = link.execute(
            select(one.key, actor.id, actor.kind, actor.name, actor.name_en, actor.ref)
            .join(schema.actor, actor.id == one.actor).where(one.key.in_(asked[at : at + 500])))
        for row in rows:
            yield row.key, Name(row.id, row.kind, row.name, row.name_en, row.ref is not None)


def _unmet(key: str) -> Name:
    """An entry of the pack that no page has named yet."""
    id = key.partition(":")[2]
    return Name(id, "", id, id, True)


def _names(link: Connection, actors: Sequence[str]) -> dict[str, Name]:
    actor = schema.actor.c
    wanted: ColumnElement[bool] = actor.id.in_(actors)
    return {row.id: Name(row.id, row.kind, row.name, row.name_en, row.ref is not None)
            for row in link.execute(select(schema.actor).where(wanted))}

