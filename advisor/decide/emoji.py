"""What an emoji alone means: an answer to what the bot asked, if it asked something."""

from dataclasses import replace
from typing import Optional

from advisor.decide.decision import Decision
from advisor.decide.question import ANSWERS_QUESTION
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.emoji import degree_of_emoji
from advisor.understanding.frame import Frame

IN_WORDS = "emoji_in_words"
"""The reason for deciding that an emoji is a yes or a no."""


def degree(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """An emoji that answers the open question of the fit check: "😍"."""
    if frame.intent != intents.UNREADABLE or state.context != "question" or state.offered:
        return None
    found = degree_of_emoji(frame.text, knowledge.lexicon.emoji)
    return None if found is None else Decision(intents.ANSWER_SCALE, ANSWERS_QUESTION, degree=found)


def in_words(frame: Frame, state: State, knowledge: KnowledgeBase) -> Frame:
    """`frame` as a yes or a no, if it is an emoji that answers an offer: "👍" after "shall I delete everything?"."""
    if frame.intent != intents.UNREADABLE or not state.offered:
        return frame
    found = degree_of_emoji(frame.text, knowledge.lexicon.emoji)
    return replace(frame, intent=intents.AFFIRM if found > 0 else intents.DENY) if found else frame
