"""What a message wants, decided from its frame and the state."""

from typing import Any, Optional

import pytest

from advisor.advisor import get_advisor
from advisor.decide import Decision, decide
from advisor.dialogue import intents
from advisor.dialogue.state import State

OFFICER, ONLINE = "community_officer", "online_community_manager"
LISTED = State(listed_roles=(OFFICER, ONLINE))
TOLD = State(topic=intents.ASK_HIRING, roles=(OFFICER,), told=("one", "two", "three"))


def _decision(text: str, state: State, intent: str, role: Optional[str] = None, confidence: float = 0.9) -> Decision:
    advisor = get_advisor()
    found = [{"entity": "role", "value": role}] if role else []
    parsed: dict[str, Any] = {
        "text": text,
        "intent": {"name": intent, "confidence": confidence},
        "entities": found,
    }
    return decide(advisor.frames.read(parsed), state, advisor.knowledge)


def test_what_no_rule_decides_is_as_read() -> None:
    decision = _decision("tugasnya apa?", State(), intents.ASK_DUTIES, OFFICER)
    assert decision == Decision(intents.ASK_DUTIES, "as_read", (OFFICER,))


def test_a_pressed_button_is_as_read() -> None:
    assert _decision("/ask_more", LISTED, intents.ASK_MORE).reason == "as_read"


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("yang pertama itu apa", intents.ASK_HOW_TO_START, Decision(intents.ASK_OVERVIEW, "role_in_list", (OFFICER,))),
        ("the last one", intents.GO_BACK, Decision(intents.ASK_OVERVIEW, "role_in_list", (ONLINE,))),
        ("number 2", intents.ANSWER_SCALE, Decision(intents.ASK_OVERVIEW, "role_in_list", (ONLINE,))),
        ("yang kedua gajinya berapa", intents.ASK_SALARY, Decision(intents.ASK_SALARY, "role_in_list", (ONLINE,))),
    ],
)
def test_a_place_in_a_list_means_a_role(text: str, intent: str, expected: Decision) -> None:
    assert _decision(text, LISTED, intent) == expected


def test_a_place_beyond_the_list_means_nothing() -> None:
    assert _decision("number 7", LISTED, intents.ANSWER_SCALE).reason == "as_read"


def test_a_place_in_an_answer_means_a_fact() -> None:
    decision = _decision("poin ketiga maksudnya apa", TOLD, intents.EXPLAIN_QUESTION)
    assert (decision.intent, decision.fact) == (intents.EXPLAIN_FACT, "three")


@pytest.mark.parametrize(("text", "reason"), [("maksudnya?", "meaning_of_answer"), ("contohnya?", "meaning_of_answer")])
def test_without_a_check_the_answer_is_to_be_explained(text: str, reason: str) -> None:
    assert _decision(text, TOLD, intents.EXPLAIN_QUESTION).reason == reason


def test_an_example_is_wanted_of_an_unclear_message() -> None:
    assert _decision("misalnya kayak apa", TOLD, intents.NLU_FALLBACK).reason == "example_of_answer"


def test_in_a_running_check_its_question_is_to_be_explained() -> None:
    running = State(roles=(OFFICER,), told=("one",), check_status="running")
    assert _decision("maksudnya?", running, intents.EXPLAIN_QUESTION).reason == "as_read"


def test_going_on_without_a_check_means_the_rest() -> None:
    assert _decision("lanjutkan", TOLD, intents.RESUME_CHECK).intent == intents.ASK_MORE
    paused = State(told=("one",), check_status="paused")
    assert _decision("lanjutkan", paused, intents.RESUME_CHECK).intent == intents.RESUME_CHECK


def test_one_role_after_a_comparison_stands_alone() -> None:
    compared = State(topic=intents.ASK_DIFFERENCE, roles=(OFFICER, ONLINE))
    decision = _decision("community officer", compared, intents.INFORM_ROLE, OFFICER)
    assert decision == Decision(intents.ASK_OVERVIEW, "one_role_after_comparison", (OFFICER,))


