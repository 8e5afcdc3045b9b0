"""A conversation's fit check, kept in a slot, and what a message tells it."""

from typing import Any, Collection, Dict, Iterator, List, Optional, Tuple

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from actions.dialogue.memory import Event
from advisor.advisor import get_advisor
from advisor.dialogue import slots
from advisor.dialogue.thresholds import FIT_CHECK
from advisor.fit.check import FitCheck, check_from
from advisor.fit.ratings import Rating
from advisor.knowledge.schema.base import LANGUAGES
from advisor.text import whole_number, words_of


def read_check(tracker: Tracker) -> FitCheck:
    """The state of the person's check."""
    return _restored(tracker.get_slot(slots.FIT_CHECK))


def check_before(tracker: Tracker) -> Optional[FitCheck]:
    """The state of the check before its last step; None if there was none."""
    stored = [e["value"] for e in tracker.events if e.get("event") == "slot" and e.get("name") == slots.FIT_CHECK]
    if len(stored) < 2:
        return FitCheck() if stored else None
    return _restored(stored[-2])


def _restored(stored: Any) -> FitCheck:
    """The check that was stored in the slot as `stored`."""
    knowledge = get_advisor().knowledge
    return check_from(stored, knowledge.traits, get_advisor().interview.model.roles, knowledge.fields)


def save_check(check: FitCheck) -> List[Event]:
    """The event that stores `check`."""
    return [SlotSet(slots.FIT_CHECK, check.as_dict())]


def statements_in(text: str) -> Dict[str, Rating]:
    """What `text` says about its writer: ratings by trait, each with the words that express it."""
    return {
        statement.trait: Rating(statement.degree, text[statement.start : statement.end].strip(" ,.;!?\n"))
        for statement in get_advisor().self_reader.read(text)
    }


def likings_besides(text: str, trait: str, known: Collection[str]) -> Dict[str, Rating]:
    """What `text` says that its writer likes or dislikes, naming it, besides `trait`, its opposites and `known`."""
    traits = get_advisor().knowledge.traits
    asked_for = traits[trait].opposite_of or trait
    return {
        statement.trait: Rating(statement.degree, text[statement.start : statement.end].strip(" ,.;!?\n"))
        for statement in get_advisor().self_reader.read(text)
        if statement.is_explicit
        and statement.trait not in known
        and asked_for not in (statement.trait, traits[statement.trait].opposite_of)
    }


def without_statements(text: str, about: Collection[str]) -> str:
    """`text` without what it says about the traits `about`: "iya" for "iya, tapi aku gak suka nulis"."""
    for statement in sorted(get_advisor().self_reader.read(text), key=lambda statement: -statement.start):
        if statement.trait in about:
            text = text[: statement.start] + " . " + text[statement.end :]
    return text


def own_words(text: str) -> Optional[str]:
    """`text`, if it says more than a degree and is short enough to be quoted."""
    words = len(words_of(text))
    return text.strip() if FIT_CHECK.min_own_words <= words <= FIT_CHECK.max_quoted_words else None


def statements_before_question(text: str) -> Dict[str, Rating]:
    """What `text` says about its writer before it asks ("aku pemalu tapi teliti, cocok gak ya?")."""
    question_start = max(text.rstrip(" ?!.\n").rfind(stop) for stop in ",.!?;\n")
    return statements_in(text[:question_start] if question_start > 0 else text.replace("?", " "))


def is_figure(text: str) -> bool:
    """Whether `text` is a number and nothing else."""
    return whole_number(text.strip(" .!#()")) is not None


def degree_in(text: str, trait: str) -> Optional[int]:
    """The degree, -2 to 2, in a reply to the question about `trait`: the words on a button, or others."""
    degree = button_degree(text)
    return get_advisor().self_reader.degree(text, trait) if degree is None else degree


def degree_named(text: str) -> Optional[int]:
    """The degree whose button's words occur in `text`: "make it it's okay"; None if there is none.

    The longest words count: "suka" also occurs in "kurang suka".
    """
    said = f" {' '.join(words_of(text))} "
    named = [(words, degree) for degree, words in _titles() if f" {words} " in said]
    return max(named, key=lambda title: len(title[0]))[1] if named else None


def button_degree(text: str) -> Optional[int]:
    """The degree of the button with the words `text`; None if there is none."""
    said = " ".join(words_of(text))
    return next((degree for degree, words in _titles() if words == said), None)


def _titles() -> Iterator[Tuple[int, str]]:
    """Each degree with the words of its button, in every language."""
    for degree, title in enumerate(get_advisor().knowledge.degrees, start=-2):
        for language in LANGUAGES:
            yield degree, " ".join(words_of(title.in_language(language)))
