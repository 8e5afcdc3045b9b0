"""Tells which aspects a question asks about, whatever role it is about."""

import re
from pathlib import Path
from typing import Callable, Dict, List, Mapping, Optional, Sequence, Tuple

from advisor.dialogue.thresholds import ASPECT
from advisor.knowledge.base import KnowledgeBase
from advisor.text import sentences
from advisor.understanding.labelled.messages import DATA, LabelledMessages, read_messages
from advisor.understanding.labelled.reader import LabelReader, LabelScore
from advisor.understanding.roles.finder import RoleFinder
from advisor.understanding.roles.mention import MASK

FOLDER = DATA / "aspects"
"""One file of messages for each aspect of `knowledge/aspects.yml`, and one for messages about none of them."""
NONE = "none"
"""The label of messages that ask about no aspect."""
MAX_ASPECTS = 2
"""The most aspects of one message."""


def aspect_messages(knowledge: KnowledgeBase, roles: RoleFinder, folder: Path = FOLDER) -> LabelledMessages:
    """The messages to learn aspects from: those in `folder`, and the questions stored in the knowledge base.

    Of the facts, only those on a single aspect say which one their questions ask about. Questions about a topic as a
    whole or a difference, and those that no source answers, ask about none.

    Args:
        knowledge: the knowledge base.
        roles: finds role names, which are masked.
        folder: one file of messages for each aspect.
    """
    read = read_messages(folder)
    stored: List[Tuple[str, str]] = [
        (question.text, NONE if fact.compared_with else fact.aspects[0])
        for fact in knowledge.facts
        if fact.compared_with or len(fact.aspects) == 1
        for question in fact.questions.both()
    ]
    unlisted = knowledge.unlisted_questions
    general = [question for topic in knowledge.topics.values() for question in topic.questions.both()]
    stored += [(question.text, NONE) for question in (*general, *unlisted.both(), *unlisted.occupations.both())]
    texts = [*read.texts, *(roles.masked(text) for text, _ in stored)]
    return LabelledMessages([_without_roles(text) for text in texts], [*read.labels, *(label for _, label in stored)])


class AspectReader:
    """Reads the aspects of messages with trained models."""

    def __init__(
        self, labels: LabelReader, conjunctions: Sequence[str] = (), asks: Callable[[str], bool] = lambda text: False
    ) -> None:
        """Prepares the reader.

        Args:
            labels: trained on the messages in `FOLDER`.
            conjunctions: the words between the things that a message lists.
            asks: tells whether a sentence asks something.
        """
        self._labels = labels
        self._asks = asks
        words = "|".join(map(re.escape, conjunctions))
        self._between = re.compile(rf"[,;.?!]+\s|\s(?:{words})\s" if words else r"[,;.?!]+\s", re.IGNORECASE)

    def read(self, text: str) -> Mapping[str, float]:
        """The aspects that `text` surely asks about, by id, with their confidences, the surest first.

        Args:
            text: the message, with its roles masked.
        """
        score = self._labels.read(_without_roles(text))
        return sure_aspects(score) if score else {}

    def asking_sentence(self, text: str) -> str:
        """The last sentence of `text` that asks on an aspect, which the others may only give the reason for.

        "I write for the campus paper. Which roles moderate content?" asks nothing on writing. Without such a sentence,
        the whole text.
        """
        parts = sentences(text)
        if len(parts) == 1:
            return text
        return next((part for part in reversed(parts) if self._asks(part) and self.read(part)), text)

    def read_list(self, text: str) -> List[str]:
        """The ids of the aspects that `text` lists, in its order: "both data analysis and running events".

        Args:
            text: the message, with its roles masked.
        """
        parts = [part for part in self._between.split(text) if part and part.strip()]
        if len(parts) == 1:
            return []
        # A bare part ("ngatur acara, …") is easier to read next to what is asked ("… peran mana yang cocok?").
        asked = "" if self._likeliest(parts[-1]) else parts[-1]
        likeliest = (self._likeliest(part) or (asked and self._likeliest(f"{part}. {asked}")) for part in parts)
        found = list(dict.fromkeys(aspect for aspect in likeliest if aspect))
        return found if len(found) > 1 else []

    def _likeliest(self, text: str) -> Optional[str]:
        return next(iter(self.read(text)), None)


def sure_aspects(score: LabelScore) -> Mapping[str, float]:
    """The fewest of the likeliest aspects that together are likely enough; empty if no aspect may be meant."""
    aspects: Dict[str, float] = {}
    for label, confidence in list(score.confidences.items())[:MAX_ASPECTS]:
        if label == NONE or (aspects and confidence < ASPECT.min_confidence_of_second):
            break
        aspects[label] = confidence
        if sum(aspects.values()) >= ASPECT.min_confidence:
            return aspects
    return {}


def _without_roles(text: str) -> str:
    """`text` without the mask of roles, whose place in it says nothing about the aspect."""
    return " ".join(text.replace(MASK, " ").split())
