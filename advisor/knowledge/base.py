"""The knowledge base in memory: roles, facts, sources, topics."""

from typing import Dict, Iterable, List, Mapping, Optional, Sequence

from advisor.knowledge.models import (
    Fact,
    Language,
    Localized,
    Offer,
    Questions,
    Response,
    Role,
    Source,
    Topic,
    Trait,
    TraitFile,
    WordFile,
)

_ASK = "ask_"


def intent_of(topic: str) -> str:
    """The intent that asks for `topic`."""
    return _ASK + topic


class KnowledgeBase:
    """All that the bot knows, by id."""

    def __init__(
        self,
        roles: Iterable[Role],
        sources: Iterable[Source],
        topics: Iterable[Topic],
        offers: Iterable[Offer],
        responses: Mapping[str, Response],
        words: WordFile,
        traits: TraitFile,
        unlisted: Questions,
    ) -> None:
        self.roles: Dict[str, Role] = {role.id: role for role in roles}
        self.sources: Dict[str, Source] = {source.id: source for source in sources}
        self.topics: Dict[str, Topic] = {topic.id: topic for topic in topics}
        self.offers: Dict[str, Offer] = {offer.id: offer for offer in offers}
        self.responses: Dict[str, Response] = dict(responses)
        self.words = words
        self.unlisted = unlisted
        self.traits: Dict[str, Trait] = {trait.id: trait for trait in traits.traits}
        self.degrees: Sequence[Localized] = traits.degrees
        self._facts: Dict[str, Fact] = {fact.key: fact for role in self.roles.values() for fact in role.facts}

    @property
    def facts(self) -> List[Fact]:
        """Every fact of every role."""
        return list(self._facts.values())

    def fact(self, key: str) -> Optional[Fact]:
        """The fact called `key`, or nothing."""
        return self._facts.get(key)

    def facts_on(self, role: str, topic: str) -> List[Fact]:
        """The facts about `role` that answer `topic`, best first; none for a role that is not known."""
        return self.roles[role].facts_on(topic) if role in self.roles else []

    def topics_of(self, role: str) -> List[str]:
        """The topics on which there is something to say about `role`, in the order of `topics.yml`."""
        return [topic for topic in self.topics if self.facts_on(role, topic)]

    def known(self, roles: Iterable[str]) -> List[str]:
        """Those of `roles` that exist, each once, in the order given."""
        return [role for role in dict.fromkeys(roles) if role in self.roles]

    def response(self, name: str, language: Language, **values: str) -> str:
        """The text of the reply called `name`, filled in with `values`."""
        return self.responses[name].in_language(language).format(**values)

    def topic_of(self, intent: Optional[str]) -> Optional[str]:
        """The topic that `intent` asks for; nothing when it asks for none, as `ask_source` or `greet`."""
        topic = intent[len(_ASK) :] if intent and intent.startswith(_ASK) else None
        return topic if topic in self.topics else None

    def label(self, intent: str) -> Optional[Localized]:
        """How a button names what `intent` asks for, or nothing when it is never offered."""
        topic = self.topic_of(intent)
        offer = self.topics[topic] if topic else self.offers.get(intent)
        return offer.label if offer else None

    @property
    def askable(self) -> List[str]:
        """The intents that may stand beside another in one message."""
        return [*map(intent_of, self.topics), *self.words.questions.combinable_intents]
