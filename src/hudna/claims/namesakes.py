"""Names that stand for the same person."""

from __future__ import annotations

from collections.abc import Sequence

from hudna.clusters import Clusters
from hudna.shapes import NameMention


class Namesakes:
    """Joins mentions of persons by name: full names, their parts, family names alone."""

    def __init__(self, joined: frozenset[str]) -> None:
        self._joined = joined

    def join(self, names: Sequence[NameMention], clusters: Clusters) -> None:
        """Join the mentions of persons by name; others stay as they are."""
        persons = [(i, self._parts(n.key)) for i, n in enumerate(names) if n.kind == "person" and n.manner == "name"]
        full = [(i, parts) for i, parts in persons if len(parts) > 1]
        for place, (one, parts) in enumerate(full):
            for other, before in full[:place]:
                if self._one(names[one], parts, names[other], before):
                    clusters.join(other, one)
                    break
        for one, parts in persons:
            if len(parts) == 1:
                self._alone(one, parts[0], full, names, clusters)
        seen: dict[str, int] = {}
        for one, parts in persons:
            for mark in (" ".join(parts), *names[one].refs[:1]):
                clusters.join(seen.setdefault(mark, one), one)

    def _parts(self, key: str) -> list[str]:
        parts: list[str] = []
        for word in key.split():
            if parts and parts[-1] in self._joined:
                parts[-1] += word
            else:
                parts.append(word)
        return parts

    def _one(self, a: NameMention, left: list[str], b: NameMention, right: list[str]) -> bool:
        """Say whether two full names are one person's."""
        if a.refs and b.refs:
            return a.refs[0] == b.refs[0]
        short, long = sorted((left, right), key=len)
        return (short[0] == long[0] and short[-1] == long[-1]) or long[:len(short)] == short or \
            long[-len(short):] == short

    def _alone(self, one: int, word: str, full: list[tuple[int, list[str]]], names: Sequence[NameMention],
               clusters: Clusters) -> None:
        """Join a name of one word to the nearest full name that holds it, before it or else after.

        Somebody whom the pack knows and the page names in full is nobody else who shares a name with him.
        """
        refs = names[one].refs
        told = any(names[i].refs[:1] == refs[:1] for i, _ in full) if refs else False
        fits = [i for i, parts in full if word in (parts[0], parts[-1])
                and (names[i].refs[0] in refs if names[i].refs and refs else not told)]
        before = [i for i in fits if i < one]
        if fits:
            clusters.join(before[-1] if before else fits[0], one)
