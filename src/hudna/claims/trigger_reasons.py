"""Reasons for and against a word's being the trigger of an event."""

from __future__ import annotations

from hudna.claims.gates import Bare, Gates, Look
from hudna.claims.scene import Scene
from hudna.infer import TriggerOdds, step
from hudna.shapes import Hit


class TriggerReasons:
    """Lists the reasons of candidate triggers in one article."""

    def __init__(self, scene: Scene, gates: Gates, bare: Bare) -> None:
        self.scene, self.gates, self.bare = scene, gates, bare
        self.words = scene.article.words
        self._actor = {i for s in scene.cast.spots for i in range(s.first, s.last)}
        self._initiative = {i: s.kind for s in scene.cast.initiative_spots for i in range(s.first, s.last)}
        self._cues = {h.first for h in scene.found.cues}
        self._net = TriggerOdds(scene.found.tagging.events) if scene.found.tagging else None
        self._triggers: dict[int, set[str]] = {}
        for hit in scene.found.triggers:
            self._triggers.setdefault(hit.first, set()).add(hit.data["type"])

    def of(self, hit: Hit) -> list[str]:
        """The reasons of one candidate."""
        kind, family = hit.data["type"], f"{hit.lemma}/{hit.pos}"
        gate = self.gates.open(hit, self.scene)
        reasons = ["bias", f"type={kind}", f"family={family}", f"family={family}/{gate}", f"gate={gate}/{hit.pos}",
                   f"pos={hit.pos}/{kind}", f"long={hit.last - hit.first}"]
        if hit.suffix:
            reasons += ["suffix", f"suffix/{hit.pos}", f"suffix/{family}"]
        if hit.definite:
            reasons += ["definite", f"definite/{family}", f"definite/{kind}"]
        if hit.proclitics:
            reasons += [f"clitic={hit.proclitics}/{hit.pos}"]
        if self._net is not None:
            told, best = step(self._net.of(hit.first, kind)), self._net.best(hit.first)
            reasons += [f"net={told}", f"net={told}/{hit.pos}", f"net={told}/{kind}", f"net={told}/{bool(gate)}",
                        f"net best={'this' if best == kind else 'none' if best == 'none' else 'other'}/{kind}"]
        reasons += self._inside(hit, kind)
        reasons += self._neighbours(hit, family, kind)
        reasons += self._around(hit, kind)
        reasons += self._farther(hit, kind)
        reasons += [f"form={self.words[hit.first].form}/{kind}"]
        return reasons

    def _inside(self, hit: Hit, kind: str) -> list[str]:
        found = []
        if hit.first in self._actor:
            found += ["in actor", f"in actor/{kind}"]
        if hit.first in self._initiative:
            found += ["in initiative", f"in initiative/{kind}/{self._initiative[hit.first]}"]
        if hit.first in self._cues:
            found += ["cue", f"cue/{kind}"]
        rivals = self._triggers.get(hit.first, set()) - {kind}
        return found + [f"rival={kind}/{rival}" for rival in rivals]

    def _neighbours(self, hit: Hit, family: str, kind: str) -> list[str]:
        found = []
        for name, place in (("prev", hit.first - 1), ("next", hit.last)):
            if not 0 <= place < len(self.words) or self.words[place].sentence != self.words[hit.first].sentence:
                found.append(f"{name}=edge")
                continue
            shape = self.bare.shortest(self.words[place].form)
            found += [f"{name}={shape}", f"{name}={shape}/{kind}", f"{name}={shape}/{hit.pos}"]
            if place in self._actor:
                found += [f"{name} actor", f"{name} actor/{kind}", f"{name} actor/{family}"]
            if place in self._initiative:
                found += [f"{name} initiative", f"{name} initiative/{kind}", f"{name} initiative/{family}"]
            if place in self._triggers:
                found += [f"{name} trigger", *(f"{name} trigger={t}/{kind}" for t in self._triggers[place])]
        return found

    def _farther(self, hit: Hit, kind: str) -> list[str]:
        """The words two and three away, and the pair right before and after."""
        found = []
        sentence = self.words[hit.first].sentence
        shapes = {}
        for name, place in (("prev2", hit.first - 2), ("prev3", hit.first - 3), ("next2", hit.last + 1),
                            ("next3", hit.last + 2), ("prev1", hit.first - 1), ("next1", hit.last)):
            if 0 <= place < len(self.words) and self.words[place].sentence == sentence:
                shapes[name] = self.bare.shortest(self.words[place].form)
        for name in ("prev2", "next2", "next3"):
            if name in shapes:
                found += [f"{name[:4]}+={shapes[name]}/{kind}"]
        if "next1" in shapes and "next2" in shapes:
            found.append(f"next={shapes['next1']} {shapes['next2']}/{kind}")
        if "prev1" in shapes and "prev2" in shapes:
            found.append(f"prev={shapes['prev2']} {shapes['prev1']}/{kind}")
        return found

    def _around(self, hit: Hit, kind: str) -> list[str]:
        look = Look(hit, self.scene, self.bare)
        actors_after = look.near(self.scene.cast.spots, 6, 0)
        actors_before = look.near(self.scene.cast.spots, 0, 6)
        initiatives = look.near(self.scene.cast.initiative_spots, 5, 5)
        found = [f"after={s.kind}/{kind}" for s in actors_after[:1]]
        found += [f"before={s.kind}/{kind}" for s in actors_before[-1:]]
        found += [f"initiative={s.kind}/{kind}" for s in initiatives[:1]]
        found.append(f"actors={min(3, len(actors_after) + len(actors_before))}/{kind}")
        if not initiatives:
            found.append(f"no initiative/{kind}")
        line = self.words[hit.first].line
        found.append("title" if line == self.words[0].line else "text")
        return found
