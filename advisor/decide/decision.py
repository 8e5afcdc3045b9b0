"""What a message wants, and why."""

from typing import Callable, NamedTuple, Optional, Tuple

from advisor.dialogue.state import State
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.frame import Frame


class Decision(NamedTuple):
    """What a message wants."""

    intent: str
    reason: str
    """Why, as a short name for logs and tests, such as `role_in_list`."""
    roles: Tuple[str, ...] = ()
    """The ids of the roles it is about, if the decision settles them."""
    fact: Optional[str] = None
    """The key of the fact it points at."""
    degree: Optional[int] = None
    """The degree with which it answers the fit check's question, from -2 (not at all) to 2 (very much)."""


AS_READ = "as_read"
"""The reason of a decision for what the classifier read."""
OFFER_TAKEN = "offer_taken"
"""The reason of a decision to take one of the bot's offers."""

Rule = Callable[[Frame, State, KnowledgeBase], Optional[Decision]]
