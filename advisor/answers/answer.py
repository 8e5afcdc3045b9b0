"""Chooses the facts that answer a question about one role."""

from dataclasses import dataclass
from typing import Collection, List, Optional, Sequence, Tuple

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import Language
from advisor.knowledge.schema.roles import Fact
from advisor.understanding.amount import Amount

MAX_FACT_CHARACTERS = 430
"""The most characters that the facts in one answer may have; heading and sources bring the answer to about 600."""
MAX_FACTS = 5
"""The most facts in one answer."""
SEPARATOR_CHARACTERS = 3
"""Characters that each fact takes besides its text: a bullet, a space and a line break."""


@dataclass(frozen=True)
class Answer:
    """The facts that answer one question."""

    topic: str
    """The topic's id, e.g. `duties`."""
    roles: Tuple[str, ...]
    """The ids of the roles asked about."""
    facts: Tuple[Fact, ...]
    """The facts to give now, most important first; empty when no source covers the question."""
    rest: int = 0
    """How many facts are left for "tell me more"."""
    direct: bool = True
    """In a comparison, whether a source states the difference; if not, facts on each role are set side by side."""

    @property
    def sources(self) -> List[str]:
        """The ids of the sources, in the order of the facts."""
        return list(dict.fromkeys(fact.source for fact in self.facts))


def first_facts(facts: Sequence[Fact], language: Language, wanted: Optional[Amount] = None) -> Tuple[Fact, ...]:
    """The first facts that fit into one answer, or as many as are wanted; at least one if there are any.

    Args:
        facts: most important first.
        language: the language they are given in, since lengths differ.
        wanted: how much the person wants to be told.
    """
    if wanted is not None and wanted.kind != "count":
        return tuple(facts[: wanted.number])
    chosen: List[Fact] = []
    length = 0
    for fact in facts[:MAX_FACTS]:
        length += len(fact.text.in_language(language)) + SEPARATOR_CHARACTERS
        if chosen and length > MAX_FACT_CHARACTERS:
            break
        chosen.append(fact)
    return tuple(chosen)


def answer_topic(
    knowledge: KnowledgeBase,
    topic: str,
    role: str,
    language: Language,
    told: Collection[str] = (),
    first: Optional[Fact] = None,
    wanted: Optional[Amount] = None,
) -> Answer:
    """What the sources say about one role on one topic.

    Args:
        knowledge: the knowledge base.
        topic: a topic's id.
        role: a role's id; an unknown one has no facts.
        language: the language of the answer.
        told: keys of the facts given before, which are left out.
        first: a fact to put first, if any are left.
        wanted: how much the person wants to be told.
    """
    left = [fact for fact in knowledge.facts_on(role, topic) if fact.key not in told]
    if first is not None and left:
        left = [first, *(fact for fact in left if fact != first)]
    chosen = first_facts(left, language, wanted)
    return Answer(topic, (role,), chosen, rest=len(left) - len(chosen))
