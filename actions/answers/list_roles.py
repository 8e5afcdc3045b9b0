"""Lists the roles that the bot knows."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import LIST_OF_ROLES, Event, read_turn, remember
from actions.speech.buttons import role_buttons
from actions.speech.say import answer_metadata, say
from advisor.advisor import get_advisor


class ActionListRoles(Action):
    """The roles by name, with a button each."""

    def name(self) -> str:
        return "action_list_roles"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        # Roles on which there is much to say come first.
        roles = sorted(get_advisor().knowledge.roles.values(), key=lambda role: role.coverage == "little")
        names = [role.name.in_language(turn.language) for role in roles]
        ids = [role.id for role in roles]
        say(
            dispatcher,
            "list_roles",
            turn,
            roles="\n".join(f"• {name}" for name in names),
            buttons=role_buttons(ids, turn.language),
            answer=answer_metadata(LIST_OF_ROLES, turn.language, ids),
        )
        return remember(turn, LIST_OF_ROLES, turn.roles)
