"""Lists the fields of work that the bot knows, and the roles in one of them."""

from typing import Any, Dict, List, Optional, Sequence

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn, read_turn
from actions.speech.buttons import Button, field_button, field_buttons, intent_buttons, role_buttons
from actions.speech.say import answering, say
from advisor.advisor import get_advisor
from advisor.answers.framing import capitalised, plain_name
from advisor.dialogue import entities, intents
from advisor.knowledge.schema.base import Language
from advisor.text import whole_number

WANTS_OTHERS = "list_others"
"""The reason given for a decision if a message asks for more roles than those just listed."""
MAX_NAMED = 2
"""The most roles named as examples of a field."""
PAGE = 10
"""The most roles in one list."""


class ActionListRoles(Action):
    """Lists the fields of work, with a button for each, or the roles of the field that the message names."""

    def name(self) -> str:
        return "action_list_roles"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        field = field_in(tracker)
        if field is not None:
            return tell_field(dispatcher, turn, field, _page_in(tracker))
        listed = turn.said_before.answer.roles if turn.said_before.answer else []
        if turn.reason == WANTS_OTHERS and listed:
            others = _others_in_field(listed)
            if others is not None:
                return tell_field(dispatcher, turn, *others)
        return tell_roles(dispatcher, turn)


def tell_roles(dispatcher: CollectingDispatcher, turn: Turn) -> List[Event]:
    """Lists the fields with some of their roles, and returns the events that store what is being talked about."""
    knowledge, language = get_advisor().knowledge, turn.language
    fields = [field for field in knowledge.fields if knowledge.roles_in(field)]
    if len(fields) == 1:
        return tell_field(dispatcher, turn, fields[0])
    say(
        dispatcher,
        turn,
        intents.LIST_ROLES,  # the response has the intent's name
        buttons=field_buttons(language),
        metadata=answering(intents.LIST_ROLES, language),
        count=str(len(knowledge.roles)),
        fields=field_lines(language),
    )
    return remember(turn.memory, intents.LIST_ROLES, turn.memory.roles)


def tell_field(dispatcher: CollectingDispatcher, turn: Turn, field: str, page: int = 1) -> List[Event]:
    """Lists the roles of one field, a page at a time, and returns the events that store what is being talked about.

    Args:
        dispatcher: collects what the bot says.
        turn: the message.
        field: the id of the field.
        page: the page to show, counted from 1; the first if there is no such page.
    """
    knowledge, language = get_advisor().knowledge, turn.language
    roles = _in_order(field)
    pages = [roles[start : start + PAGE] for start in range(0, len(roles), PAGE)]
    shown = pages[page - 1] if 0 < page <= len(pages) else pages[0]
    number = pages.index(shown) + 1
    more: List[Button] = [field_button(field, language, number + 1)] if number < len(pages) else []
    say(
        dispatcher,
        turn,
        "roles_in_field" if number == 1 else "more_roles_in_field",
        buttons=role_buttons(shown, language, most=PAGE) + more + intent_buttons([intents.LIST_ROLES], language),
        metadata=answering(intents.LIST_ROLES, language, shown),
        field=knowledge.fields[field].name.in_language(language),
        roles="\n".join(f"• {knowledge.roles[role].name.in_language(language)}" for role in shown),
        rest=_left(len(roles) - number * PAGE, language),
    )
    return remember(turn.memory, intents.LIST_ROLES, turn.memory.roles)


def field_lines(language: Language) -> str:
    """A line for each field with its first roles."""
    knowledge = get_advisor().knowledge
    lines: List[str] = []
    for field in knowledge.fields.values():
        roles = _in_order(field.id)
        names = ", ".join(plain_name(knowledge, role, language) for role in roles[:MAX_NAMED])
        left = len(roles) - MAX_NAMED
        rest = knowledge.response("and_others", language) if left > 0 else ""
        if roles:
            lines.append(f"• {capitalised(field.name.in_language(language))} ({len(roles)}): {names}{rest}")
    return "\n".join(lines)


def field_in(tracker: Tracker) -> Optional[str]:
    """The id of the field that the message names; None if it names none."""
    return next((value for value in _values(tracker, entities.FIELD) if value in get_advisor().knowledge.fields), None)


def _in_order(field: str) -> List[str]:
    """The roles of a field, sorted by name; those with little coverage come last."""
    roles = get_advisor().knowledge.roles
    return sorted(
        get_advisor().knowledge.roles_in(field),
        key=lambda role: (roles[role].coverage == "little", roles[role].name.id),
    )


def _others_in_field(listed: Sequence[str]) -> Optional[tuple[str, int]]:
    """The field whose roles were just listed, and the number of its next page; None if there is no next page."""
    knowledge = get_advisor().knowledge
    field = knowledge.roles[listed[-1]].field_of_work if listed[-1] in knowledge.roles else ""
    roles = _in_order(field) if field else []
    place = roles.index(listed[-1]) + 1 if roles else 0
    return (field, place // PAGE + 1) if place % PAGE == 0 and 0 < place < len(roles) else None


def _page_in(tracker: Tracker) -> int:
    return next(filter(None, map(whole_number, _values(tracker, entities.PAGE))), 1)


def _values(tracker: Tracker, kind: str) -> List[str]:
    found: Sequence[Dict[str, Any]] = tracker.latest_message.get("entities") or []
    return [str(entity.get("value")) for entity in found if entity.get("entity") == kind]


def _left(count: int, language: Language) -> str:
    """The last line of a list, which says how many roles are left; empty if there are no more."""
    return "\n" + get_advisor().knowledge.response("roles_left", language, count=str(count)) if count > 0 else ""
