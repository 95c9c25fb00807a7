"""Trees grown from claims that are right or wrong (LightGBM), and the graph that the package runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

import lightgbm
import numpy as np
import onnx
from onnx import TensorProto, helper
from scipy.sparse import csr_matrix

from hudna.infer.trees import REASONS

TREES, SEED = 160, 1
MIN_COUNT = 60      # reasons that occur less often say nothing
SETTINGS = {"objective": "binary", "learning_rate": 0.1, "num_leaves": 31, "min_data_in_leaf": 40,
            "feature_fraction": 0.3, "lambda_l2": 5.0, "seed": SEED, "deterministic": True, "num_threads": 1,
            "verbose": -1}
_ML = "ai.onnx.ml"


class Grown(NamedTuple):
    """Trees and the reasons that they look at, by column."""

    model: lightgbm.Booster
    reasons: Sequence[str]

    def scores(self, claims: Sequence[Iterable[str]]) -> list[float]:
        """The score of each claim."""
        return [float(score) for score in self.model.predict(_table(claims, self.reasons), raw_score=True)]

    def file(self, notes: Mapping[str, str]) -> bytes:
        """The graph that gives the same scores, with its reasons and other notes."""
        nodes = _Nodes()
        for number, tree in enumerate(self.model.dump_model()["tree_info"]):
            nodes.plant(number, tree["tree_structure"])
        node = helper.make_node("TreeEnsembleRegressor", [REASONS], ["score"], domain=_ML, n_targets=1,
                                **nodes.attributes())
        graph = helper.make_graph(
            [node], "sure", [helper.make_tensor_value_info(REASONS, TensorProto.FLOAT, ["claims", len(self.reasons)])],
            [helper.make_tensor_value_info("score", TensorProto.FLOAT, ["claims", 1])])
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid(_ML, 3), helper.make_opsetid("", 17)],
                                  ir_version=8)
        helper.set_model_props(model, {REASONS: "\n".join(self.reasons), **notes})
        onnx.checker.check_model(model)
        return bytes(model.SerializeToString())


def grow(claims: Sequence[Sequence[str]], right: Sequence[bool]) -> Grown:
    """Trees from claims, told by their reasons, and whether each is right."""
    often = Counter(chain.from_iterable(map(set, claims)))
    reasons = sorted(reason for reason, times in often.items() if times >= MIN_COUNT)
    data = lightgbm.Dataset(_table(claims, reasons), np.asarray(right, np.float32), free_raw_data=False)
    return Grown(lightgbm.train(SETTINGS, data, TREES), reasons)


def _table(claims: Sequence[Iterable[str]], reasons: Sequence[str]) -> csr_matrix:
    """Which claims (rows) have which reasons (columns)."""
    place = {reason: column for column, reason in enumerate(reasons)}
    rows = [sorted({place[reason] for reason in claim if reason in place}) for claim in claims]
    ends = np.cumsum([0, *map(len, rows)])
    return csr_matrix((np.ones(ends[-1], np.float32), [*chain.from_iterable(rows)], ends),
                      shape=(len(rows), len(reasons)))


class _Nodes:
    """The nodes of all trees as the lists that ONNX wants."""

    def __init__(self) -> None:
        self._nodes: list[dict[str, Any]] = []
        self._leaves: list[tuple[int, int, float]] = []

    def plant(self, tree: int, root: Mapping[str, Any]) -> None:
        """Add a tree, numbering its nodes from nought."""
        waiting, number = [(0, root)], 1
        while waiting:
            own, node = waiting.pop()
            if "leaf_value" in node:
                self._nodes.append(_node(tree, own, "LEAF"))
                self._leaves.append((tree, own, node["leaf_value"]))
                continue
            low, high, number = number, number + 1, number + 2
            self._nodes.append(_node(tree, own, "BRANCH_LEQ") | {
                "nodes_featureids": node["split_feature"], "nodes_values": node["threshold"],
                "nodes_truenodeids": low, "nodes_falsenodeids": high})
            waiting += [(low, node["left_child"]), (high, node["right_child"])]

    def attributes(self) -> dict[str, list[Any]]:
        """The attributes of the operator."""
        trees, nodes, values = zip(*self._leaves, strict=True)
        return {**{name: [node[name] for node in self._nodes] for name in self._nodes[0]},
                "target_treeids": list(trees), "target_nodeids": list(nodes), "target_weights": list(values),
                "target_ids": [0] * len(values)}


def _node(tree: int, number: int, mode: str) -> dict[str, Any]:
    """A node that leads nowhere."""
    return {"nodes_treeids": tree, "nodes_nodeids": number, "nodes_modes": mode, "nodes_featureids": 0,
            "nodes_values": 0.0, "nodes_truenodeids": 0, "nodes_falsenodeids": 0}
