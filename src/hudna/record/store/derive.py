"""What is worked out across pages, taken from the tables and put back beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import pairwise

from sqlalchemy import Connection, Select, Table, bindparam, delete, func, select

from hudna.grammar.words import folded_key
from hudna.pack import Pack
from hudna.record.calm import undisturbed
from hudna.record.identity import hashed
from hudna.record.keep import keys_in
from hudna.record.members import Around, Derived, Gathered, Group, Likeness, Member, Stand
from hudna.record.resolve import Plan, ids_of, in_force, plans_of, resolve, stories
from hudna.record.rows import canonical
from hudna.record.stems import Stems
from hudna.record.store import gists, rule, schema, turns
from hudna.record.store.differ import change, differ
from hudna.record.store.settings import settings
from hudna.record.store.shorts import shorts
from hudna.record.store.tell import story_rows, told
from hudna.record.store.write import SETTLED, add
from hudna.shapes import Span

_PACK, _RULINGS, _RULES = "settled_pack", "settled_rulings", "settled_rules"
_MARKS = (SETTLED, _PACK, _RULINGS, _RULES)
_BATCH = 500
_RULES_NOW = "7"  # changes when names or initiatives are put together by other rules


def _marks(link: Connection, pack: Pack) -> dict[str, str]:
    """What the derived tables stand on: they are as they must be while this is unchanged."""
    number = link.scalar(select(func.count(schema.reading.c.number)))
    last = link.scalar(select(func.max(schema.ruling.c.number)))
    return {SETTLED: str(number), _PACK: hashed(pack.name, pack.digest),
            _RULINGS: str(last or 0), _RULES: _RULES_NOW}


def is_settled(link: Connection, pack: Pack, *, any_pack: bool = False) -> bool:
    """Say whether the derived tables are those of all readings, worked out with this pack (or with any)."""
    found = {row.name: row.value for row in link.execute(select(schema.state))}
    wanted = _marks(link, pack)
    return all(found.get(name) == wanted[name] for name in wanted if name in {SETTLED, _RULINGS} or not any_pack)


@undisturbed()
def settle(link: Connection, pack: Pack, *, again: bool = False) -> None:
    """Work out what is derived of all shown readings, and change what differs; with `again` all is written anew.

    Who takes part in a claim follows from its reading and from who is who there: it is worked out again only for
    readings in which that has changed.
    """
    marks = {row.name: row.value for row in link.execute(select(schema.state))}
    if again or marks.get(_RULES) != _RULES_NOW or marks.get(_PACK) != _marks(link, pack)[_PACK]:
        for table in schema.DERIVED:
            link.execute(delete(table))
    chains = list(turns.chains(link))
    before = [differ(link, schema.shown, ({"reading": chain[-1].number} for chain in chains)),
              differ(link, schema.superseded, ({"reading": old.number, "by": new.number}
                                               for chain in chains for old, new in pairwise(chain)))]
    change(link, before)
    rulings = rule.rulings(link)
    found = gists.stories(link, Stems(pack.language))
    derived = resolve(list(_members(link)), _stands(link), pack, in_force(rulings), _around(link, pack, found))
    changes = [differ(link, table, rows) for table, rows in (*_rows(derived), *story_rows(found))]
    change(link, [*changes, differ(link, schema.ruled, rule.of_claims(rulings))])
    _write_parts(link, derived, {values[0] for one in changes if one.table is schema.actor_of
                                 for values in (*one.gone, *one.new)})
    link.execute(delete(schema.state).where(schema.state.c.name.in_(_MARKS)))
    add(link, schema.state, [{"name": name, "value": value} for name, value in _marks(link, pack).items()])


def plans(link: Connection, pack: Pack) -> Iterator[tuple[str, Plan]]:
    """What shown pages tell of initiatives, as it is compared, each with the page's id."""
    pages = list(told(link))
    around = _around(link, pack, stories((one for _, one in pages), Stems(pack.language)))
    ids = {one.reading: id for id, one in pages}
    for plan in plans_of(list(_members(link)), _stands(link), pack, in_force(rule.rulings(link)), around):
        yield ids[plan.member.reading], plan


def _around(link: Connection, pack: Pack, found: Iterable[Gathered]) -> Around:
    """What stands around the initiatives of shown readings, the stories of these, and who is called by short names."""
    return Around(dict(settings(link)), {reading: story.id for story in found for reading in story.readings},
                  dict(shorts(link, pack)))


