"""What the bot says about a feeling, before it answers."""

from zlib import crc32

from actions.dialogue.turn import Turn
from advisor.advisor import get_advisor

DEFAULT = "discouraged"
"""The feeling of somebody who doubts their chances, if nothing more is known."""


def sympathy_for(turn: Turn) -> str:
    """A sentence on the feeling in `turn`; which of those that suit it depends on the words of the message."""
    feeling, knowledge = turn.feeling or DEFAULT, get_advisor().knowledge
    variants = sum(name.startswith(f"care_{feeling}_") for name in knowledge.responses)
    return knowledge.response(f"care_{feeling}_{1 + crc32(turn.text.encode()) % variants}", turn.language)


def next_step(turn: Turn) -> str:
    """The name of the response that offers somebody with that feeling a small step."""
    name = f"step_if_{turn.feeling}"
    return name if name in get_advisor().knowledge.responses else "step_if_discouraged"
