"""Buttons under a reply: each sends an intent, with the role it is about."""

import json
from typing import Dict, Iterable, List, Optional, Sequence

from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.knowledge.base import intent_of
from advisor.knowledge.schema.base import Language

Button = Dict[str, str]
MOST_BUTTONS = 4


def role_buttons(roles: Iterable[str], language: Language, intent: str = "inform_role") -> List[Button]:
    """A button for each of `roles`, which sends `intent` with it."""
    return [
        {"title": get_advisor().knowledge.roles[role].name.in_language(language), "payload": _payload(intent, role)}
        for role in roles
    ]


def intent_buttons(
    intents: Sequence[str], language: Language, role: Optional[str] = None, most: int = MOST_BUTTONS
) -> List[Button]:
    """Buttons for `intents` about `role`; what nothing is known on, or is never offered, is left out."""
    known = {intent_of(topic) for topic in get_advisor().knowledge.topics_of(role)} if role else set()
    buttons = []
    for intent in dict.fromkeys(intents):
        label = get_advisor().knowledge.label(intent)
        if label is None or (role and get_advisor().knowledge.topic_of(intent) and intent not in known):
            continue
        about = role if get_advisor().knowledge.topic_of(intent) or intent == "check_fit" else None
        buttons.append({"title": label.in_language(language), "payload": _payload(intent, about)})
    return buttons[:most]


def next_buttons(answer: Answer, language: Language) -> List[Button]:
    """What people tend to want after `answer`: more of it, then what its topic suggests."""
    topic = get_advisor().knowledge.topics[answer.topic]
    names = topic.next if answer.facts else (*topic.near, *topic.next)
    intents = [intent_of(name) if name in get_advisor().knowledge.topics else name for name in names]
    more = ["ask_more"] if answer.rest else []
    role = answer.roles[0] if len(answer.roles) == 1 else None
    return intent_buttons(more + intents, language, role) or intent_buttons(["list_roles"], language)


def _payload(intent: str, role: Optional[str]) -> str:
    return f"/{intent}" + (json.dumps({"role": role}) if role else "")
