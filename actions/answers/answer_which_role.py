"""Answers which of several roles is more of something: "which of the two is more like customer service?"."""

from typing import List, Sequence

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn
from actions.speech.buttons import intent_buttons
from actions.speech.say import answering, say
from actions.speech.wording import PARAGRAPH, bullets, fact_lines, role_names, source_line
from advisor.advisor import get_advisor
from advisor.answers.comparison import compare
from advisor.dialogue import intents
from advisor.knowledge.schema.roles import Fact

NEXT = (intents.ASK_MORE, intents.ASK_DUTIES, intents.ASK_FIT_PROFILE, intents.ASK_SKILLS)


def tell_choice(dispatcher: CollectingDispatcher, turn: Turn, near: Sequence[Fact]) -> List[Event]:
    """Says that no source ranks the roles named, and tells what is near, or else how they differ.

    Args:
        dispatcher: collects what the bot says.
        turn: the question; it names at least two roles.
        near: facts about those roles that come near to what was asked.
    """
    knowledge, language, roles = get_advisor().knowledge, turn.language, turn.named
    compared = compare(knowledge, roles, language)
    is_stated = compared.direct and len({fact.role for fact in near}) < len(roles)
    facts = tuple(dict.fromkeys((*(compared.facts if is_stated or not near else ()), *near)))
    told = {fact.role for fact in facts} | {fact.compared_with for fact in facts}
    silent = role_names([role for role in roles if role not in told], language)
    lines = bullets(facts, language)
    if not near:
        lines = fact_lines(facts, "difference", language, name_roles=not any(fact.compared_with for fact in facts))
    say(
        dispatcher,
        turn,
        "choice_of_role" if near else "choice_unknown",
        buttons=intent_buttons(NEXT, language),
        metadata=answering(intents.ASK_DIFFERENCE, language, roles, facts),
        facts=lines,
        silent=PARAGRAPH + knowledge.response("choice_silent", language, roles=silent) if near and silent else "",
        sources=source_line(facts, language),
    )
    return remember(turn.memory, intents.ASK_DIFFERENCE, roles, tuple(fact.key for fact in facts))
