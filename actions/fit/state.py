"""The fit check of a conversation: read off the tracker, and kept in its slot."""

from typing import Dict, List, Optional

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from actions.dialogue.turn import Event
from advisor.advisor import get_advisor
from advisor.fit.check import FitCheck, check_from
from advisor.fit.ratings import Rating
from advisor.knowledge.schema.base import LANGUAGES
from advisor.text import words_of

SLOT = "fit_check"


def read_check(tracker: Tracker) -> FitCheck:
    """Where the person is in the check."""
    return check_from(tracker.get_slot(SLOT), get_advisor().knowledge.traits, get_advisor().interview.model.roles)


def keep(check: FitCheck) -> List[Event]:
    """The event that keeps `check`."""
    return [SlotSet(SLOT, check.as_dict())]


def statements_in(text: str) -> Dict[str, Rating]:
    """What `text` says of the person who wrote it, each with the words that say it."""
    return {
        s.trait: Rating(s.degree, text[s.start : s.end].strip(" ,.;!?\n")) for s in get_advisor().self_reader.read(text)
    }


def rest_of(text: str) -> str:
    """What is left of `text` beside what it says of the person's likings: "iya" of "iya, tapi aku gak suka nulis"."""
    for statement in sorted(get_advisor().self_reader.read(text), key=lambda s: -s.start):
        text = text[: statement.start] + " . " + text[statement.end :]
    return text


def statements_before_question(text: str) -> Dict[str, Rating]:
    """What `text` says of the person before it asks: "aku pemalu tapi teliti, cocok gak ya?"."""
    asked = max(text.rstrip(" ?!.\n").rfind(stop) for stop in ",.!?;\n")
    return statements_in(text[:asked] if asked > 0 else text.replace("?", " "))


def degree_in(text: str, trait: str) -> Optional[int]:
    """The degree, -2 to 2, that a reply to the question about `trait` says: as on a button, or in other words."""
    for degree, title in enumerate(get_advisor().knowledge.degrees, start=-2):
        if any(words_of(text) == words_of(title.in_language(language)) for language in LANGUAGES):
            return degree
    return get_advisor().self_reader.degree(text, trait)
