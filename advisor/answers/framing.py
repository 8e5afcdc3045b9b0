"""Says a fact in words that keep it true without a heading above it.

In a list, the heading says whose duties, or which misfits, the facts are. Alone, each fact is said in the sentence that
its topic, or the fact itself, gives for it (`alone`).
"""

import re
from typing import Collection, List, Tuple

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import Language
from advisor.knowledge.schema.roles import Fact

LABEL_END = ": "
"""What separates the label at the beginning of some facts ("Moderation: …") from what they say."""


def framed(knowledge: KnowledgeBase, fact: Fact, language: Language) -> str:
    """The fact as a sentence that is true alone and names the role."""
    return framed_text(knowledge, fact, language, fact.text.in_language(language))


def framed_text(knowledge: KnowledgeBase, fact: Fact, language: Language, text: str) -> str:
    """`text`, which is the fact or a part of it, in the sentence for the fact."""
    frame = (fact.alone or knowledge.topics[fact.topic].alone).in_language(language)
    label, what = split_label(text)
    names = role_names(knowledge, language)
    said = frame.format(
        role=plain_name(knowledge, fact.role, language),
        fact=what if frame.startswith("{fact}") else uncapitalised(what, names),
    )
    return capitalised(f"{label}{LABEL_END}{uncapitalised(said, names)}" if label else said)


def framed_under(knowledge: KnowledgeBase, fact: Fact, topic: str, language: Language) -> str:
    """The fact under a heading on `topic`: as it is if it answers that topic, and framed if it doesn't."""
    return fact.text.in_language(language) if fact.answers(topic) else framed(knowledge, fact, language)


def framed_beside(knowledge: KnowledgeBase, fact: Fact, first: Fact, language: Language) -> str:
    """The fact below `first`, which was given alone: framed if it is of another kind, or misleading when bare."""
    is_safe = fact.topic == first.topic and not knowledge.topics[fact.topic].never_bare
    return fact.text.in_language(language) if is_safe else framed(knowledge, fact, language)


def plain_name(knowledge: KnowledgeBase, role: str, language: Language) -> str:
    """The role's name as it is said within a sentence, without anything in brackets."""
    return re.sub(r"\s*\([^)]*\)", "", knowledge.roles[role].name.in_language(language))


def role_names(knowledge: KnowledgeBase, language: Language) -> List[str]:
    """The names of all roles as they are said within a sentence."""
    return [plain_name(knowledge, role, language) for role in knowledge.roles]


def split_label(text: str) -> Tuple[str, str]:
    """The label at the beginning of a fact's text, empty if it has none, and the rest."""
    first = re.split(r"(?<=[.!?;])\s", text, maxsplit=1)[0]
    label, separator, _ = first.partition(LABEL_END)
    return (label, text[len(label) + len(separator) :]) if separator else ("", text)


def capitalised(text: str) -> str:
    """`text` with a capital first letter."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str, names: Collection[str] = ()) -> str:
    """`text` as it is written within a sentence: a name or an abbreviation at its beginning keeps its capitals."""
    is_name = text[1:2].isupper() or any(text.startswith(name) for name in names)
    return text if is_name else text[:1].lower() + text[1:]
