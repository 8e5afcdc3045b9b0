"""Lists the roles that the bot knows."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn, read_turn
from actions.speech.buttons import role_buttons
from actions.speech.say import answering, say
from advisor.advisor import get_advisor
from advisor.dialogue import intents


class ActionListRoles(Action):
    """The roles by name, with a button for each."""

    def name(self) -> str:
        return "action_list_roles"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        return tell_roles(dispatcher, read_turn(tracker, get_advisor().knowledge))


def tell_roles(dispatcher: CollectingDispatcher, turn: Turn) -> List[Event]:
    """Lists the roles, and returns the events that remember it."""
    knowledge = get_advisor().knowledge
    # Roles with little coverage come last.
    roles = sorted(knowledge.roles.values(), key=lambda role: role.coverage == "little")
    names = [role.name.in_language(turn.language) for role in roles]
    ids = [role.id for role in roles]
    say(
        dispatcher,
        turn,
        intents.LIST_ROLES,  # the response has the intent's name
        buttons=role_buttons(ids, turn.language),
        metadata=answering(intents.LIST_ROLES, turn.language, ids),
        roles="\n".join(f"• {name}" for name in names),
    )
    return remember(turn.memory, intents.LIST_ROLES, turn.memory.roles)
