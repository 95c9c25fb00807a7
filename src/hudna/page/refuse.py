"""Why a page is not read, and how to mend it."""

from __future__ import annotations

from typing import Literal

from hudna.shapes import Reason, Skipped

Refused = Literal[
    "empty", "binary", "encoding", "too_large", "not_arabic", "no_body", "missing", "no_rights", "unreadable",
    "bad_packing", "no_pages", "bad_json", "no_text",
]
_SAID: dict[Refused, tuple[Reason, str, str]] = {
    "empty": (Reason.EMPTY, "the page is empty", "Save the page again, or leave it out."),
    "binary": (Reason.BINARY, "this is {detail}", "Save the page as text or HTML."),
    "encoding": (Reason.ENCODING, "no encoding makes Arabic of these bytes", "Save the page as UTF-8."),
    "too_large": (Reason.TOO_LARGE, "the page is larger than {detail}",
                  "Give one article a file, or JSON lines; or raise the limit in the options."),
    "not_arabic": (Reason.NOT_ARABIC, "the page is in {detail}", "Give pages in Arabic."),
    "no_body": (Reason.NO_BODY, "the page has no Arabic text", "Save the page when it has loaded in full."),
    "missing": (Reason.UNREADABLE, "there is no such file", "Check the path."),
    "no_rights": (Reason.UNREADABLE, "the file may not be read", "Ask for the right to read it."),
    "unreadable": (Reason.UNREADABLE, "the file cannot be read ({detail})", "Check the path and the disk."),
    "bad_packing": (Reason.UNREADABLE, "the packed file is damaged ({detail})", "Pack the file again."),
    "no_pages": (Reason.EMPTY, "the folder holds no pages",
                 "Put .txt, .html, .json or .jsonl files (or these packed with xz or gz) in it."),
    "bad_json": (Reason.MALFORMED, "this is not valid JSON ({detail})",
                 "Write one JSON object a line, with `id` and `text`."),
    "no_text": (Reason.MALFORMED, "{detail}", "Write one JSON object a line, with `id` and `text`."),
}


def refuse(why: Refused, *, id: str, url: str, detail: str = "", digest: str | None = None) -> Skipped:
    """The page that was not read, with the reason in words."""
    reason, what, mend = _SAID[why]
    return Skipped(id=id, url=url, reason=reason, what=what.format(detail=detail), mend=mend, digest=digest)
