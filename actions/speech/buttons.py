"""Buttons under a response: each sends an intent and, if it is about one, a role."""

from typing import Dict, Iterable, List, Optional, Sequence

from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.answers.framing import capitalised
from advisor.dialogue import intents
from advisor.dialogue.metadata import OfferMetadata
from advisor.dialogue.payload import Payload, intent_in, role_in
from advisor.knowledge.base import intent_of
from advisor.knowledge.schema.base import Language

Button = Dict[str, str]
"""`title`, which people read, and `payload`, which pressing it sends."""
MAX_BUTTONS = 4
"""The most buttons under one response."""
MAX_ROLE_BUTTONS = 8
"""The most roles among them."""


def button(title: str, intent: str, role: Optional[str] = None) -> Button:
    """A button called `title` that sends `intent`, about `role` if there is one."""
    return {"title": title, "payload": str(Payload(intent, role))}


def role_buttons(
    roles: Iterable[str], language: Language, intent: str = intents.INFORM_ROLE, most: int = MAX_ROLE_BUTTONS
) -> List[Button]:
    """A button for each of the first `most` of `roles`, which sends `intent` about it."""
    known = get_advisor().knowledge.roles
    return [button(known[role].name.in_language(language), intent, role) for role in list(roles)[:most]]


def field_button(field: str, language: Language, page: int = 1) -> Button:
    """A button that lists the roles of a field of work, from the given page on."""
    knowledge = get_advisor().knowledge
    name = knowledge.fields[field].name.in_language(language)
    title = knowledge.response("more_of_field", language, field=name) if page > 1 else capitalised(name)
    payload = Payload(intents.LIST_ROLES, field=field, page=page if page > 1 else None)
    return {"title": title, "payload": str(payload)}


def field_buttons(language: Language) -> List[Button]:
    """A button for each field of work that has roles."""
    knowledge = get_advisor().knowledge
    return [field_button(field, language) for field in knowledge.fields if knowledge.roles_in(field)]


def intent_buttons(
    wanted: Iterable[str], language: Language, role: Optional[str] = None, most: int = MAX_BUTTONS
) -> List[Button]:
    """Buttons for the intents in `wanted`, about `role`.

    Leaves out intents without a label, topics on which nothing is known about `role`, and all after the first `most`.
    """
    knowledge = get_advisor().knowledge
    known = {intent_of(topic) for topic in knowledge.topics_of(role)} if role else set()
    buttons = []
    for intent in dict.fromkeys(wanted):
        label = knowledge.label(intent)
        is_topic = knowledge.topic_of(intent) is not None
        if label is None or (role and is_topic and intent not in known):
            continue
        if intent == intents.CHECK_FIT and role and not knowledge.roles[role].profile:
            continue
        about = role if is_topic or intent == intents.CHECK_FIT else None
        buttons.append(button(label.in_language(language), intent, about))
    return buttons[:most]


def next_buttons(answer: Answer, language: Language) -> List[Button]:
    """What people tend to ask after `answer`: more of it, then what its topic suggests."""
    knowledge = get_advisor().knowledge
    topic = knowledge.topics[answer.topic]
    names: Sequence[str] = topic.next if answer.facts else (*topic.near, *topic.next)
    suggested = [intent_of(name) if name in knowledge.topics else name for name in names]
    more = [intents.ASK_MORE] if answer.rest else []
    role = answer.roles[0] if len(answer.roles) == 1 else None
    return intent_buttons(more + suggested, language, role) or intent_buttons([intents.LIST_ROLES], language)


def offer_of(offered: Button) -> OfferMetadata:
    """What a button that sends an intent offers to do."""
    payload = offered["payload"]
    return OfferMetadata(intent=intent_in(payload) or "", title=offered["title"], role=role_in(payload))


def roles_offered(buttons: Iterable[Button]) -> List[OfferMetadata]:
    """What the buttons called by a role's name offer."""
    known = get_advisor().knowledge.roles
    found: List[OfferMetadata] = []
    for offered in buttons:
        role, intent = role_in(offered["payload"]), intent_in(offered["payload"])
        if role in known and intent and offered["title"] in (known[role].name.id, known[role].name.en):
            found.append(offer_of(offered))
    return found
