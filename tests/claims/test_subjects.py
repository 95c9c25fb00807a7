"""Who does what a verb says, among the actors of a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hudna.claims.scene import Scene
from hudna.claims.subjects import Subjects
from hudna.claims.syntax import Syntax
from hudna.grammar.words import folded_key
from hudna.pack import Pack
from hudna.shapes import Actor, Article, Cast, Found, Hit, Spot

KINDS = {"حمدان": "person", "سلوى": "person", "روسيا": "state", "فرنسا": "state", "الحركة": "armed", "الحكومة": "gov"}


@pytest.fixture(scope="session")
def syntax(pack: Pack) -> Syntax:
    return Syntax(pack)


@pytest.fixture(scope="session")
def look(article: Callable[..., Article], syntax: Syntax) -> Callable[..., tuple[Subjects, Callable[..., Hit]]]:
    """Subjects of a sentence in which the names of KINDS stand, and a maker of hits for its words."""
    def make(text: str) -> tuple[Subjects, Callable[..., Hit]]:
        page = article(text)
        names = {folded_key(name): name for name in KINDS}
        spots = []
        for place, word in enumerate(page.words):
            for bare in syntax.clitics.bare_forms(word.form):
                if bare in names:
                    spots.append(Spot(place, place + 1, names[bare], KINDS[names[bare]], place, place + 1))
                    break
        actors = tuple(Actor(n, n, n, k, ()) for n, k in KINDS.items())
        hits = {}

        def hit(form: str, pos: str = "past", person: str = "3ms", **more: str) -> Hit:
            place = next(i for i, w in enumerate(page.words) if w.form == folded_key(form))
            hits[place] = Hit(place, place + 1, 0, form, pos, {}, person, **more)
            return hits[place]
        scene = lambda: Scene(page, Found(triggers=tuple(hits.values())), Cast(actors, (), tuple(spots)))  # noqa: E731
        return (lambda: Subjects(scene(), syntax)), hit
    return make


def test_the_subject_follows_its_verb(look):
    subjects, hit = look("عنوان\nدعا حمدان إلى الحوار")
    verb = hit("دعا")
    assert subjects().subject(verb) == ("حمدان",)


def test_adverbs_may_stand_between_verb_and_subject(look):
    subjects, hit = look("عنوان\nدعا أمس الثلاثاء حمدان إلى الحوار")
    verb = hit("دعا")
    assert subjects().subject(verb) == ("حمدان",)


def test_the_subject_precedes_its_verb(look):
    subjects, hit = look("عنوان\nحمدان يدعو إلى الحوار")
    verb = hit("يدعو", "present")
    assert subjects().subject(verb) == ("حمدان",)


def test_joined_subjects_all_count(look):
    subjects, hit = look("عنوان\nتدعم روسيا وفرنسا الحكومة")
    verb = hit("تدعم", "present", "3fs")
    assert subjects().subject(verb) == ("روسيا", "فرنسا")


def test_the_object_stands_after_the_subject(look):
    subjects, hit = look("عنوان\nتدعم روسيا الحكومة")
    verb = hit("تدعم", "present", "3fs")
    assert subjects().objects(verb) == ("الحكومة",)


def test_the_object_after_a_particle(look):
    subjects, hit = look("عنوان\nاجتمع حمدان في المدينة مع سلوى")
    verb = hit("اجتمع")
    assert subjects().objects(verb, "مع") == ("سلوى",)


def test_a_participle_takes_the_subject_of_its_verb(look):
    subjects, hit = look("عنوان\nاستقبل حمدان الحكومة مؤكدا حقها")
    hit("استقبل")
    participle = hit("مؤكدا", "active", "")
    assert subjects().subject(participle) == ("حمدان",)


def test_the_genitive_of_a_verbal_noun(look):
    subjects, hit = look("عنوان\nجاءت دعوة روسيا إلى الحوار")
    noun = hit("دعوة", "noun", "")
    assert subjects().subject(noun) == ("روسيا",)


def test_a_relative_clause_speaks_of_what_stands_before(look):
    subjects, hit = look("عنوان\nوصلت الحركة التي رفضت الاتفاق")
    verb = hit("رفضت", "past", "3fs")
    assert subjects().subject(verb) == ("الحركة",)


def test_a_clause_ends_where_a_new_one_opens(look):
    subjects, hit = look("عنوان\nوصل حمدان بينما غادرت سلوى")
    verb = hit("وصل")
    first, last = subjects().clause(verb.first)
    assert last - first == 2


def test_a_preposition_with_a_pronoun_may_stand_between_verb_and_subject(look):
    subjects, hit = look("عنوان\nرفض حمدان ما وافقت عليه فرنسا أمس")
    verb = hit("وافقت", person="3fs")
    assert [spot.id for spot in subjects().after(verb)] == ["فرنسا"]


def test_who_stands_farther_behind_such_a_preposition_is_no_subject(look):
    subjects, hit = look("عنوان\nبعث به إلى مقر الحركة")
    verb = hit("بعث")
    assert subjects().after(verb) == ()
