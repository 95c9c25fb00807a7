"""Trees that judge by reasons: many small ones, each adding to a score (gradient boosting, Friedman 2001)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from hudna.infer.session import session

REASONS = "reasons"  # the input of the graph, and where the names of its columns stand in the file, one a line


class Trees:
    """An ONNX graph of trees with its notes; calling it judges claims. It may be shared by threads."""

    def __init__(self, content: bytes) -> None:
        """Take the bytes of a file.

        Raises ValueError where they are no graph, and KeyError where it names no reasons.
        """
        self._graph = session(content)
        self.notes: Mapping[str, str] = self._graph.get_modelmeta().custom_metadata_map
        self._places = {name: place for place, name in enumerate(self.notes[REASONS].split("\n"))}

    def __call__(self, claims: Sequence[Iterable[str]]) -> list[float]:
        """The score of each claim, told by its reasons; a reason that was never met counts nothing."""
        if not claims:
            return []
        given = np.zeros((len(claims), len(self._places)), np.float32)
        for row, reasons in enumerate(claims):
            given[row, [place for place in map(self._places.get, reasons) if place is not None]] = 1
        (scores,) = self._graph.run(None, {REASONS: given})
        return [float(score) for score in scores[:, 0]]
