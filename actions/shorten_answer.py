"""Says the last answer in a line."""

import re
from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.reply import answer_metadata, role_names, say
from actions.resources import knowledge
from actions.turn import Event, read_turn, remember


class ActionShortenAnswer(Action):
    """The gist of what was told last: the first clause of its first fact."""

    def name(self) -> str:
        return "action_shorten_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, knowledge())
        fact = next((fact for fact in map(knowledge().fact, turn.told) if fact), None)
        if fact is None:
            say(dispatcher, "nothing_to_shorten", turn)
        else:
            say(
                dispatcher,
                "short_answer",
                turn,
                buttons=[],
                answer=answer_metadata(turn.topic or "", turn.language, turn.roles, [fact]),
                roles=role_names(turn.roles, turn.language),
                gist=_first_clause(fact.text.in_language(turn.language)),
            )
        return remember(turn, turn.topic or "", turn.roles, turn.told)


def _first_clause(text: str) -> str:
    """`text` without what a sentence can do without: what follows a semicolon or a dash, reasons and examples."""
    asides = "|".join(map(re.escape, knowledge().words.asides))
    return re.split(rf"(?<=[.!?])\s|;| [–—] |, (?:{asides})\b", text)[0].rstrip(" .")
