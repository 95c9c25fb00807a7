"""What a ruling means: the names, initiatives or the claim that it is about, or why it cannot be made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from hudna.errors import QueryError
from hudna.pack import Pack
from hudna.record.store import recounts
from hudna.record.store.rule import bearers, has_claim
from hudna.shapes import OF_ACTORS, OF_CLAIMS, PLAN_KEY, Name, Ruling, Verdict

_MANY = 8


def meant(link: Connection, asked: Ruling, pack: Pack, where: str) -> Ruling:
    """The ruling with keys of names in the place of what a person called them."""
    _check_said(asked, where)
    if asked.verdict in OF_CLAIMS:
        if not has_claim(link, asked.left):
            raise QueryError(where=where, what=f"there is no claim {asked.left!r} in the record",
                             mend="Give the id of a claim, as `hudna claims` and --json print it.")
        return asked
    if asked.verdict not in OF_ACTORS or asked.right is None:
        raise QueryError(where=where, what=f"{asked.verdict.value} needs two actors or two initiatives",
                         mend="Name both of them.")
    left, right = (_of_two(link, words, pack, where) for words in (asked.left, asked.right))
    if left.startswith(PLAN_KEY) != right.startswith(PLAN_KEY):
        raise QueryError(where=where, what=f"of {asked.left!r} and {asked.right!r} one is an actor, one an initiative",
                         mend="Name two actors, or two initiatives.")
    if left == right:
        raise QueryError(where=where, what=f"{asked.left!r} and {asked.right!r} are one and the same name",
                         mend="Give two names, as `hudna rule why NAME` lists them.")
    return replace(asked, left=left, right=right)


def check_undo(rulings: Sequence[Ruling], asked: Ruling, where: str) -> None:
    """Raise QueryError where the ruling is not there, is none that can be taken back, or was taken back already."""
    _check_said(asked, where)
    found = next((one for one in rulings if str(one.number) == asked.left), None)
    if found is None or found.verdict is Verdict.UNDO:
        raise QueryError(where=where, what=f"there is no ruling {asked.left} to take back",
                         mend="See the numbers: hudna rule list")
    if found.undone_by is not None:
        raise QueryError(where=where, what=f"ruling {asked.left} was taken back already, by {found.undone_by}",
                         mend="Rule again where it should hold after all.")


def unknown(words: str, where: str) -> QueryError:
    """The error for a name that no actor bears."""
    return QueryError(where=where, what=f"no actor is called {words!r}",
                      mend=f"See what there is: hudna search {words} --record {where}")


def _check_said(asked: Ruling, where: str) -> None:
    if not asked.who or not asked.why:
        raise QueryError(where=where, what="a ruling needs who made it and why", mend="Give --by NAME and --why TEXT.")


def _of_two(link: Connection, words: str, pack: Pack, where: str) -> str:
    """The key of an initiative, of what a page tells of one, or of an actor's name."""
    told = recounts.found(link, words)
    return told[0][0] if told else _key(link, words, pack, where)


def _key(link: Connection, words: str, pack: Pack, where: str) -> str:
    words = pack.now(words)
    found = bearers(link, words)
    actors: dict[str, tuple[str, Name]] = {}
    for key, name in found:
        actors.setdefault(name.id, (key, name))
    if len(actors) > 1:
        shown = ", ".join(f"{key} ({name.name})" for key, name in list(actors.values())[:_MANY])
        raise QueryError(where=where, what=f"{words!r} may be: {shown}", mend="Give one of these.")
    if found:
        return found[0][0]
    if any(entry.id == words for entry in pack.entries):
        return f"ref:{words}"
    raise unknown(words, where)
