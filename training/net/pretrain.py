"""Pretrain the two language models on raw news.

    python -m training.net.pretrain WORK --million 16              # reads WORK/raw.npz, writes WORK/language.pt
    python -m training.net.pretrain WORK --after 9.5 --million 4   # goes on after so many million words

Seeds are fixed; a log line is written every hundred steps, a checkpoint every thousand.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from itertools import accumulate
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from training.net.model import Language

from hudna.infer.spelling import place, sequences

STREAMS, STEPS, DRAWN, RATE = 48, 64, 1024, 2e-3
AFTER = 0.6                           # how much slower learning goes on than it began


class Forms:
    """The letter sequences and places of all forms of the corpora."""

    def __init__(self, work: Path) -> None:
        forms = json.loads((work / "words.json").read_text("utf-8"))
        vocabulary = json.loads((work / "vocabulary.json").read_text("utf-8"))
        spelled = [sequences(form) for form in forms]
        self.flat = np.fromiter((s for one in spelled for s in one), np.int64)
        self.offsets = np.array([0, *accumulate(map(len, spelled))], np.int64)
        self.places = np.array([place(vocabulary, form) for form in forms], np.int64)

    def of(self, numbers: np.ndarray) -> tuple[Tensor, Tensor, Tensor]:
        """What the spelling needs for these forms: sequences, where each form's begin, places."""
        lows, highs = self.offsets[numbers], self.offsets[numbers + 1]
        lengths = highs - lows
        begins = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        flat = self.flat[np.arange(lengths.sum()) - np.repeat(begins - lows, lengths)]
        return torch.from_numpy(flat), torch.from_numpy(begins), torch.from_numpy(self.places[numbers])


def vectors(model: Language, forms: Forms, words: np.ndarray, signs: np.ndarray) -> Tensor:
    """The vectors of words (batch, time), each spelled once."""
    different, where = np.unique(words, return_inverse=True)
    spelled = model.spelling(*forms.of(different))
    flat = spelled[torch.from_numpy(where.reshape(-1))]
    return flat.view(*words.shape, -1) + model.spelling.signs(torch.from_numpy(signs.astype(np.int64)))


def main() -> None:
    """Train, log and save."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("work", type=Path)
    ask.add_argument("--million", type=float, default=16)
    ask.add_argument("--after", type=float, default=0, help="million words that WORK/language.pt has seen")
    ask.add_argument("--threads", type=int, default=2)
    args = ask.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(args.threads)
    rng = np.random.default_rng(1)
    raw = np.load(args.work / "raw.npz")
    words, signs = raw["words"], raw["signs"]
    forms = Forms(args.work)
    counts = np.array([0, *json.loads((args.work / "counts.json").read_text("utf-8"))], np.float64)
    chance = counts**0.75 / (counts**0.75).sum()
    odds = torch.from_numpy(np.log(np.maximum(chance * DRAWN, 1e-9))).float()
    edges = np.cumsum(chance)
    model = Language(len(counts) - 1)
    if args.after:
        model.load_state_dict(torch.load(args.work / "language.pt"))
    tables = [model.spelling.sequences.weight, model.spelling.words.weight, model.out.weight, model.bias.weight]
    rest = [p for p in model.parameters() if not any(p is t for t in tables)]
    optimizers = [torch.optim.SparseAdam(tables, lr=RATE), torch.optim.Adam(rest, lr=RATE)]
    drop = nn.Dropout(0.1)
    starts = rng.permutation(np.arange(0, len(words) - STEPS - 1, STEPS))
    starts = starts[int(args.after * 1e6 / (STREAMS * STEPS)) * STREAMS :]
    total = min(int(args.million * 1e6 / (STREAMS * STEPS)), len(starts) // STREAMS)
    peak = RATE * (AFTER if args.after else 1)
    begun, mean = time.time(), 0.0
    print(f"{len(words)} words, {total} steps, {sum(p.numel() for p in model.parameters())} parameters", flush=True)
    for step in range(total):
        rate = peak * min(1, (step + 1) / 200) * 0.5 * (1 + math.cos(math.pi * min(1.0, step / total) * 0.97))
        for optimizer in optimizers:
            optimizer.param_groups[0]["lr"] = rate
        rows = starts[step * STREAMS : (step + 1) * STREAMS, None] + np.arange(STEPS)[None]
        x = drop(vectors(model, forms, words[rows], signs[rows]))
        wanted = torch.from_numpy(forms.places[words[rows]])
        drawn = torch.from_numpy(np.searchsorted(edges, rng.random(DRAWN)).clip(1, len(counts) - 1))
        ahead = model.ahead.down(model.ahead.states(x[:, :-1])[-1])
        back = model.back.down(model.back.states(x[:, 1:].flip(1))[-1]).flip(1)
        loss = torch.zeros(())
        for guess, target in ((ahead, wanted[:, 1:]), (back, wanted[:, :-1])):
            known = target > 0
            loss = loss + model.loss(guess[known], target[known], drawn, odds) / 2
        for optimizer in optimizers:
            optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(rest, 1.0)
        for optimizer in optimizers:
            optimizer.step()
        mean = 0.98 * mean + 0.02 * loss.item() if step else loss.item()
        if step % 100 == 99 or step == 9:
            speed = (step + 1) * STREAMS * STEPS / (time.time() - begun)
            print(f"step {step + 1} loss {mean:.3f} {speed:.0f} words/s", flush=True)
        if step % 500 == 499 or step == total - 1:
            torch.save(model.state_dict(), args.work / "language.pt")


if __name__ == "__main__":
    main()
