"""Says things: a reply of the knowledge base, filled in, with its buttons and its metadata."""

from typing import Any, Dict, Iterable, List, Optional, Sequence

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Offered, Turn
from actions.speech.buttons import Button, intent_buttons, next_buttons, role_buttons
from actions.speech.rich_content import CHANNELS_WITH_PARTS, Part, table_of
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.knowledge.base import intent_of
from advisor.knowledge.schema.base import Language
from advisor.knowledge.schema.roles import Fact
from settings import settings

MOST_TOPICS = 6
MOST_SOURCES = 2
# `rasa shell` makes a menu of buttons, in which nothing can be typed.
CHANNELS_WITHOUT_BUTTONS = ("cmdline",)
SEPARATOR = " · "
PARAGRAPH = "\n\n"
Metadata = Dict[str, Any]


def say(
    dispatcher: CollectingDispatcher,
    name: str,
    turn: Turn,
    buttons: Optional[List[Button]] = None,
    answer: Optional[Metadata] = None,
    offered: Optional[List[Offered]] = None,
    missed: bool = False,
    question: Optional[Metadata] = None,
    complaint: Optional[Metadata] = None,
    table: Optional[Part] = None,
    chart: Optional[Part] = None,
    listed: bool = False,
    **values: str,
) -> None:
    """Utters the reply called `name`.

    Args:
        buttons: the buttons under it; None for those that the reply has of itself.
        answer: the metadata of a reply that answers something.
        offered: the readings of the message that it offers; None for what the reply invites to of itself.
        missed: whether it says that the message was not understood.
        question: the metadata of a fit question.
        complaint: what it notes of a complaint.
        table: what stands in it as a table.
        chart: the figures of a verdict.
        listed: whether it lists the answers given, of which one may be chosen by its number.
        values: what to fill in.
    """
    reply = get_advisor().knowledge.responses[name]
    if buttons is None:
        buttons = intent_buttons(reply.buttons, turn.language)
        if reply.yes_takes_first:
            offered = [{"intent": reply.buttons[0], "title": buttons[0]["title"]}]
    source = None
    if turn.channel in CHANNELS_WITH_PARTS and "sources" in values:
        source, values["sources"] = values["sources"].strip(), ""
    text = get_advisor().knowledge.response(name, turn.language, **values).strip()
    if buttons and turn.channel in CHANNELS_WITHOUT_BUTTONS:
        titles = [button["title"] for button in buttons if button["title"] not in text]
        if titles:
            text += "\n\n" + get_advisor().knowledge.response(
                "suggestions", turn.language, titles=SEPARATOR.join(titles)
            )
        buttons = []
    metadata = {
        "language": turn.language,
        "answer": answer,
        "offered": offered,
        "missed": missed,
        "question": question,
        "complaint": complaint,
        "source": source,
        "table": table,
        "chart": chart,
        "listed": listed,
    }
    extra = {key: value for key, value in metadata.items() if value}
    dispatcher.utter_message(text=text, buttons=buttons, **extra)


def person_to_ask(language: Language) -> str:
    """Whom a person can talk to: the operator's contact, or where people usually find advice."""
    contact = settings().contact.in_language(language)
    if not contact:
        return get_advisor().knowledge.response("no_contact", language)
    return get_advisor().knowledge.response("contact", language, contact=contact)


def answer_metadata(topic: str, language: Language, roles: Iterable[str] = (), facts: Sequence[Fact] = ()) -> Metadata:
    """What analytics and tests read off an answering bot event, under `answer`."""
    return {
        "topic": topic,
        "roles": list(roles),
        "language": language,
        "facts": [fact.key for fact in facts],
        "sources": list(dict.fromkeys(fact.source for fact in facts)),
    }


