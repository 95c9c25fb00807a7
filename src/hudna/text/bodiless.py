"""Pages on which there is nothing to read."""

from __future__ import annotations

from hudna.shapes import Article, Reason, Role, Skipped

_CONTENT = frozenset({Role.BODY, Role.TITLE, Role.CAPTION})


def bodiless(article: Article) -> Skipped | None:
    """The refusal of a page of furniture alone; None where there is a title, body or caption to read."""
    if any(block.role in _CONTENT for block in article.blocks):
        return None
    page = article.page
    return Skipped(id=page.id, url=page.url, reason=Reason.NO_BODY, digest=page.digest,
                   what="the page holds menus and links, but no article", mend="Save the page of the article itself.")
