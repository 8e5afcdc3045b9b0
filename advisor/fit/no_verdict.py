"""Why a check ends without a verdict."""

from typing import Literal, NamedTuple, Optional, Tuple

from advisor.fit.interview import FEWEST, Interview
from advisor.fit.ratings import Ratings

# From this sum on, the answers on a liking and on its opposite say both: of 2 and 1.
CLASH = 3


class Doubt(NamedTuple):
    """What stands in the way of a verdict."""

    kind: Literal["few", "clash", "level"]
    """Too little was said, two answers contradict each other, or the answers lead nowhere clearly."""
    traits: Tuple[str, ...] = ()
    """The two that contradict each other."""


def doubt_about(interview: Interview, ratings: Ratings, role: Optional[str]) -> Doubt:
    """What stands in the way of a verdict on `role`, or on which role fits best when it is None."""
    wanted = interview.model.profiles[role].weights if role else interview.model.traits
    if sum(trait in wanted for trait in ratings) < FEWEST:
        return Doubt("few")
    clashes = [
        (abs(ratings[opposite].degree + ratings[trait].degree), trait, opposite)
        for opposite, trait in interview.model.opposites.items()
        if opposite in ratings and trait in ratings and ratings[opposite].degree * ratings[trait].degree >= 0
    ]
    worst = max(clashes, default=(0, "", ""))
    return Doubt("clash", worst[1:]) if worst[0] >= CLASH else Doubt("level")
