"""What the actions say, run as the action server runs them."""

from typing import Any, Dict, List, Optional

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import ActionAnswerTopic
from actions.answers.cite_sources import ActionCiteSources
from actions.answers.list_roles import ActionListRoles
from actions.answers.tell_more import ActionTellMore
from actions.clarify import ActionClarify
from actions.fit.recommend_role import ActionRecommendRole
from actions.fit.start import ActionStartFitCheck
from actions.switch_language import ActionSwitchLanguage
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES

LONGEST = 700  # "about 600 characters"


def tracker_of(
    intent: str, roles: Any = (), text: str = "", slots: Optional[Dict[str, Any]] = None, confidence: float = 1.0
) -> Tracker:
    entities = [{"entity": "role", "value": role} for role in roles]
    message = {"text": text, "intent": {"name": intent, "confidence": confidence}, "entities": entities}
    all_slots = {"language": "id", "roles": None, "previous_roles": None, "topic": None, "told": None, **(slots or {})}
    return Tracker("person", all_slots, message, [{"event": "user", "text": text}], False, None, {}, "action_listen")


def run(action: Any, tracker: Tracker) -> tuple[List[Dict[str, Any]], Dict[str, Any]]:
    dispatcher = CollectingDispatcher()
    events = action.run(dispatcher, tracker, {})
    return dispatcher.messages, {event["name"]: event["value"] for event in events if event["event"] == "slot"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_of_every_role_is_answered(knowledge: KnowledgeBase, language: str) -> None:
    for role in knowledge.roles:
        for topic in knowledge.topics:
            # when a topic of a role is asked
            tracker = tracker_of(f"ask_{topic}", [role], text="mitos", slots={"language": language})
            messages, slots = run(ActionAnswerTopic(), tracker)
            answer = messages[0]["answer"]
            # then the answer names topic, role and language, tells facts of the role on the topic, and their sources
            assert (answer["topic"], answer["roles"], answer["language"]) == (f"ask_{topic}", [role], language)
            assert set(answer["facts"]) <= {fact.key for fact in knowledge.facts_on(role, topic)}
            assert bool(answer["facts"]) == bool(knowledge.facts_on(role, topic))
            assert bool(answer["sources"]) == bool(answer["facts"])
            for key in answer["facts"]:
                fact = knowledge.fact(key)
                assert fact
                assert fact.text.in_language("en" if language == "en" else "id") in messages[0]["text"]
            # and it is short, offers a way on, and is remembered
            assert len(messages[0]["text"]) <= LONGEST, messages[0]["text"]
            assert messages[0]["buttons"]
            assert slots["roles"] == [role]
            assert slots["topic"] == f"ask_{topic}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_is_told_with_more(knowledge: KnowledgeBase, language: str) -> None:
    for fact in knowledge.facts:
        # given the fact's topic was asked
        question = tracker_of(f"ask_{fact.topic}", [fact.role], text="mitos", slots={"language": language})
        messages, slots = run(ActionAnswerTopic(), question)
        told = list(messages[0]["answer"]["facts"])
        # when "more" is asked until there is no more
        while fact.key not in told:
            messages, slots = run(ActionTellMore(), tracker_of("ask_more", slots={"language": language, **slots}))
            assert messages[0]["answer"]["facts"], f"{fact.key} is never told"
            assert not set(told) & set(messages[0]["answer"]["facts"])
            told += messages[0]["answer"]["facts"]
        # then the fact was said, in the person's language
        assert fact.text.in_language("en" if language == "en" else "id") in messages[0]["text"]


def test_silence_is_admitted_and_what_is_known_is_offered(knowledge: KnowledgeBase) -> None:
    for role in knowledge.roles:
        messages, _ = run(ActionAnswerTopic(), tracker_of("ask_salary", [role], slots={"language": "en"}))
        assert messages[0]["text"].startswith("My sources give no figures on pay")
        assert messages[0]["answer"]["facts"] == []
        assert not any(character.isdigit() for character in messages[0]["text"])


def test_a_question_without_a_role_asks_which_and_keeps_the_question() -> None:
    messages, slots = run(ActionAnswerTopic(), tracker_of("ask_hiring"))
    assert "answer" not in messages[0]
    assert len(messages[0]["buttons"]) == 7
    # when the role is then named
    messages, _ = run(ActionAnswerTopic(), tracker_of("inform_role", ["community_officer"], slots=slots))
    # then the question is answered
    assert messages[0]["answer"]["topic"] == "ask_hiring"
    assert messages[0]["answer"]["facts"]


@pytest.mark.parametrize(
    ("text", "first"), [("cuma balas komentar kan", "Tidak"), ("bukan cuma balas komentar kan", "Ya")]
)
def test_a_belief_gets_yes_or_no_first(text: str, first: str) -> None:
    tracker = tracker_of("ask_misconceptions", ["international_community_manager"], text=text)
    messages, _ = run(ActionAnswerTopic(), tracker)
    assert messages[0]["text"].startswith(first)
    assert messages[0]["answer"]["facts"] == ["international_community_manager.more_than_social_media"]


@pytest.mark.parametrize(
    ("intent", "text"), [("inform_role", "yang online"), ("ask_misconceptions", "/ask_misconceptions")]
)
def test_a_role_named_alone_or_a_button_states_no_belief(intent: str, text: str) -> None:
    before = {"topic": "ask_misconceptions", "roles": ["community_officer"]}
    tracker = tracker_of(intent, ["online_community_manager"], text=text, slots=before)
    messages, _ = run(ActionAnswerTopic(), tracker)
    assert messages[0]["text"].startswith("Pengelola Komunitas Online: yang sering disalahpahami")


def test_two_roles_get_an_answer_each() -> None:
    tracker = tracker_of("ask_duties", ["community_officer", "community_manager"])
    messages, slots = run(ActionAnswerTopic(), tracker)
    assert [message["answer"]["roles"] for message in messages] == [["community_officer"], ["community_manager"]]
    assert slots["roles"] == ["community_officer", "community_manager"]


def test_a_role_held_against_the_one_before_gets_an_answer_beside_it() -> None:
    before = {"roles": ["community_officer"], "topic": "ask_overview"}
    tracker = tracker_of("ask_expectations", ["event_organizer"], text="is it harder than that?", slots=before)
    messages, slots = run(ActionAnswerTopic(), tracker)
    assert [message["answer"]["roles"] for message in messages] == [["community_officer"], ["event_organizer"]]
    assert slots["roles"] == ["community_officer", "event_organizer"]


def test_a_difference_is_taken_against_the_role_just_talked_about() -> None:
    before = {"roles": ["social_community_manager"], "topic": "ask_overview"}
    messages, _ = run(ActionAnswerTopic(), tracker_of("ask_difference", ["event_organizer"], slots=before))
    assert messages[0]["answer"]["roles"] == ["social_community_manager", "event_organizer"]
    assert messages[0]["answer"]["facts"] == ["social_community_manager.versus_event_organizer"]


def test_a_silent_generic_role_points_to_the_ones_that_are_not(knowledge: KnowledgeBase) -> None:
    messages, _ = run(ActionAnswerTopic(), tracker_of("ask_misfit_profile", ["community_manager"]))
    payloads = [button["payload"] for button in messages[0]["buttons"]]
    assert '/ask_misfit_profile{"role": "online_community_manager"}' in payloads
    assert knowledge.roles["social_community_manager"].name.id in messages[0]["text"]


def test_little_known_roles_say_so() -> None:
    messages, _ = run(ActionAnswerTopic(), tracker_of("ask_overview", ["event_organizer"]))
    assert "Hanya sedikit" in messages[0]["text"]


def test_payloads_with_unknown_roles_are_harmless() -> None:
    for roles in (["president"], [None], [["community_officer", "x"]], [{"a": 1}], [42]):
        messages, _ = run(ActionAnswerTopic(), tracker_of("ask_duties", roles))
        assert messages


def test_sources_are_those_of_the_answer() -> None:
    told = {"roles": ["community_officer"], "told": ["community_officer.degree"], "topic": "ask_qualifications"}
    messages, _ = run(ActionCiteSources(), tracker_of("ask_source", slots=told))
    assert "bloghrd.com" in messages[0]["text"]
    assert messages[0]["answer"]["sources"] == ["004"]


def test_without_an_answer_all_sources_are_named(knowledge: KnowledgeBase) -> None:
    messages, _ = run(ActionCiteSources(), tracker_of("ask_source"))
    assert messages[0]["answer"]["sources"] == list(knowledge.sources)


@pytest.mark.parametrize("action", [ActionListRoles(), ActionRecommendRole()], ids=lambda action: str(action.name()))
@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_are_short(action: Any, language: str) -> None:
    messages, _ = run(action, tracker_of("list_roles", slots={"language": language}))
    assert len(messages[0]["text"]) <= LONGEST
    assert messages[0]["buttons"]


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("pakai bahasa Inggris dong", "id", "en"),
        ("ganti bahasa", "en", "id"),
        ("can we switch to Indonesian", "en", "id"),
    ],
)
def test_the_language_is_switched(text: str, before: str, after: str) -> None:
    tracker = tracker_of("switch_language", text=text)
    tracker.events = [{"event": "slot", "name": "language", "value": before}, {"event": "user", "text": text}]
    _, slots = run(ActionSwitchLanguage(), tracker)
    assert slots == {"language": after, "chosen_language": after}


