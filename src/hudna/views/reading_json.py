"""A reading in the public JSON form (one object; bench FORMAT)."""

from __future__ import annotations

from typing import Any

from hudna.shapes import Article, Reading, Role, Span


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _article(article: Article) -> dict[str, Any]:
    spans = {role: [_span(b.span) for b in article.blocks if b.role is role] for role in Role}
    return {
        "title": _span(article.title), "place_line": _span(article.place_line), "stamp": _span(article.stamp),
        "captions": spans[Role.CAPTION], "furniture": spans[Role.FURNITURE], "outlet": article.outlet,
        "agencies": list(article.agencies), "author": article.author,
        "published_basis": article.published.basis, "published_reason": article.published.reason,
    }


def reading_json(reading: Reading, *, text: bool = False) -> dict[str, Any]:
    """The reading as plain values, ready for JSON; with `text` the article's text goes along."""
    article = reading.article
    day = article.published.value
    out: dict[str, Any] = {"id": article.page.id, "published": day.isoformat() if day else None}
    if text:
        out["text"] = article.text
    out["article"] = _article(article)
    out["actors"] = [{"id": a.id, "name": a.name, "name_en": a.name_en, "kind": a.kind, "ref": a.ref,
                      "mentions": [_span(m) for m in a.mentions], "confidence": a.confidence}
                     for a in reading.actors]
    out["initiatives"] = [{"id": i.id, "kind": i.kind, "name": i.name, "name_en": i.name_en,
                           "mentions": [_span(m) for m in i.mentions], "confidence": i.confidence}
                          for i in reading.initiatives]
    out["dates"] = [[d.span.start, d.span.end, d.value] for d in reading.dates]
    out["date_notes"] = [{"span": _span(d.span), "note": d.note} for d in reading.dates if d.note]
    out["says"] = [{"id": s.id, "who": s.who, "cue": _span(s.cue), "content": _span(s.content), "form": s.form,
                    **({"via": s.via} if s.via else {}), "confidence": s.confidence, "sure": s.sure}
                   for s in reading.says]
    out["events"] = [{"type": e.type, "trigger": _span(e.trigger), "who": list(e.who), "whom": list(e.whom),
                      "where": list(e.where), "when": e.when, "about": e.about, "real": e.real, "by": e.by,
                      "confidence": e.confidence, "sure": e.sure} for e in reading.events]
    out["ties"] = [{"type": t.type, "trigger": _span(t.trigger), "from": t.source, "to": t.target, "real": t.real,
                    "by": t.by, "confidence": t.confidence, "sure": t.sure} for t in reading.ties]
    out["conditions"] = [{"type": c.type, "trigger": _span(c.trigger), "about": c.about, "content": _span(c.content),
                          "on": list(c.on), "by": c.by, "confidence": c.confidence, "sure": c.sure}
                         for c in reading.conditions]
    out["counts"] = [{"what": c.what, "span": _span(c.span), "min": c.least, "max": c.most, "who": list(c.who),
                      "by": c.by, "real": c.real, "when": c.when, "where": list(c.where),
                      "confidence": c.confidence, "sure": c.sure} for c in reading.counts]
    return out
