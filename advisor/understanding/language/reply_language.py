"""Which language the bot replies in, from the messages so far."""

from typing import NamedTuple, Optional, Sequence

from advisor.dialogue.thresholds import LANGUAGE
from advisor.knowledge.schema.base import Language
from advisor.understanding.language.identifier import Identified


class Evidence(NamedTuple):
    """What one message says about the language that its writer wants."""

    language: Identified
    is_clear_sentence: bool = False
    """Whether it is a longer sentence, and not a set phrase about the conversation, which people use in the middle of
    the other language: "wait, that's not what I meant"."""
    is_guess: bool = False
    """Whether the words belong to both languages and only look more like this one."""


def reply_language(current: Language, evidence: Sequence[Evidence], chosen: Optional[Language] = None) -> Language:
    """The language of the next reply.

    The first clear message decides. After that, one clear sentence in the other language changes it, or a few shorter
    messages in a row. If the person has asked for a language, only several messages in a row change it.

    Args:
        current: the language of the conversation up to now.
        evidence: of the person's messages since they last asked for a language, the newest last.
        chosen: the language they asked for, if they did.
    """
    if not evidence or evidence[-1].language not in ("id", "en"):
        return current
    newest: Language = "en" if evidence[-1].language == "en" else "id"
    if newest == chosen:
        return newest
    latest = [each.language for each in evidence[-LANGUAGE.messages_in_a_row :]]
    if len(latest) == LANGUAGE.messages_in_a_row and set(latest) == {newest}:
        return newest
    is_first = not any(each.language in ("id", "en") and not each.is_guess for each in evidence[:-1])
    if chosen is None and (is_first or evidence[-1].is_clear_sentence):
        return newest
    return current
