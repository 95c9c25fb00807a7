"""What has not come to pass because it still hangs on somebody."""

from __future__ import annotations

from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.shapes import Hit

_REACH = 10  # words from what hangs on somebody to the word that says so
_NOUNS = frozenset({"noun", "net"})


class Hanging:
    """Finds the events of one article that depend on somebody: the beginning of the truce depends on the general."""

    def __init__(self, scene: Scene, subjects: Subjects) -> None:
        self._subjects = subjects
        self._terms = sorted(hit.first for hit in scene.found.terms if hit.data["type"] == "depends_on")

    def holds(self, hit: Hit) -> bool:
        """Say whether a noun that tells an event is the subject of a word for depending."""
        words, sentence = self._subjects.words, self._subjects.words[hit.first].sentence
        term = next((place for place in self._terms if 0 <= place - hit.last <= _REACH
                     and words[place].sentence == sentence), None)
        return term is not None and hit.pos in _NOUNS and not any(
            self._cuts(place) for place in range(hit.last, term))

    def _cuts(self, place: int) -> bool:
        """Say whether a new clause stands between."""
        words = self._subjects.words
        return place in self._subjects.finite or bool(set(words[place].before) & set(",\u060c;.:")) \
            or self._subjects.syntax.opens(words, place)
