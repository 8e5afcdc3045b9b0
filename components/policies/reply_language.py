"""Sets the slot `language` to the language of the next response.

A policy does this rather than a custom action, so that even the first response is in the right language, and so is the
apology when the action server can't be reached.
"""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT_NAME_KEY

from advisor.dialogue import intents, slots
from advisor.dialogue.thresholds import LANGUAGE as THRESHOLDS
from advisor.text import words_of
from advisor.understanding.language.reply_language import Evidence, reply_language
from components.nlu.language_detector import LANGUAGE, LANGUAGE_GUESS
from components.policies.base import StatelessPolicy

ABOUT_THE_CONVERSATION = frozenset(
    {
        intents.GREET,
        intents.GOODBYE,
        intents.THANK,
        intents.AFFIRM,
        intents.DENY,
        intents.ANSWER_SCALE,
        intents.ASK_MORE,
        intents.FEEDBACK_GOOD,
        intents.FEEDBACK_BAD,
        intents.REPEAT_ANSWER,
        intents.SHORTEN_ANSWER,
        intents.EXPLAIN_QUESTION,
        intents.SKIP_QUESTION,
        intents.GO_BACK,
        intents.STOP_CHECK,
        intents.RESUME_CHECK,
        intents.RESTART_CHECK,
        intents.ABUSE,
        intents.UNREADABLE,
        intents.NLU_FALLBACK,
    }
)
"""Intents of messages that are often set phrases of the other language; one alone doesn't change the language."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class ReplyLanguagePolicy(StatelessPolicy):
    """Sets `language` by what the person writes and asks for; never chooses an action."""

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[str, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Abstains, with a `SlotSet` if the language changes."""
        if not isinstance(tracker.events[-1], UserUttered):
            return self._abstain(domain)
        current = tracker.get_slot(slots.LANGUAGE)
        chosen = tracker.get_slot(slots.CHOSEN_LANGUAGE)
        language = reply_language(current or "id", _evidence_since_choice(tracker), chosen)
        return self._abstain(domain, [] if language == current else [SlotSet(slots.LANGUAGE, language)])


def _evidence_since_choice(tracker: DialogueStateTracker) -> List[Evidence]:
    """The languages of the messages since the person chose one, oldest first; empty if the newest is undecided."""
    identified: List[Evidence] = []
    for event in reversed(tracker.events):
        if isinstance(event, SlotSet) and event.key == slots.CHOSEN_LANGUAGE:
            break
        if isinstance(event, UserUttered):
            parsed = event.parse_data or {}
            language = parsed.get(LANGUAGE)
            guess = parsed.get(LANGUAGE_GUESS) if language is None and _is_first(event, tracker) else None
            if language or guess:
                identified.append(Evidence(language or guess, _is_clear_sentence(event), is_guess=language is None))
            elif not identified:
                return []
    return identified[::-1]


def _is_clear_sentence(message: UserUttered) -> bool:
    is_long = len(words_of(message.text or "")) >= THRESHOLDS.min_words_of_clear_sentence
    return is_long and message.intent.get(INTENT_NAME_KEY) not in ABOUT_THE_CONVERSATION


def _is_first(message: UserUttered, tracker: DialogueStateTracker) -> bool:
    return next(event for event in tracker.events if isinstance(event, UserUttered)) is message
