"""The order of the stages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hudna.claims import Drawer, Scene
from hudna.errors import QueryError, WeightsError
from hudna.grammar.dates import DateFinder
from hudna.infer import Weigher, load_weigher
from hudna.infer.confidence import Confidence, load_confidence
from hudna.mentions import Finder, Tagger
from hudna.pack import Pack, load_pack
from hudna.pipeline.sure import rated
from hudna.shapes import Article, Cast, Page, Reading, Reason, Skipped
from hudna.text import Cleaner

NET, RULES, PLAIN = "net", "rules", "plain"
READERS = (NET, RULES, PLAIN)
_WEIGHTS = {NET: "net.json", RULES: "reasons.json"}
_LONG = 200
Caster = Callable[[Article], Cast | None]


class Reader:
    """Reads pages with one pack; building it compiles the pack, calling it reads a page.

    `name` is `net` (what a trained net says and the grammar's reasons, weighed together), `rules` (the grammar's
    reasons, weighed) or `plain` (the grammar alone, no weights needed); a `weigher` and a `tagger` given take the
    place of the weights and the net that come with the package.
    """

    def __init__(self, pack: Pack | None = None, name: str = NET, weigher: Weigher | None = None,
                 tagger: Tagger | None = None) -> None:
        if name not in READERS:
            raise QueryError(where="--reader", what=f"there is no reader {name!r}", mend=f"Take one of {READERS}.")
        self.pack = load_pack() if pack is None else pack
        self.name = name
        self._confidence = _confidence(name) if weigher is None else Confidence()
        digest = ""
        if weigher is None and name != PLAIN:
            weigher = load_weigher(name=_WEIGHTS[name])
            if name == NET and tagger is None:
                tagger, digest = _net()
        self.weigher = weigher
        digests = (weigher.digest if weigher else "", digest, self._confidence.digest)
        self.weights_digest = "-".join(filter(None, digests))
        dates = DateFinder(self.pack.language)
        self.cleaner = Cleaner(self.pack, dates)
        self.finder = Finder(self.pack, self.weigher, tagger, dates)
        self.drawer = Drawer(self.pack, self.weigher)

    def __call__(self, page: Page) -> Reading:
        """The reading of a page."""
        return self.read_with(page, lambda article: None)

    def read_with(self, page: Page, caster: Caster) -> Reading:
        """The reading of a page whose cast `caster` gives; where it gives None, the reader's own."""
        return replace(rated(self.drawer.finish(self.scene(page, caster)), self._confidence), reader=self.name)

    def scene(self, page: Page, caster: Caster = lambda article: None) -> Scene:
        """What the drawers of claims look at, statements drawn."""
        article = self.cleaner.clean(page)
        return self.drawer.scene(article, self.finder.find(article), caster(article))

    def try_read(self, page: Page) -> Reading | Skipped:
        """The reading of a page, or a Skipped that says how it failed: no page ends a batch."""
        try:
            return self(page)
        except Exception as error:  # noqa: BLE001 - whatever a page does to the reader, the rest must be read
            return failed(page, f"{type(error).__name__}: {error}"[:_LONG])


def _confidence(name: str) -> Confidence:
    """How sure the claims of a reader are; a reader without a net works without knowing."""
    try:
        return load_confidence(name)
    except WeightsError:
        if name == NET:
            raise
        return Confidence()


def _net() -> tuple[Tagger, str]:
    """The net that comes with the package, loaded only where it is asked for, and its digest."""
    from hudna.infer.net import load_net

    net = load_net()
    return lambda article, clues: net(article.words, clues), net.model


def failed(page: Page, how: str) -> Skipped:
    """The page at which the reader failed."""
    return Skipped(
        id=page.id, url=page.url, reason=Reason.FAILED, digest=page.digest,
        what=f"the reader failed ({how})", mend="Report it with the page; the other pages are read.")
