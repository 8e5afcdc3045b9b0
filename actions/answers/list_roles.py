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

WANTS_OTHERS = "list_others"
"""The reason of a decision that a message asks for more roles than those just listed."""


class ActionListRoles(Action):
    """The roles by name, with a button for each."""

    def name(self) -> str:
        return "action_list_roles"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        listed = turn.said_before.answer.roles if turn.said_before.answer else []
        if turn.reason == WANTS_OTHERS and set(listed) == set(get_advisor().knowledge.roles):
            buttons = role_buttons(listed, turn.language)
            say(dispatcher, turn, "no_other_roles", buttons, answering(intents.LIST_ROLES, turn.language, listed))
            return remember(turn.memory, intents.LIST_ROLES, turn.memory.roles)
        return tell_roles(dispatcher, turn)


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
