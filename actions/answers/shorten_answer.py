"""Says the last answer in one line."""

import re
from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import Turn, read_turn
from actions.speech.say import answering, say
from actions.speech.wording import role_names
from advisor.advisor import get_advisor
from advisor.knowledge.schema.roles import Fact


class ActionShortenAnswer(Action):
    """Gives the first clause of the first fact in the last answer, for each role."""

    def name(self) -> str:
        return "action_shorten_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        knowledge = get_advisor().knowledge
        turn = read_turn(tracker, knowledge)
        first_by_role: Dict[str, Fact] = {}
        for fact in filter(None, map(knowledge.fact, turn.memory.told)):
            first_by_role.setdefault(fact.role, fact)
        if first_by_role:
            _say_shortened(dispatcher, turn, list(first_by_role.values()))
        else:
            say(dispatcher, turn, "nothing_to_shorten")
        return keep(turn.memory)


def _say_shortened(dispatcher: CollectingDispatcher, turn: Turn, facts: List[Fact]) -> None:
    language, roles = turn.language, turn.memory.roles
    metadata = answering(turn.memory.topic or "", language, roles, facts)
    clauses = [first_clause(fact.text.in_language(language)) for fact in facts]
    if len(facts) > 1:
        names = [role_names([fact.role], language) for fact in facts]
        lines = "\n".join(f"• {name}: {clause}." for name, clause in zip(names, clauses, strict=True))
        say(dispatcher, turn, "short_answers", [], metadata, lines=lines)
    else:
        say(dispatcher, turn, "short_answer", [], metadata, roles=role_names(roles, language), gist=clauses[0])


def first_clause(text: str) -> str:
    """`text` up to its first semicolon, dash, reason or example, without the final full stop."""
    asides = "|".join(map(re.escape, get_advisor().knowledge.lexicon.general.aside_markers))
    return re.split(rf"(?<=[.!?])\s|;| [–—] |, (?:{asides})\b", text)[0].rstrip(" .")
