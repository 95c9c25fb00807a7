"""What the head of an HTML page says of it: title, outlet, author, day of publication."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml import html

_ARTICLES = frozenset({"NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
                       "BackgroundNewsArticle", "BlogPosting", "LiveBlogPosting", "WebPage"})
_PUBLISHED = ("article:published_time", "og:article:published_time", "article:published", "og:published_time",
              "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "dc.date",
              "dc.date.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime")
_TITLES = ("og:title", "twitter:title")
_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "byl")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})|(\d{4})(\d{2})(\d{2})(?=T|$)")
_MOST_JSON = 500_000
_ITEMS = 5_000
_MARKS, _MARKS_FIRST, _NAME_WORDS = " |-:\u2013\u2014\u00bb", ("|", "-", ":", "\u2013", "\u2014", "\u00bb"), 6


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page's metadata says; `basis` names the field that gives the day."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    basis: str = ""


NO_FACTS = Facts()


def read_facts(tree: html.HtmlElement) -> Facts:
    """The facts in a page's JSON-LD, meta tags and marked times; JSON-LD first."""
    linked = _linked(tree)
    metas = _metas(tree)
    day, basis = _published(tree, linked, metas)
    title = _text(linked.get("headline")) or _first(metas, _TITLES)
    return Facts(
        title=title,
        outlet=(_first(metas, _OUTLETS[:1]) or _name(linked.get("publisher")) or _first(metas, _OUTLETS[1:])
                or _beside_title(tree, title)),
        author=_name(linked.get("author")) or _person(_first(metas, _AUTHORS)),
        published=day, basis=basis,
    )


def _beside_title(tree: html.HtmlElement, title: str | None) -> str | None:
    """The outlet's name behind the title in the window's title."""
    window = " ".join((tree.findtext(".//title") or "").split())
    heading = title or " ".join("".join(next(tree.iter("h1"), tree).itertext()).split())
    if not heading or not window.startswith(heading):
        return None
    name = window[len(heading):].strip()
    return name.lstrip(_MARKS) or None if name.startswith(_MARKS_FIRST) and len(name.split()) <= _NAME_WORDS else None


def _published(
    tree: html.HtmlElement, linked: Mapping[str, Any], metas: Mapping[str, str],
) -> tuple[date | None, str]:
    """The day of publication and the field that gives it."""
    said = [("datePublished", linked.get("datePublished")), *((name, metas.get(name)) for name in _PUBLISHED)]
    for element in tree.iter("time", "meta", "span"):
        if (element.get("itemprop") or "").lower() == "datepublished" or element.get("pubdate") is not None:
            said.append(("datePublished", element.get("datetime") or element.get("content")))
    for name, value in said:
        day = _day(value)
        if day is not None:
            return day, name
    return None, ""


def _day(value: object) -> date | None:
    match = _DAY.match(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    try:
        found = date(*(int(group) for group in match.groups() if group))
    except ValueError:
        return None
    return found if found.year >= 1990 else None


def _metas(tree: html.HtmlElement) -> dict[str, str]:
    """The meta tags by folded name, the first of each."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name, content)
    return found


def _first(metas: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _linked(tree: html.HtmlElement) -> Mapping[str, Any]:
    """The article's object in the page's JSON-LD, or an empty one."""
    found: Mapping[str, Any] = {}
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or len(script.text or "") > _MOST_JSON:
            continue
        try:
            value = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(value):
            kinds = item.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and kind in _ARTICLES for kind in kinds) and (
                    not found or "WebPage" not in kinds):
                found = item if "WebPage" not in kinds or not found else found
    return found


def _objects(value: object) -> Iterator[Mapping[str, Any]]:
    """All objects inside a JSON value, outer ones first."""
    waiting, seen = [value], 0
    while waiting and seen < _ITEMS:
        item, seen = waiting.pop(0), seen + 1
        if isinstance(item, Mapping):
            yield item
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    """The name of a person or organisation, or of the first of several."""
    if isinstance(value, list):
        return next((name for name in map(_name, value) if name), None)
    return _person(_text(value.get("name") if isinstance(value, Mapping) else value))


def _person(value: str | None) -> str | None:
    """The value unless it is an address."""
    return None if value is None or value.startswith(("http:", "https:", "/")) or "@" in value else value
