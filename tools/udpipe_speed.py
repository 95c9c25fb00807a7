"""Words a second of UDPipe 1 on the pages that `make bench` reads, beside our own: a yardstick of speed, not of use.

    python -m tools.udpipe_speed            # trains a model on the treebank (minutes), reads, adds to eval/bench.json

Needs HUDNA_SHARED and `pip install ufal.udpipe`. The model is trained in one round: its accuracy is not looked at, and
its speed does not depend on it.
"""

from __future__ import annotations

import json
import lzma
import sys
import time
from itertools import islice
from typing import Any

from eval.gold import ROOT, SHARED

BENCH = ROOT / "eval" / "bench.json"
TREES = SHARED / "corpus" / "ud" / "padt-tree-train.jsonl.xz"
POOL = SHARED / "corpus" / "pool.jsonl.xz"
ARTICLES = 100


def conllu() -> str:
    """The treebank as CoNLL-U: words, tags, heads and relations."""
    with lzma.open(TREES, "rt") as lines:
        return "".join(_sentence(json.loads(line)) for line in lines)


def _sentence(row: dict[str, Any]) -> str:
    found = [f"{i}\t{word['form']}\t{word['form']}\t{word['upos']}\t_\t_\t{word['head']}\t{word['deprel']}\t_\t_\n"
             for i, word in enumerate(row["words"], 1)]
    return "".join(found) + "\n"


def main() -> int:
    """Train, read, write down."""
    try:
        from ufal import udpipe
    except ImportError:
        print("udpipe_speed: ufal.udpipe is not installed. Run `pip install ufal.udpipe`.", file=sys.stderr)
        return 1
    if not TREES.exists():
        print(f"udpipe_speed: {TREES} is not here. Set HUDNA_SHARED.", file=sys.stderr)
        return 1
    error = udpipe.ProcessingError()
    sentences = udpipe.Sentences()
    reader = udpipe.InputFormat.newConlluInputFormat()
    reader.setText(conllu())
    sentence = udpipe.Sentence()
    while reader.nextSentence(sentence, error):
        sentences.push_back(sentence)
        sentence = udpipe.Sentence()
    trained = udpipe.Trainer.train(
        "morphodita_parsito", sentences, udpipe.Sentences(), "epochs=1;tokenize_url=0", "models=1;iterations=1",
        "iterations=1;embedding_form=20", error)
    if error.occurred():
        print(f"udpipe_speed: {error.message}", file=sys.stderr)
        return 1
    model = _loaded(udpipe, trained)
    out = measured(udpipe, model)
    bench = json.loads(BENCH.read_text("utf-8"))
    bench["udpipe"] = out
    BENCH.write_text(json.dumps(bench, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(out)
    return 0


def _loaded(udpipe: Any, trained: bytes) -> Any:  # noqa: ANN401 - a module and a model
    file = ROOT / "build" / "speed.udpipe"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(bytes(trained))
    return udpipe.Model.load(str(file))


def measured(udpipe: Any, model: Any) -> dict[str, float]:  # noqa: ANN401 - a module and a model
    """Words of the text and processor time, tokenizing, tagging and parsing the first pages."""
    with lzma.open(POOL, "rt") as lines:
        texts = [json.loads(line)["text"] for line in islice(lines, ARTICLES)]
    pipeline = udpipe.Pipeline(model, "tokenize", udpipe.Pipeline.DEFAULT, udpipe.Pipeline.DEFAULT, "conllu")
    error = udpipe.ProcessingError()
    began = time.process_time()
    for text in texts:
        pipeline.process(text, error)
    spent = time.process_time() - began
    words = sum(len(text.split()) for text in texts)
    return {"version": udpipe.Version.current().minor, "words": words, "seconds": round(spent, 1),
            "words_per_second": round(words / spent)}


if __name__ == "__main__":
    sys.exit(main())