def say_answer(dispatcher: CollectingDispatcher, answer: Answer, turn: Turn, frame: str = "answer") -> None:
    """Utters `answer` in the reply called `frame`, or says that the sources are silent when it has no facts."""
    if not answer.facts:
        say_silence(dispatcher, answer, turn)
        return
    language = turn.language
    # What a source says on the difference names the roles itself.
    several = len({fact.role for fact in answer.facts}) > 1 and not any(f.compared_with for f in answer.facts)
    table = table_of(answer, language) if several and turn.channel in CHANNELS_WITH_PARTS else None
    if table:
        facts = ""
    elif several and len(answer.roles) > 2:
        facts = role_table(answer, language)
    else:
        facts = fact_lines(answer.facts, language, name_roles=several)
    say(
        dispatcher,
        frame,
        turn,
        buttons=next_buttons(answer, language),
        answer=answer_metadata(intent_of(answer.topic), language, answer.roles, answer.facts),
        heading=heading(answer.topic, answer.roles, language),
        facts=facts,
        table=table,
        sources=source_line(answer.sources, language),
    )


def say_silence(dispatcher: CollectingDispatcher, answer: Answer, turn: Turn) -> None:
    """Says that the sources have nothing on `answer`'s topic, and what they do have on the role."""
    language = turn.language
    topic = get_advisor().knowledge.topics[answer.topic]
    known = get_advisor().knowledge.topics_of(answer.roles[0])
    nearest = [name for name in dict.fromkeys((*topic.near, *topic.next, *known)) if name in known]
    neighbours = get_advisor().knowledge.roles[answer.roles[0]].neighbours
    elsewhere = [role for role in neighbours if get_advisor().knowledge.facts_on(role, answer.topic)]
    say(
        dispatcher,
        "silent_here" if elsewhere else "sources_silent",
        turn,
        buttons=role_buttons(elsewhere, language, intent_of(answer.topic)) + next_buttons(answer, language),
        answer=answer_metadata(intent_of(answer.topic), language, answer.roles),
        silent=topic.silent.in_language(language).format(role=role_names(answer.roles, language)),
        topics=topic_list(nearest, language),
        roles=", ".join(role_names([role], language) for role in elsewhere),
    )


def topic_list(topics: Sequence[str], language: Language) -> str:
    """The first of `topics`, as they are called in a sentence."""
    labels = [get_advisor().knowledge.topics[topic].label.in_language(language) for topic in topics[:MOST_TOPICS]]
    return ", ".join(label[0].lower() + label[1:] for label in labels)


def heading(topic: str, roles: Iterable[str], language: Language) -> str:
    """What stands above the facts on `topic`."""
    return get_advisor().knowledge.topics[topic].heading.in_language(language).format(role=role_names(roles, language))


def role_names(roles: Iterable[str], language: Language) -> str:
    """The names of `roles` as one text."""
    return " / ".join(get_advisor().knowledge.roles[role].name.in_language(language) for role in roles)


def fact_lines(
    facts: Sequence[Fact], language: Language, name_roles: bool = False, bullets: Optional[bool] = None
) -> str:
    """The facts as text, with the role's name before each when `name_roles`; `bullets`: when there are several."""
    texts: List[str] = []
    for fact in facts:
        text = fact.text.in_language(language)
        texts.append(f"{role_names([fact.role], language)}: {text}" if name_roles else text)
    return "\n".join(f"• {text}" for text in texts) if bullets or len(texts) > 1 else texts[0]


def role_table(answer: Answer, language: Language) -> str:
    """The facts of an answer about three roles or more as a table: a block a role, a row a topic."""
    blocks: List[str] = []
    topics = get_advisor().knowledge.topics
    for role in answer.roles:
        rows = [
            f"• {topics[fact.topic].label.in_language(language)}: {fact.text.in_language(language)}"
            for fact in answer.facts
            if fact.role == role
        ]
        blocks.append("\n".join([role_names([role], language), *rows]))
    return PARAGRAPH.join(blocks)


def source_line(sources: Iterable[str], language: Language) -> str:
    """The line under an answer that names its sources; beyond two, how many more. Empty where the settings say so."""
    if not settings().show_sources:
        return ""
    names = [get_advisor().knowledge.sources[source].short.in_language(language) for source in sources]
    shown = "; ".join(names[:MOST_SOURCES])
    left = len(names) - MOST_SOURCES
    if left > 0:
        shown = get_advisor().knowledge.response("and_more_sources", language, sources=shown, count=str(left))
    return PARAGRAPH + get_advisor().knowledge.response("source_line", language, sources=shown)
