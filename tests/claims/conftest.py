"""A stage for drawers: a small text with a cast given by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from hudna.claims.says import SaysDrawer
from hudna.claims.scene import Scene
from hudna.claims.syntax import Syntax
from hudna.grammar.lexicon import Lexicon
from hudna.grammar.words import folded_key
from hudna.mentions import quotes
from hudna.pack import Pack
from hudna.page.build import from_record
from hudna.shapes import Actor, Article, Cast, Found, Initiative, Spot, Word
from hudna.text import Cleaner

PEOPLE = {"حمدان": "person", "سلوى": "person", "كريم الصالح": "person", "روسيا": "state", "فرنسا": "state",
          "الحركة": "armed", "الحكومة": "gov", "وزارة الخارجية": "gov", "وكالة الفجر": "media", "الأمم المتحدة": "igo",
          "مصدر عسكري": "mil", "الزعماء": "people", "طرابلس": "place"}
PLANS = {"الهدنة": "truce", "وقف إطلاق النار": "truce", "المفاوضات": "talks"}


def spots(words: tuple[Word, ...], names: dict[str, str], syntax: Syntax) -> tuple[Spot, ...]:
    """Where the names stand, attached particles or not."""
    found = []
    for place in range(len(words)):
        for name, kind in names.items():
            first, *rest = folded_key(name).split()
            forms = [word.form for word in words[place + 1 : place + 1 + len(rest)]]
            if first in syntax.clitics.bare_forms(words[place].form) and forms == rest:
                last = place + 1 + len(rest)
                found.append(Spot(place, last, name, kind, place, last))
    return tuple(found)


@pytest.fixture(scope="session")
def article(pack: Pack) -> Callable[..., Article]:
    """An article from a text, without a whole reader."""
    cleaner = Cleaner(pack)
    return lambda text, **known: cleaner.clean(from_record({"id": "a", "text": text, **known}, "test"))


@pytest.fixture(scope="session")
def syntax(pack: Pack) -> Syntax:
    return Syntax(pack)


@pytest.fixture(scope="session")
def stage(pack: Pack, article: Callable[..., Article], syntax: Syntax) -> Callable[[str], Scene]:
    """The scene of a text under a title, statements drawn, with the actors and initiatives named above."""
    lexicons = {field: Lexicon(pack.families(section), pack.language) for field, section in
                (("cues", "reporting"), ("triggers", "triggers"), ("bonds", "bonds"), ("terms", "terms"),
                 ("fates", "counts"))}
    drawer = SaysDrawer(pack)

    def make(text: str, title: str = "عنوان الخبر") -> Scene:
        page = article(f"{title}\n{text}")
        hits = {field: tuple(lexicon.find(page.words)) for field, lexicon in lexicons.items()}
        cast = Cast(tuple(Actor(n, n, n, k, ()) for n, k in PEOPLE.items()),
                    tuple(Initiative(n, k, n, n, ()) for n, k in PLANS.items()),
                    spots(page.words, PEOPLE, syntax), spots(page.words, PLANS, syntax))
        scene = Scene(page, Found(quotes=quotes.find(page), **hits), cast)
        return replace(scene, says=drawer.draw(scene))
    return make