def test_an_unclear_message_gets_two_readings_in_plain_words() -> None:
    tracker = tracker_of("nlu_fallback", ["community_officer"])
    names = ("nlu_fallback", "ask_duties", "out_of_scope", "ask_skills", "ask_more")
    tracker.latest_message["intent_ranking"] = [{"name": name, "confidence": 0.2} for name in names]
    messages, _ = run(ActionClarify(), tracker)
    assert [button["title"] for button in messages[0]["buttons"]] == ["Tugas", "Keterampilan"]
    assert messages[0]["buttons"][0]["payload"] == '/ask_duties{"role": "community_officer"}'


def test_in_the_shell_suggestions_are_words_not_a_menu() -> None:
    # given somebody types in `rasa shell`, where buttons become a menu that swallows what is typed
    tracker = tracker_of("ask_duties", ["community_officer"])
    tracker.events = [{"event": "user", "text": "", "input_channel": "cmdline"}]
    messages, _ = run(ActionAnswerTopic(), tracker)
    assert messages[0]["buttons"] == []
    assert messages[0]["text"].endswith("Lanjut ke: Apa lagi? · Keterampilan · Siapa yang cocok")
    # and what stands in the text already is not said again
    messages, _ = run(ActionListRoles(), tracker)
    assert "Lanjut ke" not in messages[0]["text"]


def test_a_fit_question_without_a_role_is_answered_when_the_role_is_named() -> None:
    messages, slots = run(ActionStartFitCheck(), tracker_of("check_fit"))
    assert all(button["payload"].startswith("/check_fit") for button in messages[0]["buttons"])
    messages, _ = run(ActionAnswerTopic(), tracker_of("inform_role", ["social_community_manager"], slots=slots))
    assert messages[0]["answer"]["topic"] == "ask_fit_profile"
