"""One fact in answer to a specific question, or the admission that no source has it."""

from typing import Any, Dict, Optional, Tuple

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.single_fact import (
    admit_ignorance,
    answer_specific_question,
    asks_for_fact,
    continues_unlisted,
    leading_fact,
    mention_relevant_fact,
    nearest_fact,
    say_fact,
    try_fact_answer,
    try_indirect_answer,
)
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from tests.support.actions import turn_of

OFFICER, INTERNATIONAL = "community_officer", "international_community_manager"
DEGREE = {"en": "do I need a bachelor's degree?", "id": "harus punya gelar sarjana nggak?"}
AFTER_UNLISTED = {"topic": intents.ASK_UNLISTED, "roles": [OFFICER]}


def _turn(text: str, *roles: str, intent: str = intents.ASK_FACT, language: str = "en", **about: Any) -> Any:
    slots = {"language": language, **about.pop("slots", {})}
    ranking = {intent: 1.0, **about.pop("ranking", {})}
    return turn_of(intent, text=text, roles=roles, slots=slots, ranking=ranking, **about)


def _answered(turn: Any) -> Optional[Dict[str, Any]]:
    dispatcher = CollectingDispatcher()
    events = answer_specific_question(dispatcher, turn, turn.roles_in_question[:1])
    assert (events is None) == (not dispatcher.messages)
    return dispatcher.messages[0] if dispatcher.messages else None


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_fact_that_answers_is_told_with_its_source(language: str) -> None:
    message = _answered(_turn(DEGREE[language], OFFICER, language=language))
    assert message is not None
    assert message["answer"]["facts"][0] == f"{OFFICER}.degree"
    assert message["answer"]["sources"]
    assert message["buttons"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [("/ask_duties", (OFFICER,)), ("???", (OFFICER,)), ("do they need a degree?", (OFFICER, INTERNATIONAL))],
)
def test_a_button_no_words_or_two_roles_ask_for_no_single_fact(text: str, roles: Tuple[str, ...]) -> None:
    dispatcher = CollectingDispatcher()
    assert answer_specific_question(dispatcher, _turn(text, *roles), roles) is None
    assert dispatcher.messages == []


def test_a_question_on_a_whole_topic_is_left_to_the_topic() -> None:
    assert _answered(_turn("what are the duties?", OFFICER, intent=intents.ASK_DUTIES)) is None
    assert not asks_for_fact(_turn("what are the duties?", OFFICER, intent=intents.ASK_DUTIES))
    assert asks_for_fact(_turn(DEGREE["en"], OFFICER))


@pytest.mark.parametrize(
    ("language", "says"), [("id", "Sumberku tidak memuat soal itu"), ("en", "My sources don't cover that")]
)
def test_without_a_role_nothing_is_guessed(language: str, says: str) -> None:
    dispatcher = CollectingDispatcher()
    admit_ignorance(dispatcher, _turn("is there a canteen?", language=language))
    assert dispatcher.messages[0]["text"].startswith(says)


def test_what_is_near_is_told_but_not_as_an_answer() -> None:
    dispatcher = CollectingDispatcher()
    events = admit_ignorance(dispatcher, _turn("how much does a bachelor's degree cost?", OFFICER))
    message = dispatcher.messages[0]
    assert "My sources don't" in message["text"]
    assert message["answer"]["facts"] == []
    assert {event["name"]: event["value"] for event in events}["topic"] == intents.ASK_UNLISTED


def test_a_question_for_yes_or_no_gets_one_where_the_fact_implies_it() -> None:
    turn = _turn("they only reply to comments, is that all?", INTERNATIONAL)
    dispatcher = CollectingDispatcher()
    say_fact(dispatcher, turn, get_advisor().facts.find(turn.text, [INTERNATIONAL]))
    assert dispatcher.messages[0]["text"].startswith("No,")
    dispatcher = CollectingDispatcher()
    say_fact(dispatcher, turn, get_advisor().facts.find(turn.text, [INTERNATIONAL]), with_verdict=False)
    assert not dispatcher.messages[0]["text"].startswith("No,")


def test_whatever_the_intent_a_clear_question_is_answered() -> None:
    dispatcher = CollectingDispatcher()
    assert try_fact_answer(dispatcher, _turn(DEGREE["en"], OFFICER, intent=intents.OUT_OF_SCOPE)) is not None
    assert dispatcher.messages[0]["answer"]["facts"][0] == f"{OFFICER}.degree"
    assert try_fact_answer(dispatcher, _turn(DEGREE["en"], intent=intents.OUT_OF_SCOPE)) is None
    assert try_fact_answer(dispatcher, _turn("/out_of_scope", OFFICER)) is None


def test_what_is_surely_out_of_scope_gets_no_second_look() -> None:
    dispatcher = CollectingDispatcher()
    text = "so a diploma is fine?"
    sure = _turn(text, OFFICER, intent=intents.OUT_OF_SCOPE, confidence=1.0)
    assert try_indirect_answer(dispatcher, sure) is None
    assert try_indirect_answer(dispatcher, _turn("resep nasi goreng", OFFICER, confidence=0.2)) is None
    assert dispatcher.messages == []


@pytest.mark.parametrize(
    ("text", "slots", "expected"),
    [
        ("and a driving licence?", AFTER_UNLISTED, True),
        ("and a driving licence?", {"topic": intents.ASK_DUTIES, "roles": [OFFICER]}, False),
        ("and a driving licence?", {"topic": intents.ASK_UNLISTED}, False),
        ("so tell me what a usual day at the office looks like", AFTER_UNLISTED, False),
    ],
)
def test_a_short_message_continues_an_unlisted_question(text: str, slots: Dict[str, Any], expected: bool) -> None:
    assert continues_unlisted(_turn(text, slots=slots)) == expected


def test_what_people_say_of_themselves_touches_on_a_fact_without_a_verdict() -> None:
    dispatcher = CollectingDispatcher()
    turn = _turn("I never went to university and have no bachelor's degree", intent=intents.DESCRIBE_SELF)
    mention_relevant_fact(dispatcher, turn, OFFICER)
    assert dispatcher.messages[0]["answer"]["facts"][0] == f"{OFFICER}.degree"
    mention_relevant_fact(dispatcher, _turn("no degree"), OFFICER)  # too short to be sure
    assert len(dispatcher.messages) == 1


def test_the_fact_that_leads_a_topic_is_one_that_its_heading_fits() -> None:
    leads = leading_fact(_turn(DEGREE["en"], OFFICER, intent=intents.ASK_QUALIFICATIONS), OFFICER)
    assert leads is not None
    assert leads.id == "degree"
    assert leading_fact(_turn(DEGREE["en"], OFFICER, intent=intents.ASK_MISFIT_PROFILE), OFFICER) is None
    assert leading_fact(_turn("/ask_qualifications", OFFICER, intent=intents.ASK_QUALIFICATIONS), OFFICER) is None
    assert nearest_fact(_turn("a degree?", OFFICER), OFFICER) is None
