"""The shape of the files under `knowledge/`."""

import re
from typing import Any, Dict, List, Literal, Optional, Tuple

from pydantic import BaseModel, ConstrainedStr, Extra, Field, validator

Language = Literal["id", "en"]
LANGUAGES: Tuple[Language, ...] = ("id", "en")


class Sentence(ConstrainedStr):
    """A text that a person reads: not empty, no blanks at either end."""

    strip_whitespace = True
    min_length = 1


class Identifier(ConstrainedStr):
    """A name by which other parts refer to this one: small letters, figures and underscores."""

    regex = re.compile(r"^[a-z0-9_]+$")


class Entry(BaseModel):
    """What every part of a knowledge file has in common: fixed fields, never changed after loading."""

    class Config:
        """No unknown fields, no changes."""

        extra = Extra.forbid
        frozen = True
        allow_population_by_field_name = True


class Localized(Entry):
    """One text in both languages."""

    id: Sentence
    en: Sentence

    def in_language(self, language: Language) -> str:
        """The text in `language`."""
        return self.id if language == "id" else self.en


class Claim(Localized):
    """Something people believe about a role, and whether the fact it stands under confirms it."""

    holds: bool


class Question(Entry):
    """A question as people ask it; in the file its text alone, or `{text: ..., answer: true}`."""

    text: Sentence
    answer: Optional[bool] = None
    """Yes or no, where the question asks that and its fact says it."""


class Questions(Entry):
    """Questions as people ask them, language by language."""

    id: Tuple[Question, ...] = ()
    en: Tuple[Question, ...] = ()

    @validator("id", "en", pre=True, each_item=True)
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value

    def both(self) -> Tuple[Question, ...]:
        """All of them."""
        return self.id + self.en


class Fact(Entry):
    """One thing that one source says about one role."""

    id: Identifier
    topic: Identifier
    also: Tuple[str, ...] = ()
    """Further topics that this fact answers."""
    compared_with: Optional[str] = Field(None, alias="with")
    """The other role, in a fact on the difference between two."""
    source: str
    text: Localized
    claims: Tuple[Claim, ...] = ()
    questions: Questions = Questions()
    """Examples of questions that this fact is the first to answer."""
    telling: bool = False
    """Whether it is the one to name first when roles are held against each other."""
    role: str = ""
    """The role's id; set from the file that the fact stands in."""

    @property
    def key(self) -> str:
        """The fact's id in the whole knowledge base, such as `community_officer.degree`."""
        return f"{self.role}.{self.id}"

    def answers(self, topic: str) -> bool:
        """Whether the fact belongs to an answer on `topic`."""
        return topic == self.topic or topic in self.also


class Aliases(Entry):
    """Other names of a role, language by language."""

    id: Tuple[Sentence, ...] = ()
    en: Tuple[Sentence, ...] = ()


class Asked(Entry):
    """Something that a role asks of a person."""

    trait: str
    weight: Literal[1, 2, 3]
    """1: a duty needs it; 2: it is asked for; 3: its absence is a stated misfit."""
    misfit: bool = False
    """Whether a source calls its absence a misfit."""
    fact: str
    """The fact that says so, in the same role."""


class Role(Entry):
    """A role and all that the sources say about it."""

    id: Identifier
    name: Localized
    aliases: Aliases = Aliases()
    ellipsis: Tuple[Sentence, ...] = ()
    """Words that stand for the role on their own: "yang online", "the social one"."""
    neighbours: Tuple[str, ...] = ()
    """Roles to look at next, nearest first."""
    coverage: Literal["full", "little"] = "full"
    """`little`: the sources only mention the role beside another."""
    generic: bool = False
    """Whether it is the general form of other roles, and recommended only when none of those fits."""
    profile: Tuple[Asked, ...] = ()
    """What it asks of a person, for the fit check; empty when the sources say too little."""
    facts: Tuple[Fact, ...]

    def __init__(self, **data: Any) -> None:
        super().__init__(**data)
        facts = tuple(fact.copy(update={"role": self.id}) for fact in self.facts)
        object.__setattr__(self, "facts", facts)

    def facts_on(self, topic: str) -> List[Fact]:
        """The facts that answer `topic`, best first: those filed under it, then those that also answer it."""
        return [f for f in self.facts if f.topic == topic] + [
            f for f in self.facts if f.topic != topic and topic in f.also
        ]


class Source(Entry):
    """A document that facts come from."""

    id: Sentence
    title: Localized
    publisher: Localized
    short: Localized
    """How it is named under an answer."""


class SourceFile(Entry):
    """`knowledge/sources.yml`."""

    sources: Tuple[Source, ...]


class Topic(Entry):
    """Something that can be asked about a role."""

    id: Identifier
    label: Localized
    heading: Localized
    silent: Localized
    near: Tuple[str, ...]
    next: Tuple[str, ...]
    questions: Questions = Questions()
    """Examples of questions that ask for the topic as a whole."""
    exact: bool = False
    """Whether people ask for one thing by name, so that a list of others is no answer: "perlu skor TOEFL?"."""


