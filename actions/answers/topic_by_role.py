"""Answers a question on one topic about several roles, in one message with a section for each."""

from dataclasses import replace
from typing import Optional, Sequence

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.speech.buttons import next_buttons, role_buttons
from actions.speech.say import answering, say
from actions.speech.wording import PARAGRAPH, fact_lines, heading, name_list, role_names, source_line
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.knowledge.base import intent_of
from advisor.knowledge.schema.base import Language
from advisor.understanding.amount import Amount

MAX_FACTS_EACH = 3
"""The most facts on each role; "tell me more" gives the rest."""


def shortened_for_each(answer: Answer, wanted: Optional[Amount] = None) -> Answer:
    """`answer` with no more facts than it may have along with answers on other roles, unless an amount is wanted."""
    if wanted is not None and wanted.kind != "count":
        return answer
    facts = answer.facts[:MAX_FACTS_EACH]
    return replace(answer, facts=facts, rest=answer.rest + len(answer.facts) - len(facts))


def say_each(dispatcher: CollectingDispatcher, turn: Turn, answers: Sequence[Answer]) -> None:
    """Utters `answers`, at least two on one topic; says so for each role on which the sources are silent."""
    knowledge, language = get_advisor().knowledge, turn.language
    topic = answers[0].topic
    roles = tuple(role for answer in answers for role in answer.roles)
    facts = tuple(fact for answer in answers for fact in answer.facts)
    together = Answer(topic, roles, facts, rest=sum(answer.rest for answer in answers))
    elsewhere = [] if facts else knowledge.roles_on(topic)
    names = name_list(elsewhere, language)
    covered = PARAGRAPH + knowledge.response("covered_elsewhere", language, roles=names) if elsewhere else ""
    say(
        dispatcher,
        turn,
        "answer_each",
        buttons=role_buttons(elsewhere, language, intent_of(topic)) + next_buttons(together, language),
        metadata=answering(intent_of(topic), language, roles, facts),
        facts=PARAGRAPH.join(_section(answer, language) for answer in answers),
        elsewhere=covered,
        sources=source_line(facts, language),
    )


def _section(answer: Answer, language: Language) -> str:
    """What the sources say about one role, or that they are silent."""
    if answer.facts:
        lines = fact_lines(answer.facts, answer.topic, language)
        return f"{heading(answer.topic, answer.roles, language)}\n{lines}"
    silent = get_advisor().knowledge.topics[answer.topic].silent.in_language(language)
    return silent.format(role=role_names(answer.roles, language))
