"""Answers "what does that mean?" and "for example?" about what was just told."""

import re
from typing import Any, Dict, List, Optional, Sequence

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import Turn, read_turn
from actions.speech.buttons import next_buttons
from actions.speech.say import answering, say
from actions.speech.wording import PARAGRAPH, bullets, source_line
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.answers.framing import framed
from advisor.answers.related import facts_on_the_same
from advisor.dialogue import entities
from advisor.dialogue.thresholds import FOLLOW_UP
from advisor.knowledge.schema.roles import Fact
from advisor.text import plain, tokenize, words_of

_CLAUSE_END = re.compile(r"[.,;!?]+\s+|[.?!]+$")
WANTS_EXAMPLE = "answer_example"
"""The reason for deciding that a message asks for an example."""


class ActionExplainFact(Action):
    """Gives the fact pointed at, or the one with an example, and says that the sources have no more on it."""

    def name(self) -> str:
        return "action_explain_fact"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        wants_example = get_advisor().frames.read(tracker.latest_message).wants_example or turn.reason == WANTS_EXAMPLE
        meant = facts_meant(tracker, turn)
        return explain(dispatcher, turn, meant, wants_example)


def explain(
    dispatcher: CollectingDispatcher, turn: Turn, meant: Sequence[Fact], wants_example: bool = False
) -> List[Event]:
    """Gives the one fact of `meant` with what else the sources say on the same thing, or an example among them."""
    only = meant[0] if len(meant) == 1 else None
    more = facts_on_the_same(get_advisor().knowledge, only, _on_screen(turn)) if only else []
    with_example = next((fact for fact in (*meant, *more) if _has_example(fact, turn)), None)
    if wants_example and with_example is None:
        name = ("no_example_but_more" if more else "no_example") if only else "no_example_of_any"
        say_fact(dispatcher, turn, name, only, more)
    elif wants_example:
        say_fact(dispatcher, turn, "fact_with_example", with_example)
    else:
        name = ("fact_and_more" if more else "fact_in_full") if only else "fact_in_full_of_any"
        say_fact(dispatcher, turn, name, only, more)
    return keep(turn.memory)


def _on_screen(turn: Turn) -> Sequence[str]:
    """The keys of the facts that the bot's last utterance gave."""
    return turn.said_before.answer.facts if turn.said_before.answer else ()


def facts_meant(tracker: Tracker, turn: Turn) -> Sequence[Fact]:
    """The fact that the message points at or is about, among those just told; all of those if it is about none."""
    knowledge = get_advisor().knowledge
    pointed_at = knowledge.fact(_fact_pointed_at(tracker) or "")
    if pointed_at is not None:
        return [pointed_at]
    told = [fact for fact in map(knowledge.fact, turn.memory.told) if fact is not None]
    topic = knowledge.topic_of(turn.memory.topic)
    on_topic = knowledge.facts_on(turn.memory.roles[0], topic) if topic and len(turn.memory.roles) == 1 else []
    named = get_advisor().terms.named(turn.statement, list(dict.fromkeys((*told, *on_topic))))
    if named is not None:
        return [named]
    before = turn.said_before.answer
    if before is not None and len(before.facts) == 1 and before.facts[0] in turn.memory.told:
        told = [fact for fact in told if fact.key == before.facts[0]]  # the one explained last
    candidates = get_advisor().facts.find(turn.text, turn.memory.roles[:1])
    best = next((candidate for candidate in candidates if candidate.fact in told), None)
    is_about = best is not None and best.score >= FOLLOW_UP.min_fact_score
    return [best.fact] if best is not None and best.fact is not None and is_about else told


def say_fact(
    dispatcher: CollectingDispatcher, turn: Turn, name: str, fact: Optional[Fact], more: Sequence[Fact] = ()
) -> None:
    """Utters the response called `name`, with `fact` if there is one, about the role talked about.

    The metadata names the fact, or else all that was given, so that people can point at it again.

    Args:
        dispatcher: collects what the bot says.
        turn: the message.
        name: the response.
        fact: the fact that the message is about.
        more: further facts on the same thing.
    """
    knowledge, roles, language = get_advisor().knowledge, turn.memory.roles, turn.language
    topic = knowledge.topic_of(turn.memory.topic) or "overview"
    told = [fact] if fact else [known for known in map(knowledge.fact, turn.memory.told) if known is not None]
    cited = [fact, *more] if fact else []
    say(
        dispatcher,
        turn,
        name,
        buttons=next_buttons(Answer(topic, roles, ()), language) if roles else None,
        metadata=answering(turn.memory.topic or "", language, roles, told),
        fact=framed(knowledge, fact, language) if fact else "",
        more=bullets(more, language),
        own_case=_own_case(turn) if fact else "",
        sources=source_line(cited, language),
    )


def _own_case(turn: Turn) -> str:
    """A paragraph for somebody who says something of themselves or of another person besides pointing at a fact."""
    advisor = get_advisor()
    lexicon = advisor.knowledge.lexicon
    ignored = set(
        map(plain, (*lexicon.subject.second_person, *lexicon.references.example_words))
    )  # "give me an example"
    statements = [
        clause
        for clause in _CLAUSE_END.split(turn.text)
        if advisor.forms.read(clause) == "none" and ignored.isdisjoint(words_of(clause))
    ]
    said, subjects = " ".join(statements), advisor.subjects
    if len(words_of(said)) < FOLLOW_UP.min_words_of_own_case:
        return ""
    is_other = subjects.names_relation(said) or subjects.begins_with_other(said)
    if not is_other and not subjects.names_speaker(said):
        return ""
    return PARAGRAPH + get_advisor().knowledge.response("case_of_other" if is_other else "own_case", turn.language)


def _fact_pointed_at(tracker: Tracker) -> Optional[str]:
    found = tracker.latest_message.get("entities") or []
    return next((entity["value"] for entity in found if entity.get("entity") == entities.FACT), None)


def _has_example(fact: Fact, turn: Turn) -> bool:
    words = {plain(token.text) for token in tokenize(fact.text.in_language(turn.language))}
    return not words.isdisjoint(map(plain, get_advisor().knowledge.lexicon.references.example_words))
