"""Support goes on until somebody turns to something else."""

from typing import Any, List, Optional

import pytest
from rasa.shared.core.events import ActionExecuted, BotUttered, Event

from components.policies.distress import SUPPORT, DistressPolicy, moves_on
from tests.support.policies import choice_of, typed

ANSWER = {"topic": "distress", "roles": [], "language": "id", "facts": [], "sources": []}
SUPPORTED: List[Event] = [
    ActionExecuted("action_listen"),
    typed("aku ingin mati", "distress"),
    ActionExecuted(SUPPORT),
    BotUttered("Aku menyesal.", metadata={"answer": ANSWER}),
    ActionExecuted("action_listen"),
]


def _action(*after: Event, before: Any = SUPPORTED) -> Optional[str]:
    return choice_of(DistressPolicy, [*before, *after]).action


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("capek", "nlu_fallback"),
        ("aku serius", "affirm"),
        ("harus hubungi siapa", "ask_human"),
        ("i'm so tired", "discouraged"),
        ("nobody cares", "deny"),
    ],
)
def test_what_stays_with_the_subject_is_supported_again(text: str, intent: str) -> None:
    assert _action(typed(text, intent)) == SUPPORT


@pytest.mark.parametrize(
    "message",
    [
        typed("makasih ya", "thank"),
        typed("tugas CO apa?", "ask_duties", ["community_officer"]),
        typed("/ask_duties", "ask_duties"),
        typed("lanjutkan ceknya", "resume_check"),
        typed("gajinya berapa?", "ask_salary"),
        typed("I'm not going to kill myself", "distress"),
    ],
)
def test_what_turns_to_something_else_is_left_to_the_rules(message: Any) -> None:
    assert moves_on(message)
    assert _action(message) is None


def test_a_question_that_is_not_clear_stays() -> None:
    assert not moves_on(typed("gimana dong", "ask_duties", confidence=0.2))


def test_without_support_before_nothing_is_chosen() -> None:
    assert _action(typed("capek", "nlu_fallback"), before=[]) is None


def test_after_the_support_it_listens() -> None:
    said = BotUttered("Aku di sini.", metadata={"answer": ANSWER})
    assert _action(typed("capek"), ActionExecuted(SUPPORT), said) == "action_listen"
    assert _action(typed("capek"), ActionExecuted("action_clarify"), said) is None
