"""Who is who across pages: names joined by what speaks for it, doubtful ones proposed, rulings above all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from hudna.pack import Pack
from hudna.record.members import Bearer, Group, Likeness, Member, People, group_of
from hudna.record.resolve.alike import Alike
from hudna.record.resolve.bearer import Node, ref_key
from hudna.record.resolve.blocks import family_key, pairs
from hudna.record.resolve.joining import Joining
from hudna.record.resolve.judge import JOINED, PROPOSED, Judge, ground
from hudna.record.resolve.known import Known
from hudna.record.resolve.names import PERSON, Sort
from hudna.record.resolve.nodes import nodes_of
from hudna.record.resolve.rulings import Ruled

_MANY = 3     # bearers of one family name among whom a person is asked
_CLOSE = 0.1  # how much better the best of several entries of the pack must be


def people(members: Iterable[Member], conflict_of: Mapping[int, str], pack: Pack, ruled: Ruled) -> People:
    """The actors of a record."""
    return _Resolving(members, conflict_of, pack, ruled).people()


class _Resolving:
    """One working out of all actors."""

    def __init__(self, members: Iterable[Member], conflict_of: Mapping[int, str], pack: Pack, ruled: Ruled) -> None:
        known = Known.of(pack)
        self._spelling = known.spelling
        self._judge = Judge(known.names, self._spelling)
        self._ruled = ruled
        self._entries = known.homes.entries
        self._nodes = nodes_of(members, conflict_of, known)
        for ref in sorted(known.near(self._nodes.values(), ruled.names)):
            self._nodes.setdefault(ref_key(ref), known.node(ref))

    def people(self) -> People:
        """The actors, joined first as ruled, then by whole names, then by family names alone."""
        joining = Joining(self._nodes, self._ruled)
        found = self._without_rivals([self._judge.weigh(left, right)
                                      for left, right in pairs(self._nodes.values(), self._spelling)])
        joining.clash(one for one in found if one.score <= 0)
        joining.join(one for one in found if one.score >= JOINED)
        singles = list(self._singles(joining))
        joining.join(one for one in singles if one.score >= JOINED)
        waiting = [*joining.refused, *(one for one in (*found, *singles) if PROPOSED <= one.score < JOINED)]
        return self._people(joining, waiting)

    def _without_rivals(self, found: Sequence[Likeness]) -> list[Likeness]:
        """Names that fit two entries of the pack about as well wait for a person."""
        fits: dict[str, list[Likeness]] = defaultdict(list)
        for one in found:
            for own, other in ((one.left, one.right), (one.right, one.left)):
                if self._nodes[own].ref is None and self._nodes[other].ref is not None and one.score >= PROPOSED:
                    fits[own].append(one)
        rivals = {one for several in fits.values() if len(several) > 1
                  for one in several if sum(_beats(one, other) for other in several) < len(several) - 1}
        return [replace(one, grounds=(*one.grounds, ground("would_join_two"))) if one in rivals else one
                for one in found]

    def _singles(self, joining: Joining) -> Iterator[Likeness]:
        """Family names alone, each against the whole names that end with it."""
        whole: dict[str, dict[str, Node]] = defaultdict(dict)
        for node in self._nodes.values():
            if node.group == PERSON and node.sort is Sort.WHOLE:
                for taken in node.taken:
                    whole[family_key(taken, self._spelling)][node.key] = node
        for key in sorted(self._nodes):
            single = self._nodes[key]
            if single.is_single:
                yield from self._single(single, whole[family_key(single.taken[0], self._spelling)], joining)

    def _single(self, single: Node, whole: Mapping[str, Node], joining: Joining) -> Iterator[Likeness]:
        fits = [node for _, node in sorted(whole.items()) if any(
            self._spelling.compare(single.taken[0].family, taken.family) is not Alike.OTHER for taken in node.taken)]
        near = [node for node in fits if node.conflicts & single.conflicts] or fits
        bearers: dict[str, list[Node]] = defaultdict(list)
        for node in near:
            bearers[joining.root(node.key)].append(node)
        if len(bearers) <= _MANY:
            for several in bearers.values():
                best = min(several, key=lambda n: (n.ref is None, -len(n.pages), n.key))
                yield self._judge.weigh_single(single, best, alone=len(bearers) == 1)

    def _people(self, joining: Joining, waiting: Iterable[Likeness]) -> People:
        groups: dict[str, list[Node]] = defaultdict(list)
        for key in sorted(self._nodes):
            groups[joining.root(key)].append(self._nodes[key])
        met = {root: nodes for root, nodes in groups.items() if any(node.members for node in nodes)}
        ids = {root: _id(nodes) for root, nodes in met.items()}
        actors = sorted((self._group(ids[root], nodes) for root, nodes in met.items()), key=lambda g: g.id)
        bearers = sorted((Bearer(node.key, node.id, ids[root], node.members[0].name, len(node.pages))
                          for root, nodes in met.items() for node in nodes if node.members), key=lambda b: b.key)
        merges = sorted((one for one in joining.taken if joining.root(one.left) in met),
                        key=lambda one: (one.left, one.right))
        return People(tuple(actors), tuple(bearers), tuple(merges), tuple(self._proposals(waiting, joining, met)))

    def _proposals(self, waiting: Iterable[Likeness], joining: Joining, met: Mapping[str, object]) -> list[Likeness]:
        """The best of what waits between two actors, none that a person has ruled on."""
        best: dict[tuple[str, str], Likeness] = {}
        for one in sorted(waiting, key=lambda w: (-w.score, w.left, w.right)):
            ends = sorted((joining.root(one.left), joining.root(one.right)))
            if ends[0] != ends[1] and not joining.apart(*ends, ruled=True) and any(end in met for end in ends):
                best.setdefault((ends[0], ends[1]), one)
        return sorted(best.values(), key=lambda w: (-w.score, w.left, w.right))

    def _group(self, id: str, nodes: Sequence[Node]) -> Group:
        members = sorted((m for node in nodes for m in node.members), key=lambda m: (m.reading, m.key))
        group = group_of(id, members)
        linked = [m for m in members if m.ref == id]
        if linked:
            called = group_of(id, linked)
            return replace(group, ref=id, name=called.name, name_en=called.name_en)
        entry = self._entries.get(id)
        return replace(group, ref=id, name=entry.name, name_en=entry.name_en) if entry else replace(group, ref=None)


def _id(nodes: Sequence[Node]) -> str:
    """The pack's id, or else that of the name that was met first."""
    refs = [node.ref for node in nodes if node.ref]
    return min(refs) if refs else min(nodes, key=lambda n: n.first).id


def _beats(one: Likeness, other: Likeness) -> bool:
    return one is not other and one.score - other.score >= _CLOSE
