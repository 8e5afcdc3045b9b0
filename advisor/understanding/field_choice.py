"""Which of the fields of work that the bot lists somebody chooses: "2 dan 5", "yang kesehatan", "the third one"."""

import re
from typing import List, Sequence, Tuple

from advisor.text import visible

_NUMBER = re.compile(r"(?<!\w)(?<!\d[.,])(\d{1,2})(?![\w%]|[.,]\d)")
MAX_CHOSEN = 3
"""The most fields taken from one message; whoever lists more is drawn to none in particular."""


def chosen_fields(text: str, offered: Sequence[str], named: Sequence[str], places: Sequence[int]) -> Tuple[str, ...]:
    """The ids of the fields that `text` chooses; empty if it chooses none, or too many to tell.

    Args:
        text: the message.
        offered: the ids of the fields in the order shown.
        named: the ids of those that the message names.
        places: the places that it points at in words, from 0; negative ones count from the end.
    """
    numbers = [int(number) - 1 for number in _NUMBER.findall(visible(text))]
    pointed: List[str] = [offered[place] for place in (*numbers, *places) if -len(offered) <= place < len(offered)]
    found = tuple(dict.fromkeys((*(field for field in named if field in offered), *pointed)))
    return found if len(found) <= MAX_CHOSEN else ()
