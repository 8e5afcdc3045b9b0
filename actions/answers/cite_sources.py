"""Names the documents behind the answers."""

from typing import Any, Dict, List, Sequence

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import read_turn
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.answers.citation import codes_of
from advisor.dialogue import intents
from advisor.dialogue.metadata import AnswerMetadata, BotMetadata
from advisor.knowledge.schema.base import Language
from advisor.knowledge.schema.sources import Source

MAX_CODES = 3
"""The most entries of one source that are named."""


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
        codes = codes_of(told)
        lines = [
            f"• {_described(source, codes.get(source.id, ())[:MAX_CODES], turn.language)}"
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


def _described(source: Source, codes: Sequence[str], language: Language) -> str:
    """The document with all that lets a reader find it and the entries in it."""
    entries = get_advisor().knowledge.response("source_codes", language, codes=", ".join(codes)) if codes else None
    parts = [
        source.title.in_language(language),
        entries,
        source.publisher.in_language(language),
        source.address,
    ]
    return ", ".join(part for part in parts if part)
