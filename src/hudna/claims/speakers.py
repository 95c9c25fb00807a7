"""Who speaks: the source of reported words, found from their cue."""

from __future__ import annotations

from hudna.claims.contents import Contents, Opening
from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.shapes import Hit, Spot

_VERBS = frozenset({"past", "present", "word"})

Earlier = tuple[tuple[int, tuple[str, ...]], ...]  # places of cues and their speakers, last first


class Speakers:
    """Finds the speakers of the cues of one article, and the media that relay them."""

    def __init__(self, scene: Scene, subjects: Subjects, contents: Contents) -> None:
        self.scene = scene
        self.subjects = subjects
        self.contents = contents
        self.syntax = subjects.syntax
        self.words = scene.article.words
        self.kinds = {actor.id: actor.kind for actor in scene.cast.actors}

    def of(self, hit: Hit, earlier: Earlier) -> tuple[str, ...]:
        """The ids of the speakers; `earlier` are the cues before it in the text with their speakers, last first."""
        if hit.data.get("relay"):
            return self._relayed(hit)
        if hit.data.get("paper"):
            return self._issuer(hit) or self._last(hit, earlier)
        if self.subjects.is_adverbial(hit):
            return self._controller(hit, earlier)
        if hit.pos in _VERBS:
            return self._of_verb(hit, earlier)
        return self._of_noun(hit, earlier)

    def _of_verb(self, hit: Hit, earlier: Earlier) -> tuple[str, ...]:
        found = self.subjects.after(hit)
        if found:
            return _ids(found)
        if self._names_somebody(hit):
            return self._issuer(hit) or self._last(hit, earlier)
        return _ids(self.subjects.before(hit)) or self._implied(hit, earlier)

    def _names_somebody(self, hit: Hit) -> bool:
        """Say whether a noun that is no actor of the cast stands where the subject should."""
        place = self.subjects.past_adverbs(hit.last, hit.first)
        if place >= len(self.words) or self.words[place].sentence != self.words[hit.first].sentence:
            return False
        opening = self.contents.opening(hit)
        if opening is None or place >= opening.start - 1 or set(self.words[place].before) - {"-"}:
            return False
        return not self.syntax.prepositions.at(self.words, place) and not self._prefixed(place)

    def _prefixed(self, place: int) -> bool:
        form = self.words[place].form
        return any(split.proclitics and split.definite for split in self.syntax.clitics.noun_splits(form))

    def _issuer(self, hit: Hit) -> tuple[str, ...]:
        """Who issued the paper that stands as the subject, named after it."""
        opening = self.contents.opening(hit)
        last = opening.start if opening is not None else hit.last
        for place in range(hit.last, min(last, hit.last + 8)):
            spot = self.subjects.spots.starting(place)
            if spot is not None and self.kinds.get(spot.id) != "media":
                return (spot.id,)
        return ()

    def _last(self, hit: Hit, earlier: Earlier) -> tuple[str, ...]:
        for _, who in earlier[:4]:
            fitting = tuple(id for id in who if self._may_be(hit, id))
            if fitting:
                return who if len(fitting) == len(who) else fitting
        return ()

    def _may_be(self, hit: Hit, id: str) -> bool:
        gender = self.subjects.spots.gender(id)
        wanted = self.subjects.wanted(hit)
        return not gender or not wanted or gender == wanted

    def _implied(self, hit: Hit, earlier: Earlier) -> tuple[str, ...]:
        """The subject of a verb that names none: that of the sentence so far, or the last speaker."""
        same = [who for place, who in earlier if self.words[place].sentence == self.words[hit.first].sentence]
        for who in same:
            if all(self._may_be(hit, id) for id in who):
                return who
        found = _ids(self.subjects.earlier(hit))
        return found or self._last(hit, earlier)

    def _controller(self, hit: Hit, earlier: Earlier) -> tuple[str, ...]:
        return self._implied(hit, earlier)

    def _of_noun(self, hit: Hit, earlier: Earlier) -> tuple[str, ...]:
        found = () if hit.suffix else self.subjects.subject(hit)
        if found:
            return found
        if not hit.suffix and hit.definite is False and hit.pos == "noun":
            return ()
        relay = next((cue for cue in self.scene.found.cues if cue.data.get("relay")
                      and cue.first < hit.first < cue.first + 25
                      and self.words[cue.first].sentence == self.words[hit.first].sentence), None)
        return (self._relayed(relay) if relay else ()) or self._implied(hit, earlier)

    def _relayed(self, hit: Hit) -> tuple[str, ...]:
        particles = self.syntax.folded(hit.data["relay"])
        for place in range(hit.last, min(hit.last + 14, len(self.words))):
            if self.words[place].sentence != self.words[hit.first].sentence:
                break
            if self.words[place].form in particles:
                spot = self.subjects.phrase_at(place + 1, hit.first)
                return (spot.id,) if spot is not None else ()
        return ()

    def via(self, hit: Hit, opening: Opening, who: tuple[str, ...]) -> str | None:
        """The medium named between a cue and its words as the one that relays them."""
        if hit.data.get("relay"):
            return next((s.id for s in self.subjects.after(hit)), None)
        for place in range(hit.last, opening.start):
            spot = self.subjects.spots.starting(place)
            if spot is not None and spot.id not in who and self.kinds.get(spot.id) == "media":
                return spot.id
        return None


def _ids(spots: tuple[Spot, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(spot.id for spot in spots))
