"""Keeps the slot `language` at the language of the next reply.

It is a policy, and no custom action, so that the very first reply is in the right language, and the apology for an
action server that is away, too.
"""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.understanding.language.identifier import Identified
from advisor.understanding.language.reply_language import reply_language
from components.nlu.language_detector import LANGUAGE, LANGUAGE_GUESS
from components.policies.base import StatelessPolicy

LANGUAGE_SLOT = "language"
CHOSEN_SLOT = "chosen_language"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class ReplyLanguagePolicy(StatelessPolicy):
    """Sets `language` from what the person writes and what they asked for; never chooses an action."""

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[str, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Abstains, with a `SlotSet` when the language changes."""
        if not isinstance(tracker.events[-1], UserUttered):
            return self._abstain(domain)
        current = tracker.get_slot(LANGUAGE_SLOT)
        chosen = tracker.get_slot(CHOSEN_SLOT)
        language = reply_language(current or "id", _identified_since_choice(tracker), chosen)
        return self._abstain(domain, [] if language == current else [SlotSet(LANGUAGE_SLOT, language)])


def _identified_since_choice(tracker: DialogueStateTracker) -> List[Identified]:
    identified: List[Identified] = []
    for event in reversed(tracker.events):
        if isinstance(event, SlotSet) and event.key == CHOSEN_SLOT:
            break
        if isinstance(event, UserUttered):
            parsed = event.parse_data or {}
            language = parsed.get(LANGUAGE)
            if language is None and _is_first(event, tracker):
                language = parsed.get(LANGUAGE_GUESS)
            if language:
                identified.append(language)
            elif not identified:  # the newest message doesn't tell, so nothing changes
                return []
    return identified[::-1]


def _is_first(message: UserUttered, tracker: DialogueStateTracker) -> bool:
    return next(event for event in tracker.events if isinstance(event, UserUttered)) is message
