"""Who holds an office: by the pack at a date, or by what the article says."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import NamedTuple

from hudna.grammar.words import folded_key
from hudna.pack import Office, Pack

_LATELY = timedelta(days=365)   # for how long a page may go on to call somebody by the office that he held


class Post(NamedTuple):
    """An office with its names brought to one, and the state or body that it is of."""

    office: str
    of: str


class _Term(NamedTuple):
    ref: str
    to: str | None
    start: date | None
    end: date | None


class Offices:
    """Answers whether two titles are one office and who held it; compiled once for a pack."""

    def __init__(self, pack: Pack) -> None:
        rules = pack.language["offices"]
        self._article = folded_key(pack.language["clitics"]["article"])
        self._gone = {folded_key(word) for word in rules["gone"]}
        self._to = [folded_key(word) for word in rules["to"]]
        self._short = {folded_key(word) for word in rules["short"]}
        self._same: dict[str, str] = {}
        for several in rules["same"]:
            for title in several:
                self._same[self._plain(title)] = self._plain(several[0])
        self._heads = {folded_key(w): folded_key(head) for head, words in rules["heads"].items() for w in words}
        self._leaders = {folded_key(w): [folded_key(o) for o in several] for w, several in rules["leaders"].items()}
        self._vague: dict[str, str] = rules["vague"]
        self._states = {folded_key(alias): entry.id for entry in pack.entries if entry.kind == "state"
                        for alias in entry.aliases}
        self._terms: dict[Post, list[_Term]] = {}
        self._only: dict[str, set[str]] = {}
        self._of_person: dict[str, list[tuple[Post, Office]]] = {}
        for entry in pack.entries:
            for office in entry.offices:
                title, to = self._parted(folded_key(office.title))
                post = Post(self.office(title), office.of)
                self._only.setdefault(post.office, set()).add(post.of)
                self._terms.setdefault(post, []).append(_Term(entry.id, to, office.start, office.end))
                self._of_person.setdefault(entry.id, []).append((post, office))

    def _plain(self, title: str) -> str:
        words = folded_key(title).split()
        return " ".join(w.removeprefix(self._article) if len(w) > 3 else w for w in words)

    def _parted(self, title: str) -> tuple[str, str | None]:
        """A title and the state to which it sends, if it says one."""
        for to in self._to:
            head, found, rest = title.partition(f" {to} ")
            if found and rest in self._states:
                return head, self._states[rest]
        return title, None

    def office(self, title: str) -> str:
        """The title in one form for all titles of the same office."""
        plain = self._plain(title)
        head = self._heads.get(plain.split()[0]) if plain else None
        return head or self._same.get(plain, plain)

    def post(self, title: str, of: str | None) -> Post:
        """An office by its title and whose it is; where only one body has such an office, that body's."""
        office = self.office(title)
        holders = self._only.get(office, set())
        return Post(office, self._vague.get(of or "", of or "") or (next(iter(holders)) if len(holders) == 1 else ""))

    def held_by(self, ref: str, day: date | None) -> list[Post]:
        """The offices that somebody of the pack held on a day, or not long before; without a day all of them."""
        return [post for post, office in self._of_person.get(ref, ()) if day is None or (
            (office.start is None or office.start <= day) and (office.end is None or day - office.end < _LATELY))]

    def past(self, words: str) -> bool:
        """Say whether the words of a title put its holder in the past."""
        return any(word in self._gone for word in words.split())

    def fits(self, role: Post, held: Post) -> bool:
        """Say whether a role may be the office that somebody holds."""
        if role.of != held.of:
            return False
        if held.office in self._leaders.get(role.office, ()):
            return True
        return role.office == held.office or (role.office in self._short
                                              and held.office.startswith(role.office + " "))

    def holder(self, role: Post, day: date | None, spoken: Counter[str]) -> str | None:
        """Who held the office on a day; between envoys the state that the article speaks of decides."""
        if day is None:
            return None
        for office in self._leaders.get(role.office, ()):
            ref = self.holder(Post(office, role.of), day, spoken)
            if ref is not None:
                return ref
        terms = [t for t in self._terms.get(role, ()) if (t.start is None or t.start <= day)
                 and (t.end is None or day <= t.end)]
        if len(terms) > 1:
            terms.sort(key=lambda t: -spoken[t.to or ""])
            if terms[0].to is None or not spoken[terms[0].to]:
                return None
        return terms[0].ref if terms else None
