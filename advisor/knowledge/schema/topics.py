"""The shape of `knowledge/topics.yml` and `knowledge/buttons.yml`."""

from typing import Dict, Optional, Tuple

from advisor.knowledge.schema.base import Entry, Identifier, Localized, Questions, Words
from advisor.knowledge.yaml_values import StrictText


class Topic(Entry):
    """A subject that people ask about, such as the duties of a role."""

    id: Identifier
    label: Localized
    """On buttons."""
    heading: Localized
    """Above the facts."""
    alone: Localized
    """How one fact is said without the heading: a sentence with {fact} and, unless the facts name it, {role}."""
    never_bare: bool = False
    """Whether the facts would say something else without these words: "people who …", what people wrongly expect."""
    silent: Localized
    """What the bot says when no source covers the topic."""
    elsewhere: Optional[Localized] = None
    """Where to look or whom to ask then."""
    nouns: Words = ()
    """Words that name the topic in a question, in both languages."""
    near: Tuple[StrictText, ...]
    """The topics to offer when no source covers this one, nearest first."""
    next: Tuple[StrictText, ...]
    """What people tend to ask next: topics, or intents of `buttons.yml`."""
    questions: Questions = Questions()
    """Examples of questions about the topic as a whole."""
    exact: bool = False
    """Whether people ask for one thing by name ("perlu skor TOEFL?"), so that a list of others is no answer."""


class TopicFile(Entry):
    """`knowledge/topics.yml`."""

    topics: Tuple[Topic, ...]


class ButtonFile(Entry):
    """`knowledge/buttons.yml`: the label of each button that is not a topic, by the intent that it sends."""

    __root__: Dict[Identifier, Localized]
