"""Run what was learned: weights of reasons, clusters of words."""

from hudna.infer.company import Company
from hudna.infer.reasons import Weigher, load_company, load_weigher

__all__ = ["Company", "Weigher", "load_company", "load_weigher"]
