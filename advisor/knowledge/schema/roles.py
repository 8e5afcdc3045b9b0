"""The shape of `knowledge/roles/<role>.yml`."""

from typing import Any, Dict, List, Literal, Optional, Tuple

from pydantic import Field, validator

from advisor.knowledge.schema.base import Entry, Identifier, Localized, Questions, Sentence


class Claim(Localized):
    """Something people believe about a role."""

    holds: bool
    """Whether the fact that lists the claim confirms it."""


class Fact(Entry):
    """One thing that one source says about one role."""

    id: Identifier
    topic: Identifier
    also: Tuple[str, ...] = ()
    """Further topics that this fact answers."""
    aspects: Tuple[str, ...] = ()
    """What it says something on, whatever its topic."""
    compared_with: Optional[str] = Field(None, alias="with")
    """The other role, in a fact on the difference between two."""
    source: str
    text: Localized
    alone: Optional[Localized] = None
    """How the fact is said without its topic's heading, where the topic's own way doesn't fit its grammar."""
    claims: Tuple[Claim, ...] = ()
    names_study_fields: bool = False
    """Whether it names fields of study that suit the role."""
    questions: Questions = Questions()
    """Examples of questions that this fact answers better than any other."""
    role: str = ""
    """The id of the role; `Role` fills it in."""

    @property
    def key(self) -> str:
        """The fact's id in the whole knowledge base, such as `community_officer.degree`."""
        return f"{self.role}.{self.id}"

    def answers(self, topic: str) -> bool:
        """Whether the fact belongs in an answer on `topic`."""
        return topic == self.topic or topic in self.also


class Aliases(Entry):
    """Other names of a role, by language."""

    id: Tuple[Sentence, ...] = ()
    en: Tuple[Sentence, ...] = ()


class Requirement(Entry):
    """Something that a role asks of a person."""

    trait: str
    weight: Literal[1, 2, 3]
    """1: a duty needs it; 2: a source asks for it; 3: a source calls its absence a poor match."""
    misfit: bool = False
    """Whether a source calls its absence a poor match."""
    fact: str
    """The fact of the same role that says so."""


class Role(Entry):
    """A role and everything the sources say about it."""

    id: Identifier
    name: Localized
    aliases: Aliases = Aliases()
    ellipsis: Tuple[Sentence, ...] = ()
    """Words that name the role on their own: "yang online", "the social one"."""
    neighbours: Tuple[str, ...] = ()
    """Roles to look at next, nearest first."""
    coverage: Literal["full", "little"] = "full"
    """`little`: the sources mention the role only in passing."""
    generic: bool = False
    """Whether it is the general form of other roles, recommended only when none of those fits."""
    profile: Tuple[Requirement, ...] = ()
    """What the role asks of a person, for the fit check; empty when the sources say too little."""
    facts: Tuple[Fact, ...]

    @validator("facts")
    @classmethod
    def _name_the_role(cls, facts: Tuple[Fact, ...], values: Dict[str, Any]) -> Tuple[Fact, ...]:
        return tuple(fact.copy(update={"role": values.get("id", "")}) for fact in facts)

    def facts_on(self, topic: str) -> List[Fact]:
        """The facts that answer `topic`: first those filed under it, then those that list it under `also`."""
        filed = [fact for fact in self.facts if fact.topic == topic]
        return filed + [fact for fact in self.facts if fact.topic != topic and topic in fact.also]
