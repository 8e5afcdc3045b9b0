"""Answers "why?" about what was just told."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.explain_fact import facts_meant, say_fact
from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import Turn, read_turn
from actions.speech.buttons import role_buttons
from actions.speech.say import answering, say
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.knowledge.schema.roles import Fact
from advisor.text import words_of

WHY_LISTED = "list_why"
"""The reason for deciding that a message asks why these roles in particular were listed."""


class ActionExplainReason(Action):
    """Gives the fact with the reason, or repeats what was said and says that the sources give no reason."""

    def name(self) -> str:
        return "action_explain_reason"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        if turn.reason == WHY_LISTED:
            _say_why_listed(dispatcher, turn)
            return keep(turn.memory)
        meant = facts_meant(tracker, turn)
        with_reason = next((fact for fact in meant if _gives_reason(fact, turn)), None)
        only = meant[0] if len(meant) == 1 else None
        if with_reason is not None:
            say_fact(dispatcher, turn, "reason_in_fact", with_reason)
        else:
            say_fact(dispatcher, turn, "no_reason" if only else "no_reason_of_any", only)
        return keep(turn.memory)


def _say_why_listed(dispatcher: CollectingDispatcher, turn: Turn) -> None:
    listed = turn.said_before.answer
    roles = listed.roles if listed else []
    is_whole = set(roles) == set(get_advisor().knowledge.roles)
    metadata = answering(listed.topic if listed else intents.LIST_ROLES, turn.language, roles)
    name = "why_all_roles" if is_whole else "why_these_roles"
    say(dispatcher, turn, name, role_buttons(roles, turn.language), metadata)


def _gives_reason(fact: Fact, turn: Turn) -> bool:
    said = f" {' '.join(words_of(fact.text.in_language(turn.language)))} "
    return any(f" {' '.join(words_of(marker))} " in said for marker in get_advisor().knowledge.lexicon.general.reasons)
