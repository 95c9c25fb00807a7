"""Raw news for pretraining, as arrays of word numbers.

    python -m training.net.raw_text WORK           # writes WORK/raw.npz and WORK/vocabulary.json
    python -m training.net.raw_text WORK --clean   # without the sources that are for research only

Held articles, their near-copies and every article with a gold reading are left out.
"""

from __future__ import annotations

import argparse
import json
import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from training.places import SHARED, gold_ids, held_ids

from hudna.grammar.words import words_of
from hudna.infer.spelling import plain, sign
from hudna.letters import fold

SOURCES = ("pool", "aljazeera", "cnn2024", "alkhaleej", "ant", "rawpages", "saudinewsnet")
RESEARCH_ONLY = frozenset({"pool", "saudinewsnet", "rawpages"})
WORDS, LEAST, MOST = 30_000, 5, 17_000_000   # vocabulary, its rarest; of running text, the densest articles first
TOPIC = re.compile("|".join((  # news of conflict and diplomacy, by folded beginnings of words
    "\u0647\u062f\u0646", "\u0642\u0635\u0641", "\u0645\u0633\u0644\u062d", "\u0642\u0648\u0627\u062a",
    "\u062c\u064a\u0634", "\u0645\u0641\u0627\u0648\u0636", "\u0627\u062a\u0641\u0627\u0642",
    "\u0631\u0626\u064a\u0633", "\u0648\u0632\u064a\u0631", "\u062d\u0643\u0648\u0645", "\u0645\u0642\u062a\u0644",
    "\u0642\u062a\u0644",
    "\u0647\u062c\u0648\u0645", "\u0645\u062c\u0644\u0633", "\u062f\u0648\u0644",
    "\u0628\u0631\u0644\u0645\u0627\u0646",
    "\u0633\u0644\u0627\u0645", "\u062d\u0631\u0628", "\u0633\u064a\u0627\u0633", "\u0627\u0645\u0646")))


def documents(sources: tuple[str, ...]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The source and the (punctuation before, plain word) pairs of each article that may be learned from."""
    out = held_ids() | gold_ids()
    for source in sources:
        with lzma.open(SHARED / "corpus" / f"{source}.jsonl.xz", "rt") as lines:
            for row in map(json.loads, lines):
                if row["id"] not in out:
                    yield source, [(before, plain(form)) for before, form in words_of(fold(row["text"]))]


def density(words: list[tuple[str, str]]) -> float:
    """How much of an article is words of politics or conflict."""
    return sum(TOPIC.search(word) is not None for _, word in words) / (len(words) + 20)


def enough(kept: list[tuple[float, np.ndarray, np.ndarray]]) -> list[tuple[float, np.ndarray, np.ndarray]]:
    """The densest articles that together hold about MOST words, in the order in which they came."""
    order = sorted(range(len(kept)), key=lambda i: -kept[i][0])
    sizes = np.cumsum([len(kept[i][1]) for i in order])
    return [kept[i] for i in sorted(order[: int(np.searchsorted(sizes, MOST)) + 1])]


def main() -> None:
    """Read the corpora and write the arrays."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("work", type=Path)
    ask.add_argument("--clean", action="store_true")
    args = ask.parse_args()
    sources = tuple(s for s in SOURCES if not (args.clean and s in RESEARCH_ONLY))
    numbers: dict[str, int] = {}
    kept: list[tuple[float, np.ndarray, np.ndarray]] = []
    for source, words in documents(sources):
        kept.append((density(words), np.array([numbers.setdefault(word, len(numbers)) for _, word in words], np.int32),
                     np.array([sign(before) for before, _ in words], np.int8)))
        if len(kept) % 10_000 == 0:
            print(source, len(kept), len(numbers), file=sys.stderr, flush=True)
    kept = enough(kept)
    texts = np.concatenate([numbers_of for _, numbers_of, _ in kept])
    forms = list(numbers)
    counts = Counter({forms[i]: int(n) for i, n in enumerate(np.bincount(texts, minlength=len(forms))) if n >= LEAST})
    order = [word for word, n in counts.most_common(WORDS)]
    vocabulary = {word: i + 1 for i, word in enumerate(order)}
    args.work.mkdir(parents=True, exist_ok=True)
    np.savez(args.work / "raw.npz", words=texts, signs=np.concatenate([signs for _, _, signs in kept]))
    (args.work / "words.json").write_text(json.dumps(list(numbers), ensure_ascii=False), "utf-8")
    (args.work / "vocabulary.json").write_text(json.dumps(vocabulary, ensure_ascii=False), "utf-8")
    (args.work / "counts.json").write_text(json.dumps([counts[word] for word in order]), "utf-8")
    print(f"{len(kept)} articles, {len(texts)} words, {len(numbers)} forms, vocabulary {len(vocabulary)}")


if __name__ == "__main__":
    main()
