"""Names of places that the pack does not have, by the head noun before them."""

from __future__ import annotations

from hudna.grammar.words import folded_key
from hudna.known import Known
from hudna.mentions.gazetteer import Match
from hudna.mentions.nations import Nations
from hudna.mentions.people import People
from hudna.mentions.sight import Sight, Splits, word_set
from hudna.pack import Pack
from hudna.shapes import Manner, NameMention


class Places:
    """Finds unknown places after words such as town or province, and their repeats; compiled once for a pack."""

    def __init__(self, pack: Pack, splits: Splits, nations: Nations, people: People) -> None:
        self._splits = splits
        self._nations = nations
        self._people = people
        section = pack.domain.get("actor_heads") or {}
        towns = (section.get("places") or {}).get("outside", "")
        self._heads = word_set(towns) | word_set(section.get("several_places", ""))
        self._heading: Known[str, bool] = Known(self._may_head)
        self._stops = word_set(section.get("stops", ""))
        self._not_places = word_set(section.get("not_places", ""))
        self._starts = word_set(pack.language["names"]["place_starts"])
        self._and = folded_key(pack.language["clitics"]["conjunctions"][0])

    def find(self, sight: Sight, names: dict[int, Match], taken: set[int]) -> list[NameMention]:
        """The places named after a head, those joined to them, and their repeats."""
        found: dict[int, tuple[int, str]] = {}
        for place in range(1, len(sight.words)):
            if self._headed(sight, place) and self._fits(sight, place, names, taken):
                self._take(sight, place, names, taken, found)
        keys = {key for _, key in found.values() if len(key) > 3}
        for place, word in enumerate(sight.words) if keys else ():
            if place in taken or place in names or place in found:
                continue
            bare = next((bare for bare in self._splits.bares[word.form] if bare in keys), None)
            if bare is not None:
                found[place] = (place + 1, bare)
        return [NameMention(first, last, "place", Manner.NAME, key, first, last)
                for first, (last, key) in found.items()]

    def _take(self, sight: Sight, place: int, names: dict[int, Match], taken: set[int],
              found: dict[int, tuple[int, str]]) -> None:
        """The name at a head, and one joined to it by a conjunction."""
        last = place + 1
        if sight.form(place) in self._starts and self._fits(sight, last, names, taken):
            last += 1
        found[place] = (last, " ".join(word.form for word in sight.words[place:last]))
        form = sight.form(last)
        if form.startswith(self._and) and len(form) > 4 and self._fits(sight, last, names, taken):
            found[last] = (last + 1, form[len(self._and):])

    def _headed(self, sight: Sight, place: int) -> bool:
        return self._heading[sight.words[place - 1].form] and sight.linked(place, quotes=True)

    def _may_head(self, form: str) -> bool:
        return any(not split.definite and split.stem in self._heads for split in self._splits.of(form))

    def _fits(self, sight: Sight, place: int, names: dict[int, Match], taken: set[int]) -> bool:
        """Say whether an unknown word can name a place."""
        form = sight.form(place)
        return (place not in names and place not in taken and sight.linked(place, quotes=True) and len(form) > 2
                and form.isalpha() and form not in self._stops and form not in self._not_places
                and not self._people.common(sight, place) and not self._people.grammar(sight, place)
                and self._nations.at(sight, place) is None)
