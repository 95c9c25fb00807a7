"""Looks at a record, printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from hudna.cli.layout import Screen, Table, isolate
from hudna.cli.said import Numbers, amount, best, days, excerpt, published, stand, told_days, voice
from hudna.pack import Pack
from hudna.shapes import (
    COUNTS,
    EVENTS,
    SAYS,
    Bond,
    Demand,
    Dispute,
    Entry,
    Fact,
    Known,
    Met,
    Name,
    Passage,
    Source,
    Step,
    Tallied,
    Verdict,
)
from hudna.views.folded import Folded
from hudna.views.independent import independent

_VOICES = 4        # voices named in a cell


class Show:
    """Prints what the views give: facts with their voices, words and sources."""

    def __init__(self, screen: Screen, pack: Pack) -> None:
        self.screen = screen
        self.words = screen.words
        self.pack = pack
        self.numbers = Numbers()

    def columns(self, *names: str) -> Table:
        """A table with these columns."""
        return Table(tuple(self.words(f"columns.{name}") for name in names))

    def about(self, name: Name) -> str:
        """An initiative's name; as printed where the English one says no more than the kind."""
        said = self.words.name(name)
        return name.name if said == self.words.kind(self.pack, "initiatives", name.kind) else said

    def initiative(self, known: Known) -> str:
        """An initiative's kind and name."""
        kind = self.words.kind(self.pack, "initiatives", known.name.kind)
        return self.words("titles.initiative", kind=kind, name=isolate(self.about(known.name)))

    def voices(self, facts: Iterable[Fact], own: Sequence[str] = ()) -> str:
        """The voices of some facts, each once, the first few; those of an actor on itself (`own`) first and as such."""
        facts = tuple(facts)
        itself = dict.fromkeys(voice(fact.voice, self.words) for fact in facts if fact.id in own)
        others = dict.fromkeys(voice(fact.voice, self.words) for fact in facts if fact.id not in own)
        said = [self.words("voice.own", names=self.words.join(itself))] if itself else []
        more = [self.words("voice.more", number=len(others) - _VOICES)] if len(others) > _VOICES else []
        return self.words.join([*said, *list(others)[:_VOICES], *more])

    def cited(self, facts: Sequence[Fact], sources: int = 0) -> str:
        """The marks of the sources of some facts, and how many are independent.

        A word says where none of the facts is sure, or all are ruled wrong.
        """
        marks = self.numbers.all(facts)
        several = len({fact.source.key for fact in facts}) > 1 and sources
        apart = f" {self.words('sources.independent', number=sources)}" if several else ""
        review = "" if any(fact.sure for fact in facts) else f" {self.words('sure.review')}"
        if facts and all(fact.ruling == Verdict.WRONG for fact in facts):
            review = f" {self.words('sure.ruled_out')}"
        return marks + apart + review

    def waiting(self, number: int) -> None:
        """How many claims wait for review, and how they are shown; nothing where none does."""
        if number:
            self.screen.line("")
            self.screen.line(self.words("sure.waiting", number=number), style="dim")

    def step_row(self, table: Table, first: str | None, one: Folded) -> None:
        """A step as a row: first cell (where there is one), day or days, stand, voices, words, sources."""
        step, said = one.step, best(one.step.facts, one.step.own).evidence
        cells = (first,) if first is not None else ()
        table.add(*cells, told_days(one), self.stand(step), self.voices(step.facts, step.own), excerpt(said),
                  self.cited(step.facts, step.sources), marks=[said.words])

    def stand(self, step: Step) -> str:
        """A step in words, with the persons who took it for a body; accepted on conditions where any hang on it."""
        said = stand(step.type, step.real, self.words, self.pack)
        said = self.words("ladder.if", stand=said) if step.conditions else said
        return self.words("ladder.through", stand=said, names=self.words.names(step.through)) if step.through else said

    def conditions(self, demands: Sequence[Demand]) -> None:
        """What an initiative depends on, and according to whom."""
        table = self.columns("what", "on", "content", "voice", "words", "source")
        for one in demands:
            first = best(one.facts)
            table.add(self.words.kind(self.pack, "conditions", one.type), self.words.names(one.on), one.content or "",
                      self.voices(one.facts), excerpt(first.evidence), self.cited(one.facts, one.sources),
                      marks=[first.evidence.words])
        self.screen.table(table)

    def statements(self, facts: Iterable[Fact]) -> None:
        """Who said what."""
        table = self.columns("who", "when", "words", "source")
        for fact in facts:
            via = f" ({self.words.name(fact.voice.via)})" if fact.voice.via else ""
            table.add(self.words.names(fact.actors("who")) + via, fact.day or "", fact.content or fact.evidence.words,
                      self.cited((fact,)))
        self.screen.table(table)

    def bonds(self, bonds: Iterable[Bond]) -> None:
        """Ties with who asserts and who denies them, and from when to when they are told."""
        table = self.columns("from", "tie", "to", "what", "days", "voice", "words", "source")
        for bond in bonds:
            for real, facts in (("holds", bond.asserted), ("denied", bond.denied), ("past", bond.past)):
                if facts:
                    said = best(facts).evidence
                    what = self.words(f"real.{real}")
                    what = self.words("disputes.mark", what=what) if bond.disputed and real != "past" else what
                    table.add(self.words.name(bond.source), self.words.kind(self.pack, "ties", bond.type),
                              self.words.name(bond.target), what, days(facts), self.voices(facts), excerpt(said),
                              self.cited(facts, independent(facts)), marks=[said.words])
        self.screen.table(table)

    def counts(self, counts: Iterable[Tallied]) -> None:
        """Numbers of people."""
        table = self.columns("what", "number", "who", "when", "voice", "words", "source")
        for one in counts:
            table.add(self.words.kind(self.pack, "counts", one.what), amount(one.least, one.most, self.words),
                      self.words.names(one.who), one.when or "", self.voices(one.facts),
                      excerpt(one.facts[0].evidence), self.cited(one.facts, independent(one.facts)),
                      marks=[one.facts[0].evidence.words])
        self.screen.table(table)

    def entries(self, entries: Iterable[Entry]) -> None:
        """Events by day."""
        table = self.columns("when", "what", "who", "whom", "about", "voice", "words", "source")
        for day, same in groupby(entries, key=lambda entry: entry.day):
            for number, one in enumerate(same):
                table.add("" if number else day or "", stand(one.type, one.real, self.words, self.pack),
                          self.words.names(one.who), self.words.names((*one.whom, *one.where)),
                          self.about(one.about) if one.about else "", self.voices(one.facts),
                          excerpt(one.facts[0].evidence), self.cited(one.facts, independent(one.facts)),
                          marks=[one.facts[0].evidence.words])
        self.screen.table(table)

    def disputes(self, disputes: Iterable[Dispute]) -> None:
        """Each dispute with the accounts side by side, what one voice tells together."""
        for one in disputes:
            self.screen.line(self._dispute(one), style="bold")
            apart = self.words("disputes.apart" if one.apart else "disputes.shared")
            self.screen.line(f"{apart} {self.words('sources.independent', number=one.sources)}", style="dim")
            table = self.columns("voice", "what", "words", "source")
            for account in one.accounts:
                ordered = sorted(account, key=lambda fact: self._who_says(one, fact))
                for who, facts in groupby(ordered, key=lambda fact: self._who_says(one, fact)):
                    for nth, fact in enumerate(facts):
                        told = f"{fact.when}: {self._told(fact)}" if one.kind == "dates" else self._told(fact)
                        table.add("" if nth else who, told, excerpt(fact.evidence), self.cited((fact,)),
                                  marks=[fact.evidence.words])
            self.screen.table(table)
            self.screen.line("")

    def _dispute(self, one: Dispute) -> str:
        first = one.accounts[0][0]
        if one.kind == "accusations":
            left, right = (self.words.join(dict.fromkeys(self._who_says(one, fact) for fact in account))
                           for account in one.accounts)
            return self.words("disputes.accusations", left=left, right=right)
        if one.type == SAYS:
            return self.words("disputes.spoken")
        return self.words("disputes.covered" if one.covered else f"disputes.{one.kind}",
                          type=self.words.kind(self.pack, first.kind, one.type))

    def _who_says(self, one: Dispute, fact: Fact) -> str:
        accuser = fact.actors("who") if one.kind == "accusations" and fact.type == "accuse" else ()
        return self.words.names(accuser) or voice(fact.voice, self.words)

    def told(self, fact: Fact) -> str:
        """A claim in short: its type and who takes part."""
        what = stand(fact.type, fact.real, self.words, self.pack) if fact.kind == EVENTS else self.words.kind(
            self.pack, fact.kind, fact.type)
        names = self.words.names(dict.fromkeys(fact.actors("who", "from", "whom", "to", "on", "where")))
        number = amount(fact.least, fact.most, self.words) if fact.kind == COUNTS else ""
        return " ".join(filter(None, (what, number, f"({names})" if names else "")))

    def _told(self, fact: Fact) -> str:
        """A fact in short."""
        if fact.kind == "counts":
            return amount(fact.least, fact.most, self.words)
        if fact.kind == SAYS:
            return self.words("disputes.words")
        roles = ("from", "to") if fact.kind == "ties" else ("who", "whom")
        ends = " \u2190 " if self.words.rtl else " \u2192 "
        who = ends.join(names for role in roles if (names := self.words.names(fact.actors(role))))
        return f"{who} ({self.words(f'real.{fact.real}')})"

    def sources(self, sources: Iterable[Source]) -> None:
        """The numbered list of sources: those that were cited, then the others."""
        for source in sources:
            self.numbers.of(source)
        for source in self.numbers.sources.values():
            title = source.title or self.words("article.untitled")
            outlet = source.outlet or self.words("voice.unnamed")
            self.screen.line(f"{self.numbers.of(source)} {isolate(title)} \u2014 {isolate(outlet)} \u2014 "
                             f"{published(source, self.words)}")
            if source.basis == "inferred" and source.reason:
                self.screen.line(f"    {source.reason}", style="dim")
            self.screen.line(f"    {source.url}", style="dim")

    def initiatives(self, known: Iterable[Known]) -> None:
        """The initiatives of a record."""
        table = self.columns("id", "initiative", "kind", "first", "last", "pages")
        for one in known:
            table.add(one.name.id, self.about(one.name), self.words.kind(self.pack, "initiatives", one.name.kind),
                      one.first or "", one.last or "", str(one.pages))
        self.screen.table(replace(table, whole=frozenset({0})))

    def actors(self, met: Iterable[Met]) -> None:
        """Actors to choose from."""
        table = self.columns("id", "actor", "kind", "pages", "mentions")
        for one in met:
            table.add(one.actor.id, self.words.name(one.actor), self.words.kind(self.pack, "actors", one.actor.kind),
                      str(one.pages), str(one.mentions))
        self.screen.table(table)

    def passages(self, passages: Iterable[Passage]) -> None:
        """Pages found by their words."""
        table = self.columns("title", "outlet", "published", "words", "source")
        for one in passages:
            table.add(one.source.title or one.source.id, one.source.outlet or "", published(one.source, self.words),
                      one.evidence.sentence, self.numbers.of(one.source), marks=[one.evidence.words])
        self.screen.table(table)
