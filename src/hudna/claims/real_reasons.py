"""Reasons for an event's having happened, being planned, wanted, possible or denied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hudna.claims.gates import Bare
from hudna.claims.scene import Scene
from hudna.infer import step
from hudna.infer.opinion import REALS as NET_REALS
from hudna.shapes import Hit

REALS = ("happened", "planned", "wanted", "possible", "denied")


class RealReasons:
    """Lists the reasons of the status of events in one article."""

    def __init__(self, scene: Scene, scopes: Mapping[int, Hit], hits: Sequence[Hit], bare: Bare) -> None:
        self.words, self.scopes, self.bare = scene.article.words, scopes, bare
        self._tagging = scene.found.tagging
        self.hits = sorted(hits, key=lambda h: h.first)

    def of(self, hit: Hit, rule: str, by: str) -> list[str]:
        """The reasons of one event, `rule` being what the grammar alone says."""
        type, pos = hit.data["type"], hit.pos
        clitics = hit.proclitics + ("+" if hit.definite else "")
        reasons = ["bias", f"rule={rule}", f"rule={rule}/{pos}", f"rule={rule}/{type}", f"type={type}", f"pos={pos}",
                   f"pos={pos}/{type}", f"lemma={hit.lemma}/{pos}", f"clitics={clitics}/{pos}",
                   f"clitics={clitics}/{type}", f"voice={by[:1]}", f"suffix={bool(hit.suffix)}/{pos}"]
        if self._tagging:
            row = self._tagging.real[hit.first]
            odds = {real: step(float(row[i])) for i, real in enumerate(NET_REALS)}
            best = max(odds, key=lambda real: odds[real])
            reasons += [f"net={best}", f"net={best}/{rule}", f"net={best}/{type}",
                        *(f"net {real}={one}" for real, one in odds.items())]
        for back in (1, 2, 3):
            place = hit.first - back
            if place >= 0 and self.words[place].sentence == self.words[hit.first].sentence:
                shape = self.bare.shortest(self.words[place].form)
                reasons += [f"back={shape}", f"back{back}={self.words[place].form}/{pos}"]
        reasons += self._governed(hit, pos) + self._before(hit, type, pos)
        return reasons

    def _governed(self, hit: Hit, pos: str) -> list[str]:
        found = []
        for place in range(hit.first, max(hit.first - 14, -1), -1):
            if self.words[place].sentence != self.words[hit.first].sentence:
                break
            scope = self.scopes.get(place)
            if scope is not None and scope.first != hit.first:
                near = min(3, (hit.first - place) // 3)
                found += [f"scope={scope.data['real']}/{near}", f"scope={scope.data['real']}/{pos}",
                          f"scope={scope.lemma}"]
                if len(found) >= 6:
                    break
        return found

    def _before(self, hit: Hit, type: str, pos: str) -> list[str]:
        earlier = [h for h in self.hits if h.first < hit.first
                   and self.words[h.first].sentence == self.words[hit.first].sentence]
        if not earlier:
            return ["first"]
        last = earlier[-1]
        gap = min(3, (hit.first - last.last) // 3)
        kind = last.data["type"]
        return [f"after={kind}/{gap}", f"after={kind}/{pos}", f"after={kind}/{type}", f"after={kind}/{pos}/{gap}"]
