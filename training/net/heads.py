"""What the net learns on top of the language models: tags of words, and arcs from words to actors."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn
from training.net.model import SIZE, STATE

from hudna.infer.opinion import ACTOR_KINDS, EVENTS, FAR, LINKS, PLAN_KINDS, REALS, RELATIONS, SORTS, WINDOW

INPUT = 4 * STATE + SIZE
NARROW, CLUE = 256, 64
LEFT_OUT_BEFORE, LEFT_OUT_AFTER = 0.35, 0.4   # shares of numbers that learning does without, before and after the LSTM
TAGS = {"names": 1 + 2 * len(ACTOR_KINDS), "plans": 1 + 2 * len(PLAN_KINDS), "events": 1 + len(EVENTS),
        "links": len(LINKS), "said": 4, "real": len(REALS)}
APART = 2 * WINDOW + 1


class Size(NamedTuple):
    """How wide a net is: the states of its LSTM in one direction, the sides of its arcs."""

    hidden: int
    arc: int


class Member(NamedTuple):
    """One of the nets that read together: its size, how long it learns, how much arcs count meanwhile, how fast."""

    size: Size
    rounds: int
    arcs: float
    rate: float = 3e-3


# Tags are taken from the first, arcs from the second: a net of this size that minds arcs gains there by three points
# what it loses at tags, though both learn everything.
MEMBERS = {"heads": Member(Size(256, 160), 30, 0.3), "arcs": Member(Size(192, 160), 24, 1.0)}


class Locked(nn.Module):
    """Dropout that leaves out the same numbers at every word of an article (Gal and Ghahramani 2016)."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """The numbers (batch, time, n), some of them nought while learning."""
        if not self.training:
            return x
        kept = torch.empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - self.share)
        return x * (kept / (1 - self.share))


class Heads(nn.Module):
    """Mix of the layers, clues, a bidirectional LSTM over the article, tags and arcs."""

    def __init__(self, clues: int, size: Size = MEMBERS["heads"].size) -> None:
        super().__init__()
        self.mix = nn.Parameter(torch.zeros(2, 2))
        self.scale = nn.Parameter(torch.ones(1))
        self.narrow = nn.Linear(2 * STATE + SIZE, NARROW)
        self.clues = nn.EmbeddingBag(clues, CLUE, mode="sum", padding_idx=0)
        nn.init.normal_(self.clues.weight, std=0.1)
        self.over = nn.LSTM(NARROW + CLUE, size.hidden, batch_first=True, bidirectional=True)
        self.drop_in, self.drop = Locked(LEFT_OUT_BEFORE), Locked(LEFT_OUT_AFTER)
        wide, arc = 2 * size.hidden, size.arc
        self.middle = nn.Linear(wide + CLUE, wide)
        self.tags = nn.ModuleDict({name: nn.Linear(wide, n) for name, n in TAGS.items()})
        self.ask = nn.Linear(wide, arc)
        self.first, self.last = nn.Linear(wide, arc), nn.Linear(wide, arc)
        self.sort = nn.Embedding(len(SORTS), arc)
        self.kind = nn.Embedding(len(ACTOR_KINDS) + len(PLAN_KINDS), arc)
        self.relation = nn.Parameter(torch.randn(len(RELATIONS), arc, arc) * 0.05)
        self.level = nn.Embedding(len(SORTS), len(RELATIONS))
        self.far = nn.Embedding(FAR, len(RELATIONS))
        self.apart = nn.Embedding(APART, len(RELATIONS))
        self.suits = nn.Embedding(len(SORTS) * (len(ACTOR_KINDS) + len(PLAN_KINDS)), len(RELATIONS))
        for table in (self.level, self.far, self.apart, self.suits):
            nn.init.zeros_(table.weight)
        nn.init.constant_(self.level.weight, -3.0)

    def states(self, seen: Tensor, clue: Tensor) -> Tensor:
        """The states (batch, time, 2 hidden) for the language models' (batch, time, INPUT) and clues (…, CLUE)."""
        weights = self.mix.softmax(1) * self.scale
        ahead = weights[0, 0] * seen[..., :STATE] + weights[0, 1] * seen[..., STATE : 2 * STATE]
        back = weights[1, 0] * seen[..., 2 * STATE : 3 * STATE] + weights[1, 1] * seen[..., 3 * STATE : 4 * STATE]
        x = torch.cat([ahead, back, seen[..., 4 * STATE :]], -1)
        x = torch.relu(self.narrow(self.drop_in(x)))
        x = self.drop_in(torch.cat([x, clue], -1))
        y, _ = self.over(x)
        return self.drop(torch.relu(self.middle(torch.cat([self.drop(y), clue], -1))))

    def arcs(self, ask: Tensor, answer: Tensor, sorts: Tensor, about: tuple[Tensor, Tensor, Tensor]) -> Tensor:
        """Scores (q, s, relations) of spots' standing in relations to words.

        `ask` (q, arc) of the words, `sorts` (q) what they are; `answer` (s, arc) of the spots; `about` the spots'
        kinds (s), how far they stand (q, s) and how many sentences apart (q, s), as table numbers.
        """
        kinds, far, apart = about
        left = torch.relu(ask + self.sort(sorts))
        right = torch.relu(answer + self.kind(kinds))
        score = torch.einsum("qa,rab,sb->qsr", left, self.relation, right)
        pairs = sorts[:, None] * (len(ACTOR_KINDS) + len(PLAN_KINDS)) + kinds[None]
        return score + self.level(sorts)[:, None] + self.far(far) + self.apart(apart) + self.suits(pairs)