def test_other_roles_are_listed() -> None:
    assert _decision("ada peran lain?", TOLD, intents.NLU_FALLBACK).intent == intents.LIST_ROLES


def test_a_question_about_other_roles_is_answered_across_them() -> None:
    decision = _decision("ada peran lain yang ga butuh kuliah?", TOLD, intents.ASK_QUALIFICATIONS)
    assert decision.intent == intents.ASK_ACROSS_ROLES


def test_a_question_about_all_roles_is_answered_across_them() -> None:
    decision = _decision("which of your roles needs a degree?", TOLD, intents.ASK_QUALIFICATIONS)
    assert (decision.intent, decision.reason) == (intents.ASK_ACROSS_ROLES, "all_roles")


def test_all_of_the_facts_means_the_rest() -> None:
    assert _decision("all of them please", TOLD, intents.OUT_OF_SCOPE).intent == intents.ASK_MORE


def test_a_word_asked_about_in_a_check_is_one_of_its_question() -> None:
    decision = _decision("warga tersisih maksudnya gimana?", State(check_status="running"), intents.ASK_TERM)
    assert decision.intent == intents.EXPLAIN_QUESTION


def test_without_a_check_or_an_answer_a_meaning_asked_for_is_that_of_a_word() -> None:
    assert _decision("maksudnya inklusif?", State(), intents.EXPLAIN_QUESTION).intent == intents.ASK_TERM


def test_a_correction_asks_what_it_says_was_meant() -> None:
    state = State(context="answer", topic=intents.ASK_SKILLS, roles=(OFFICER,), told=("a", "b"))
    text = "eh salah, bukan skill deng, tugasnya maksudku"
    assert _decision(text, state, intents.FEEDBACK_BAD) == Decision(intents.ASK_DUTIES, "restated")
    text = "bukan itu maksudku, soal kerja di akhir pekan"
    assert _decision(text, state, intents.NLU_FALLBACK, confidence=0.3).intent == intents.ASK_FACT


def test_a_correction_about_several_roles_is_about_each() -> None:
    state = State(context="comparison", topic=intents.ASK_DIFFERENCE, roles=(OFFICER, ONLINE))
    decision = _decision("maksudku soal kemitraan", state, intents.NLU_FALLBACK, confidence=0.3)
    assert (decision.intent, decision.roles) == (intents.ASK_ACROSS_ROLES, (OFFICER, ONLINE))


def test_a_topic_s_noun_asks_about_the_topic() -> None:
    state = State(context="answer", topic=intents.ASK_OVERVIEW, roles=(OFFICER,), told=("a",))
    decision = _decision("tugasnya itu apa ya pak", state, intents.ASK_OVERVIEW, confidence=0.5)
    assert decision == Decision(intents.ASK_DUTIES, "topic_named")


STORY = "been on reception at a hotel for 8 years and i'm thinking of chucking it, not sure what else i'd be good at"


def test_a_story_before_any_role_is_no_question_on_a_topic() -> None:
    assert _decision(STORY, State(), intents.ASK_SKILLS).intent == intents.ASK_EXPERIENCE
    assert _decision("which skills do they need", State(), intents.ASK_SKILLS).intent == intents.ASK_SKILLS


def test_a_story_about_a_role_talked_about_keeps_its_topic() -> None:
    assert _decision(STORY, State(roles=(OFFICER,)), intents.ASK_SKILLS).intent == intents.ASK_SKILLS


def test_somebody_who_asks_for_themselves_after_all_gets_the_check() -> None:
    said = "no no its me im asking about, not somebody else"
    assert _decision(said, State(), intents.FEEDBACK_BAD).intent == intents.RECOMMEND_ROLE
    assert _decision("no, that's wrong", State(), intents.FEEDBACK_BAD).intent == intents.FEEDBACK_BAD
