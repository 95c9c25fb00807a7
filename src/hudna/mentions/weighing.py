"""Names of actors: the rules propose, the weight of reasons decides."""

from __future__ import annotations

from collections.abc import Sequence

from hudna.infer import Company, Weigher
from hudna.mentions.describe import Describer
from hudna.mentions.finish import Finisher
from hudna.mentions.looks import Looks, Ruled
from hudna.mentions.mention_reasons import MentionReasons, Seen
from hudna.mentions.names import NameFinder
from hudna.mentions.weighed import Weights, choose
from hudna.pack import Pack
from hudna.shapes import Article, Hit, NameMention

_VERBS = frozenset({"past", "present"})


class NamesWeighed:
    """Finds mentions of actors; compiled once for a pack. Without weights for them the rules alone decide."""

    def __init__(self, pack: Pack, weigher: Weigher | None = None) -> None:
        self._weights = Weights(weigher) if weigher is not None and weigher.knows("mention") else None
        self._rules = NameFinder(pack)
        self._looks = Looks(pack, self._rules.parts, weigher.company if weigher is not None else Company())
        self._describer = Describer(self._rules.parts, self._rules.backing)
        self._finisher = Finisher(pack, self._rules.parts)

    def find(self, seen: Seen) -> tuple[NameMention, ...]:
        """The mentions of actors, in the order of the text."""
        if self._weights is None:
            return self._finisher.of(seen.sight, seen.rules)
        chosen = choose(self._weights, seen.reasons, len(seen.looks))
        return self._finisher.of(seen.sight, self._describer.of(seen, chosen))

    def seen(self, article: Article, hits: Sequence[Hit]) -> Seen:
        """The article as the weighing looks at it; `hits` are event words and words of saying."""
        sight = self._rules.sight(article)
        matches = self._rules.matches(sight)
        rules = self._rules.within(sight, matches)
        looks = self._looks.of(sight, Ruled(rules, matches, {hit.first: hit.pos for hit in hits if hit.pos in _VERBS}))
        return Seen(sight, looks, rules, MentionReasons(sight, looks, rules),
                    self._rules.backing.spoken(sight, matches))
