"""Keeps the fit check going, whatever people say during it."""

from __future__ import annotations

from typing import Any, Collection, Dict, List, Optional, Sequence

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY

from advisor.advisor import get_advisor
from advisor.decide.question import NO_ANSWER
from advisor.dialogue import entities, intents, slots
from advisor.dialogue.history import COMMAND, DECIDED
from advisor.dialogue.payload import is_payload
from advisor.dialogue.thresholds import FIT_CHECK
from advisor.text import words_of
from advisor.understanding.question_form import is_question
from components.policies.base import StatelessPolicy, last_said
from components.policies.decision import TAKE_COMMAND, TAKE_DECISION

CONTINUE_CHECK = "action_continue_fit_check"
REPEAT_QUESTION = "action_repeat_question"
START_CHECK = "action_start_fit_check"
RECOMMEND_ROLE = "action_recommend_role"
SWITCH_LANGUAGE = "action_switch_language"
PASSIVE_ACTIONS = (ACTION_LISTEN_NAME, "action_extract_slots")
"""Actions that Rasa runs by itself."""
QUIET_ACTIONS = frozenset(
    {
        CONTINUE_CHECK,
        REPEAT_QUESTION,
        START_CHECK,
        RECOMMEND_ROLE,
        TAKE_DECISION,
        TAKE_COMMAND,
        "action_support_in_distress",
        "utter_reassured",
        "action_forget_me",
        "action_repeat_answer",
        "utter_goodbye",
        "utter_apologise",
    }
)
"""Actions after which the question is not repeated: they ask it themselves, or deserve the last word."""

CHECK_INTENTS = frozenset(
    {
        intents.AFFIRM,
        intents.DENY,
        intents.ANSWER_SCALE,
        intents.DESCRIBE_SELF,
        intents.EXPLAIN_QUESTION,
        intents.SKIP_QUESTION,
        intents.GO_BACK,
        intents.STOP_CHECK,
        intents.RESTART_CHECK,
        intents.RESUME_CHECK,
        intents.WHAT_IF,
        intents.ASK_VERDICT,
        intents.ASK_METHOD,
        intents.NLU_FALLBACK,
        intents.UNREADABLE,
    }
)
"""Intents that belong to a running check, which asks again in other words after a message that was not understood."""
NEVER_ANSWERS = frozenset(
    {
        intents.DISTRESS,
        intents.DISCOURAGED,
        intents.REASSURE,
        intents.ASK_ACCESSIBILITY,
        intents.FORGET_ME,
        intents.SHOW_MY_DATA,
        intents.SWITCH_LANGUAGE,
        intents.OTHER_LANGUAGE,
        intents.ASK_HUMAN,
    }
)
"""Intents that are never answers, even if the message seems to name a degree."""
WISHES = (intents.CHECK_FIT, intents.RECOMMEND_ROLE, intents.SEVERAL_QUESTIONS)
"""Intents, besides questions, that are not answers if the classifier's confidence is high."""
FOLLOW_UPS = (intents.ASK_MORE, intents.EXPLAIN_QUESTION)
"""Intents that are about the check if they come right after its question or verdict."""
OTHER_ROLE_INTENTS = (
    intents.INFORM_ROLE,
    intents.NLU_FALLBACK,
    intents.CHECK_FIT,
    intents.CORRECT_ROLE,
    intents.ASK_OVERVIEW,
    intents.WHAT_IF,
    intents.ASK_DIFFERENCE,
)
"""Intents that, right after a verdict, ask to judge another role by the same answers ("kalau yang sosial?")."""
NAMED_ROLE_INTENTS = (intents.INFORM_ROLE, intents.CORRECT_ROLE, intents.NLU_FALLBACK, intents.AFFIRM)
"""Intents of a role named after the bot asked for one."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class FitCheckPolicy(StatelessPolicy):
    """Takes answers while a check is running, and repeats its question after a digression."""

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> StatelessPolicy:
        """Creates the policy and loads what reads degrees, so that no message waits for it."""
        get_advisor().warm_up()
        return super().load(config, model_storage, resource, execution_context, **kwargs)

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[str, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Chooses one of the check's actions, or abstains."""
        state = tracker.get_slot(slots.FIT_CHECK)
        status = state.get("status") if isinstance(state, dict) else None
        has_notes = bool(state.get("ratings")) if isinstance(state, dict) else False
        events = list(tracker.applied_events())
        newest = events[-1] if events else None
        if isinstance(newest, UserUttered):
            action = _action_after(newest, events, status, has_notes)
            return self._act(action, domain) if action else self._abstain(domain)
        if isinstance(newest, ActionExecuted):
            return self._abstain(domain)  # an action that left no event is left to ActionsAwayPolicy
        if tracker.latest_action_name in (CONTINUE_CHECK, REPEAT_QUESTION, START_CHECK):
            return self._act(ACTION_LISTEN_NAME, domain)
        if status == "running" and _has_digressed(events):
            return self._act(REPEAT_QUESTION, domain)
        return self._abstain(domain)


