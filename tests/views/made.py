"""Facts made by hand, for views that look at facts alone."""

from __future__ import annotations

from datetime import date
from typing import Any

from hudna.shapes import Fact, Name, Quoted, Source, Span, Voice

TRUCE = Name("y-truce", "truce", "الهدنة", "truce")
ARMY = Name("y.army", "mil", "الجيش", "army", True)
REBELS = Name("y.rebels", "armed", "المتمردون", "rebels", True)
LEADER = Name("y.leader", "person", "زعيم", "leader", True)
ENVOY = Name("un.envoy", "person", "المبعوث", "envoy", True)


def fact(type: str, day: str, *who: Name, real: str = "happened", **more: Any) -> Fact:
    """A fact about the truce; keywords: outlet, published, by (the speaker), sentence, words, fields of facts."""
    outlet, published = more.pop("outlet", "a"), date.fromisoformat(more.pop("published", day))
    sentence = more.pop("sentence", f"{outlet} {type} {day} {[name.id for name in who]}")
    by = more.pop("by", None)
    source = Source(f"{outlet} {published}", outlet, outlet, "", outlet, (), published)
    end = Span(0, len(sentence))
    more.setdefault("roles", {"who": who} if who else {})
    more.setdefault("about", TRUCE)
    id = f"{type} {day} {real} {sentence} {outlet} {by.id if by else ''}"
    return Fact(
        id=id, kind=more.pop("kind", "events"), type=type, real=real, when=more.pop("when", day),
        voice=Voice(outlet, (), by, None, None, by.id if by else f"outlet:{outlet}"),
        evidence=Quoted(more.pop("words", sentence), end, sentence, end), source=source, **more)
