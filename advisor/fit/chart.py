"""The figures behind a verdict: what the person said next to what the role asks for."""

from typing import List, NamedTuple

import numpy as np

from advisor.fit.model import MAX_WEIGHT, FitModel
from advisor.fit.ratings import Ratings

MAX_ROWS = 8


class ChartRow(NamedTuple):
    """One trait."""

    trait: str
    you: float
    """What the person said, 0 (not at all) to 1 (very much)."""
    role: float
    """How much the role asks for it, 0 to 1."""


def chart(model: FitModel, ratings: Ratings, role: str) -> List[ChartRow]:
    """The traits that `role` asks for and that are known of the person, highest weight first; eight at most."""
    values = model.values(ratings)
    weights = model.profiles[role].weights
    rows = [
        ChartRow(trait, (float(values[model.column(trait)]) + 1) / 2, weights[trait] / MAX_WEIGHT)
        for trait in sorted(weights, key=lambda trait: -weights[trait])
        if not np.isnan(values[model.column(trait)])
    ]
    return rows[:MAX_ROWS]
