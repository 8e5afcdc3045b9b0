"""Answers whether a role is real or serious work, and which role pays best."""

from typing import List, Sequence

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn
from actions.speech.buttons import next_buttons, role_buttons
from actions.speech.say import answering, say
from actions.speech.wording import bullets, role_names, source_line
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.decide.across import STANDING
from advisor.dialogue import intents
from advisor.knowledge.schema.roles import Fact

MAX_FACTS = 3
"""The most facts in one answer."""


def answer_is_it_real_work(dispatcher: CollectingDispatcher, turn: Turn) -> List[Event]:
    """Tells what the sources say of how serious the work of a role is; without a role, a fact for each that has one."""
    knowledge, language = get_advisor().knowledge, turn.language
    chooses = not turn.named and get_advisor().rankings.chooses_among_roles(turn.text)
    roles = () if chooses else turn.roles_in_question
    facts = _standing(roles) if roles else [fact for role in knowledge.roles for fact in _standing([role])[:1]]
    shown = facts[:MAX_FACTS] or [fact for role in roles for fact in knowledge.facts_on(role, "overview")[:1]]
    about = tuple(dict.fromkeys(fact.role for fact in shown))
    next_steps = next_buttons(Answer("importance", about, ()), language) if len(about) == 1 else []
    say(
        dispatcher,
        turn,
        "role_standing" if facts else "role_standing_unknown",
        buttons=next_steps or role_buttons(about, language),
        metadata=answering(intents.ASK_MISCONCEPTIONS, language, about, shown),
        facts=bullets(shown, language),
        role=role_names(about, language),
        sources=source_line(shown, language),
    )
    return remember(turn.memory, intents.ASK_MISCONCEPTIONS, roles or about, tuple(fact.key for fact in shown))


def admit_no_pay(dispatcher: CollectingDispatcher, turn: Turn) -> List[Event]:
    """Says that no source gives the pay of any role."""
    roles = turn.roles_in_question
    buttons = role_buttons(roles or get_advisor().knowledge.roles, turn.language)
    say(dispatcher, turn, "no_role_pays", buttons, answering(intents.ASK_SALARY, turn.language, roles))
    return remember(turn.memory, intents.ASK_SALARY, roles)


def _standing(roles: Sequence[str]) -> List[Fact]:
    knowledge = get_advisor().knowledge
    return [fact for role in knowledge.roles if role in roles for fact in knowledge.facts_about(role, [STANDING])]
