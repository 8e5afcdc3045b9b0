"""Turns the questions stored in the knowledge base into training messages: general ones and specific ones."""

import hashlib
from typing import List, Tuple

from advisor.dialogue.intents import ASK_FACT
from advisor.knowledge.base import KnowledgeBase, intent_of

# Questions at facts that are used in training. The limit keeps training short when there are thousands of roles.
MAX_SPECIFIC = 2_500


def stored_questions(knowledge: KnowledgeBase, limit: int = MAX_SPECIFIC) -> List[Tuple[str, str]]:
    """The questions stored at topics, with the topic's intent, then up to `limit` of those at facts, with `ask_fact`.

    Which questions are used depends only on their texts, so that every role has its share and a training is repeatable.
    """
    general = [
        (str(q.text), intent_of(topic.id)) for topic in knowledge.topics.values() for q in topic.questions.both()
    ]
    specific = dict.fromkeys(str(q.text) for fact in knowledge.facts for q in fact.questions.both())
    chosen = sorted(specific, key=lambda text: hashlib.sha256(text.encode()).digest())[:limit]
    return [*general, *((text, ASK_FACT) for text in chosen)]
