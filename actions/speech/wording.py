"""How responses name roles, topics, facts, sources and the person to turn to."""

from typing import Iterable, List, Sequence

from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.answers.citation import citations
from advisor.answers.framing import framed, framed_under, plain_name
from advisor.knowledge.schema.base import Language
from advisor.knowledge.schema.roles import Fact
from settings import settings

MAX_TOPICS = 6
"""Topics named in one sentence."""
MAX_NAMES = 6
"""Roles named in one sentence; the rest are counted."""
MAX_SOURCES = 2
"""Sources named in one line; the rest are counted."""
PARAGRAPH = "\n\n"


def role_names(roles: Iterable[str], language: Language) -> str:
    """The names of `roles` as one text."""
    known = get_advisor().knowledge.roles
    return " / ".join(known[role].name.in_language(language) for role in roles)


def name_list(roles: Sequence[str], language: Language) -> str:
    """The names of `roles` within a sentence; the number of those beyond the first few."""
    knowledge = get_advisor().knowledge
    names = ", ".join(plain_name(knowledge, role, language) for role in roles[:MAX_NAMES])
    left = len(roles) - MAX_NAMES
    return names + (knowledge.response("and_more_roles", language, count=str(left)) if left > 0 else "")


def silent_line(response: str, roles: Sequence[str], language: Language) -> str:
    """What is said of `roles` without a fact, as a paragraph; empty if there are none, or too many to name."""
    if not roles or len(roles) > MAX_NAMES:
        return ""
    return PARAGRAPH + get_advisor().knowledge.response(response, language, roles=name_list(roles, language))


def topic_list(topics: Sequence[str], language: Language) -> str:
    """The first of `topics`, as they are called within a sentence."""
    known = get_advisor().knowledge.topics
    labels = [known[topic].label.in_language(language) for topic in topics[:MAX_TOPICS]]
    return ", ".join(label[0].lower() + label[1:] for label in labels)


def heading(topic: str, roles: Iterable[str], language: Language) -> str:
    """The heading above facts on `topic`."""
    return get_advisor().knowledge.topics[topic].heading.in_language(language).format(role=role_names(roles, language))


def fact_lines(facts: Sequence[Fact], topic: str, language: Language, name_roles: bool = False) -> str:
    """The facts as text under a heading on `topic`, one per line, with bullets if there are several.

    Args:
        facts: at least one; those that answer another topic are framed.
        topic: the topic's id.
        language: the language of the text.
        name_roles: whether each fact is preceded by the name of its role.
    """
    knowledge = get_advisor().knowledge
    texts: List[str] = []
    for fact in facts:
        if name_roles and not knowledge.topics[fact.topic].never_bare:
            texts.append(f"{role_names([fact.role], language)}: {fact.text.in_language(language)}")
        else:
            texts.append(framed_under(knowledge, fact, topic, language))
    return "\n".join(f"• {text}" for text in texts) if len(texts) > 1 else texts[0]


def framed_lines(facts: Sequence[Fact], language: Language) -> str:
    """The facts as sentences that need no heading, one per line."""
    return "\n".join(framed(get_advisor().knowledge, fact, language) for fact in facts)


def bullets(facts: Sequence[Fact], language: Language) -> str:
    """The facts as sentences that need no heading, one per line with a bullet."""
    return "\n".join(f"• {framed(get_advisor().knowledge, fact, language)}" for fact in facts)


def facts_by_role(answer: Answer, language: Language) -> str:
    """The facts of an answer about three roles or more: a paragraph for each role, a line for each fact."""
    paragraphs: List[str] = []
    topics = get_advisor().knowledge.topics
    for role in answer.roles:
        lines = [
            f"• {topics[fact.topic].label.in_language(language)}: {fact.text.in_language(language)}"
            for fact in answer.facts
            if fact.role == role
        ]
        paragraphs.append("\n".join([role_names([role], language), *lines]))
    return PARAGRAPH.join(paragraphs)


def source_line(facts: Sequence[Fact], language: Language) -> str:
    """The line below an answer that names the sources of `facts`; empty if there are none, or if settings hide it."""
    if not facts or not settings().show_sources:
        return ""
    knowledge = get_advisor().knowledge
    names = citations(knowledge, facts, language)
    shown = "; ".join(names[:MAX_SOURCES])
    left = len(names) - MAX_SOURCES
    if left > 0:
        shown = knowledge.response("and_more_sources", language, sources=shown, count=str(left))
    return PARAGRAPH + knowledge.response("source_line", language, sources=shown)


def person_to_ask(language: Language) -> str:
    """The person to turn to: the operator's contact, or where people usually find advice."""
    contact = settings().contact.in_language(language)
    knowledge = get_advisor().knowledge
    return (
        knowledge.response("contact", language, contact=contact)
        if contact
        else knowledge.response("no_contact", language)
    )
