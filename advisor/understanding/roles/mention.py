"""A role named in a text, and texts with their roles masked."""

from typing import List, NamedTuple, Optional, Sequence

# Replaces a role's name in every text that the models learn from or read. This way no role's name influences the intent
# or the language, and a role added later is understood as well as any other.
MASK = "peran"


class Mention(NamedTuple):
    """A role named in a text: `text[start:end]`."""

    role: str
    """The role's id."""
    start: int
    end: int


def masked(text: str, mentions: Sequence[Mention], start: int = 0, end: Optional[int] = None) -> str:
    """`text[start:end]` with `MASK` in place of each role.

    Args:
        text: the whole text.
        mentions: the roles named in `text`, in order. Those not wholly inside `text[start:end]` are left as they are.
        start: where to begin, in characters.
        end: where to stop; None for the end of `text`.
    """
    pieces: List[str] = []
    position, stop = start, len(text) if end is None else end
    for mention in mentions:
        if position <= mention.start and mention.end <= stop:
            pieces += [text[position : mention.start], MASK]
            position = mention.end
    return "".join(pieces) + text[position:stop]
