"""Chooses the facts that answer a question about one role."""

from dataclasses import dataclass
from typing import Collection, List, Optional, Sequence, Tuple

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import Language
from advisor.knowledge.schema.roles import Fact

# Room for facts in a reply of about 600 characters, beside its heading and its sources.
FACT_CHARACTERS = 430
MOST_FACTS = 5


@dataclass(frozen=True)
class Answer:
    """What there is to say to one question."""

    topic: str
    """The topic's id, such as `duties`."""
    roles: Tuple[str, ...]
    facts: Tuple[Fact, ...]
    """The facts to say now, best first; none when the sources are silent."""
    rest: int = 0
    """How many facts are left for "tell me more"."""
    direct: bool = True
    """For a comparison: whether a source makes it, or it is put together from what is said about each."""

    @property
    def sources(self) -> List[str]:
        """The ids of the sources, in the order of the facts."""
        return list(dict.fromkeys(fact.source for fact in self.facts))


def first_facts(facts: Sequence[Fact], language: Language) -> Tuple[Fact, ...]:
    """The facts from the front that fit into one reply; at least one where there is one."""
    chosen: List[Fact] = []
    length = 0
    for fact in facts[:MOST_FACTS]:
        length += len(fact.text.in_language(language)) + 3
        if chosen and length > FACT_CHARACTERS:
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
) -> Answer:
    """What there is to say about `role` on `topic`: without the facts whose keys are in `told`, `first` in front."""
    left = [fact for fact in knowledge.facts_on(role, topic) if fact.key not in told]
    if first is not None and left:
        left = [first, *(fact for fact in left if fact != first)]
    chosen = first_facts(left, language)
    return Answer(topic, (role,), chosen, rest=len(left) - len(chosen))
