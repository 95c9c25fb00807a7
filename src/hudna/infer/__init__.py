"""Run what was learned: weights of reasons, clusters of words, the net."""

from hudna.infer.company import Company
from hudna.infer.crowds import CrowdWeigher
from hudna.infer.opinion import ACTOR_KINDS, PLAN_KINDS, Arcs, Placed, Spans, TriggerOdds, mean, step
from hudna.infer.patterns import Crowd, Patterns, Traits
from hudna.infer.reasons import Joint, Weigher, load_company, load_weigher

__all__ = ["ACTOR_KINDS", "PLAN_KINDS", "Arcs", "Company", "Crowd", "CrowdWeigher", "Joint", "Patterns", "Placed",
           "Spans", "Traits", "TriggerOdds", "Weigher", "load_company", "load_weigher", "mean",
           "step"]
