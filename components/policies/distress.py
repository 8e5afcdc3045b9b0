"""Goes on supporting somebody in distress until they turn to something else."""

from __future__ import annotations

from typing import Any, Dict, Optional

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY

from advisor.advisor import get_advisor
from advisor.dialogue import entities, intents
from advisor.dialogue.payload import is_payload
from advisor.dialogue.thresholds import DISTRESS
from advisor.understanding.after_crisis import LEAVING as LEAVING_SUPPORT
from advisor.understanding.after_crisis import STAYS
from advisor.understanding.crisis import denies_crisis
from components.nlu.intent_classifier import RANKING
from components.policies.base import StatelessPolicy, last_said

SUPPORT = "action_support_in_distress"
LEAVING = frozenset(
    {
        intents.THANK,
        intents.GOODBYE,
        intents.REASSURE,
        intents.RESUME_CHECK,
        intents.RESTART_CHECK,
        intents.SWITCH_LANGUAGE,
        intents.REPEAT_ANSWER,
        intents.OTHER_LANGUAGE,
        intents.FORGET_ME,
        intents.SHOW_MY_DATA,
        intents.ASK_PRIVACY,
        intents.BOT_CHALLENGE,
    }
)
"""Intents that leave the subject, or that the bot has to answer whatever the subject."""
QUESTIONS = frozenset(
    {
        intents.CHECK_FIT,
        intents.RECOMMEND_ROLE,
        intents.LIST_ROLES,
        intents.LOOK_FOR_WORK,
        intents.SEEK_DIRECTION,
        intents.SEVERAL_QUESTIONS,
        intents.WHAT_IF,
        intents.INFORM_ROLE,
    }
)
"""Requests, besides questions, that leave the subject if they are clear."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class DistressPolicy(StatelessPolicy):
    """Chooses `action_support_in_distress` again while the person stays with the subject; abstains otherwise."""

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[str, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Chooses the action after a message that stays with the subject, then listens."""
        newest = tracker.events[-1] if tracker.events else None
        if isinstance(newest, UserUttered):
            answer = last_said(tracker.events).answer
            is_supporting = answer is not None and answer.topic == intents.DISTRESS
            return self._act(SUPPORT, domain) if is_supporting and not moves_on(newest) else self._abstain(domain)
        has_supported = tracker.latest_action_name == SUPPORT and any(
            isinstance(event, BotUttered) for event in list(tracker.events)[-3:]
        )
        return self._act(ACTION_LISTEN_NAME, domain) if has_supported else self._abstain(domain)


def moves_on(message: UserUttered) -> bool:
    """Whether `message`, sent to somebody who supports its writer in distress, turns to something else."""
    intent = str(message.intent.get(INTENT_NAME_KEY) or "")
    advisor, text = get_advisor(), message.text or ""
    if (
        intent == intents.REASSURE
        and advisor.frames.after_crisis(text) == STAYS
        and not denies_crisis(text, advisor.knowledge.lexicon.general)
    ):
        return False  # "I'm not okay"
    names_work = any(entity.get("entity") != entities.FIELD for entity in message.entities)
    if is_payload(message.text) or names_work or intent in LEAVING:
        return True
    if denies_crisis(text, advisor.knowledge.lexicon.general):
        return True
    if intent != intents.DISTRESS and advisor.frames.after_crisis(text) in LEAVING_SUPPORT:
        return True
    if intent == intents.DESCRIBE_SELF:
        return bool(advisor.self_reader.read(text))
    is_question = intent in QUESTIONS or (
        intent.startswith("ask_") and intent not in (intents.ASK_HUMAN, intents.ASK_MORE)
    )
    return is_question and _confidence(message, intent) >= DISTRESS.min_confidence_to_leave


def _confidence(message: UserUttered, intent: str) -> float:
    """The classifier's own confidence in `intent`, which a rule may have set."""
    ranking = (message.parse_data or {}).get(RANKING) or [message.intent]
    own = (score[PREDICTED_CONFIDENCE_KEY] for score in ranking if score[INTENT_NAME_KEY] == intent)
    return float(next(own, 0.0))
