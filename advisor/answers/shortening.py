"""Says briefly what an answer said, without reversing its meaning."""

import re
from typing import List, Sequence

from advisor.answers.framing import framed_text, plain_name, split_label, uncapitalised
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import Language
from advisor.knowledge.schema.roles import Fact

MAX_POINTS = 3
"""The most facts named in one short answer; the rest are counted."""
BETWEEN_POINTS = "; "
_SENTENCE_END = re.compile(r"(?<=[.!?])\s")


def shortened(knowledge: KnowledgeBase, facts: Sequence[Fact], language: Language) -> str:
    """What `facts` say on the topic of the first of them, with its frame.

    A fact of several sentences, such as a misconception and its denial, is never cut between them. Of other facts, the
    first few are named: by their labels, if they have labels, or else by their first clauses.

    Args:
        knowledge: the knowledge base.
        facts: facts about one role that were given together; at least one.
        language: the language of the answer.
    """
    first = facts[0]
    texts = [fact.text.in_language(language) for fact in _alike(facts)]
    is_whole = _is_whole(texts[0])
    shown = [fact.text.in_language(language) for fact in named_in_short(facts, language)]
    labels = [split_label(text)[0] for text in shown]
    if len(shown) > 1 and all(labels):
        short = knowledge.response(
            "short_points",
            language,
            role=plain_name(knowledge, first.role, language),
            label=uncapitalised(knowledge.topics[first.topic].label.in_language(language)),
            points=uncapitalised(_joined(labels)),
        )
    else:
        points = texts[0].rstrip(" .") if is_whole else _joined([first_clause(knowledge, text) for text in shown])
        short = framed_text(knowledge, first, language, points)
    left = len(texts) - len(shown)
    return f"{short}. {knowledge.response('short_rest', language, count=str(left))}" if left else f"{short}."


def named_in_short(facts: Sequence[Fact], language: Language) -> List[Fact]:
    """Those of `facts` that the short answer names; it only counts the others."""
    alike = _alike(facts)
    # One sentence holds several facts only if the topic's frame suits all of them.
    is_whole = _is_whole(alike[0].text.in_language(language))
    holds_several = not is_whole and not any(fact.alone for fact in alike[:MAX_POINTS])
    return alike[: MAX_POINTS if holds_several else 1]


def _alike(facts: Sequence[Fact]) -> List[Fact]:
    """Those of `facts` on the topic of the first."""
    return [fact for fact in facts if fact.topic == facts[0].topic]


def _is_whole(text: str) -> bool:
    """Whether `text` has several sentences, which are never cut apart."""
    return len(_SENTENCE_END.split(text)) > 1


def first_clause(knowledge: KnowledgeBase, text: str) -> str:
    """`text` up to its first sentence end, semicolon, dash, reason or example, without the final full stop."""
    asides = "|".join(map(re.escape, knowledge.lexicon.general.aside_markers))
    return re.split(rf"(?<=[.!?])\s|;| [–—] |, (?:{asides})\b", text)[0].rstrip(" .")


def _joined(points: Sequence[str]) -> str:
    return BETWEEN_POINTS.join([points[0], *map(uncapitalised, points[1:])])
