"""Says the last answer in a line."""

import re
from typing import Any, Dict, List, Mapping

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Event, read_turn, remember
from actions.speech.say import answer_metadata, role_names, say
from advisor.advisor import get_advisor
from advisor.knowledge.schema.base import Language
from advisor.knowledge.schema.roles import Fact


class ActionShortenAnswer(Action):
    """The gist of what was told last: the first clause of its first fact on each role."""

    def name(self) -> str:
        return "action_shorten_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        first: Dict[str, Fact] = {}
        for fact in filter(None, map(get_advisor().knowledge.fact, turn.told)):
            first.setdefault(fact.role, fact)
        if first:
            answer = answer_metadata(turn.topic or "", turn.language, turn.roles, list(first.values()))
            if len(first) > 1:
                say(dispatcher, "short_answers", turn, [], answer, lines="\n".join(_lines(first, turn.language)))
            else:
                (fact,) = first.values()
                gist = _first_clause(fact.text.in_language(turn.language))
                say(
                    dispatcher, "short_answer", turn, [], answer, roles=role_names(turn.roles, turn.language), gist=gist
                )
        else:
            say(dispatcher, "nothing_to_shorten", turn)
        return remember(turn, turn.topic or "", turn.roles, turn.told)


def _lines(facts: Mapping[str, Fact], language: Language) -> List[str]:
    return [
        f"• {role_names([role], language)}: {_first_clause(fact.text.in_language(language))}."
        for role, fact in facts.items()
    ]


def _first_clause(text: str) -> str:
    """`text` without what a sentence can do without: what follows a semicolon or a dash, reasons and examples."""
    asides = "|".join(map(re.escape, get_advisor().knowledge.lexicon.general.aside_markers))
    return re.split(rf"(?<=[.!?])\s|;| [–—] |, (?:{asides})\b", text)[0].rstrip(" .")
