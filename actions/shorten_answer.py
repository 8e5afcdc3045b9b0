"""Says the last answer in a line."""

import re
from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.reply import answer_metadata, role_names, say
from actions.resources import knowledge
from actions.turn import Event, read_turn, remember

FACTS = 2
# What a sentence can do without: what comes after a semicolon or a dash.
_END = re.compile(r"(?<=[.!?])\s|;| [–—] ")


class ActionShortenAnswer(Action):
    """The gist of what was told last: the first clause of its first facts."""

    def name(self) -> str:
        return "action_shorten_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, knowledge())
        facts = [fact for fact in map(knowledge().fact, turn.told) if fact][:FACTS]
        if not facts:
            say(dispatcher, "nothing_to_shorten", turn)
        else:
            gist = [_END.split(fact.text.in_language(turn.language))[0].rstrip(" .") for fact in facts]
            say(
                dispatcher,
                "short_answer",
                turn,
                buttons=[],
                answer=answer_metadata(turn.topic or "", turn.language, turn.roles, facts),
                roles=role_names(turn.roles, turn.language),
                gist="; ".join(text[0].lower() + text[1:] if i else text for i, text in enumerate(gist)),
            )
        return remember(turn, turn.topic or "", turn.roles, turn.told)
