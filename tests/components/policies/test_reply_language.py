"""The slot `language` follows what people write and ask for."""

from typing import Any, Dict, List

import pytest
from rasa.shared.core.events import ActionExecuted, Event, SlotSet

from components.policies.reply_language import ReplyLanguagePolicy
from tests.support.policies import choice_of, typed

SENTENCE = "what does a community officer do all day"


def _said(language: Any, text: str = SENTENCE, intent: str = "ask_duties", **read: Any) -> Event:
    event: Event = typed(text, intent, language=language, **read)
    return event


def _slots(*events: Event, **slots: Any) -> Dict[str, Any]:
    choice = choice_of(ReplyLanguagePolicy, events, {"language": "id", **slots})
    assert choice.action is None
    return choice.slots


def test_the_first_message_decides() -> None:
    assert _slots(_said("en", "hi there", "greet")) == {"language": "en"}
    assert _slots(_said("id", "halo kak", "greet")) == {}


def test_a_clear_sentence_changes_it_and_a_set_phrase_does_not() -> None:
    before = _said("id", "tugasnya apa ya kak, pengen tahu")
    assert _slots(before, _said("en")) == {"language": "en"}
    assert _slots(before, _said("en", "wait, that's not what I meant", "feedback_bad")) == {}


def test_several_set_phrases_in_a_row_change_it() -> None:
    phrases: List[Event] = [_said("en", "sure", "affirm") for _ in range(3)]
    assert _slots(_said("id", "tugasnya apa ya kak, pengen tahu"), *phrases) == {"language": "en"}


def test_a_guess_counts_for_the_first_message_only() -> None:
    guess = _said(None, "hi", "greet", language_guess="en")
    assert _slots(guess) == {"language": "en"}
    assert _slots(_said("id", "halo kak", "greet"), guess) == {}


@pytest.mark.parametrize("language", [None, "other"])
def test_what_is_neither_changes_nothing(language: Any) -> None:
    assert _slots(_said("id", "halo"), _said(language)) == {}


def test_a_language_asked_for_stays_in_spite_of_a_sentence() -> None:
    chosen = [SlotSet("language", "id"), SlotSet("chosen_language", "id")]
    assert _slots(_said("en", "Indonesian please", "switch_language"), *chosen, _said("en")) == {}


def test_after_an_action_nothing_is_set() -> None:
    assert _slots(_said("en"), ActionExecuted("action_answer_topic")) == {}
