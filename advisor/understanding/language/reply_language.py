"""Which language the bot replies in, from the messages so far."""

from typing import Optional, Sequence

from advisor.knowledge.schema.base import Language
from advisor.understanding.language.identifier import Identified

# People who ask for a language get it until this many of their messages in a row are clearly in the other one.
MESSAGES_TO_CHANGE_BACK = 2


def reply_language(current: Language, identified: Sequence[Identified], chosen: Optional[Language] = None) -> Language:
    """The language of the next reply.

    Args:
        current: the language of the conversation up to now.
        identified: the languages of the person's messages since they last asked for a language, the newest last.
        chosen: the language they asked for, if they did.
    """
    if not identified or identified[-1] not in ("id", "en"):
        return current
    newest: Language = "en" if identified[-1] == "en" else "id"
    if chosen is None or newest == chosen:
        return newest
    latest = identified[-MESSAGES_TO_CHANGE_BACK:]
    return newest if len(latest) == MESSAGES_TO_CHANGE_BACK and set(latest) == {newest} else current
