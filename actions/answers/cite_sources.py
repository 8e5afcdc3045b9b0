"""Names the documents behind the answers."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Event, read_turn, remember
from actions.speech.say import answer_metadata, say
from advisor.advisor import get_advisor


class ActionCiteSources(Action):
    """The documents behind what was told last, or about the role in question, or all of them."""

    def name(self) -> str:
        return "action_cite_sources"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        told = [fact for fact in map(get_advisor().knowledge.fact, turn.told) if fact and not turn.named]
        about = [fact for role in turn.roles_in_question for fact in get_advisor().knowledge.roles[role].facts]
        ids = list(dict.fromkeys(fact.source for fact in told or about)) or list(get_advisor().knowledge.sources)
        lines = [
            f"• {source.title.in_language(turn.language)}, {source.publisher.in_language(turn.language)}"
            for source in map(get_advisor().knowledge.sources.__getitem__, ids)
        ]
        metadata = answer_metadata("ask_source", turn.language, turn.roles_in_question, told)
        answer = {**metadata, "sources": ids}
        say(dispatcher, "cite_sources", turn, answer=answer, sources="\n".join(lines))
        roles = turn.roles_in_question
        return remember(turn, turn.topic or "", roles, turn.told if roles == turn.roles else ())
