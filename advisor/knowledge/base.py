"""The knowledge base in memory."""

from typing import Dict, Iterable, List, Mapping, Optional, Sequence

from advisor.knowledge.schema.aspects import Aspect
from advisor.knowledge.schema.base import Language, Localized, UnlistedQuestions, Words
from advisor.knowledge.schema.fields import Field
from advisor.knowledge.schema.lexicon import WordLists
from advisor.knowledge.schema.professions import Profession
from advisor.knowledge.schema.responses import Response
from advisor.knowledge.schema.roles import Fact, Role
from advisor.knowledge.schema.sources import Source
from advisor.knowledge.schema.topics import Topic
from advisor.knowledge.schema.traits import Trait, TraitPhrases

_ASK = "ask_"


def intent_of(topic: str) -> str:
    """The intent that asks for `topic`."""
    return _ASK + topic


class KnowledgeBase:
    """Everything the bot knows, by id, in the order of the files."""

    def __init__(
        self,
        roles: Iterable[Role],
        sources: Iterable[Source],
        topics: Iterable[Topic],
        fields: Iterable[Field],
        aspects: Iterable[Aspect],
        buttons: Mapping[str, Localized],
        responses: Mapping[str, Response],
        traits: Iterable[Trait],
        degrees: Sequence[Localized],
        unlisted_questions: UnlistedQuestions,
        unrelated_likings: Words,
        professions: Iterable[Profession],
        lexicon: WordLists,
    ) -> None:
        self.roles: Dict[str, Role] = {role.id: role for role in roles}
        self.sources: Dict[str, Source] = {source.id: source for source in sources}
        self.topics: Dict[str, Topic] = {topic.id: topic for topic in topics}
        self.fields: Dict[str, Field] = {field.id: field for field in fields}
        """Fields of work, which group the roles."""
        self.aspects: Dict[str, Aspect] = {aspect.id: aspect for aspect in aspects}
        """Things that facts of several roles may be about."""
        self.buttons: Dict[str, Localized] = dict(buttons)
        """The labels of buttons that are not topics, by intent."""
        self.responses: Dict[str, Response] = dict(responses)
        self.traits: Dict[str, Trait] = {trait.id: trait for trait in traits}
        self.degrees = degrees
        """The five answers to a fit question, from "not at all" to "I love it"."""
        self.unlisted_questions = unlisted_questions
        """Examples of questions about a role that no source answers."""
        self.unrelated_likings = unrelated_likings
        """Examples of likings that say nothing about any trait."""
        self.professions: Dict[str, Profession] = {profession.id: profession for profession in professions}
        """Occupations that no source is about."""
        self.lexicon = lexicon
        self._facts: Dict[str, Fact] = {fact.key: fact for role in self.roles.values() for fact in role.facts}

    @property
    def facts(self) -> List[Fact]:
        """Every fact of every role."""
        return list(self._facts.values())

    @property
    def found_by_name(self) -> List[Role]:
        """The roles that a message asks about wherever it names them, as their names are no everyday words."""
        return [role for role in self.roles.values() if not role.occupation]

    @property
    def occupations(self) -> List[Profession]:
        """Everything whose name stands for people in everyday talk: occupations outside the sources, and such roles."""
        return [*self.professions.values(), *(_occupation(role) for role in self.roles.values() if role.occupation)]

    def fits_several(self, occupation: str) -> bool:
        """Whether the name of an occupation stands for any of several roles: "guru"."""
        return occupation in self.professions and bool(self.professions[occupation].any_of)

    @property
    def phrases(self) -> Dict[str, TraitPhrases]:
        """The example phrases by trait; a trait that is the opposite of another has none of its own."""
        return {trait.id: trait.phrases for trait in self.traits.values() if trait.phrases}

    def fact(self, key: str) -> Optional[Fact]:
        """The fact whose key is `key`, or None."""
        return self._facts.get(key)

    def facts_on(self, role: str, topic: str) -> List[Fact]:
        """The facts about `role` that answer `topic`, best first; none for an unknown role."""
        return self.roles[role].facts_on(topic) if role in self.roles else []

    def facts_about(self, role: str, aspects: Iterable[str]) -> List[Fact]:
        """The facts about `role` on any of `aspects`, in the order of its file."""
        wanted = set(aspects)
        return [fact for fact in self.roles[role].facts if not wanted.isdisjoint(fact.aspects)]

    def roles_on(self, topic: str) -> List[str]:
        """The ids of the roles that have facts on `topic`."""
        return [role for role in self.roles if self.facts_on(role, topic)]

    def topics_of(self, role: str) -> List[str]:
        """The topics on which there is a fact about `role`, in the order of `topics.yml`."""
        return [topic for topic in self.topics if self.facts_on(role, topic)]

    def roles_in(self, field: str) -> List[str]:
        """The ids of the roles in the field of work called `field`."""
        return [role.id for role in self.roles.values() if role.field_of_work == field]

    def known(self, roles: Iterable[str]) -> List[str]:
        """The ids in `roles` that exist, without repetitions, in the order given."""
        return [role for role in dict.fromkeys(roles) if role in self.roles]

    def response(self, name: str, language: Language, **values: str) -> str:
        """The text of the response called `name`, filled in with `values`."""
        return self.responses[name].in_language(language).format(**values)

    def topic_of(self, intent: Optional[str]) -> Optional[str]:
        """The topic that `intent` asks for; None for other intents, such as `ask_source` or `greet`."""
        topic = intent[len(_ASK) :] if intent and intent.startswith(_ASK) else None
        return topic if topic in self.topics else None

    def label(self, intent: str) -> Optional[Localized]:
        """The label of the button that sends `intent`, or None when no button does."""
        topic = self.topic_of(intent)
        return self.topics[topic].label if topic else self.buttons.get(intent)

    @property
    def askable(self) -> List[str]:
        """The intents that one message may combine with others."""
        return [*map(intent_of, self.topics), *self.lexicon.questions.combinable_intents]


def _occupation(role: Role) -> Profession:
    """A role as an occupation, by which messages are searched for it."""
    work = (*role.work.id, *role.work.en)
    return Profession(
        id=role.id, name=role.name, aliases=role.aliases, capitals=role.capitals, hires=role.hires, work=work
    )
