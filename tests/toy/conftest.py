"""A pack about another subject: strikes and wage agreements.

Sections of words that the starting pack has and this one does not need are there, and empty.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hudna.pack import Pack, load_pack
from hudna.pipeline import Reader

FOLDER = Path(__file__).with_name("pack")
TEXT = """اتحاد الشغل يدعو إلى إضراب عام
دعا الاتحاد العام التونسي للشغل إلى إضراب عام يوم 3 مارس 2021.
ورفضت شركة النسيج المتوسطية الإضراب وفصلت 20 عاملا.
وقال الاتحاد العام التونسي للشغل إن شركة النسيج المتوسطية وافقت على اتفاق الأجور.
"""


def emptied(value: Any) -> Any:
    """A section with the same keys and nothing in them."""
    if isinstance(value, dict):
        return {key: emptied(one) for key, one in value.items()}
    return "" if isinstance(value, str) else [] if isinstance(value, list) else value


@pytest.fixture(scope="session")
def labour(pack: Pack) -> Pack:
    own = load_pack(FOLDER)
    domain = {}
    for name, section in pack.domain.items():
        kept = own.domain.get(name)
        domain[name] = {**emptied(section), **kept} if isinstance(kept, dict) else kept or emptied(section)
    return replace(own, domain={**domain, **{n: s for n, s in own.domain.items() if n not in domain}})


@pytest.fixture(scope="session")
def labour_reader(labour: Pack) -> Reader:
    return Reader(labour, "plain")
