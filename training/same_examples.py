"""Examples of who is who: are two units of mentions, as the reader finds them, of one actor of the gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from examples import Example, Record

from hudna.claims.same import pairs
from hudna.claims.who import WhoIsWho
from hudna.shapes import Article, NameMention

_ENOUGH = 0.5  # of the words of two mentions that must be shared for one to be taken for the other


def same_actor_examples(record: Record, article: Article, names: Sequence[NameMention], who: WhoIsWho) -> list[Example]:
    """The pairs of units that may be one, right where the gold gives both to one actor."""
    gold = _golds(record, article, names)
    scene = who.same_scene(article, names)
    whose = [_most(gold[member] for member in unit.members) for unit in scene.units]
    return [(pair.reasons, bool(whose[pair.later]) and whose[pair.later] == whose[pair.earlier])
            for pair in pairs(scene, who.looks)]


def _golds(record: Record, article: Article, names: Sequence[NameMention]) -> list[str]:
    """The gold actor of each mention: of the same words, else of most of them, else none."""
    gold = [(frozenset(i for i, word in enumerate(article.words) if word.start < end and word.end > start), actor["id"])
            for actor in record["actors"] for start, end in actor["mentions"]]
    found = []
    for name in names:
        mine = frozenset(range(name.first, name.last))
        share, near = max(((len(mine & words) / len(mine | words), id) for words, id in gold), default=(0.0, ""))
        found.append(near if share >= _ENOUGH else "")
    return found


def _most(ids: Iterable[str]) -> str:
    """The commonest of the ids that are any."""
    counted = Counter(id for id in ids if id)
    return counted.most_common(1)[0][0] if counted else ""
