"""Says which fields of study the sources name."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import Turn, read_turn
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
    """Gives every fact that names fields of study, and returns the events that remember the answer."""
    facts = [fact for fact in get_advisor().knowledge.facts if fact.names_study_fields]
    roles = list(dict.fromkeys(fact.role for fact in facts))
    silent = [role for role in turn.named if role not in roles]
    say(
        dispatcher,
        turn,
        "study_field_elsewhere" if silent else "study_field",
        metadata=answering(intents.ASK_STUDY_FIELD, turn.language, roles, facts),
        silent=role_names(silent, turn.language),
        roles=role_names(roles, turn.language),
        facts=framed_lines(facts, turn.language),
        sources=source_line(facts, turn.language),
    )
    return keep(turn.memory)
