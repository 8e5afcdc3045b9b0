"""Reading what was said before."""

import pytest

from advisor.dialogue.history import DECIDED, count_messages, turns_in_a_row
from advisor.dialogue.metadata import Event
from tests.support.actions import asked, said


def answered(topic: str) -> Event:
    return said(answer={"topic": topic, "roles": [], "language": "id", "facts": [], "sources": []})


@pytest.mark.parametrize(
    ("topics", "turns"),
    [
        ([], 0),
        (["distress"], 1),
        (["distress", "distress"], 2),
        (["ask_duties", "distress"], 1),
        (["distress", "ask_duties"], 0),
    ],
)
def test_turns_in_a_row(topics: list[str], turns: int) -> None:
    events = [event for topic in topics for event in (asked("…"), answered(topic))]
    assert turns_in_a_row("distress", reversed([*events, asked("…")])) == turns


def test_a_message_that_a_decision_replaced_counts_once() -> None:
    replaced = [asked("yang kedua"), asked("yang kedua", parse_data={DECIDED: "role_in_list"})]
    assert count_messages(reversed([asked("halo"), said("Halo!"), *replaced])) == 2
