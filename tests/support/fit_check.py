"""Helpers for conversations about the fit check."""

from typing import Any, Dict, List, Optional

from rasa.shared.core.events import BotUttered

from tests.support.bot import Conversation
from tests.support.fit_answers import LIKES_ONLINE, UNDECIDED

LANGUAGES = ("id", "en")
START = {"id": "aku cocok gak ya jadi pengelola komunitas online?", "en": "would I be a good online community manager?"}
WHICH = {"id": "peran mana yang cocok buatku?", "en": "which role suits me?"}
UNSURE = {"id": "belum tahu", "en": "I don't know yet"}
DISLIKES_ONLINE = {trait: 6 - degree for trait, degree in LIKES_ONLINE.items()}
NOT_ENOUGH = "not_enough_information"
MAX_QUESTIONS = 14


def questions(talk: Conversation) -> List[Dict[str, Any]]:
    """The metadata of all questions asked so far."""
    events = talk.tracker.events
    return [event.metadata["question"] for event in events if isinstance(event, BotUttered) and _asks(event)]


def open_question(talk: Conversation) -> Optional[Dict[str, Any]]:
    """The metadata of the question that waits for an answer; None when no check is running."""
    return questions(talk)[-1] if state(talk).get("status") == "running" else None


def asks_fields(talk: Conversation) -> bool:
    """Whether the bot's last utterance asks which fields of work appeal to the person."""
    said = next(event for event in reversed(talk.tracker.events) if isinstance(event, BotUttered))
    return bool(said.metadata.get("fields"))


def start_with_all_roles(talk: Conversation, language: str) -> None:
    """Starts a check on all roles, for somebody whom no field appeals to in particular.

    If the bot has just named roles that come close to what the person told, it doesn't ask for fields.
    """
    talk.say(WHICH[language])
    if asks_fields(talk):
        talk.say(UNSURE[language])
    assert state(talk)["status"] == "running"


def state(talk: Conversation) -> Dict[str, Any]:
    """The stored state of the check."""
    return dict(talk.tracker.get_slot("fit_check") or {})


def verdict(talk: Conversation) -> Dict[str, Any]:
    """The metadata of the last verdict."""
    for event in reversed(talk.tracker.events):
        fit = isinstance(event, BotUttered) and (event.metadata.get("answer") or {}).get("fit")
        if fit:
            return dict(fit)
    raise AssertionError("no verdict")


def finish(talk: Conversation, degrees: Dict[str, int], otherwise: int = UNDECIDED) -> Dict[str, Any]:
    """Answers all questions by number, 1 to 5, those not in `degrees` with `otherwise`; returns the verdict."""
    for _ in range(MAX_QUESTIONS):
        question = open_question(talk)
        if question is None:
            return verdict(talk)
        talk.say(str(degrees.get(question["trait"], otherwise)))
    raise AssertionError("the check does not end")


def _asks(event: BotUttered) -> bool:
    return "question" in event.metadata
