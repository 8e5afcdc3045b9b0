"""Encouragement, and the small step that comes with it."""

from typing import Any, Dict, Tuple

import pytest

from actions.encourage import ActionEncourage
from advisor.advisor import get_advisor
from advisor.dialogue.history import FEELING
from advisor.fit.check import FitCheck, start
from tests.support.actions import run, tracker_of

OFFICER = "community_officer"


def _encouraged(feeling: str, **slots: Any) -> Tuple[Dict[str, Any], Dict[str, Any]]:
    tracker = tracker_of("discouraged", text="aku takut gagal", slots=slots)
    tracker.latest_message[FEELING] = feeling
    messages, after = run(ActionEncourage(), tracker)
    assert len(messages) == 1  # the care is in the answer, not said before it as well
    return messages[0], after


@pytest.mark.parametrize("language", ["id", "en"])
def test_care_for_the_feeling_comes_first_and_a_step_is_offered(language: str) -> None:
    message, _ = _encouraged("tired", language=language)
    knowledge = get_advisor().knowledge
    cares = [
        knowledge.response(name, "en" if language == "en" else "id")
        for name in knowledge.responses
        if name.startswith("care_tired_")
    ]
    assert message["text"].startswith(tuple(cares))
    assert message["buttons"]


def test_who_is_nervous_about_a_selection_can_see_what_recruiters_look_at() -> None:
    message, _ = _encouraged("nervous", roles=[OFFICER])
    assert message["buttons"][0]["payload"] == f'/ask_hiring{{"role": "{OFFICER}"}}'


def test_that_is_not_offered_for_another_feeling_or_a_role_without_facts_on_it() -> None:
    others = [_encouraged("tired", roles=[OFFICER])[0], _encouraged("nervous", roles=["community_manager"])[0]]
    assert not any("/ask_hiring" in button["payload"] for message in others for button in message["buttons"])


def test_during_a_check_its_question_is_the_step() -> None:
    check = start(FitCheck(), get_advisor().interview, OFFICER)
    message, after = _encouraged("discouraged", fit_check=check.as_dict())
    assert message["buttons"] == []
    assert "fit_check" not in after
