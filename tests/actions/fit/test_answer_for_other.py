"""What suits another person, asked on their behalf."""

from typing import Any, Dict, Tuple

import pytest

from actions.fit.answer_for_other import ActionAnswerForOther, concerns_other, continues_for_other
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.fit.check import FitCheck, start
from advisor.fit.ratings import Rating
from advisor.knowledge.base import KnowledgeBase
from tests.support.actions import asked, run, said, tracker_of, turn_of

OFFICER = "community_officer"
ANSWERED = said(answer={"topic": intents.ASK_FOR_OTHER, "roles": [], "language": "en", "facts": [], "sources": []})


def _answer(text: str, *roles: str, **about: Any) -> Tuple[Dict[str, Any], Dict[str, Any]]:
    messages, slots = run(ActionAnswerForOther(), tracker_of(intents.CHECK_FIT, roles, text=text, **about))
    return messages[0], slots


@pytest.mark.parametrize(
    ("text", "is_other"),
    [
        ("anakku cocok jadi perawat gak?", True),
        ("would it suit my brother?", True),
        ("aku cocok gak?", False),
        ("would it suit me?", False),
    ],
)
def test_it_is_known_whom_a_question_is_about(text: str, is_other: bool) -> None:
    assert concerns_other(turn_of(intents.CHECK_FIT, text=text)) == is_other


def test_more_about_that_person_continues_the_answer_only_right_after_it() -> None:
    before = [asked("what suits my brother?"), ANSWERED]
    text = "my brother loves animals"
    assert continues_for_other(turn_of("describe_self", text=text, before=before))
    assert not continues_for_other(turn_of("describe_self", text="I love animals", before=before))
    assert not continues_for_other(turn_of("describe_self", text=text, before=[*before, asked("ok"), said("...")]))


@pytest.mark.parametrize(
    ("language", "text", "judges_nobody"),
    [
        ("id", "anakku cocok gak jadi community officer?", "Aku tidak bisa menilai seseorang dari cerita orang lain"),
        ("en", "would my son be a good community officer?", "I can't judge somebody from what another person tells me"),
    ],
)
def test_whom_the_role_suits_is_told_in_general(language: str, text: str, judges_nobody: str) -> None:
    message, slots = _answer(text, OFFICER, slots={"language": language})
    assert message["text"].startswith(judges_nobody)
    assert message["answer"]["roles"] == [OFFICER]
    assert message["answer"]["facts"]
    assert message["buttons"][0]["payload"] == f'/check_fit{{"role": "{OFFICER}"}}'
    assert "fit_check" not in slots  # nothing is noted of the writer


def test_without_a_role_or_a_description_one_is_asked_for() -> None:
    message, slots = _answer("what about my brother?", slots={"language": "en"})
    assert "Tell me what they like or avoid" in message["text"]
    assert slots["roles"] == []


def test_a_check_that_was_about_another_person_all_along_is_dropped() -> None:
    check = start(FitCheck(ratings={"writing": Rating(2)}), get_advisor().interview, OFFICER).as_dict()
    slots = {"language": "en", "fit_check": check}
    message, after = _answer("wait, this isn't about me, it's for my daughter", slots=slots)
    assert message["text"].startswith("Sorry, I took this to be about you.")
    assert after["fit_check"] == FitCheck().as_dict()


def test_a_question_about_another_person_leaves_a_running_check_alone() -> None:
    check = start(FitCheck(), get_advisor().interview, OFFICER).as_dict()
    message, after = _answer("would it suit my brother?", slots={"language": "en", "fit_check": check})
    assert message["answer"]["roles"] == [OFFICER]
    assert "fit_check" not in after


@pytest.mark.parametrize(
    ("text", "language", "said_of_it"),
    [
        ("he hates math though", "en", "would rather avoid"),
        ("anakku gak suka ngitung", "id", "ingin dihindari"),
    ],
)
def test_what_somebody_dislikes_is_not_offered_as_what_suits_them(text: str, language: str, said_of_it: str) -> None:
    message, _ = _answer(text, slots={"language": language})
    assert said_of_it in message["text"]
    assert "actuary" in message["answer"]["roles"]


def test_roles_for_what_somebody_likes_ask_for_nothing_that_they_dislike(knowledge: KnowledgeBase) -> None:
    message, _ = _answer("my son loves drawing but he hates maths, what could he do?", slots={"language": "en"})
    assert message["answer"]["roles"]
    for role in message["answer"]["roles"]:
        assert "analytics" not in {asked.trait for asked in knowledge.roles[role].profile if not asked.misfit}
