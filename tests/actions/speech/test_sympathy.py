"""What is said about a feeling, and when."""

from actions.answers.list_roles import ActionListRoles
from actions.encourage import ActionEncourage
from advisor.dialogue import intents
from advisor.dialogue.history import FEELING
from tests.support.actions import run, tracker_of


def test_care_comes_before_the_answer() -> None:
    tracker = tracker_of(intents.LIST_ROLES, text="capek nih, ada peran apa aja")
    tracker.latest_message[FEELING] = "tired"
    messages, _ = run(ActionListRoles(), tracker)
    assert len(messages) == 2
    assert "lelah" in messages[0]["text"].lower() or "capek" in messages[0]["text"].lower()
    assert not messages[0]["buttons"]


def test_without_a_feeling_nothing_comes_first() -> None:
    messages, _ = run(ActionListRoles(), tracker_of(intents.LIST_ROLES, text="ada peran apa aja"))
    assert len(messages) == 1


def test_encouragement_says_its_care_once() -> None:
    tracker = tracker_of(intents.DISCOURAGED, text="ditolak lagi")
    tracker.latest_message[FEELING] = "turned_down"
    messages, _ = run(ActionEncourage(), tracker)
    assert len(messages) == 1


def test_who_was_turned_down_for_a_role_is_offered_what_recruiters_look_at() -> None:
    tracker = tracker_of(intents.DISCOURAGED, text="ditolak lagi", slots={"roles": ["community_officer"]})
    tracker.latest_message[FEELING] = "turned_down"
    messages, _ = run(ActionEncourage(), tracker)
    assert messages[0]["buttons"][0]["payload"].startswith("/ask_hiring")
