"""Starting the fit check."""

from actions.fit.start_check import ActionStartFitCheck
from tests.support.actions import run, tracker_of


def test_a_fit_question_without_a_role_asks_which_fields_appeal() -> None:
    messages, slots = run(ActionStartFitCheck(), tracker_of("check_fit"))
    assert slots["fit_check"]["status"] == "idle"
    assert messages[-1]["fields"][:2] == ["community_communication", "health"]
    assert '/recommend_role{"field": "health"}' in [button["payload"] for button in messages[-1]["buttons"]]


def test_a_role_with_a_profile_starts_a_check() -> None:
    messages, slots = run(ActionStartFitCheck(), tracker_of("check_fit", ["online_community_manager"]))
    assert slots["fit_check"]["status"] == "running"
    assert messages[-1]["question"]["number"] == 1


def test_a_role_without_a_profile_starts_no_check_and_offers_to_find_another() -> None:
    messages, slots = run(ActionStartFitCheck(), tracker_of("check_fit", ["csr_officer"]))
    assert "fit_check" not in slots
    assert [button["payload"] for button in messages[0]["buttons"]] == ["/recommend_role"]
    assert messages[0]["answer"]["topic"] == "check_fit"


def test_the_first_role_that_can_be_checked_is_checked() -> None:
    _, slots = run(ActionStartFitCheck(), tracker_of("check_fit", ["csr_officer", "online_community_manager"]))
    assert slots["fit_check"]["role"] == "online_community_manager"
