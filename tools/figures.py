"""Rewrite the tables of figures in the documents from what was measured; no figure in them is typed by hand.

    python -m tools.figures            # rewrite
    python -m tools.figures --check    # end with 1 where a document shows other figures than were measured

A table stands between `<!-- figures: NAME -->` and `<!-- end of figures -->`.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from eval.gold import ROOT

DOCUMENTS = ("README.md", "README.ar.md", "src/hudna/weights/CARD.md", "docs/decisions/0004-reasons-weighed.md",
             "docs/how-it-reads.md", "docs/how-sure.md")
REPORT, BENCH = ROOT / "eval" / "report.json", ROOT / "eval" / "bench.json"
SURENESS = ROOT / "eval" / "confidence.json"
BLOCK = re.compile(r"(<!-- figures: (\w+) -->\n).*?(<!-- end of figures -->)", re.DOTALL)
FILES = ("dev", "seeds", "examples")
WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "figure": "what is right", "dev": "{n} news articles", "seeds": "{n} whole saved pages",
        "examples": "{n} example pages", "train": "{n} articles that the weights were fitted on",
        "mentions": "names of actors, word for word", "actors_b3": "which names are one actor",
        "initiatives": "truces, talks, plans, word for word", "dates": "dates with their value",
        "=published": "day of publication", "says": "statements", "says_who": "statements with the right speaker",
        "events": "events: type and word", "events_sourced": "events with status and voice",
        "event_roles": "doers, targets and places", "positions": "positions on an initiative",
        "ties": "ties between actors", "conditions": "conditions",
        "counts": "numbers of people", "CLAIMS": "**CLAIMS**",
        "net": "net and rules (`net`)", "rules": "rules, weighed (`rules`)", "plain": "grammar alone (`plain`)",
        "articles": "articles read, one core", "articles_per_second": "articles a second",
        "words_per_second": "words a second", "peak_memory_mib": "peak memory, MiB",
        "start_up_seconds": "start-up, seconds", "crashes": "articles at which the reader failed",
        "measured": "Measured at commit {commit} ({date}), pack {pack}.", "on": "On {machine}.",
        "says_layer": "statements", "events_layer": "events", "ties_layer": "ties", "counts_layer": "numbers",
        "conditions_layer": "conditions",
        "heads": "claims|in the gold|found|right of them|sure|sure of those found|right of the sure|recall of the sure",
        "promised": "chance given",
        "tried": "Reader {reader}, {articles} articles:",
    },
    "ar": {
        "figure": "ما يُصيب فيه", "dev": "مقالات إخبارية: {n}", "seeds": "صفحات محفوظة كاملة: {n}",
        "examples": "صفحات الأمثلة: {n}", "train": "مقالات ضُبطت عليها الأوزان: {n}",
        "mentions": "أسماء الفاعلين كلمةً كلمة", "actors_b3": "أيّ الأسماء لفاعل واحد",
        "initiatives": "الهدن والمحادثات والخطط كلمةً كلمة", "dates": "التواريخ بقيمها",
        "=published": "يوم النشر", "says": "الأقوال", "says_who": "الأقوال مع قائلها الصحيح",
        "events": "الأحداث: النوع والكلمة", "events_sourced": "الأحداث مع حالها ومصدرها",
        "event_roles": "الفاعل والمفعول به والمكان", "positions": "المواقف من المبادرات",
        "ties": "العلاقات بين الفاعلين", "conditions": "الشروط", "counts": "أعداد الناس", "CLAIMS": "**CLAIMS**",
        "net": "بالشبكة والقواعد (`net`)", "rules": "بالقواعد موزونةً (`rules`)", "plain": "بالقواعد وحدها (`plain`)",
        "articles": "مقالات قُرئت على نواة واحدة", "articles_per_second": "مقالات في الثانية",
        "words_per_second": "كلمات في الثانية", "peak_memory_mib": "أقصى ذاكرة (ميبيبايت)",
        "start_up_seconds": "زمن البدء بالثواني", "crashes": "مقالات أخفق فيها القارئ",
        "measured": "قيست عند الإيداع {commit} ({date})، والحزمة {pack}.", "on": "على {machine}.",
    },
}
ROWS = ("mentions", "actors_b3", "initiatives", "dates", "=published", "says", "says_who", "events", "events_sourced",
        "event_roles", "positions", "ties", "conditions", "counts", "CLAIMS")
COMPARED = ("events", "events_sourced", "event_roles", "positions", "CLAIMS")
SPEEDS = ("articles", "articles_per_second", "words_per_second", "peak_memory_mib", "start_up_seconds", "crashes")


def table(rows: list[list[str]]) -> str:
    """A Markdown table; the first row is its head."""
    head, *body = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([head, "| --- |" + " ---: |" * (len(rows[0]) - 1), *body])


def accuracy(words: Mapping[str, str], report: Mapping[str, Any], _: Mapping[str, Any]) -> str:
    """F1 (for the day of publication, the share that is right) by file."""
    files = report["readers"]["net"]
    rows = [[words["figure"], *(words[name].format(n=files[name]["articles"]) for name in FILES)]]
    rows += [[words[row], *(_cell(files[name], row) for name in FILES)] for row in ROWS]
    return table(rows) + "\n\n" + words["measured"].format_map(report)


def readers(words: Mapping[str, str], report: Mapping[str, Any], _: Mapping[str, Any]) -> str:
    """The reader with weights beside the grammar alone."""
    names = list(report["readers"])
    files = FILES
    heads = [words[file].format(n=report["readers"][names[0]][file]["articles"]) for file in files]
    rows = [["", *(f"{head}: {words[name]}" for head in heads for name in names)]]
    rows += [[words[row], *(_cell(report["readers"][name][file], row) for file in files for name in names)]
             for row in COMPARED]
    return table(rows) + "\n\n" + words["measured"].format_map(report)


def speed(words: Mapping[str, str], _: Mapping[str, Any], bench: Mapping[str, Any]) -> str:
    """Speed, memory and failures of both readers."""
    rows = [["", *(words[found["reader"]] for found in bench["speed"])]]
    rows += [[words[row], *(f"{found[row]:,}" for found in bench["speed"])] for row in SPEEDS]
    return table(rows) + "\n\n" + words["on"].format_map(bench) + " " + words["measured"].format_map(bench)


def sure(words: Mapping[str, str], report: Mapping[str, Any], _: Mapping[str, Any]) -> str:
    """By reader, layer and type: how many claims are sure and how many of those are right."""
    return "\n\n".join(_by_reader(words, report["confidence"], _sure_rows))


def reliability(words: Mapping[str, str], report: Mapping[str, Any], _: Mapping[str, Any]) -> str:
    """By reader, layer and tenth of the chance: how many claims are right."""
    return "\n\n".join(_by_reader(words, report["confidence"], _tenths))


def _by_reader(words: Mapping[str, str], found: Mapping[str, Any],
               rows: Callable[[Mapping[str, str], Mapping[str, Any]], list[list[str]]]) -> Iterator[str]:
    for name, reader in sorted(found["readers"].items()):
        yield words["tried"].format(reader=f"`{name}`", articles=reader["articles"])
        yield table(rows(words, reader["layers"]))
    yield words["measured"].format_map(found)


def _sure_rows(words: Mapping[str, str], layers: Mapping[str, Any]) -> list[list[str]]:
    """A row a layer, and one for each of its types of which some are sure."""
    rows = [words["heads"].split("|")]
    for layer, found in sorted(layers.items()):
        rows.append([f"**{words[layer + '_layer']}**", *_sure_cells(found["all"])])
        rows += [[f"`{type}`", *_sure_cells(own)] for type, own in found["types"].items() if own["sure"]]
    return rows


def _sure_cells(found: Mapping[str, Any]) -> list[str]:
    rate = found["right"] / found["found"] if found["found"] else None
    return [str(found["gold"]), str(found["found"]), _rate(rate), str(found["sure"]), _rate(found["share"]),
            _rate(found["precision"]), _rate(found["recall"])]


def _rate(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _tenths(words: Mapping[str, str], layers: Mapping[str, Any]) -> list[list[str]]:
    """A row a tenth, a column a layer."""
    names = sorted(layers)
    found = {name: {tenth["from"]: tenth for tenth in layers[name]["reliability"]} for name in names}
    rows = [[words["promised"], *(words[f"{name}_layer"] for name in names)]]
    for low in sorted({low for tenths in found.values() for low in tenths}):
        cells = [f"{own['right']:.3f} of {own['claims']}" if (own := found[name].get(low)) else "" for name in names]
        rows.append([f"{low:.1f} to {low + 0.1:.1f}", *cells])
    return rows


def _cell(file: Mapping[str, Any], row: str) -> str:
    figure = file["figures"].get(row)
    return f"{figure['f1']:.3f}" if figure and (figure["gold"] or figure["found"]) else ""


TABLES: Mapping[str, Callable[[Mapping[str, str], Mapping[str, Any], Mapping[str, Any]], str]] = {
    "accuracy": accuracy, "readers": readers, "speed": speed, "sure": sure, "reliability": reliability}


def rewritten(text: str, language: str) -> str:
    """A document with its tables as they ought to be."""
    report, bench, sureness = (json.loads(path.read_text("utf-8")) for path in (REPORT, BENCH, SURENESS))
    report["confidence"] = sureness
    return BLOCK.sub(lambda m: m[1] + TABLES[m[2]](WORDS[language], report, bench) + "\n" + m[3], text)


def main() -> int:
    """Read the arguments and do what they ask."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--check", action="store_true")
    args = ask.parse_args()
    stale = []
    for path in map(ROOT.joinpath, DOCUMENTS):
        text = path.read_text("utf-8")
        new = rewritten(text, "ar" if ".ar." in path.name else "en")
        if new != text:
            stale.append(str(path.relative_to(ROOT)))
            if not args.check:
                path.write_text(new, "utf-8")
    print(f"{'stale' if args.check else 'rewritten'}: {', '.join(stale) or 'none'}")
    return 1 if args.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
