"""Buttons under responses."""

from actions.speech.buttons import MAX_BUTTONS, button, intent_buttons, next_buttons, role_buttons, roles_offered
from advisor.answers.answer import Answer
from advisor.knowledge.base import KnowledgeBase, intent_of


def test_a_role_button_sends_the_role() -> None:
    assert role_buttons(["community_officer"], "en") == [
        {"title": "Community Officer", "payload": '/inform_role{"role": "community_officer"}'}
    ]


def test_only_topics_and_the_check_are_about_the_role() -> None:
    payloads = [
        b["payload"] for b in intent_buttons(["ask_duties", "check_fit", "list_roles"], "id", "community_officer")
    ]
    assert payloads == [
        '/ask_duties{"role": "community_officer"}',
        '/check_fit{"role": "community_officer"}',
        "/list_roles",
    ]


def test_intents_without_a_label_and_duplicates_are_left_out() -> None:
    assert len(intent_buttons(["nlu_fallback", "ask_duties", "ask_duties"], "id")) == 1


def test_topics_without_facts_on_the_role_are_left_out(knowledge: KnowledgeBase) -> None:
    unknown = [topic for topic in knowledge.topics if topic not in knowledge.topics_of("event_organizer")]
    assert unknown
    assert intent_buttons([intent_of(topic) for topic in unknown], "id", "event_organizer") == []


def test_there_are_never_too_many_buttons(knowledge: KnowledgeBase) -> None:
    assert len(intent_buttons([intent_of(topic) for topic in knowledge.topics], "id")) == MAX_BUTTONS


def test_more_comes_first_if_there_is_more() -> None:
    answer = Answer("duties", ("community_officer",), (), rest=2)
    assert next_buttons(answer, "id")[0]["payload"] == "/ask_more"
    assert next_buttons(Answer("duties", ("community_officer",), ()), "id")[0]["payload"] != "/ask_more"


def test_a_button_has_a_title_and_a_payload() -> None:
    assert button("Tugas", "ask_duties") == {"title": "Tugas", "payload": "/ask_duties"}


def test_buttons_called_by_a_role_s_name_offer_that_role() -> None:
    buttons = [*role_buttons(["community_officer"], "en"), *intent_buttons(["ask_duties"], "en", "community_officer")]
    assert [offer.role for offer in roles_offered(buttons)] == ["community_officer"]
