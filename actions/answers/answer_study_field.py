"""Says which fields of study the sources name."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import Turn, read_turn
from actions.speech.buttons import intent_buttons
from actions.speech.say import answering, say
from actions.speech.wording import framed_lines, role_names, source_line
from advisor.advisor import get_advisor
from advisor.dialogue import intents


class ActionAnswerStudyField(Action):
    """The facts that name fields of study, whichever roles they are about: there are few, and the bot says so."""

    def name(self) -> str:
        return "action_answer_study_field"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        return tell_study_fields(dispatcher, read_turn(tracker, get_advisor().knowledge))


def tell_study_fields(dispatcher: CollectingDispatcher, turn: Turn) -> List[Event]:
    """Gives every fact that names fields of study, and returns the events that remember the answer.

    If the question is about a role without such facts, the facts on another role are no answer to it.
    """
    facts = [fact for fact in get_advisor().knowledge.facts if fact.names_study_fields]
    roles = list(dict.fromkeys(fact.role for fact in facts))
    silent = [role for role in turn.roles_in_question if role not in roles]
    told = [] if silent else facts
    about_role = [intents.ASK_OVERVIEW, intents.ASK_FIT_PROFILE, intents.CHECK_FIT]
    say(
        dispatcher,
        turn,
        "study_field_unknown" if silent else "study_field",
        buttons=intent_buttons(about_role, turn.language, silent[0]) if silent else None,
        metadata=answering(intents.ASK_STUDY_FIELD, turn.language, silent or roles, told),
        silent=role_names(silent, turn.language),
        roles=role_names(roles, turn.language),
        facts=framed_lines(told, turn.language),
        sources=source_line(told, turn.language),
    )
    return keep(turn.memory)
