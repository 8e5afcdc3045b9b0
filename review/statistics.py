"""What happened in the stored conversations, in numbers."""

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any, Dict, Iterable, List, Mapping, Tuple
from typing import Counter as Count

from review.turns import answers_in

Event = Mapping[str, Any]


@dataclass
class Statistics:
    """Counts over all conversations; days are those of UTC, as YYYY-MM-DD."""

    conversations: int = 0
    messages: int = 0
    topics: Dict[str, Count[str]] = field(default_factory=dict)
    """How often each topic was answered, day by day."""
    languages: Count[str] = field(default_factory=Counter)
    """Answers by language."""
    checks_started: int = 0
    checks_finished: int = 0
    silent: Count[str] = field(default_factory=Counter)
    """Topics on which no fact was found, and how often."""


def statistics(conversations: Iterable[Iterable[Event]]) -> Statistics:
    """Counts what happened in `conversations`, each a list of events as Rasa stores them."""
    counts = Statistics()
    for events in conversations:
        counts.conversations += 1
        _count(events, counts)
    return counts


def _count(events: Iterable[Event], counts: Statistics) -> None:
    for event in events:
        if event.get("event") == "user":
            counts.messages += 1
        elif event.get("event") == "bot":
            metadata = event.get("metadata") or {}
            if (metadata.get("question") or {}).get("number") == 1:
                counts.checks_started += 1
            for answer in answers_in(metadata):
                _count_answer(answer, _day(event), counts)


def _count_answer(answer: Event, day: str, counts: Statistics) -> None:
    topic = str(answer.get("topic") or "")
    counts.topics.setdefault(day, Counter())[topic] += 1
    counts.languages[str(answer.get("language") or "")] += 1
    if "fit" in answer:
        counts.checks_finished += 1
    elif answer.get("roles") and not answer.get("facts"):
        counts.silent[topic] += 1


def _day(event: Event) -> str:
    return datetime.fromtimestamp(float(event.get("timestamp") or 0), tz=timezone.utc).strftime("%Y-%m-%d")


def parsed(rows: Iterable[Tuple[str, str]]) -> List[List[Event]]:
    """Conversations from rows of sender and event (JSON), in the order stored."""
    conversations: Dict[str, List[Event]] = {}
    for sender, data in rows:
        conversations.setdefault(sender, []).append(json.loads(data))
    return list(conversations.values())
