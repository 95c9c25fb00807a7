"""On whose word each stretch of the text stands."""

from __future__ import annotations

import pytest

from hudna.claims.voices import Voices


@pytest.fixture(scope="session")
def voice(stage, syntax):
    """Whose word a given word of a text is: the outlet's, or the speaker's or credited actor's name."""
    def at(text, form, **more):
        scene = stage(text, **more)
        place = next(i for i, w in enumerate(scene.article.words) if w.form == form)
        found = Voices(scene, syntax).at(place)
        return next((s.who for s in scene.says if s.id == found), found)
    return at


def test_what_nobody_is_credited_with_is_the_outlets(voice):
    assert voice("وصلت القافلة أمس.", "وصلت") == "outlet"


def test_words_said_are_the_speakers(voice):
    assert voice("قال حمدان إن القافلة وصلت.", "وصلت") == "حمدان"


def test_the_innermost_speaker_counts(voice):
    assert voice("قال حمدان إن روسيا أكدت أن القافلة وصلت.", "وصلت") == "روسيا"


def test_the_word_that_reports_is_not_said(voice):
    assert voice("دعا حمدان إلى الحوار.", "دعا") == "outlet"


def test_credit_in_passing_at_the_head_of_a_sentence(voice):
    assert voice("وفقا للأمم المتحدة، وصلت القافلة أمس.", "وصلت") == "الأمم المتحدة"


def test_credit_in_passing_at_the_end(voice):
    assert voice("وصلت القافلة إلى المدينة، بحسب الأمم المتحدة.", "وصلت") == "الأمم المتحدة"


def test_a_title_with_a_colon(voice):
    assert voice("وصلت القافلة أمس.", "يفتح", title="حمدان: الحوار يفتح الطريق") == "حمدان"


def test_also_credits_nobody(voice):
    assert voice("كما وصلت القافلة إلى الحكومة أمس، وعادت روسيا.", "وعادت") == "outlet"


def test_terms_credit_nobody(voice):
    assert voice("أعلنت هدنة وفق شروط أهمها انسحاب الحركة.", "هدنه") == "outlet"


def test_a_paper_credits_who_issued_it(voice):
    assert voice("وصلت القافلة إلى المدينة، بحسب بيان الحكومة.", "وصلت") == "الحكومة"


def test_a_clause_goes_on_past_who_is_credited_in_it(stage, syntax):
    scene = stage("وأسفر القصف، بحسب الأمم المتحدة، عن مقتل عشرة في المدينة.")
    place = next(i for i, w in enumerate(scene.article.words) if w.form == "مقتل")
    assert Voices(scene, syntax).at(place) == "الأمم المتحدة"


def test_a_new_clause_after_a_credit_is_the_outlets(stage, syntax):
    scene = stage("وصلت القافلة إلى المدينة، بحسب الأمم المتحدة، فيما قتل عشرة في القصف.")
    place = next(i for i, w in enumerate(scene.article.words) if w.form == "قتل")
    assert Voices(scene, syntax).at(place) == "outlet"