def _action_after(
    message: UserUttered, events: Sequence[Event], status: Optional[str], has_notes: bool
) -> Optional[str]:
    """The check's action on a new message; None to leave it to the other policies."""
    if (message.parse_data or {}).get(COMMAND):
        return None  # obeyed first
    if has_notes and _is_about_note(message, events):
        return CONTINUE_CHECK
    if status == "running" and not last_said(events).offered and belongs_to_check(message):
        return CONTINUE_CHECK
    if status in ("running", "done", "paused") and _check_acted_last(events):
        if _is_about_check(message):
            return CONTINUE_CHECK
        if status == "done" and _count_roles(message, OTHER_ROLE_INTENTS) == 1:
            return START_CHECK
    if status != "running" and _role_is_wanted(events) and _count_roles(message, NAMED_ROLE_INTENTS):
        return START_CHECK
    return None


def _is_about_note(message: UserUttered, events: Sequence[Event]) -> bool:
    """Whether `message` denies, removes or changes a note, or chooses one of those just listed."""
    text = message.text or ""
    if is_payload(text) or _intent(message) == intents.DISTRESS:
        return False
    reader = get_advisor().self_reader
    if reader.note_request(text) is not None:
        return True
    is_short = len(words_of(text)) <= FIT_CHECK.max_words_of_choice
    return last_said(events).listed and is_short and "?" not in text and reader.note_reply(text) is not None


def belongs_to_check(message: UserUttered) -> bool:
    """Whether `message` is meant for the running check, as an answer is."""
    intent, text = _intent(message), message.text or ""
    if intent in CHECK_INTENTS:
        return True
    if (message.parse_data or {}).get(DECIDED) in NO_ANSWER:
        return False
    if intent == intents.ASK_FACT and not is_question(text, get_advisor().knowledge.lexicon):
        return True
    if is_payload(text) or intent in NEVER_ANSWERS or _names_role(message) or "?" in text:
        return False
    if intent == intents.OUT_OF_SCOPE and len(text.split()) <= FIT_CHECK.max_words_of_unclear_answer:
        return True
    is_firm = float(message.intent.get(PREDICTED_CONFIDENCE_KEY) or 0.0) >= FIT_CHECK.firm_from
    is_other = is_firm and (intent.startswith("ask_") or intent in WISHES)
    return not is_other and get_advisor().self_reader.degree(text) is not None


def _intent(message: UserUttered) -> str:
    return str(message.intent.get(INTENT_NAME_KEY) or "")


def _is_about_check(message: UserUttered) -> bool:
    """Whether a message right after the check acted is about it ("tell me more", "why?")."""
    intent = _intent(message)
    is_short = len(words_of(message.text or "")) <= FIT_CHECK.max_words_of_why
    is_why = intent == intents.ASK_IMPORTANCE and not _names_role(message) and is_short
    return is_why or intent in FOLLOW_UPS


def _names_role(message: UserUttered) -> bool:
    return any(entity.get("entity") == entities.ROLE for entity in message.entities)


def _check_acted_last(events: Sequence[Event]) -> bool:
    """Whether the last action before the newest message was a step of the check."""
    actions = (event.action_name for event in reversed(events) if isinstance(event, ActionExecuted))
    last = next((name for name in actions if name not in PASSIVE_ACTIONS), None)
    return last in (CONTINUE_CHECK, START_CHECK, RECOMMEND_ROLE)


def _count_roles(message: UserUttered, allowed: Collection[str]) -> int:
    """How many roles `message` names; 0 if it says much more, or if its intent is not in `allowed`."""
    roles = sum(entity.get("entity") == entities.ROLE for entity in message.entities)
    is_short = len(words_of(message.text or "")) <= FIT_CHECK.max_words_around_role
    return roles if is_short and _intent(message) in allowed else 0


def _role_is_wanted(events: Sequence[Event]) -> bool:
    """Whether the bot has just asked for a role to check, or said that the one named can't be checked."""
    answer = last_said(events).answer
    return answer is not None and answer.topic == intents.CHECK_FIT and answer.fit is None


def _has_digressed(events: Sequence[Event]) -> bool:
    """Whether the newest message was answered without repeating the question."""
    actions: List[str] = []
    for event in reversed(events):
        if isinstance(event, UserUttered):
            break
        if isinstance(event, ActionExecuted) and event.action_name not in PASSIVE_ACTIONS:
            actions.append(event.action_name or "")
    # The confirmation that follows a switch of language comes before the question.
    return bool(actions) and actions[0] != SWITCH_LANGUAGE and QUIET_ACTIONS.isdisjoint(actions)
