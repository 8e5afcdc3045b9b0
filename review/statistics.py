"""What happened in the stored conversations, in numbers."""

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Counter as Count
from typing import Dict, Iterable, List, Tuple

from advisor.dialogue.history import BOT, USER
from advisor.dialogue.metadata import AnswerMetadata, BotMetadata, Event
from review.turns import lacks_facts


@dataclass
class Statistics:
    """Counts over all conversations; days are UTC days, as YYYY-MM-DD."""

    conversations: int = 0
    messages: int = 0
    topics: Dict[str, Count[str]] = field(default_factory=dict)
    """How often each topic was answered, day by day."""
    languages: Count[str] = field(default_factory=Counter)
    """Answers by language."""
    checks_started: int = 0
    checks_finished: int = 0
    without_fact: Count[str] = field(default_factory=Counter)
    """How often no fact was found, by topic."""


def statistics(conversations: Iterable[Iterable[Event]]) -> Statistics:
    """Counts what happened in `conversations`, each a list of events as Rasa stores them."""
    counts = Statistics()
    for events in conversations:
        counts.conversations += 1
        _count(events, counts)
    return counts


def _count(events: Iterable[Event], counts: Statistics) -> None:
    for event in events:
        if event.get("event") == USER:
            counts.messages += 1
        elif event.get("event") == BOT:
            metadata = BotMetadata.of(event)
            if metadata.recalled:
                continue
            if metadata.question and metadata.question.number == 1:
                counts.checks_started += 1
            if metadata.answer:
                _count_answer(metadata.answer, _day(event), counts)


def _count_answer(answer: AnswerMetadata, day: str, counts: Statistics) -> None:
    counts.topics.setdefault(day, Counter())[answer.topic] += 1
    counts.languages[answer.language] += 1
    if answer.fit is not None:
        counts.checks_finished += 1
    elif lacks_facts(answer):
        counts.without_fact[answer.topic] += 1


def _day(event: Event) -> str:
    return datetime.fromtimestamp(float(event.get("timestamp") or 0), tz=timezone.utc).strftime("%Y-%m-%d")


def conversations_in(rows: Iterable[Tuple[str, str]]) -> List[List[Event]]:
    """The events of each conversation, from rows of sender and event (JSON) in the order stored."""
    conversations: Dict[str, List[Event]] = {}
    for sender, data in rows:
        conversations.setdefault(sender, []).append(json.loads(data))
    return list(conversations.values())
