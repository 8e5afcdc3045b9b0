"""Lets the fit check go on through whatever is said in it."""

from __future__ import annotations

from typing import Any, Collection, Dict, List, Optional

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY

from advisor.advisor import get_advisor
from advisor.text import words_of
from advisor.understanding.intents.stored_questions import FACT
from advisor.understanding.question_form import is_question
from components.nlu.intent_rules import SEVERAL_QUESTIONS
from components.policies.base import StatelessPolicy, last_said

SLOT = "fit_check"
ANSWER, REPEAT, START = "action_continue_fit_check", "action_repeat_question", "action_start_fit_check"
# After these the question is not repeated: they put it themselves, or should be left to sink in.
QUIET = frozenset(
    {ANSWER, REPEAT, START, "action_recommend_role", "action_support_in_distress", "action_take_choice"}
    | {"utter_goodbye", "utter_apologise", "action_forget_me", "action_repeat_answer"}
)
# Messages that belong to the check while it runs, beside those that say a degree. What was not understood does, too:
# the check asks again in other words.
IN_CHECK = frozenset(
    {"affirm", "deny", "answer_scale", "describe_self", "explain_question", "skip_question", "go_back", "stop_check"}
    | {"restart_check", "resume_check", "what_if", "nlu_fallback", "unreadable", "ask_verdict", "ask_method"}
)
# Never taken for an answer, whatever degree they seem to say.
NEVER_ANSWERS = frozenset({"distress", "forget_me", "show_my_data", "switch_language", "other_language", "ask_human"})
# Right after a question or a verdict these are about it.
GOING_ON = ("ask_more", "explain_question")
# "Why?", said alone, is about the check, whatever else it might be about.
WHY = "ask_importance"
# Never taken for an answer when they are sure.
WISHES = ("check_fit", "recommend_role", SEVERAL_QUESTIONS)
# Right after a verdict a role with one of these is to be held against the same answers.
ON_ANOTHER_ROLE = (
    "inform_role",
    "nlu_fallback",
    "check_fit",
    "correct_role",
    "ask_overview",
    "what_if",
    "ask_difference",
)
# What naming a role may be read as, when the bot has asked for one.
ROLE_ALONE = ("inform_role", "correct_role", "nlu_fallback", "affirm")
CHECK = "check_fit"
# What Rasa does of itself.
PASSIVE = (ACTION_LISTEN_NAME, "action_extract_slots")
# So few words that were read as something else altogether are rather an answer that was not clear.
FEW_WORDS = 3
FEW_WORDS_ON_A_ROLE = 7
# Readings less certain than this give way to a degree.
FIRM = 0.75


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class FitCheckPolicy(StatelessPolicy):
    """Wants answers to be taken while a check runs, and its question to be repeated after a digression."""

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> StatelessPolicy:
        """The policy; what reads degrees is made now, so that no message waits for it."""
        get_advisor().warm_up()
        return super().load(config, model_storage, resource, execution_context, **kwargs)

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[str, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Wants one of the check's actions, or abstains."""
        state = tracker.get_slot(SLOT)
        status = state.get("status") if isinstance(state, dict) else None
        events = list(tracker.applied_events())
        newest = events[-1] if events else None
        if isinstance(newest, UserUttered):
            if status == "running" and not _something_else_is_asked(events) and self._belongs(newest):
                return self._act(ANSWER, domain)
            if status in ("running", "done", "paused") and _check_spoke_last(events):
                if _is_about_the_check(newest):
                    return self._act(ANSWER, domain)
                if status == "done" and _roles_alone(newest, ON_ANOTHER_ROLE) == 1:  # "kalau yang sosial?"
                    return self._act(START, domain)
            if status != "running" and _a_role_is_wanted(events) and _roles_alone(newest, ROLE_ALONE):
                return self._act(START, domain)
        elif isinstance(newest, ActionExecuted):
            return self._abstain(domain)  # an action that left no trace is for ActionsAwayPolicy
        elif tracker.latest_action_name in (ANSWER, REPEAT, START):
            return self._act(ACTION_LISTEN_NAME, domain)
        elif status == "running" and _digressed(events):
            return self._act(REPEAT, domain)
        return self._abstain(domain)

    def _belongs(self, message: UserUttered) -> bool:
        """Whether `message` is something said to the check."""
        intent, text = _intent(message), message.text or ""
        if intent in IN_CHECK or (intent == FACT and not is_question(text, get_advisor().knowledge.lexicon)):
            return True
        if text.startswith("/") or intent in NEVER_ANSWERS or message.entities or "?" in text:
            return False
        if intent == "out_of_scope" and len(text.split()) <= FEW_WORDS:
            return True
        firm = float(message.intent.get(PREDICTED_CONFIDENCE_KEY) or 0.0) >= FIRM
        asks = firm and (intent.startswith("ask_") or intent in WISHES)
        return not asks and get_advisor().self_reader.degree(text) is not None


def _intent(message: UserUttered) -> str:
    return str(message.intent.get(INTENT_NAME_KEY) or "")


def _is_about_the_check(message: UserUttered) -> bool:
    """Whether, right after the check spoke, this goes on with it: "tell me more", "why?"."""
    why = _intent(message) == WHY and not message.entities and len(words_of(message.text or "")) <= FEW_WORDS
    return why or _intent(message) in GOING_ON


def _check_spoke_last(events: List[Any]) -> bool:
    """Whether the last thing done before the newest message was a step of the check."""
    done = (event.action_name for event in reversed(events) if isinstance(event, ActionExecuted))
    last = next((name for name in done if name not in PASSIVE), None)
    return last in (ANSWER, START, "action_recommend_role")


def _roles_alone(message: UserUttered, readings: Collection[str]) -> int:
    """How many roles `message` names; none when it says much else, or is read as none of `readings`."""
    roles = sum(entity.get("entity") == "role" for entity in message.entities)
    few = len(words_of(message.text or "")) <= FEW_WORDS_ON_A_ROLE
    return roles if few and _intent(message) in readings else 0


def _a_role_is_wanted(events: List[Any]) -> bool:
    """Whether the last thing said asks for a role to check, or says that the one named can't be checked."""
    answer = last_said(events).get("answer") or {}
    return answer.get("topic") == CHECK and "fit" not in answer


def _digressed(events: List[Any]) -> bool:
    """Whether, since the newest message, something was done and the question was not put again."""
    done: List[str] = []
    for event in reversed(events):
        if isinstance(event, UserUttered):
            break
        if isinstance(event, ActionExecuted):
            done.append(event.action_name or "")
    said = [name for name in done if name not in PASSIVE]
    # "action_switch_language" is followed by a confirmation, after which the question comes.
    return bool(said) and said[0] != "action_switch_language" and QUIET.isdisjoint(said)


def _something_else_is_asked(events: List[Any]) -> bool:
    """Whether the last thing said is a question of another kind, such as whether to delete everything."""
    return bool(last_said(events).get("offered"))
