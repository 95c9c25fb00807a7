from __future__ import annotations

from hudna.pack import Pack
from hudna.record import Record
from hudna.views.find import find_outlets, find_types


def test_types_by_name_and_by_label(pack: Pack) -> None:
    assert find_types(pack, "breach") == find_types(pack, "Broke") == ("breach",)
    assert find_types(pack, "nothing") == ()


def test_outlets_by_the_beginning_of_their_names(examples: Record) -> None:
    assert find_outlets(examples, "ميدان") == ("ميدان الشام",)
    assert find_outlets(examples, "") == ()
