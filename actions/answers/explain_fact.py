"""Answers "what does that mean?" and "for example?" about what was just told."""

from typing import Any, Dict, List, Optional, Sequence

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
from advisor.dialogue.thresholds import FOLLOW_UP
from advisor.knowledge.schema.roles import Fact
from advisor.text import plain, tokenize

WANTS_EXAMPLE = "answer_example"
"""The reason of a decision that a message asks for an example."""


class ActionExplainFact(Action):
    """Tells the fact pointed at, or the one with an example, and that the sources say no more about it."""

    def name(self) -> str:
        return "action_explain_fact"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        wants_example = get_advisor().frames.read(tracker.latest_message).wants_example or turn.reason == WANTS_EXAMPLE
        meant = facts_meant(tracker, turn)
        with_example = next((fact for fact in meant if _has_example(fact, turn)), None)
        only = meant[0] if len(meant) == 1 else None
        if wants_example and with_example is None:
            say_fact(dispatcher, turn, "no_example" if only else "no_example_of_any", only)
        else:
            fact = with_example if wants_example else only
            say_fact(dispatcher, turn, "fact_in_full" if fact else "fact_in_full_of_any", fact)
        return keep(turn.memory)


def facts_meant(tracker: Tracker, turn: Turn) -> Sequence[Fact]:
    """The fact that the message points at or is about, among those just told; all of those if it is about none."""
    knowledge = get_advisor().knowledge
    pointed_at = knowledge.fact(_fact_pointed_at(tracker) or "")
    if pointed_at is not None:
        return [pointed_at]
    told = [fact for fact in map(knowledge.fact, turn.memory.told) if fact is not None]
    before = turn.said_before.answer
    if before is not None and len(before.facts) == 1 and before.facts[0] in turn.memory.told:
        told = [fact for fact in told if fact.key == before.facts[0]]  # the one explained last
    candidates = get_advisor().facts.find(turn.text, turn.memory.roles[:1])
    best = next((candidate for candidate in candidates if candidate.fact in told), None)
    is_about = best is not None and best.score >= FOLLOW_UP.min_fact_score
    return [best.fact] if best is not None and best.fact is not None and is_about else told


def say_fact(dispatcher: CollectingDispatcher, turn: Turn, name: str, fact: Optional[Fact]) -> None:
    """Utters the response called `name`, with `fact` if there is one, about the role talked about.

    The metadata names the fact, or else all that was told, so that people can point at it again.
    """
    knowledge, roles = get_advisor().knowledge, turn.memory.roles
    topic = knowledge.topic_of(turn.memory.topic) or "overview"
    told = [fact] if fact else [known for known in map(knowledge.fact, turn.memory.told) if known is not None]
    say(
        dispatcher,
        turn,
        name,
        buttons=next_buttons(Answer(topic, roles, ()), turn.language) if roles else None,
        metadata=answering(turn.memory.topic or "", turn.language, roles, told),
        fact=framed(knowledge, fact, turn.language) if fact else "",
        sources=source_line([fact.source], turn.language) if fact else "",
    )


def _fact_pointed_at(tracker: Tracker) -> Optional[str]:
    found = tracker.latest_message.get("entities") or []
    return next((entity["value"] for entity in found if entity.get("entity") == entities.FACT), None)


def _has_example(fact: Fact, turn: Turn) -> bool:
    words = {plain(token.text) for token in tokenize(fact.text.in_language(turn.language))}
    return not words.isdisjoint(map(plain, get_advisor().knowledge.lexicon.references.example_words))