class Offer(Entry):
    """Something else that the bot can propose on a button."""

    id: Identifier
    label: Localized


class TopicFile(Entry):
    """`knowledge/topics.yml`."""

    topics: Tuple[Topic, ...]
    offers: Tuple[Offer, ...]
    unlisted: Questions = Questions()
    """Examples of questions about a role that no source answers."""


class Response(Localized):
    """Something that the actions say; `{names}` in it are filled in."""

    buttons: Tuple[str, ...] = ()
    """Intents to offer with it."""
    yes_takes_first: bool = False
    """Whether it asks if somebody wants the first of `buttons`."""

    @validator("yes_takes_first")
    @classmethod
    def _has_a_first(cls, value: bool, values: Dict[str, Any]) -> bool:
        if value and not values.get("buttons"):
            raise ValueError("there is no button that a yes could take; name one under buttons")
        return value


class ResponseFile(Entry):
    """`knowledge/replies.yml`: responses by name."""

    __root__: Dict[Identifier, Response]


class Ellipsis(Entry):
    """The words around a role's name that is cut short to one word."""

    markers_before: Tuple[str, ...]
    articles: Tuple[str, ...]
    """Words that stand before such a name only where little follows it."""
    markers_after: Tuple[str, ...]
    conjunctions: Tuple[str, ...]
    contrasts: Tuple[str, ...]
    """Those of `conjunctions` that set one against the other."""
    openers: Tuple[str, ...]
    fillers: Tuple[str, ...]


class Ordinals(Entry):
    """How people point at one of several roles: "yang kedua", "the last one"."""

    places: Tuple[Tuple[str, ...], ...]
    """The words for the first, the second and so on."""
    last: Tuple[str, ...]
    markers: Tuple[str, ...]
    """One of these stands right before the word, or after it."""


class LanguageNames(Entry):
    """What people call the bot's languages, and words at home in both."""

    id: Tuple[str, ...]
    en: Tuple[str, ...]
    both: Tuple[str, ...]


class BeliefWords(Entry):
    """The words around what somebody believes."""

    frame: Tuple[str, ...]
    limiters: Tuple[str, ...]
    open: Tuple[str, ...]


class QuestionWords(Entry):
    """Messages that ask more than one thing."""

    conjunctions: Tuple[str, ...]
    """Words that may begin another question."""
    restatements: Tuple[str, ...]
    """Words that begin the same question in other words."""
    subordinators: Tuple[str, ...]
    """Words that begin a clause which asks nothing by itself."""
    fixed_phrases: Tuple[str, ...]
    """Phrases that hold a joining word and name one thing."""
    combinable_intents: Tuple[str, ...]
    """Intents that may stand beside another in one message, other than questions about roles."""
    courtesy_intents: Tuple[str, ...]
    """Intents that ask nothing beside a question."""
    tags: Tuple[str, ...]
    """Words at the end of a message that make it a question."""
    inversions: Tuple[str, ...]
    """Words at the beginning of a clause that make it a question."""
    vocatives: Tuple[str, ...]
    """Words after a question that address somebody, or laugh."""


class ChoiceWords(Entry):
    """How people take one of two things that were offered."""

    first: Tuple[str, ...]
    second: Tuple[str, ...]
    fillers: Tuple[str, ...]


class Trait(Entry):
    """Something that a person likes or readily does."""

    id: Identifier
    kind: Literal["skill", "preference"]
    """The lack of a skill is a gap that can be learnt; only the lack of a preference can be a matter of taste."""
    opposite_of: Optional[str] = None
    """The trait that this one points away from."""
    name: Localized
    questions: Tuple[Localized, Localized]
    """Two wordings."""
    means: Localized
    learn: Optional[Localized] = None


class TraitFile(Entry):
    """`knowledge/traits.yml`."""

    degrees: Tuple[Localized, Localized, Localized, Localized, Localized]
    """From not at all to very much."""
    traits: Tuple[Trait, ...]


class WordFile(Entry):
    """`knowledge/words.yml`: how people word the names of roles and of languages."""

    spelling_groups: Tuple[Tuple[str, ...], ...]
    name_particles: Tuple[str, ...]
    lookalikes: Tuple[str, ...]
    capitals_only: Tuple[str, ...]
    ellipsis: Ellipsis
    languages: LanguageNames
    negation: Tuple[str, ...]
    beliefs: BeliefWords
    questions: QuestionWords
    choices: ChoiceWords
    ordinals: Ordinals
    aside_markers: Tuple[str, ...]
    """Words with which, after a comma, what a short answer can do without begins: reasons and examples."""
    generic_people: Tuple[str, ...]
    """Words for people in general."""
    comparison_markers: Tuple[str, ...]
    """Words before what something is held against."""
