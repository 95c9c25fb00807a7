"""Examples of who is who: are two units of mentions, as the reader finds them, of one actor of the gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from examples import Example, Record

from hudna.claims.same import pairs
from hudna.claims.who import WhoIsWho
from hudna.shapes import Article, NameMention

_ENOUGH = 0.5  # of the words of two mentions that must be shared for one to be taken for the other


def same_actor_examples(record: Record, article: Article, names: Sequence[NameMention], who: WhoIsWho,
                        module: Any) -> list[Example]:  # noqa: ANN401 - the scorer
    """The pairs of units that may be one, right where the gold gives both to one actor; `module` is the scorer."""
    gold = _golds(record, article, names, module)
    scene = who.same_scene(article, names)
    whose = [_most(gold[member] for member in unit.members) for unit in scene.units]
    return [(pair.reasons, bool(whose[pair.later]) and whose[pair.later] == whose[pair.earlier])
            for pair in pairs(scene, who.looks)]


def _golds(record: Record, article: Article, names: Sequence[NameMention], module: Any) -> list[str]:  # noqa: ANN401
    """The gold actor of each mention: of the same words, else of most of them, else none."""
    whole = module.Article(record, record["text"])
    exact = {words: id for id, mentions in whole.actors.items() for words in mentions}
    found = []
    for name in names:
        mine = whole.span(article.span_of(name.first, name.last))
        shares = [(len(mine & words) / len(mine | words), id) for words, id in exact.items() if mine & words]
        share, near = max(shares, default=(0.0, ""))
        found.append(exact.get(mine) or (near if share >= _ENOUGH else ""))
    return found


def _most(ids: Iterable[str]) -> str:
    """The commonest of the ids that are any."""
    counted = Counter(id for id in ids if id)
    return counted.most_common(1)[0][0] if counted else ""
