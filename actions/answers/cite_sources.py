"""Names the documents behind the answers."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import read_turn
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.dialogue.metadata import AnswerMetadata, BotMetadata


class ActionCiteSources(Action):
    """Names the documents behind the last answer, or those about the role in question, or all of them."""

    def name(self) -> str:
        return "action_cite_sources"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        knowledge = get_advisor().knowledge
        turn = read_turn(tracker, knowledge)
        roles, memory = turn.roles_in_question, turn.memory
        told = [fact for fact in map(knowledge.fact, memory.told) if fact and not turn.named]
        about = [fact for role in roles for fact in knowledge.roles[role].facts]
        ids = list(dict.fromkeys(fact.source for fact in told or about)) or list(knowledge.sources)
        lines = [
            f"• {source.title.in_language(turn.language)}, {source.publisher.in_language(turn.language)}"
            for source in map(knowledge.sources.__getitem__, ids)
        ]
        answer = AnswerMetadata(
            topic=intents.ASK_SOURCE,
            roles=list(roles),
            language=turn.language,
            facts=[fact.key for fact in told],
            sources=ids,
        )
        say(dispatcher, turn, "cite_sources", metadata=BotMetadata(answer=answer), sources="\n".join(lines))
        return remember(memory, memory.topic or "", roles, memory.told if roles == memory.roles else ())
