"""Says the last answer briefly."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, keep, remember
from actions.dialogue.turn import Turn, read_turn
from actions.speech.say import answering, say
from advisor.advisor import get_advisor
from advisor.answers.framing import role_names, uncapitalised
from advisor.answers.shortening import named_in_short, shortened
from advisor.knowledge.schema.roles import Fact

WANTS_SIMPLER = "answer_simpler"
"""The reason for deciding that a message asks for simpler words."""


class ActionShortenAnswer(Action):
    """Gives the first facts of the last answer in short, for each role."""

    def name(self) -> str:
        return "action_shorten_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        knowledge = get_advisor().knowledge
        turn = read_turn(tracker, knowledge)
        told: Dict[str, List[Fact]] = {}
        for fact in filter(None, map(knowledge.fact, turn.memory.told)):
            told.setdefault(fact.role, []).append(fact)
        if told:
            return _say_shortened(dispatcher, turn, list(told.values()))
        say(dispatcher, turn, "nothing_to_shorten")
        return keep(turn.memory)


def _say_shortened(dispatcher: CollectingDispatcher, turn: Turn, told: List[List[Fact]]) -> List[Event]:
    """Says briefly what was told about each role; what is only counted may then be asked for."""
    knowledge, language = get_advisor().knowledge, turn.language
    metadata = answering(
        turn.memory.topic or "", language, turn.memory.roles, [fact for facts in told for fact in facts]
    )
    gists = [shortened(knowledge, facts, language) for facts in told]
    if len(gists) > 1:
        lines = "\n".join(f"• {gist}" for gist in gists)
        say(dispatcher, turn, "short_answers", [], metadata, lines=lines)
    else:
        gist = uncapitalised(gists[0], role_names(knowledge, language))
        name = "simpler_answer" if turn.reason == WANTS_SIMPLER else "short_answer"
        say(dispatcher, turn, name, [], metadata, gist=gist)
    if len(told) > 1 or turn.memory.topic is None:
        return keep(turn.memory)
    named = tuple(fact.key for fact in named_in_short(told[0], language))
    return remember(turn.memory, turn.memory.topic, turn.memory.roles, named)
