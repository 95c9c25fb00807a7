"""The claims of one reading as facts, so that a page is looked at as a record is."""

from __future__ import annotations

from hudna.shapes import (
    CONDITIONS,
    COUNTS,
    EVENTS,
    OUTLET,
    SAYS,
    TIES,
    Article,
    Claim,
    Fact,
    Name,
    Quoted,
    Reading,
    Source,
    Span,
    Statement,
    Voice,
)


def source_of(article: Article) -> Source:
    """The page of an article."""
    page, published = article.page, article.published
    title = article.title.of(article.text).strip() if article.title else ""
    return Source(page.digest, page.id, page.url, title, article.outlet, article.agencies, published.value,
                  published.basis, published.reason)


def reading_facts(reading: Reading) -> tuple[Fact, ...]:
    """The facts of a reading in the order of the text; ids are their places in the reading."""
    facts = _Facts(reading)
    return tuple(sorted(facts.all(), key=lambda fact: (fact.evidence.span.start, fact.id)))


class _Facts:
    """Makes the facts of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        article = reading.article
        self._text = article.text
        self._source = source_of(article)
        self._names = {a.id: Name(a.ref or a.id, a.kind, a.name, a.name_en, a.ref is not None) for a in reading.actors}
        self._about = {i.id: Name(i.id, i.kind, i.name, i.name_en) for i in reading.initiatives}
        self._says = {s.id: s for s in reading.says}
        self._sentences = [article.span_of(*s) for s in article.sentences if s.end > s.start]

    def all(self) -> list[Fact]:
        """All facts, layer by layer."""
        reading = self._reading
        return [
            *(self._fact(SAYS, s.form, s.content, s, who=(s.who,)) for s in reading.says),
            *(self._fact(EVENTS, e.type, e.trigger, e, who=e.who, whom=e.whom, where=e.where) for e in reading.events),
            *(self._fact(TIES, t.type, t.trigger, t, **{"from": (t.source,), "to": (t.target,)})
              for t in reading.ties),
            *(self._fact(CONDITIONS, c.type, c.trigger, c, on=c.on) for c in reading.conditions),
            *(self._fact(COUNTS, c.what, c.span, c, who=c.who, where=c.where) for c in reading.counts)]

    def _fact(self, kind: str, type: str, span: Span, claim: Claim, **roles: tuple[str, ...]) -> Fact:
        about = getattr(claim, "about", None)
        content = getattr(claim, "content", None)
        names = {role: tuple(self._names[id] for id in ids if id in self._names) for role, ids in roles.items()}
        return Fact(
            id=f"{kind}-{span.start}-{type}", kind=kind, type=type, real=getattr(claim, "real", "happened"),
            roles={role: found for role, found in names.items() if found},
            about=self._about.get(about) if about else None, when=getattr(claim, "when", None),
            voice=self._voice(claim), evidence=self._quoted(span), source=self._source,
            least=getattr(claim, "least", None), most=getattr(claim, "most", None),
            content=content.of(self._text) if content else None, confidence=claim.confidence,
            sure=claim.sure)

    def _voice(self, claim: Claim) -> Voice:
        """The voice of a claim; that of a statement is the outlet, by way of who relays it."""
        by = OUTLET if isinstance(claim, Statement) else claim.by
        statement = claim if isinstance(claim, Statement) else self._says.get(by)
        speaker = None if isinstance(claim, Statement) else self._names.get(statement.who if statement else by)
        via = self._names.get(statement.via) if statement and statement.via else None
        says = by if by in self._says else None
        return Voice(self._source.outlet, self._source.agencies, speaker, via, says,
                     speaker.id if speaker else f"outlet:{self._source.outlet or self._source.key}")

    def _quoted(self, span: Span) -> Quoted:
        around = next((s for s in self._sentences if s.start <= span.start < s.end), span)
        around = Span(around.start, max(around.end, span.end))
        return Quoted(span.of(self._text), span, around.of(self._text), around)
