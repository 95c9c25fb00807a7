"""Run what was learned: weights of reasons."""

from hudna.infer.reasons import Weigher, load_weigher

__all__ = ["Weigher", "load_weigher"]
