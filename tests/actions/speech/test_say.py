"""How responses are uttered on channels with different capabilities."""

from typing import Any, Dict

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.speech.say import answering, say, say_answer
from advisor.answers.answer import Answer, answer_topic
from advisor.dialogue.metadata import BotMetadata
from advisor.knowledge.base import KnowledgeBase
from tests.support.actions import PLAIN, RICH, turn_of

OFFICER = ("community_officer",)


def uttered(name: str, metadata: Any = None, **values: Any) -> Dict[str, Any]:
    dispatcher = CollectingDispatcher()
    say(dispatcher, turn_of("greet", metadata=metadata), name, **values)
    message: Dict[str, Any] = dispatcher.messages[0]
    return message


def test_metadata_names_the_language_and_leaves_out_empty_fields() -> None:
    message = uttered("nothing_to_shorten")
    assert message["language"] == "id"
    assert {"answer", "offered", "missed", "question", "table", "chart", "source"}.isdisjoint(message)


def test_metadata_is_passed_on() -> None:
    message = uttered("default")
    assert "missed" not in message
    dispatcher = CollectingDispatcher()
    say(dispatcher, turn_of("greet"), "default", metadata=BotMetadata(missed=True))
    assert dispatcher.messages[0]["missed"] is True


@pytest.mark.parametrize(("topic", "advice"), [("salary", "lowongan"), ("duties", "")])
def test_where_sources_are_silent_it_says_where_to_look(topic: str, advice: str, knowledge: KnowledgeBase) -> None:
    dispatcher = CollectingDispatcher()
    say_answer(dispatcher, turn_of(f"ask_{topic}"), Answer(topic, OFFICER, ()))
    text = dispatcher.messages[0]["text"]
    assert text.startswith(knowledge.topics[topic].silent.id.split("{role}")[0])
    assert advice in text


def test_an_invitation_offers_its_first_button(knowledge: KnowledgeBase) -> None:
    name = next(
        name for name, response in knowledge.responses.items() if response.yes_takes_first and "{" not in response.id
    )
    message = uttered(name)
    first = message["buttons"][0]
    assert message["offered"] == [{"intent": first["payload"][1:], "title": first["title"]}]


def test_given_buttons_replace_the_response_s_own() -> None:
    assert uttered("default", buttons=[])["buttons"] == []
    assert uttered("default")["buttons"]


def test_without_buttons_their_titles_are_suggestions() -> None:
    message = uttered("default", PLAIN, buttons=[{"title": "Gaji", "payload": "/ask_salary"}])
    assert message["buttons"] == []
    assert message["text"].endswith("Lanjut ke: Gaji")


@pytest.mark.parametrize("metadata", [None, RICH])
def test_sources_are_in_the_text_or_apart_from_it(knowledge: KnowledgeBase, metadata: Any) -> None:
    dispatcher = CollectingDispatcher()
    turn = turn_of("ask_duties", metadata=metadata)
    say_answer(dispatcher, turn, answer_topic(knowledge, "duties", OFFICER[0], "id"))
    message = dispatcher.messages[0]
    assert ("Sumber:" in message["text"]) == (metadata is None)
    assert ("Sumber:" in message.get("source", "")) == (metadata is RICH)


def test_facts_on_several_roles_are_a_table_where_one_can_be_shown(knowledge: KnowledgeBase) -> None:
    roles = ("community_officer", "event_organizer")
    facts = tuple(knowledge.facts_on(role, "overview")[0] for role in roles)
    answer = Answer("difference", roles, facts, direct=False)
    for metadata in (None, RICH):
        dispatcher = CollectingDispatcher()
        say_answer(dispatcher, turn_of("ask_difference", metadata=metadata), answer, "compared_side_by_side")
        message = dispatcher.messages[0]
        assert ("table" in message) == (metadata is RICH)
        assert (answer.facts[0].text.id in message["text"]) == (metadata is None)


def test_answering_names_facts_and_each_source_once(knowledge: KnowledgeBase) -> None:
    facts = knowledge.facts_on("community_officer", "duties")
    answer = answering("ask_duties", "id", OFFICER, facts).answer
    assert answer
    assert answer.facts == [fact.key for fact in facts]
    assert len(answer.sources) == len(set(answer.sources)) > 0
