"""Which encoding a page is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.page.decode import decode

TEXT = "أعلن الوسيط الدولي، أمس، أن الطرفين قبلا الهدنة فوقعا على الاتفاق ثم غادرا القاعة ظهرا.\n" * 3
PLAIN = TEXT.replace("،", ",")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"])
def test_the_usual_encodings_are_read(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


def test_iso_8859_6_is_read() -> None:
    assert decode(PLAIN.encode("iso8859_6")).text == PLAIN


def test_the_old_encodings_are_told_apart_by_what_words_they_make() -> None:
    short = "قال الوزير إن الهدنة قائمة"
    assert decode(short.encode("iso8859_6")).text == short
    assert decode(short.encode("cp1256")).text == short


@pytest.mark.parametrize(("declared", "encoding"), [("windows-1256", "cp1256"), ("ISO-8859-6", "iso8859_6")])
def test_the_charset_that_html_declares_is_honoured(declared: str, encoding: str) -> None:
    content = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head>{PLAIN}'
    assert decode(content.encode(encoding)).text == content


@pytest.mark.parametrize("declared", ["utf-8", "windows-1252", "no-such-charset", "base64", "utf-7", "idna"])
def test_a_wrong_declaration_does_no_harm(declared: str) -> None:
    content = f"<meta charset='{declared}'>{TEXT}"
    assert decode(content.encode("cp1256")).text == content
    assert decode(content.encode()).text == content


def test_a_text_cut_inside_a_letter_is_read() -> None:
    assert decode(TEXT.rstrip(".\n").encode()[:-1]).text == TEXT.rstrip(".\n")[:-1]


def test_a_few_broken_bytes_are_marked() -> None:
    text = decode(TEXT[:100].encode() + b"\xff" + TEXT[100:].encode()).text
    assert text is not None and text.count("\ufffd") == 1 and text.replace("\ufffd", "") == TEXT


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\x1a\n" + b"a" * 9, b"a\0b\0c" * 9, bytes(range(32)) * 9])
def test_what_is_no_text_is_said_to_be_binary(raw: bytes) -> None:
    assert decode(raw).text is None and decode(raw).binary


@given(st.text())
def test_any_text_without_controls_comes_back_from_utf_8(text: str) -> None:
    raw = text.encode()
    decoded = decode(raw)
    if decoded.binary is None:
        assert decoded.text in {
            text,
            text.removeprefix("\ufeff"),
            raw.decode("utf-16", "replace"),
            raw[: len(raw) // 2 * 2].decode("utf-16-le", "replace"),
            raw[: len(raw) // 2 * 2].decode("utf-16-be", "replace"),
        }


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused(raw: bytes) -> None:
    assert decode(raw) is not None
