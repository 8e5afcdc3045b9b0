"""Utters responses from the knowledge base, filled in, with their buttons and metadata."""

from typing import Dict, Iterable, List, Optional, Sequence

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.speech.buttons import Button, intent_buttons, next_buttons, offer_of, role_buttons, roles_offered
from actions.speech.plain_text import with_suggestions
from actions.speech.rich_content import table_of
from actions.speech.sympathy import sympathy_for
from actions.speech.wording import fact_lines, facts_by_role, framed_lines, heading, role_names, source_line, topic_list
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.answers.framing import role_names as names_of_roles
from advisor.answers.framing import uncapitalised
from advisor.answers.shortening import shortened
from advisor.dialogue.metadata import AnswerMetadata, BotMetadata
from advisor.knowledge.base import intent_of
from advisor.knowledge.schema.base import Language
from advisor.knowledge.schema.roles import Fact

NO_METADATA = BotMetadata()
HEADLESS = ("belief_confirmed", "belief_refuted")
"""The responses to an answer that give facts without a heading."""


def say(
    dispatcher: CollectingDispatcher,
    turn: Turn,
    name: str,
    buttons: Optional[Sequence[Button]] = None,
    metadata: BotMetadata = NO_METADATA,
    **values: str,
) -> None:
    """Utters the response called `name`, as the channel of `turn` can show it.

    Args:
        dispatcher: collects what the bot says.
        turn: the message to which the bot responds.
        name: the response, in the knowledge base.
        buttons: the buttons below it; None for the response's own.
        metadata: what the utterance answers, asks or offers; its language and its source are filled in here.
        values: what to fill in; `sources`, if given, is the line that names the sources.
    """
    knowledge = get_advisor().knowledge
    response = knowledge.responses[name]
    if turn.feeling and not dispatcher.messages:
        _say_care(dispatcher, turn)
    if buttons is None:
        buttons = intent_buttons(response.buttons, turn.language)
        if response.yes_takes_first:
            metadata = metadata.copy(update={"offered": [offer_of(buttons[0])]})
    if turn.is_brief and metadata.answer is not None and metadata.answer.fit is None:
        gists = _gists(turn, metadata.answer)
        if len(gists) == 1:
            name = "short_answer"
            values = {"gist": uncapitalised(gists[0], names_of_roles(knowledge, turn.language))}
        elif gists:
            name, values = "short_answers", {"lines": "\n".join(f"• {gist}" for gist in gists)}
    source = None
    if turn.capabilities.rich_content and "sources" in values:
        source, values["sources"] = values["sources"].strip(), ""
    text = knowledge.response(name, turn.language, **values).strip()
    choices = roles_offered(buttons)
    if not turn.capabilities.buttons:
        text, buttons = with_suggestions(text, buttons, turn.language), []
    metadata = metadata.copy(
        update={"language": turn.language, "source": source, "reason": turn.reason, "choices": choices}
    )
    dispatcher.utter_message(text=text, buttons=list(buttons), **metadata.as_dict())


def _gists(turn: Turn, answer: AnswerMetadata) -> List[str]:
    """The facts of `answer` in short, a text for each role; empty if it has none."""
    knowledge = get_advisor().knowledge
    told: Dict[str, List[Fact]] = {}
    for fact in filter(None, map(knowledge.fact, answer.facts)):
        told.setdefault(fact.role, []).append(fact)
    return [shortened(knowledge, facts, turn.language) for facts in told.values()]


def _say_care(dispatcher: CollectingDispatcher, turn: Turn) -> None:
    """Utters a sentence on what the person feels, before anything else."""
    metadata = BotMetadata(language=turn.language, reason=turn.reason)
    dispatcher.utter_message(text=sympathy_for(turn), buttons=[], **metadata.as_dict())


def answering(topic: str, language: Language, roles: Iterable[str] = (), facts: Sequence[Fact] = ()) -> BotMetadata:
    """The metadata of an utterance that answers `topic` about `roles` with `facts`."""
    return BotMetadata(
        answer=AnswerMetadata(
            topic=topic,
            roles=list(roles),
            language=language,
            facts=[fact.key for fact in facts],
            sources=list(dict.fromkeys(fact.source for fact in facts)),
        )
    )


def say_answer(dispatcher: CollectingDispatcher, turn: Turn, answer: Answer, name: str = "answer") -> None:
    """Utters `answer` in the response called `name`, or says that the sources are silent when it has no facts.

    In a response that has no heading, the facts are framed.
    """
    if not answer.facts:
        say_sources_are_silent(dispatcher, turn, answer)
        return
    language = turn.language
    # A fact that compares roles already names them.
    comparing = [fact for fact in answer.facts if fact.compared_with]
    several = len({fact.role for fact in answer.facts}) > 1 and not comparing
    table = table_of(answer, language) if several and turn.capabilities.rich_content else None
    if table:
        facts = ""
    elif name in HEADLESS or (len(answer.roles) > 1 and 0 < len(comparing) < len(answer.facts)):
        facts = framed_lines(answer.facts, language)
    elif several and len(answer.roles) > 2:
        facts = facts_by_role(answer, language)
    else:
        facts = fact_lines(answer.facts, answer.topic, language, name_roles=several)
    metadata = answering(intent_of(answer.topic), language, answer.roles, answer.facts)
    say(
        dispatcher,
        turn,
        name,
        buttons=next_buttons(answer, language),
        metadata=metadata.copy(update={"table": table}),
        heading=heading(answer.topic, answer.roles, language),
        facts=facts,
        sources=source_line(answer.facts, language),
    )


def say_sources_are_silent(dispatcher: CollectingDispatcher, turn: Turn, answer: Answer) -> None:
    """Says that the sources have nothing on `answer`'s topic, and what they do have on the role."""
    language = turn.language
    knowledge = get_advisor().knowledge
    topic = knowledge.topics[answer.topic]
    known = knowledge.topics_of(answer.roles[0])
    nearest = [name for name in dict.fromkeys((*topic.near, *topic.next, *known)) if name in known]
    neighbours = knowledge.roles[answer.roles[0]].neighbours
    others = [role for role in neighbours if knowledge.facts_on(role, answer.topic)]
    silent = topic.silent.in_language(language).format(role=role_names(answer.roles, language))
    if topic.elsewhere:
        silent = f"{silent} {topic.elsewhere.in_language(language)}"
    say(
        dispatcher,
        turn,
        "silent_here" if others else "sources_silent",
        buttons=role_buttons(others, language, intent_of(answer.topic)) + next_buttons(answer, language),
        metadata=answering(intent_of(answer.topic), language, answer.roles),
        silent=silent,
        topics=topic_list(nearest, language),
        roles=", ".join(role_names([role], language) for role in others),
    )
