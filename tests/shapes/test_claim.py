from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna import shapes
from hudna.shapes import Evidence, Span


@given(st.text(min_size=1), st.data())
def test_evidence_is_the_exact_slice(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    cut = Evidence.cut("u", text, Span(start, end))
    assert cut.words == text[start:end] == cut.span.of(text)


@pytest.mark.parametrize("span", [Span(0, 0), Span(2, 1), Span(-1, 2), Span(0, 9)])
def test_evidence_outside_the_text_is_refused(span: Span) -> None:
    with pytest.raises(ValueError, match="outside"):
        Evidence.cut("u", "نص", span)


@pytest.mark.parametrize("shape", [
    value for value in vars(shapes).values() if isinstance(value, type) and dataclasses.is_dataclass(value)])
def test_every_shape_is_frozen_and_slotted(shape: type) -> None:
    assert shape.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(shape)


def test_all_shapes_are_named() -> None:
    assert all(hasattr(shapes, name) for name in shapes.__all__)
