"""Which of several roles is more of something."""

from actions.answers.answer_across_roles import ActionAnswerAcrossRoles
from advisor.dialogue.history import DECIDED
from tests.support.actions import run, tracker_of

ONLINE, SOCIAL, OFFICER = "online_community_manager", "social_community_manager", "community_officer"


def _answer(text: str, *roles: str) -> str:
    tracker = tracker_of("ask_across_roles", roles, text=text, slots={"language": "en"})
    tracker.latest_message[DECIDED] = "choice_of_role"
    messages, slots = run(ActionAnswerAcrossRoles(), tracker)
    assert messages[0]["answer"]["roles"] == list(roles)
    assert slots["roles"] == list(roles)
    return str(messages[0]["text"])


def test_what_is_near_is_told_and_on_which_role_nothing_is() -> None:
    text = _answer("which is more about data analysis?", ONLINE, SOCIAL)
    assert text.startswith("My sources don't say which of them is more so.")
    assert "data analysis" in text
    assert "nothing like that for the other one (Social Community Manager)" in text


def test_without_anything_near_each_is_described() -> None:
    text = _answer("which is more relaxed?", OFFICER, ONLINE)
    assert "I'd rather not guess" in text
    assert "Community Officer:" in text
    assert "Online Community Manager:" in text
