from __future__ import annotations

from dataclasses import replace

import pytest
from tests.views.made import ARMY, REBELS, fact

from hudna.pack import Pack
from hudna.shapes import Name, Span
from hudna.views.disputed_deeds import disputed_deeds
from hudna.views.likeness import Phrases

TOWN = Name("place.x", "place", "بلدة", "town")


@pytest.mark.parametrize(("sentence", "number"), [
    ("نفى المتمردون أن يكونوا هاجموا البلدة", 1),
    ("قال المتمردون إنهم لن يكونوا قد هاجموا البلدة", 0),
    ("قال المتمردون إنه لو تركهم الجيش لما هاجموا البلدة", 0),
])
def test_what_will_not_be_or_would_not_have_been_is_not_denied(pack: Pack, sentence: str, number: int) -> None:
    low = sentence.index("هاجموا")
    roles = {"who": (REBELS,), "where": (TOWN,)}
    denied = fact("attack", "2015-07-01", roles=roles, real="denied", by=REBELS, sentence=sentence)
    denied = replace(denied, evidence=replace(denied.evidence, words="هاجموا", span=Span(low, low + 6)))
    told = fact("attack", "2015-07-01", roles=roles, by=ARMY)
    section = pack.language["disputes"]
    found = disputed_deeds([told, denied], pack.kinds["events"], {}, Phrases(section["unreal"]))
    assert len(list(found)) == number


@pytest.mark.parametrize(("who", "number"), [(REBELS, 1), (Name("x.g", "armed", "مسلحون", "gunmen"), 0)])
def test_people_whom_only_pages_name_are_others_elsewhere(pack: Pack, who: Name, number: int) -> None:
    roles = {"who": (who,), "where": (TOWN,)}
    denied = fact("attack", "2015-07-01", roles=roles, real="denied", by=REBELS)
    told = fact("attack", "2015-07-01", roles=roles, by=ARMY)
    found = disputed_deeds([told, denied], pack.kinds["events"], {}, Phrases(()))
    assert len(list(found)) == number
