"""Why a check ends without a verdict."""

from typing import Literal, NamedTuple, Optional, Tuple

from advisor.dialogue.thresholds import VERDICT
from advisor.fit.interview import MIN_QUESTIONS, Interview
from advisor.fit.ratings import Ratings


class NoVerdict(NamedTuple):
    """Why there is no verdict."""

    kind: Literal["few", "clash", "level"]
    """Too little was said, two answers contradict each other, or the answers favour no outcome clearly."""
    traits: Tuple[str, ...] = ()
    """The two that contradict each other."""


def why_no_verdict(interview: Interview, ratings: Ratings, role: Optional[str]) -> NoVerdict:
    """Why there is no verdict on `role`, or on which role fits best when it is None."""
    relevant = interview.model.profiles[role].weights if role else interview.model.traits
    if sum(trait in relevant for trait in ratings) < MIN_QUESTIONS:
        return NoVerdict("few")
    contradictions = [
        (abs(ratings[opposite].degree + ratings[trait].degree), trait, opposite)
        for opposite, trait in interview.model.opposites.items()
        if opposite in ratings and trait in ratings and ratings[opposite].degree * ratings[trait].degree >= 0
    ]
    worst = max(contradictions, default=(0, "", ""))
    return NoVerdict("clash", worst[1:]) if worst[0] >= VERDICT.min_degrees_of_clash else NoVerdict("level")