def _members(link: Connection) -> Iterator[Member]:
    cast, read, page, shown = schema.cast.c, schema.reading.c, schema.page.c, schema.shown.c
    pages = {number: (key, day) for number, key, day in link.execute(
        select(read.number, page.key, read.published).join(schema.shown, shown.reading == read.number)
        .join(schema.page, page.number == read.page))}
    asked = (select(cast.reading, cast.key, cast.sort, cast.kind, cast.name, cast.name_en, cast.ref, cast.mentions)
             .join(schema.shown, shown.reading == cast.reading))
    for rows in link.execute(asked).partitions(_BATCH):
        every = json.loads(f"[{','.join(row.mentions for row in rows)}]")
        for (reading, key, sort, kind, name, name_en, ref, _), mentions in zip(rows, every, strict=True):
            yield Member(reading, *pages[reading], key, sort, kind, name, name_en, ref,
                         tuple(Span(*one) for one in mentions))


def _claims() -> Select[tuple[int, int, str | None, str | None, str, str, str]]:
    claim, drawn = schema.claim.c, schema.drawn.c
    return (select(drawn.reading, drawn.nth, claim.about, claim.at, claim.said, claim.type, claim.real)
            .join(schema.shown, schema.shown.c.reading == drawn.reading)
            .join(schema.claim, claim.number == drawn.claim).order_by(drawn.reading, drawn.nth))


def _stands(link: Connection) -> Iterator[Stand]:
    for row in link.execute(_claims().where(schema.claim.c.about.is_not(None))):
        where = json.loads(row.said)["roles"].get("where", ())
        yield Stand(row.reading, str(row.about), row.at, tuple(where), row.type, row.real)


def _rows(derived: Derived) -> Iterator[tuple[Table, Iterable[Mapping[str, object]]]]:
    """The rows of the derived tables."""
    found = derived.people
    actor = {bearer.key: bearer.actor for bearer in found.bearers}
    yield schema.process, ({"id": id, "name": name, "name_en": name_en} for id, name, name_en in derived.processes)
    yield schema.about, ({"reading": reading, "process": process} for reading, process in derived.process_of.items())
    yield schema.actor, ({
        "id": g.id, "kind": g.kind, "name": g.name, "name_en": g.name_en, "ref": g.ref, "pages": g.pages,
        "mentions": g.mentions} for g in found.actors)
    yield schema.initiative, ({
        "id": g.id, "kind": g.kind, "name": g.name, "name_en": g.name_en, "process": g.process, "first": g.first,
        "last": g.last, "pages": g.pages} for g in derived.initiatives)
    yield schema.actor_of, _of(found.actors, "actor")
    yield schema.initiative_of, _of(derived.initiatives, "initiative")
    yield schema.bearer, ({"key": b.key, "id": b.id, "actor": b.actor, "name": b.name, "folded": folded_key(b.name),
                           "pages": b.pages} for b in found.bearers)
    yield schema.merge, ({**_likeness(one), "actor": actor.get(one.left) or actor[one.right], "ruling": one.ruling}
                         for one in found.merges if one.left in actor or one.right in actor)
    yield schema.proposal, (_likeness(one) for one in (*found.proposals, *derived.found.proposals))
    initiative = {(reading, key): g.id for g in derived.initiatives for reading, key in g.members}
    of = {key: initiative[where] for where, key in derived.found.keys.items()}
    yield schema.recounted, ({"key": key, "initiative": of[key], "reading": reading, "member": member}
                             for (reading, member), key in derived.found.keys.items())
    yield schema.union, ({**_likeness(one), "initiative": of[one.left], "ruling": one.ruling}
                         for one in derived.found.merges)


def _likeness(one: Likeness) -> dict[str, object]:
    return {"left": one.left, "right": one.right, "score": one.score,
            "grounds": canonical([[ground.name, ground.weight] for ground in one.grounds])}


def _of(groups: Iterable[Group], column: str) -> Iterator[dict[str, object]]:
    for group in groups:
        for reading, key in group.members:
            yield {"reading": reading, "key": key, column: group.id}


def _write_parts(link: Connection, derived: Derived, changed: Set[int]) -> None:
    """Who takes part in which claim of the readings in which who is who has changed."""
    part = schema.part.c
    if changed:
        link.execute(delete(schema.part).where(part.reading == bindparam("old")), [{"old": one} for one in changed])
    order = sorted(changed)
    ids = {where: actor for where, actor in ids_of(derived.people.actors).items() if where[0] in changed}
    for at in range(0, len(order), _BATCH):
        rows = link.execute(_claims().where(schema.drawn.c.reading.in_(order[at : at + _BATCH])))
        add(link, schema.part, [
            {"reading": row.reading, "nth": row.nth, "role": role, "actor": ids[row.reading, key]}
            for row in rows for role, key in keys_in(json.loads(row.said)) if (row.reading, key) in ids])
