"""Render a page of HTML as text, a line for each block, and say what its mark-up tells of the lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree, html

from hudna.shapes import Role

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
))
_SPACED = frozenset((
    "a", "button", "label", "td", "th", "option", "select", "time", "span", "small",
))
_DROPPED = frozenset((
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio", "video",
    "canvas", "map", "head", "textarea", "datalist", "input", "link", "meta", "base", "area", "param", "source",
    "track",
))
_FURNITURE = frozenset((
    "nav", "footer", "aside", "button", "select", "form", "menu",
))
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WRAPPERS = re.compile(
    r"<(/?)(p|div|li|tr|h[1-6]|section|article|ul|ol|table|br)\b[^<>]*>|</?(?!title|script|style)[a-z][^<>]*>",
    re.IGNORECASE)
_MANY_NODES, _MANY_LETTERS = 40_000, 500_000


@dataclass(frozen=True, slots=True)
class Drawn:
    """A rendered line: its text, the role its tags give, and the share of its letters inside links."""

    text: str
    role: Role | None
    links: float


def parse(content: str) -> html.HtmlElement | None:
    """The tree of a page, however broken it is; None when there is nothing in it.

    Nothing is fetched and no entity is followed; what is nested too deeply to parse is flattened first.
    """
    tree, whole = _parsed(content)
    if whole:
        return tree
    flat = _WRAPPERS.sub(lambda m: "<br>" if m.group(2) else "", content)
    return _parsed(flat)[0]


def _parsed(content: str) -> tuple[html.HtmlElement | None, bool]:
    """The tree, and whether the parser came to the end of the page."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        tree = etree.fromstring(content.encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        return None, True
    stopped = any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log.filter_from_fatals())
    return tree, not stopped


def small(tree: html.HtmlElement, text: int) -> bool:
    """Say whether a page of so many letters is of a size that the finder of main content can take."""
    return text < _MANY_LETTERS and sum(1 for _ in zip(tree.iter(), range(_MANY_NODES), strict=False)) < _MANY_NODES


def draw(tree: html.HtmlElement) -> Iterator[Drawn]:
    """The visible lines of a page in the order of the document."""
    pen = _Pen()
    walk = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _DROPPED or not tag or _hidden(element):
                walk.skip_subtree()
                pen.dropped.append(element)
                continue
            if tag in _BLOCKS:
                yield from pen.ended()
            elif tag in _SPACED and _touches(element):
                pen.write(" ")
            pen.enter(tag)
            pen.write(element.text)
            continue
        if pen.dropped and pen.dropped[-1] is element:
            pen.dropped.pop()
        else:
            if tag in _BLOCKS:
                yield from pen.ended()
            pen.leave(tag)
        pen.write(element.tail)
    yield from pen.ended()


def _touches(element: html.HtmlElement) -> bool:
    """Say whether a link, button or cell stands against the one before it without a blank."""
    before = element.getprevious()
    return before is not None and before.tag in _SPACED and not before.tail


def _hidden(element: html.HtmlElement) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


class _Pen:
    """The line that is being written and the tags around it."""

    def __init__(self) -> None:
        self.dropped: list[html.HtmlElement] = []
        self._pieces: list[str] = []
        self._linked = 0
        self._tags: list[str] = []
        self._around: set[str] = set()

    def enter(self, tag: str) -> None:
        self._tags.append(tag)

    def leave(self, tag: str) -> None:
        if self._tags and self._tags[-1] == tag:
            self._tags.pop()

    def write(self, text: str | None) -> None:
        if not text:
            return
        self._pieces.append(text)
        if text.strip():
            self._around.update(self._tags)
            self._linked += len("".join(text.split())) if "a" in self._tags else 0

    def ended(self) -> Iterator[Drawn]:
        """The line written so far, if there is one."""
        text = " ".join("".join(self._pieces).split())
        if text:
            share = self._linked / max(1, len(text.replace(" ", "")))
            yield Drawn(text, self._role(), share)
        self._pieces, self._linked, self._around = [], 0, set()

    def _role(self) -> Role | None:
        around = self._around
        if "h1" in around and not around & {"nav", "footer", "aside"}:
            return Role.TITLE
        if "figcaption" in around:
            return Role.CAPTION
        if around & _FURNITURE and not (around & {"form"} and "article" in around):
            return Role.FURNITURE
        return Role.FURNITURE if "header" in around and not around & {"article", "main"} else None
