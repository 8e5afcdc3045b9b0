"""Whether a message is a cry for help, or of somebody who is sad about work, school or a result."""

from typing import Mapping, Optional

from advisor.dialogue import intents
from advisor.dialogue.thresholds import DISTRESS


def feeling(intent: str, danger: float, confidences: Mapping[str, float]) -> Optional[str]:
    """The intent of a message by the feeling in it; None if it is what the classifier read.

    Args:
        intent: what the classifier read.
        danger: the probability that its writer is in danger.
        confidences: the classifier's confidence by intent.
    """
    sad = confidences.get(intents.DISCOURAGED, 0.0)
    if _is_in_danger(danger, sad, confidences.get(intents.DISTRESS, 0.0)):
        return intents.DISTRESS
    is_unsure = intent == intents.DISTRESS and confidences.get(intent, 0.0) < DISTRESS.sure_from
    is_safe = sad >= DISTRESS.min_sadness_beside_distress or danger <= DISTRESS.no_danger_up_to
    if is_unsure and is_safe:
        return intents.DISCOURAGED
    feels = sad + confidences.get(intents.DISTRESS, 0.0)
    return intents.DISCOURAGED if intent == intents.NLU_FALLBACK and feels >= DISTRESS.min_feeling_if_unclear else None


def _is_in_danger(danger: float, sad: float, in_distress: float) -> bool:
    """Whether the danger model is sure, or the classifier at least thinks of the same."""
    if sad >= DISTRESS.surely_sad_from:
        return danger >= DISTRESS.min_danger_if_surely_sad
    if danger >= DISTRESS.sure_danger:
        return True
    return danger >= DISTRESS.min_danger and in_distress >= DISTRESS.min_distress_beside_danger
