"""The questions stored in the knowledge base, as examples for the classifier: of specific and of general questions."""

import hashlib
from typing import List, Tuple

from advisor.knowledge.base import KnowledgeBase, intent_of

FACT = "ask_fact"
# So many show what a specific question sounds like; with thousands of roles, training must not grow.
MOST_SPECIFIC = 2_500


def stored_questions(knowledge: KnowledgeBase, most: int = MOST_SPECIFIC) -> List[Tuple[str, str]]:
    """Each question stored at a topic with the topic's intent, then `most` of those at facts with `ask_fact`.

    The choice is the same each time, and takes from all roles alike.
    """
    general = [
        (str(q.text), intent_of(topic.id)) for topic in knowledge.topics.values() for q in topic.questions.both()
    ]
    specific = dict.fromkeys(str(q.text) for fact in knowledge.facts for q in fact.questions.both())
    chosen = sorted(specific, key=lambda text: hashlib.sha256(text.encode()).digest())[:most]
    return [*general, *((text, FACT) for text in chosen)]
