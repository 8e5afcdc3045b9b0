"""One topic asked of several roles, answered in one message."""

import pytest

from actions.answers.answer_topic import ActionAnswerTopic
from tests.support.actions import run, tracker_of

OFFICER, MANAGER, MEDIA = "community_officer", "community_manager", "social_media_manager"
BEFORE = {"language": "en"}


def test_silence_on_one_role_is_said_for_that_role_alone() -> None:
    messages, _ = run(ActionAnswerTopic(), tracker_of("ask_hiring", [OFFICER, MANAGER], slots=BEFORE))
    text = messages[0]["text"]
    assert "Community Officer: what recruiters look at" in text
    assert "My sources don't say what recruiters look at for this role (Community Manager)." in text


def test_silence_on_all_names_the_roles_that_are_covered() -> None:
    messages, _ = run(ActionAnswerTopic(), tracker_of("ask_hiring", [MANAGER, MEDIA], slots=BEFORE))
    assert "my sources do cover: Community Officer" in messages[0]["text"]
    assert messages[0]["answer"]["facts"] == []


@pytest.mark.parametrize("topic", ["ask_skills", "ask_duties", "ask_fit_profile"])
def test_each_role_has_few_facts_and_more_can_be_asked_for(topic: str) -> None:
    messages, _ = run(ActionAnswerTopic(), tracker_of(topic, [OFFICER, "online_community_manager"], slots=BEFORE))
    facts = messages[0]["answer"]["facts"]
    assert max(sum(key.startswith(role) for key in facts) for role in (OFFICER, "online")) <= 3
    assert any(button["payload"] == "/ask_more" for button in messages[0]["buttons"])
