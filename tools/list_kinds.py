"""Write docs/reference/kinds.md: the kinds and types of the ontology, from the pack's own files."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from eval.gold import ROOT

from hudna.pack import load_pack

PAGE = ROOT / "docs" / "reference" / "kinds.md"
LAYERS = {"actors": "Kinds of actors", "initiatives": "Kinds of initiatives", "says": "Forms of reported speech",
          "events": "Types of events", "ties": "Types of ties", "conditions": "Types of conditions",
          "counts": "What is counted"}


def lines() -> Iterator[str]:
    """The page, a line at a time."""
    pack = load_pack()
    yield "# Kinds and types"
    yield ""
    yield "Made by `make docs` from `src/hudna/data/ceasefire/kinds/*.yaml`; change those, not this page."
    for layer, title in LAYERS.items():
        if layer in pack.kinds:
            yield from ("", f"## {title}", "", "| name | English | Arabic | group |", "| --- | --- | --- | --- |")
            for kind in pack.kinds[layer]:
                yield f"| `{kind.name}` | {kind.label_en} | {kind.label_ar} | {kind.group} |"


def page() -> str:
    """The page as it ought to be."""
    return "\n".join(lines()) + "\n"


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
