"""Asks which fields of work appeal to somebody, before a fit check on all roles asks about traits."""

from typing import Iterable, List, Tuple

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.speech.buttons import Button
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.answers.framing import capitalised
from advisor.decide.decision import FIELDS_CHOSEN
from advisor.dialogue import intents
from advisor.dialogue.metadata import BotMetadata
from advisor.dialogue.payload import Payload, is_payload
from advisor.understanding.field_choice import MAX_CHOSEN, chosen_fields

UNDECIDED = "any"
"""What the button of somebody who doesn't know sends in place of a field."""


def is_settled(turn: Turn) -> bool:
    """Whether the message says which fields appeal to its writer, or answers the question with "I don't know"."""
    return turn.reason == FIELDS_CHOSEN or (is_payload(turn.text) and bool(turn.fields))


def fields_in(turn: Turn) -> Tuple[str, ...]:
    """The ids of the fields of work that appeal to the writer of the message; empty if it doesn't tell.

    If the bot has just named roles that come close to what the person told or wished for, and offered to find out which
    one suits them, their fields count.
    """
    advisor = get_advisor()
    named = [field for field in turn.fields if field in advisor.knowledge.fields]
    if turn.reason != FIELDS_CHOSEN:
        return tuple(named) or _of_roles_near(turn.said_before)
    references = advisor.frames.references(turn.text)
    places = [reference.place for reference in references if reference.place is not None]
    return chosen_fields(turn.text, turn.said_before.fields, named, places) or _described(turn)


def _described(turn: Turn) -> Tuple[str, ...]:
    """The fields of the roles that come close to what the message describes: "yang ngurusin orang sakit"."""
    advisor = get_advisor()
    return _fields_of([match.role for match in advisor.role_matcher.match(turn.statement)])


def _of_roles_near(said: BotMetadata) -> Tuple[str, ...]:
    offers_check = any(offer.intent == intents.RECOMMEND_ROLE for offer in said.offered)
    return _fields_of(said.answer.roles) if offers_check and said.answer is not None else ()


def _fields_of(roles: Iterable[str]) -> Tuple[str, ...]:
    """The fields of work of `roles`, without duplicates."""
    known = get_advisor().knowledge.roles
    return tuple(dict.fromkeys(known[role].field_of_work for role in roles if role in known))[:MAX_CHOSEN]


def ask_fields(dispatcher: CollectingDispatcher, turn: Turn, before: str) -> None:
    """Asks which fields of work appeal to the person, with `before` above it."""
    knowledge, language = get_advisor().knowledge, turn.language
    fields = [field for field in knowledge.fields.values() if knowledge.roles_in(field.id)]
    buttons: List[Button] = [
        {
            "title": capitalised(field.name.in_language(language)),
            "payload": str(Payload(intents.RECOMMEND_ROLE, field=field.id)),
        }
        for field in fields
    ]
    undecided = knowledge.response("fit_no_field", language)
    buttons.append({"title": undecided, "payload": str(Payload(intents.RECOMMEND_ROLE, field=UNDECIDED))})
    lines = [f"{number}. {field.activity.in_language(language)}" for number, field in enumerate(fields, start=1)]
    say(
        dispatcher,
        turn,
        "fit_fields",
        buttons=buttons if turn.capabilities.buttons else [],
        metadata=BotMetadata(fields=[field.id for field in fields]),
        before=before,
        lines="\n".join(lines),
    )
