"""The shape of `knowledge/roles/<role>.yml`."""

from typing import Any, Dict, List, Literal, Optional, Tuple

from pydantic import Field as PydanticField
from pydantic import validator

from advisor.knowledge.schema.base import Entry, Identifier, Localized, Questions, Sentence, Words
from advisor.knowledge.yaml_values import StrictText


class Claim(Localized):
    """Something people believe about a role."""

    holds: bool
    """Whether the fact that lists the claim confirms it."""


class Locator(Entry):
    """Where in its source a fact stands."""

    code: Optional[Sentence] = None
    """The number of an occupation in a classification."""
    page: Optional[Sentence] = None
    """A page, or pages: "325–326"."""
    title: Optional[Sentence] = None
    """The title of a page or chapter."""
    part: Optional[Sentence] = None
    """The part of an entry, such as "work styles"."""
    tasks: Tuple[Sentence, ...] = ()
    """The numbers of tasks."""
    unit: Optional[Sentence] = None
    """The unit of a competency standard."""


class Codes(Entry):
    """The numbers of a role in classifications of occupations."""

    kbji: Tuple[Sentence, ...] = ()
    isco: Tuple[Sentence, ...] = ()
    onet: Tuple[Sentence, ...] = ()
    esco: Tuple[Sentence, ...] = ()


class Fact(Entry):
    """One thing that one source says about one role."""

    id: Identifier
    topic: Identifier
    also: Tuple[StrictText, ...] = ()
    """Further topics that this fact answers."""
    aspects: Tuple[StrictText, ...] = ()
    """What it says something on, whatever its topic."""
    compared_with: Optional[StrictText] = PydanticField(None, alias="with")
    """The other role, in a fact on the difference between two."""
    source: StrictText
    locator: Optional[Locator] = None
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

    id: Words = ()
    en: Words = ()


class Requirement(Entry):
    """Something that a role asks of a person."""

    trait: StrictText
    weight: Literal[1, 2, 3]
    """1: a duty or condition needs it; 2: a source asks for it; 3: it is what the work is about, or a misfit."""
    misfit: bool = False
    """Whether a source calls its absence a poor match."""
    fact: StrictText
    """The fact of the same role that says so."""


class Role(Entry):
    """A role and everything the sources say about it."""

    id: Identifier
    field_of_work: Identifier = PydanticField(alias="field")
    """The id of the field that the role belongs to."""
    occupation: bool = False
    """Whether its name is an everyday word for those who have it ("kata dokter"), so that naming it needn't mean asking
    about it."""
    hires: bool = False
    """Whether those who have it hire people: "what does HR look at?" doesn't ask about them."""
    codes: Codes = Codes()
    name: Localized
    aliases: Aliases = Aliases()
    capitals: Words = ()
    """Those of its names that are ordinary words in small letters ("it"), and are looked for in capitals alone."""
    uncertain_aliases: Aliases = Aliases()
    """Names that are ordinary words as well ("host"), which no message is searched for."""
    work: Aliases = Aliases()
    """What the work itself is called: "nursing"."""
    ellipsis: Tuple[Sentence, ...] = ()
    """Words that name the role on their own: "yang online", "the social one"."""
    neighbours: Tuple[StrictText, ...] = ()
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
