"""Which names are compared at all: those that share a key, so that the work grows with the names, not their pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from hudna.record.resolve.alike import Spelling
from hudna.record.resolve.bearer import Node
from hudna.record.resolve.names import PERSON, Sort, Taken

_MOST = 40  # what more names share tells nothing of them


def pairs(nodes: Iterable[Node], spelling: Spelling) -> Iterator[tuple[Node, Node]]:
    """Each pair of names that share a key, once; two entries of the pack are never compared."""
    blocks: dict[str, dict[str, Node]] = defaultdict(dict)
    for node in nodes:
        for key in keys(node, spelling):
            blocks[key][node.key] = node
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        own = [one for one in blocks[key].values() if one.ref is None]
        if not own or len(own) > _MOST:
            continue
        for left, right in combinations(sorted(blocks[key].values(), key=lambda n: n.key), 2):
            if (left.ref is None or right.ref is None) and (left.key, right.key) not in seen:
                seen.add((left.key, right.key))
                yield left, right


def keys(node: Node, spelling: Spelling) -> frozenset[str]:
    """The keys of a name."""
    if node.ref is None and node.sort in {Sort.ALONE, Sort.OFFICE, Sort.SINGLE}:
        return frozenset()
    return frozenset(key for taken in node.taken for key in _of(taken, node, spelling))


def _of(taken: Taken, node: Node, spelling: Spelling) -> Iterator[str]:
    if node.group != PERSON:
        scope = min(node.conflicts, default="") if node.local else ""
        yield f"{node.group} {scope if node.ref is None else ''} " + spelling.sound("".join(taken.words))
        return
    words = [spelling.skeleton(word) for word in taken.words]
    if len(words) > 1:
        yield f"ends {words[0][:1]} {words[-1]}"
        yield f"first {words[0]} {words[1]}"
        yield f"last {words[-2]} {words[-1]}"


def family_key(taken: Taken, spelling: Spelling) -> str:
    """The key under which a family name is looked up."""
    return spelling.skeleton(taken.family)
