"""The net's parts, in torch: spelling, the two language models, the heads."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from hudna.infer.spelling import BUCKETS

SIZE, STATE, LAYERS = 128, 256, 2


class Spelling(nn.Module):
    """A word's vector from its letter sequences, its place in the vocabulary and the punctuation before it."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.sequences = nn.EmbeddingBag(BUCKETS, SIZE, mode="mean", sparse=True)
        self.words = nn.Embedding(vocabulary + 1, SIZE, padding_idx=0, sparse=True)
        self.signs = nn.Embedding(16, SIZE)
        for table in (self.sequences, self.words, self.signs):
            nn.init.normal_(table.weight, std=0.1)
        with torch.no_grad():
            self.words.weight[0].zero_()

    def forward(self, flat: Tensor, offsets: Tensor, places: Tensor) -> Tensor:
        """The vectors (n, SIZE) of n different words, punctuation aside."""
        return self.sequences(flat, offsets) + self.words(places)


class OneWay(nn.Module):
    """A language model in one direction: a stack of LSTM layers, the later ones with a way around them."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleList([nn.LSTM(SIZE if i == 0 else STATE, STATE, batch_first=True)
                                     for i in range(LAYERS)])
        self.down = nn.Linear(STATE, SIZE)

    def states(self, x: Tensor) -> list[Tensor]:
        """The states of each layer, (batch, time, STATE)."""
        found: list[Tensor] = []
        for layer in self.layers:
            y, _ = layer(x)
            x = y if not found else y + x
            found.append(x)
        return found


class Language(nn.Module):
    """The two directions over one spelling (Peters et al. 2018), with a sampled softmax over the vocabulary."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.spelling = Spelling(vocabulary)
        self.ahead, self.back = OneWay(), OneWay()
        self.out = nn.Embedding(vocabulary + 1, SIZE, sparse=True)
        self.bias = nn.Embedding(vocabulary + 1, 1, sparse=True)
        nn.init.normal_(self.out.weight, std=0.1)
        nn.init.zeros_(self.bias.weight)

    def states(self, x: Tensor) -> tuple[list[Tensor], list[Tensor]]:
        """The states of both directions for word vectors (batch, time, SIZE), in the order of the text."""
        back = [state.flip(1) for state in self.back.states(x.flip(1))]
        return self.ahead.states(x), back

    def loss(self, guess: Tensor, wanted: Tensor, drawn: Tensor, odds: Tensor) -> Tensor:
        """The sampled softmax's loss of guesses (n, SIZE) for words (n) against drawn ones (k); `odds` = log k q."""
        right = (guess * self.out(wanted)).sum(-1) + self.bias(wanted)[:, 0] - odds[wanted]
        wrong = guess @ self.out(drawn).T + self.bias(drawn)[:, 0] - odds[drawn]
        wrong = wrong.masked_fill(drawn[None, :] == wanted[:, None], -1e4)
        return (torch.logsumexp(torch.cat([right[:, None], wrong], 1), 1) - right).mean()
