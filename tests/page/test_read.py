"""Reading files, folders and standard input."""

from __future__ import annotations

import gzip
import io
import lzma
import os
import time
from pathlib import Path

import pytest

from hudna.page import Options, read
from hudna.shapes import Media, Page, Reason, Skipped

TEXT = "الوسيط يعلن هدنة جديدة\n\nأعلن الوسيط الدولي اليوم أن الطرفين وافقا على الهدنة في المدينة القديمة.\n"
HTML = f"<html><head><meta charset='utf-8'><title>خبر</title></head><body><p>{TEXT}</p></body></html>"


def only(*given: str | Path, **known: object) -> Page | Skipped:
    pages = list(read(*given, **known))  # type: ignore[arg-type]
    assert len(pages) == 1
    return pages[0]


def page(path: Path, content: bytes) -> Page | Skipped:
    path.write_bytes(content)
    return only(path)


def refused(path: Path, content: bytes) -> Skipped:
    found = page(path, content)
    assert isinstance(found, Skipped)
    assert found.what and found.mend
    return found


def test_a_text_file_is_a_page_named_by_its_stem(tmp_path: Path) -> None:
    found = page(tmp_path / "news.txt", TEXT.encode())
    assert isinstance(found, Page)
    assert (found.id, found.url, found.content, found.media) == ("news", str(tmp_path / "news.txt"), TEXT, Media.TEXT)
    assert len(found.digest) == 64


@pytest.mark.parametrize("name", ["a.html", "a.htm", "a.xhtml", "a.txt"])
def test_html_is_told_by_suffix_or_by_its_beginning(tmp_path: Path, name: str) -> None:
    found = page(tmp_path / name, HTML.encode())
    assert isinstance(found, Page) and found.media is Media.HTML


@pytest.mark.parametrize(("suffix", "pack"), [(".xz", lzma.compress), (".gz", gzip.compress)])
def test_packed_files_are_unpacked(tmp_path: Path, suffix: str, pack) -> None:
    found = page(tmp_path / f"news.txt{suffix}", pack(TEXT.encode()))
    assert isinstance(found, Page) and (found.id, found.content) == ("news", TEXT)


@pytest.mark.parametrize("suffix", [".xz", ".gz"])
def test_a_damaged_packed_file_is_skipped(tmp_path: Path, suffix: str) -> None:
    pack = lzma.compress if suffix == ".xz" else gzip.compress
    assert refused(tmp_path / f"a.txt{suffix}", pack(TEXT.encode())[:-20]).reason is Reason.UNREADABLE
    assert refused(tmp_path / f"b.txt{suffix}", TEXT.encode()).reason is Reason.UNREADABLE


def test_a_folder_is_read_in_a_stable_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/2.txt", "a.txt", "b/1.html", ".hidden.txt", ".git/x.txt", "b/notes.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")
    assert [found.id for found in read(tmp_path)] == ["a", "1", "2"]


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    found = only(tmp_path)
    assert isinstance(found, Skipped) and found.reason is Reason.EMPTY


def test_a_bad_page_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    assert [type(found) for found in read(tmp_path, tmp_path / "missing.txt", tmp_path / "b.txt")] == [
        Skipped,
        Page,
        Skipped,
        Page,
    ]


@pytest.mark.parametrize("content", [b"", b" \n\t \r\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_skipped(tmp_path: Path, content: bytes) -> None:
    assert refused(tmp_path / "a.txt", content).reason is Reason.EMPTY


@pytest.mark.parametrize("content", [b"%PDF-1.7 " + bytes(range(256)), b"PK\x03\x04" + b"x" * 40, os.urandom(4000)])
def test_a_binary_file_is_skipped(tmp_path: Path, content: bytes) -> None:
    assert refused(tmp_path / "a.txt", content).reason in {Reason.BINARY, Reason.ENCODING}


def test_bytes_of_no_arabic_encoding_are_skipped(tmp_path: Path) -> None:
    assert refused(tmp_path / "a.txt", bytes(range(0x80, 0x100)) * 9).reason is Reason.ENCODING


def test_a_file_over_the_limit_is_refused_quickly(tmp_path: Path) -> None:
    start = time.perf_counter()
    assert refused(tmp_path / "a.txt", "ا".encode() * 10_000_000).reason is Reason.TOO_LARGE
    assert refused(tmp_path / "a.jsonl", b'{"text": "' + b"a" * 20_000_000).reason is Reason.TOO_LARGE
    assert refused(tmp_path / "a.txt.gz", gzip.compress(bytes(11_000_000))).reason is Reason.TOO_LARGE
    assert time.perf_counter() - start < 5


def test_the_limit_is_an_option(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    found = only(tmp_path / "a.txt", options=Options(page_bytes=20))
    assert isinstance(found, Skipped) and found.reason is Reason.TOO_LARGE


def test_a_missing_file_is_skipped(tmp_path: Path) -> None:
    found = only(tmp_path / "nowhere.txt")
    assert isinstance(found, Skipped) and found.reason is Reason.UNREADABLE


def test_a_file_without_rights_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    found = only(tmp_path / "a.txt")
    assert isinstance(found, Skipped) and found.reason is Reason.UNREADABLE and "right" in found.mend


@pytest.mark.parametrize(
    "language",
    [
        "The mediator announced today that both sides agreed to a truce in the old town, and left.",
        "وزیر امور خارجه ایران گفت که آتش‌بس میان دو طرف درگیر باید هرچه زودتر برقرار شود و گفت‌وگوها ادامه یابد",
        "وزیر اعظم نے کہا ہے کہ دونوں فریقوں کے درمیان جنگ بندی پر عمل درآمد کیا جائے گا اور مذاکرات جاری رہیں گے",
        "سەرۆکی هەرێم ڕایگەیاند کە ئاگربەستەکە بەردەوام دەبێت و هەردوو لایەن لەسەری ڕێککەوتوون لەم هەفتەیەدا",
    ],
)
def test_another_language_is_skipped(tmp_path: Path, language: str) -> None:
    assert refused(tmp_path / "a.txt", language.encode()).reason is Reason.NOT_ARABIC


def test_html_without_text_has_no_body(tmp_path: Path) -> None:
    content = b"<html><head><script>var a = 1;</script></head><body><img src='a.png'></body></html>"
    assert refused(tmp_path / "a.html", content).reason is Reason.NO_BODY


def test_html_cut_in_the_middle_is_read(tmp_path: Path) -> None:
    found = page(tmp_path / "a.html", HTML.encode()[:-33])
    assert isinstance(found, Page) and found.media is Media.HTML


def test_standard_input_is_a_page() -> None:
    found = only("-", stdin=io.BytesIO(TEXT.encode()))
    assert isinstance(found, Page) and (found.id, found.url, found.content) == ("stdin", "-", TEXT)


def test_standard_input_may_be_json_lines() -> None:
    lines = b'{"id": "x", "text": "%s"}\n' % "قال الوسيط إن الهدنة قائمة".encode() * 3
    assert [found.id for found in read("-", stdin=io.BytesIO(lines))] == ["x"] * 3
