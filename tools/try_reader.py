"""Run the reader over a gold file and score it; look at single articles and at single layers.

    python tools/try_reader.py dev                  # table of the scorer for bench/dev.jsonl (train, seeds likewise)
    python tools/try_reader.py train --errors events
    python tools/try_reader.py train --show ID      # text, gold and prediction of one article
    python tools/try_reader.py train --cast         # with the gold actors and initiatives instead of our own
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hudna.grammar.words import folded_key
from hudna.pack import load_pack
from hudna.page.build import from_record
from hudna.pipeline import READERS, Reader
from hudna.shapes import Actor, Article, Cast, Initiative, Reading, Span, Spot
from hudna.views.reading_json import reading_json

SHARED = Path(os.environ.get("HUDNA_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def scorer() -> Any:  # noqa: ANN401 - a module
    """The public scorer, as a module."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "bench" / "score.py")
    if spec is None or spec.loader is None:
        sys.exit(f"{SHARED}/bench/score.py: not found. Set HUDNA_SHARED.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold_cast(record: dict[str, Any], article: Article, refs: dict[str, str]) -> Cast:
    """The cast that the gold annotation gives; `refs` maps folded names to pack entries."""
    def spots(items: list[dict[str, Any]]) -> tuple[Spot, ...]:
        found = []
        for item in items:
            for start, end in item["mentions"]:
                inside = [i for i, w in enumerate(article.words) if w.start < end and w.end > start]
                if inside:
                    found.append(Spot(inside[0], inside[-1] + 1, item["id"], item["kind"], inside[0], inside[-1] + 1))
        return tuple(sorted(set(found)))

    def mentions(item: dict[str, Any]) -> tuple[Span, ...]:
        return tuple(Span(*m) for m in item["mentions"])

    return Cast(
        tuple(Actor(a["id"], a["name"], a["name_en"], a["kind"], mentions(a),
              next((refs[n] for n in (folded_key(a["name"]), *(folded_key(m.of(article.text)) for m in mentions(a)))
                    if n in refs), None)) for a in record["actors"]),
        tuple(Initiative(i["id"], i["kind"], "", i["name_en"], mentions(i)) for i in record["initiatives"]),
        spots(record["actors"]), spots(record["initiatives"]))


def names(reader: Reader) -> dict[str, str]:
    """The pack's entries by folded name."""
    return {folded_key(alias): e.id for e in reader.pack.entries for alias in e.aliases}


def read(reader: Reader, record: dict[str, Any], *, cast: bool) -> Reading:
    """The reading of a gold record's text."""
    known = {field: record.get(field) for field in ("id", "text", "outlet", "byline", "crawled")}  # no gold date
    return reader.read_with(from_record(known, "gold"),
                            lambda article: gold_cast(record, article, names(reader)) if cast else None)


def lines(record: dict[str, Any], text: str) -> Iterator[str]:  # noqa: C901 - a line for each layer
    """A reading, an item a line."""
    names = {a["id"]: a["name"] for a in record["actors"]}
    def cut(span: Any) -> str:  # noqa: ANN401 - a span or null
        return text[span[0]:span[1]] if span else "-"
    def who(ids: Any) -> str:  # noqa: ANN401 - an id, ids or null
        return ", ".join(names.get(i, i) for i in ([ids] if isinstance(ids, str) else ids or []))
    yield f"PUBLISHED {record['published']}"
    for a in record["actors"]:
        yield f"ACTOR {a['id']} {a['kind']} {a['name']} | " + " / ".join(map(cut, a["mentions"]))
    for i in record["initiatives"]:
        yield f"INITIATIVE {i['id']} {i['kind']} | " + " / ".join(map(cut, i["mentions"]))
    for start, end, value in record["dates"]:
        yield f"DATE {text[start:end]} = {value}"
    for s in record["says"]:
        yield (f"SAYS {s['id']} {who(s['who'])} [{cut(s['cue'])}] {s['form']} via {who(s.get('via'))}: "
               f"{cut(s['content'])}")
    for e in record["events"]:
        yield (f"EVENT {e['type']} «{cut(e['trigger'])}» who={who(e['who'])} whom={who(e['whom'])} "
               f"where={who(e['where'])} when={e['when']} about={e['about']} {e['real']} by={who(e['by'])}")
    for t in record["ties"]:
        yield f"TIE {t['type']} «{cut(t['trigger'])}» {who(t['from'])} -> {who(t['to'])} {t['real']} by={who(t['by'])}"
    for c in record["conditions"]:
        yield (f"CONDITION {c['type']} «{cut(c['trigger'])}» {c['about']} on={who(c['on'])} by={who(c['by'])}: "
               f"{cut(c['content'])}")
    for c in record["counts"]:
        yield f"COUNT {c['what']} «{cut(c['span'])}» {c['min']}..{c['max']} who={who(c['who'])} by={who(c['by'])}"


def main() -> None:
    """Read the arguments and do what they ask."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("gold", help="dev, train, seeds, or a file")
    ask.add_argument("--errors")
    ask.add_argument("--show")
    ask.add_argument("--cast", action="store_true")
    ask.add_argument("--limit", type=int)
    ask.add_argument("--reader", default="rules", choices=READERS)
    args = ask.parse_args()
    path = Path(args.gold) if "." in args.gold else SHARED / "bench" / f"{args.gold}.jsonl"
    golds = {r["id"]: r for r in map(json.loads, path.read_text("utf-8").splitlines())}
    if args.show:
        golds = {k: r for k, r in golds.items() if k.startswith(args.show)}
    golds = dict(list(golds.items())[: args.limit])
    reader = Reader(load_pack(), args.reader)
    start = time.perf_counter()
    preds = {k: reading_json(read(reader, r, cast=args.cast)) for k, r in golds.items()}
    seconds = time.perf_counter() - start
    if args.show:
        for k, r in golds.items():
            print("=====", k, r["outlet"], r["crawled"], r["byline"], "\n" + r["text"], "\n--- GOLD")
            print(*lines(r, r["text"]), sep="\n")
            print("--- READ")
            print(*lines(preds[k], r["text"]), sep="\n")
    module = scorer()
    figures = module.score(golds, preds, args.errors)
    for name, row in figures.items():
        if "p" in row:
            print(f"{name:<14} P {row['p']:.3f} R {row['r']:.3f} F1 {row['f1']:.3f} gold {row['gold']} "
                  f"pred {row['pred']}")
        elif "acc" in row:
            print(f"{name:<14} accuracy {row['acc']:.3f} of {row['n']}")
    print(f"CLAIMS {figures['CLAIMS']['f1']:.3f}   {len(golds) / seconds:.1f} articles/s")


if __name__ == "__main__":
    main()
