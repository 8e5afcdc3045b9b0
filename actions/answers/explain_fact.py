"""Answers "what does that mean?" and "for example?" about what was just told."""

from typing import Any, Dict, List, Optional

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import Turn, read_turn
from actions.speech.buttons import next_buttons
from actions.speech.say import answering, say
from actions.speech.wording import source_line
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.answers.framing import framed
from advisor.dialogue import entities
from advisor.knowledge.schema.roles import Fact
from advisor.text import plain, tokenize


class ActionExplainFact(Action):
    """Tells the fact pointed at, or the one with an example, and that the sources say no more about it."""

    def name(self) -> str:
        return "action_explain_fact"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        knowledge = get_advisor().knowledge
        turn = read_turn(tracker, knowledge)
        told = [fact for fact in map(knowledge.fact, turn.memory.told) if fact is not None]
        pointed_at = knowledge.fact(_fact_pointed_at(tracker) or "")
        wants_example = get_advisor().frames.read(tracker.latest_message).wants_example
        meant = [pointed_at] if pointed_at else told
        with_example = next((fact for fact in meant if _has_example(fact, turn)), None)
        only = meant[0] if len(meant) == 1 else None
        if wants_example and with_example is None:
            _say(dispatcher, turn, "no_example" if only else "no_example_of_any", only)
        else:
            fact = with_example if wants_example else only
            _say(dispatcher, turn, "fact_in_full" if fact else "fact_in_full_of_any", fact)
        return keep(turn.memory)


def _fact_pointed_at(tracker: Tracker) -> Optional[str]:
    found = tracker.latest_message.get("entities") or []
    return next((entity["value"] for entity in found if entity.get("entity") == entities.FACT), None)


def _has_example(fact: Fact, turn: Turn) -> bool:
    words = {plain(token.text) for token in tokenize(fact.text.in_language(turn.language))}
    return not words.isdisjoint(map(plain, get_advisor().knowledge.lexicon.references.example_words))


def _say(dispatcher: CollectingDispatcher, turn: Turn, name: str, fact: Optional[Fact]) -> None:
    roles = turn.memory.roles
    topic = get_advisor().knowledge.topic_of(turn.memory.topic) or "overview"
    say(
        dispatcher,
        turn,
        name,
        buttons=next_buttons(Answer(topic, roles, ()), turn.language) if roles else None,
        metadata=answering(turn.memory.topic or "", turn.language, roles, [fact] if fact else []),
        fact=framed(get_advisor().knowledge, fact, turn.language) if fact else "",
        sources=source_line([fact.source], turn.language) if fact else "",
    )
