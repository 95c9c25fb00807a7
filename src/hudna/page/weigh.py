"""Whether a decoded page is one to read: Arabic, with a text."""

from __future__ import annotations

from hudna.letters import is_arabic
from hudna.page.language import foreign, visible
from hudna.page.options import Options
from hudna.page.refuse import refuse
from hudna.shapes import Media, Page, Skipped


def weigh(page: Page, options: Options) -> Page | Skipped:
    """The page, or why it is not read: empty, in another language, without Arabic text."""
    text = visible(page.content) if page.media is Media.HTML else page.content
    if not text.strip():
        why = refuse("empty" if page.media is not Media.HTML else "no_body", id=page.id, url=page.url)
        return Skipped(why.id, why.url, why.reason, why.what, why.mend, page.digest)
    language = foreign(text, options.arabic_share) if any(c.isalpha() for c in text) else None
    if language is not None:
        return refuse("not_arabic", id=page.id, url=page.url, detail=language, digest=page.digest)
    if not any(is_arabic(c) for c in text):
        return refuse("no_body", id=page.id, url=page.url, digest=page.digest)
    return page
