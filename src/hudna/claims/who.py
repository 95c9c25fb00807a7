"""Who is who inside one article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from hudna.claims.bodies import Bodies
from hudna.claims.latin import Latin
from hudna.claims.namesakes import Namesakes
from hudna.claims.naming import Naming
from hudna.claims.offices import Offices, Post
from hudna.claims.plans import Plans
from hudna.claims.same import QUESTION, SameActors, made
from hudna.claims.same_looks import Looks, SameScene
from hudna.claims.unnamed import Unnamed
from hudna.clusters import Clusters
from hudna.grammar.words import folded_key
from hudna.infer import Weigher
from hudna.pack import Pack
from hudna.shapes import Actor, Article, Cast, Found, NameMention, Spot

_SOON = 8  # mentions after an office within which its holder is named


class WhoIsWho:
    """Gathers mentions into actors and initiatives; compiled once for a pack."""

    def __init__(self, pack: Pack, weigher: Weigher | None = None) -> None:
        self._entries = {entry.id: entry for entry in pack.entries}
        self._naming = Naming(pack, Latin(pack.language["latin"]))
        self._namesakes = Namesakes(frozenset(folded_key(w) for w in pack.language["names"]["joined"]))
        self._offices = Offices(pack)
        self._bodies = Bodies(pack)
        self._unnamed = Unnamed(pack)
        self.plans = Plans(pack, weigher)
        self.looks = Looks.of_pack(pack, weigher)
        self._same = SameActors(self.looks, weigher) if weigher is not None and weigher.knows(QUESTION) else None

    def settle(self, article: Article, found: Found) -> Cast:
        """The cast of an article."""
        names = found.names
        clusters, held = self.ruled(article, names)
        chances: Sequence[float] = [1.0] * len(names)
        if self._same is not None:
            clusters, chances = self._same.gathered(article, names, clusters)
        actors: list[Actor] = []
        spots: list[Spot] = []
        for number, members in enumerate(clusters.groups(), 1):
            several = [names[m] for m in members]
            ref = next((m.refs[0] for m in several if m.refs), None)
            ref = ref or next((held[m] for m in members if m in held), None)
            actor = self._actor(article, f"A{number}", several, ref)
            actor = replace(actor, confidence=round(min(chances[m] for m in members), 3))
            actors.append(actor)
            spots.extend(Spot(m.first, m.last, actor.id, actor.kind, m.phrase_first, m.phrase_last) for m in several)
        initiatives, initiative_spots = self.plans.settle(article, found, actors, spots)
        return Cast(tuple(actors), initiatives, tuple(sorted(spots)), initiative_spots)

    def same_scene(self, article: Article, names: Sequence[NameMention]) -> SameScene:
        """The units that may be one, with what the grammar says of them."""
        return made(article, names, self.ruled(article, names)[0], self.looks)

    def ruled(self, article: Article, names: Sequence[NameMention]) -> tuple[Clusters, dict[int, str]]:
        """The sets that the grammar makes of mentions, and the pack's holders of offices that nobody is named with."""
        clusters = Clusters(len(names))
        self._namesakes.join(names, clusters)
        self._bodies.join(names, clusters)
        self._unnamed.join(names, clusters)
        return clusters, self._join_roles(names, clusters, article.published.value)

    def _join_roles(self, names: Sequence[NameMention], clusters: Clusters, day: date | None) -> dict[int, str]:
        """Join offices to their holders; returns the pack's holders of offices that nobody is named with."""
        spoken = Counter(ref for name in names for ref in (*name.refs[:1], name.of or ""))
        posts: dict[int, list[Post]] = {}
        for place, name in enumerate(names):
            if name.kind == "person" and name.manner == "name":
                posts[place] = [self._offices.post(name.office, name.of)] if name.office else []
                posts[place].extend(self._offices.held_by(name.refs[0], day) if name.refs else ())
        held: dict[int, str] = {}
        first: dict[str, int] = {}
        for place, name in enumerate(names):
            if name.kind != "person" or name.manner != "role" or not name.office:
                continue
            role = self._offices.post(name.office, name.of)
            past = self._offices.past(name.key)
            ref = None if past else self._offices.holder(role, day, spoken)
            other = self._named_with(place, role, names, posts, ref)
            if other is None and ref is not None:
                held[place] = ref
                other = first.setdefault(ref, place)
            if other is None:
                other = first.setdefault(f"{role.office} {role.of} {past}", place)
            clusters.join(other, place)
        return held

    def _named_with(self, place: int, role: Post, names: Sequence[NameMention], posts: dict[int, list[Post]],
                    ref: str | None) -> int | None:
        """The mention by name of the one who holds the office, the nearest before, else the first after."""
        if ref is not None:
            same = [i for i in posts if names[i].refs[:1] == (ref,)]
            if same:
                return same[0]
        taken_up = self._taken_up(place, role, names)
        if taken_up is not None:
            return taken_up
        if role.of:
            most = 1 if ref else None
            fits = [i for i, held in posts.items() if any(self._offices.fits(role, post) for post in held[:most])]
        else:
            fits = [i for i, held in posts.items() if any(post.office == role.office for post in held)]
        if ref is not None:
            fits = [i for i in fits if not names[i].refs]
        before = [i for i in fits if i < place]
        return before[-1] if before else fits[0] if fits else None

    def _taken_up(self, place: int, role: Post, names: Sequence[NameMention]) -> int | None:
        """The next person whose title is this one's first word alone: «the envoy of X said … the envoy Y added»."""
        for after in range(place + 1, min(place + _SOON, len(names))):
            name = names[after]
            if name.kind == "person" and name.office and self._offices.post(name.office, None).office == role.office:
                return after if name.manner == "name" and not name.of and not name.refs else None
        return None

    def _actor(self, article: Article, id: str, several: list[NameMention], ref: str | None) -> Actor:
        spans = tuple(article.span_of(m.first, m.last) for m in several)
        kinds = Counter(m.kind for m in several for _ in range(2 if m.refs else 1))
        entry = self._entries.get(ref) if ref else None
        if entry is not None:
            kind = kinds.most_common(1)[0][0]
            return Actor(id, entry.name, entry.name_en, kind, spans, entry.id)
        return Actor(id, self._naming.arabic(article, several), self._naming.english(several),
                     kinds.most_common(1)[0][0], spans)
