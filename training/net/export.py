"""Write a taught net in the form that the package reads: tables, two ONNX graphs.

    python -m training.net.export WORK heads arcs FOLDER [--whole]    # with WORK/language.pt into FOLDER

Tags are those of the first net (WORK/heads.pt), arcs those of the second.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from training.net.heads import CLUE, INPUT, Heads, Size
from training.net.model import SIZE, Language

from hudna.infer.reasons import WEIGHTS

SPELLING = ("words", "sequences", "sequence_scale", "places", "place_scale", "signs")
ORDER = ("names", "plans", "events", "links", "said", "real")
SIDES = ("ask", "first", "last")


class Ways(nn.Module):
    """Both language models, the second over words in reverse."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.language = language

    def forward(self, ahead: Tensor, back: Tensor) -> tuple[Tensor, ...]:
        """The states of the layers, each (batch, time, STATE)."""
        return (*self.language.ahead.states(ahead), *self.language.back.states(back))


class Said(nn.Module):
    """All that two nets say of words, each in its own clues: the tags of the first, the sides of the second's arcs."""

    def __init__(self, tags: Heads, arcs: Heads) -> None:
        super().__init__()
        self.tags, self.arcs = tags, arcs

    def forward(self, seen: Tensor, clue: Tensor) -> tuple[Tensor, ...]:
        """Tags in ORDER, then the sides of arcs."""
        tagged, joined = (net.states(seen, own) for net, own in zip((self.tags, self.arcs), clue.split(CLUE, -1),
                                                                    strict=True))
        return (*(self.tags.tags[name](tagged) for name in ORDER),
                *(getattr(self.arcs, side)(joined) for side in SIDES))


def eighths(table: Tensor) -> tuple[np.ndarray, np.ndarray]:
    """A table in whole numbers of eight bits and the scale of each row."""
    scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
    return (table / scale).round().to(torch.int8).numpy(), scale.numpy().astype(np.float32)


def graph(module: nn.Module, inputs: dict[str, Tensor], outputs: list[str], file: Path, *, whole: bool) -> None:
    """Write a module as an ONNX graph, its weights in eight bits unless `whole`."""
    axes = {name: {0: "batch", 1: "time"} for name in (*inputs, *outputs)}
    raw = file.with_suffix(".raw.onnx")
    torch.onnx.export(module.eval(), tuple(inputs.values()), str(raw), input_names=list(inputs), output_names=outputs,
                      dynamic_axes=axes, opset_version=17, dynamo=False)
    if whole:
        raw.replace(file)
    else:
        quantize_dynamic(raw, file, weight_type=QuantType.QInt8, per_channel=False)
        raw.unlink()


def export(work: Path, names: tuple[str, str], folder: Path, *, whole: bool = False) -> None:
    """Write the three files of the nets that read together."""
    folder.mkdir(parents=True, exist_ok=True)
    spelling = _language(work, folder, whole=whole) if (work / "language.pt").exists() else _shipped(folder)
    saved = [torch.load(work / f"{name}.pt") for name in names]
    tags, arcs = (taught(one) for one in saved)
    np.savez(  # numbers of eight bits hardly compress, and are read at each start
        folder / "tables.npz", **spelling, **clue_tables((tags, arcs), [one["clues"] for one in saved]),
        **arc_tables(arcs))
    graph(Said(tags, arcs), {"seen": torch.zeros(1, 9, INPUT), "clue": torch.zeros(1, 9, 2 * CLUE)},
          [*ORDER, *SIDES], folder / "heads.onnx", whole=whole)


def taught(saved: Mapping[str, Any]) -> Heads:
    """A net as it was saved."""
    arc, wide = saved["heads"]["ask.weight"].shape
    heads = Heads(len(saved["clues"]) + 1, Size(wide // 2, arc))
    heads.load_state_dict(saved["heads"])
    return heads


def clue_tables(nets: Sequence[Heads], numbers: Sequence[Mapping[str, int]]) -> dict[str, Any]:
    """The clues that any of the nets knows, and their numbers for each, side by side; nought where it knows none."""
    clues = sorted(set().union(*numbers))
    rows = [[known.get(clue, 0) for clue in ("", *clues)] for known in numbers]
    table = [net.clues.weight.detach().numpy()[row] for net, row in zip(nets, rows, strict=True)]
    return {"clues": "\n".join(clues), "clue_table": np.concatenate(table, 1)}


def arc_tables(net: Heads) -> dict[str, Any]:
    """The tables of arcs; `relation` is their form (arc, arc * relations)."""
    found = {part: getattr(net, part).weight.detach().numpy() for part in ("sort", "kind", "level", "far", "apart",
                                                                           "suits")}
    found["suits"] = found["suits"].reshape(len(found["sort"]), len(found["kind"]), -1)
    form = net.relation.detach().permute(1, 2, 0).numpy()
    return {**found, "relation": form.reshape(len(form), -1).astype(np.float32)}


def _language(work: Path, folder: Path, *, whole: bool) -> dict[str, Any]:
    """Write the graph of the language models; the tables of their spelling."""
    vocabulary = json.loads((work / "vocabulary.json").read_text("utf-8"))
    language = Language(len(vocabulary))
    language.load_state_dict(torch.load(work / "language.pt"))
    graph(Ways(language), {"ahead": torch.zeros(2, 9, SIZE), "back": torch.zeros(2, 9, SIZE)},
          ["ahead1", "ahead2", "back1", "back2"], folder / "language.onnx", whole=whole)
    sequences, sequence_scale = eighths(language.spelling.sequences.weight.detach())
    places, place_scale = eighths(language.spelling.words.weight.detach())
    return {"words": "\n".join(sorted(vocabulary, key=vocabulary.__getitem__)), "sequences": sequences,
            "sequence_scale": sequence_scale, "places": places, "place_scale": place_scale,
            "signs": language.spelling.signs.weight.detach().numpy()}


def _shipped(folder: Path) -> dict[str, Any]:
    """The graph and the spelling of the language models that come with the package."""
    shutil.copy(WEIGHTS / "language.onnx", folder / "language.onnx")
    with np.load(WEIGHTS / "tables.npz", allow_pickle=False) as tables:
        return {name: tables[name] for name in SPELLING}


def main() -> None:
    """Read the arguments and export."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("work", type=Path)
    ask.add_argument("tags", help="the net whose tags are taken")
    ask.add_argument("arcs", help="the net whose arcs are taken")
    ask.add_argument("folder", type=Path)
    ask.add_argument("--whole", action="store_true", help="weights of 32 bits")
    args = ask.parse_args()
    export(args.work, (args.tags, args.arcs), args.folder, whole=args.whole)
    print({file.name: file.stat().st_size for file in args.folder.iterdir()})


if __name__ == "__main__":
    main()
