"""What is worked out across pages, taken from the tables and put back beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from sqlalchemy import Connection, Select, delete, func, select

from hudna.grammar.words import folded_key
from hudna.pack import Pack
from hudna.record.identity import hashed
from hudna.record.keep import keys_in
from hudna.record.members import Derived, Group, Likeness, Member, Stand
from hudna.record.resolve import Stems, ids_of, in_force, resolve, stories
from hudna.record.rows import canonical
from hudna.record.store import rule, schema
from hudna.record.store.tell import tell, told
from hudna.record.store.write import add
from hudna.shapes import Span

_READINGS, _PACK, _RULINGS, _RULES = "settled_readings", "settled_pack", "settled_rulings", "settled_rules"
_RULES_NOW = "3"  # changes when names or initiatives are put together by other rules


def _marks(link: Connection, pack: Pack) -> dict[str, str]:
    """What the derived tables stand on: they are as they must be while this is unchanged."""
    read = schema.reading.c
    row = link.execute(select(func.count(read.number), func.sum(read.turn))).one()
    last = link.scalar(select(func.max(schema.ruling.c.number)))
    return {_READINGS: hashed(str(row[0]), str(row[1])), _PACK: hashed(pack.name, pack.digest),
            _RULINGS: str(last or 0), _RULES: _RULES_NOW}


def is_settled(link: Connection, pack: Pack, *, any_pack: bool = False) -> bool:
    """Say whether the derived tables are those of all readings, worked out with this pack (or with any)."""
    found = {row.name: row.value for row in link.execute(select(schema.state))}
    wanted = _marks(link, pack)
    return all(found.get(name) == wanted[name] for name in wanted if name in {_READINGS, _RULINGS} or not any_pack)


def settle(link: Connection, pack: Pack) -> None:
    """Work out again all that is derived."""
    for table in schema.DERIVED:
        link.execute(delete(table))
    shown = list(_shown(link))
    add(link, schema.shown, ({"reading": number} for number in shown))
    rulings = rule.rulings(link)
    derived = resolve(list(_members(link)), _stands(link), pack, in_force(rulings))
    tell(link, stories((one for _, one in told(link)), Stems(pack.language)))
    _write(link, derived)
    _write_names(link, derived)
    _write_parts(link, derived)
    add(link, schema.ruled, rule.of_claims(rulings))
    link.execute(delete(schema.state))
    add(link, schema.state, [{"name": name, "value": value} for name, value in _marks(link, pack).items()])


def _shown(link: Connection) -> Iterator[int]:
    """The newest reading of the newest version of each page."""
    read, page = schema.reading.c, schema.page.c
    asked = (select(page.place, read.number).join(schema.page, page.number == read.page)
             .order_by(page.place, func.coalesce(page.crawled, ""), page.number, read.turn))
    for _, versions in groupby(link.execute(asked), key=lambda row: row.place):
        yield int(list(versions)[-1].number)


def _members(link: Connection) -> Iterator[Member]:
    cast, read, page = schema.cast.c, schema.reading.c, schema.page.c
    asked = (select(cast.reading, page.key.label("page"), read.published, cast.key, cast.sort, cast.kind, cast.name,
                    cast.name_en, cast.ref, cast.mentions)
             .join(schema.shown, schema.shown.c.reading == cast.reading)
             .join(schema.reading, read.number == cast.reading).join(schema.page, page.number == read.page))
    for row in link.execute(asked):
        mentions = tuple(Span(*m) for m in json.loads(row.mentions))
        yield Member(row.reading, row.page, row.published, row.key, row.sort, row.kind, row.name, row.name_en, row.ref,
                     mentions)


def _claims() -> Select[tuple[int, int, str | None, str | None, str]]:
    claim, drawn = schema.claim.c, schema.drawn.c
    return (select(drawn.reading, drawn.nth, claim.about, claim.at, claim.said)
            .join(schema.shown, schema.shown.c.reading == drawn.reading)
            .join(schema.claim, claim.number == drawn.claim).order_by(drawn.reading, drawn.nth))


def _stands(link: Connection) -> Iterator[Stand]:
    for row in link.execute(_claims().where(schema.claim.c.about.is_not(None))):
        where = json.loads(row.said)["roles"].get("where", ())
        yield Stand(row.reading, str(row.about), row.at, tuple(where))


def _write(link: Connection, derived: Derived) -> None:
    add(link, schema.process, ({"id": id, "name": name, "name_en": name_en} for id, name, name_en in derived.processes))
    add(link, schema.about, ({"reading": reading, "process": process}
                             for reading, process in sorted(derived.process_of.items())))
    add(link, schema.actor, ({
        "id": g.id, "kind": g.kind, "name": g.name, "name_en": g.name_en, "ref": g.ref, "pages": g.pages,
        "mentions": g.mentions} for g in derived.people.actors))
    add(link, schema.initiative, ({
        "id": g.id, "kind": g.kind, "name": g.name, "name_en": g.name_en, "process": g.process, "first": g.first,
        "last": g.last, "pages": g.pages} for g in derived.initiatives))
    add(link, schema.actor_of, _of(derived.people.actors, "actor"))
    add(link, schema.initiative_of, _of(derived.initiatives, "initiative"))


def _write_names(link: Connection, derived: Derived) -> None:
    """The names, why some were taken for one, and what is proposed."""
    found = derived.people
    actor = {bearer.key: bearer.actor for bearer in found.bearers}
    add(link, schema.bearer, ({"key": b.key, "id": b.id, "actor": b.actor, "name": b.name,
                               "folded": folded_key(b.name), "pages": b.pages}
                              for b in found.bearers))
    add(link, schema.merge, ({**_likeness(one), "actor": actor.get(one.left) or actor[one.right], "ruling": one.ruling}
                             for one in found.merges if one.left in actor or one.right in actor))
    add(link, schema.proposal, (_likeness(one) for one in found.proposals))


def _likeness(one: Likeness) -> dict[str, object]:
    return {"left": one.left, "right": one.right, "score": one.score,
            "grounds": canonical([[ground.name, ground.weight] for ground in one.grounds])}


def _of(groups: Iterable[Group], column: str) -> Iterator[dict[str, object]]:
    for group in groups:
        for reading, key in group.members:
            yield {"reading": reading, "key": key, column: group.id}


def _write_parts(link: Connection, derived: Derived) -> None:
    """Who takes part in which claim, a reading at a time."""
    ids = ids_of(derived.people.actors)
    rows = link.execute(_claims())
    for _, claims in groupby(rows.all(), key=lambda row: row.reading):
        add(link, schema.part, [
            {"reading": row.reading, "nth": row.nth, "role": role, "actor": ids[row.reading, key]}
            for row in claims for role, key in keys_in(json.loads(row.said)) if (row.reading, key) in ids])
