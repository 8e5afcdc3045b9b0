"""Answers on topics, run as the action server runs them."""

import pytest

from actions.answers.answer_topic import ActionAnswerTopic
from actions.answers.list_roles import ActionListRoles
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES
from tests.support.actions import run, tracker_of

LONGEST = 700  # "about 600 characters"


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


def test_silence_is_admitted_and_what_is_known_is_offered(knowledge: KnowledgeBase) -> None:
    for role in knowledge.roles:
        messages, _ = run(ActionAnswerTopic(), tracker_of("ask_salary", [role], slots={"language": "en"}))
        assert messages[0]["text"].startswith("My sources give no figures on pay")
        assert messages[0]["answer"]["facts"] == []
        assert not any(character.isdigit() for character in messages[0]["text"])


def test_a_question_without_a_role_asks_which_and_keeps_the_question() -> None:
    messages, slots = run(ActionAnswerTopic(), tracker_of("ask_hiring"))
    assert "answer" not in messages[0]
    assert [button["payload"] for button in messages[0]["buttons"]] == ["/list_roles"]
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


def test_two_roles_get_a_section_each_in_one_answer() -> None:
    tracker = tracker_of("ask_duties", ["community_officer", "community_manager"])
    messages, slots = run(ActionAnswerTopic(), tracker)
    assert [message["answer"]["roles"] for message in messages] == [["community_officer", "community_manager"]]
    assert {key.split(".")[0] for key in messages[0]["answer"]["facts"]} == {"community_officer", "community_manager"}
    assert slots["roles"] == ["community_officer", "community_manager"]


def test_a_role_held_against_the_one_before_gets_an_answer_beside_it() -> None:
    before = {"roles": ["community_officer"], "topic": "ask_overview"}
    tracker = tracker_of("ask_expectations", ["event_organizer"], text="is it harder than that?", slots=before)
    messages, slots = run(ActionAnswerTopic(), tracker)
    assert [message["answer"]["roles"] for message in messages] == [["community_officer", "event_organizer"]]
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
    messages, _ = run(ActionAnswerTopic(), tracker_of("ask_overview", ["social_media_manager"]))
    assert "Hanya sedikit" in messages[0]["text"]


def test_payloads_with_unknown_roles_are_harmless() -> None:
    for roles in (["president"], [None], [["community_officer", "x"]], [{"a": 1}], [42]):
        messages, _ = run(ActionAnswerTopic(), tracker_of("ask_duties", roles))
        assert messages


def test_in_the_shell_suggestions_are_words_not_a_menu() -> None:
    # given somebody types in `rasa shell`, where buttons become a menu that swallows what is typed
    tracker = tracker_of("ask_duties", ["community_officer"])
    tracker.events = [{"event": "user", "text": "", "metadata": {"capabilities": {"buttons": False}}}]
    messages, _ = run(ActionAnswerTopic(), tracker)
    assert messages[0]["buttons"] == []
    assert messages[0]["text"].endswith("Lanjut ke: Apa lagi? · Keterampilan · Siapa yang cocok")
    # and what stands in the text already is not said again
    messages, _ = run(ActionListRoles(), tracker)
    assert "Lanjut ke" not in messages[0]["text"]


@pytest.mark.parametrize("language", ["id", "en"])
def test_nobody_is_asked_for_a_role_if_no_source_has_steps_into_any(language: str) -> None:
    messages, _ = run(ActionAnswerTopic(), tracker_of("ask_how_to_start", slots={"language": language}))
    assert [button["payload"] for button in messages[0]["buttons"]][-1] == "/list_roles"
    assert "community_officer" in messages[0]["buttons"][0]["payload"]


def test_how_to_get_experience_is_answered_with_what_is_asked_for(knowledge: KnowledgeBase) -> None:
    tracker = tracker_of("ask_how_to_start", text="i lack experience, what can i do?", slots={"language": "en"})
    messages, slots = run(ActionAnswerTopic(), tracker)
    assert "xperience" in messages[0]["text"]
    assert slots["topic"] == "ask_how_to_start"


def test_a_role_said_to_be_the_same_as_another_gets_their_difference() -> None:
    roles = ["international_community_manager", "social_media_manager"]
    messages, _ = run(ActionAnswerTopic(), tracker_of("ask_misconceptions", roles, text="is it basically the same?"))
    assert messages[0]["answer"]["topic"] == "ask_difference"
    assert messages[0]["answer"]["facts"] == ["international_community_manager.versus_social_media_manager"]


def test_as_many_facts_are_told_as_are_wanted(knowledge: KnowledgeBase) -> None:
    tracker = tracker_of("ask_duties", ["community_officer"], text="give me the top 3 only")
    messages, _ = run(ActionAnswerTopic(), tracker)
    assert len(messages[0]["answer"]["facts"]) == 3
    tracker = tracker_of("ask_duties", ["community_officer"], text="sebutkan semuanya")
    messages, _ = run(ActionAnswerTopic(), tracker)
    assert len(messages[0]["answer"]["facts"]) == len(knowledge.facts_on("community_officer", "duties"))


def test_facts_are_counted_on_request(knowledge: KnowledgeBase) -> None:
    tracker = tracker_of("ask_hiring", ["community_officer"], text="ada berapa poin totalnya?")
    messages, _ = run(ActionAnswerTopic(), tracker)
    assert str(len(knowledge.facts_on("community_officer", "hiring"))) in messages[1]["text"]


def test_a_request_with_a_particle_is_no_question_about_an_amount(knowledge: KnowledgeBase) -> None:
    tracker = tracker_of("ask_duties", ["community_officer"], text="sebutin semua dong")
    messages, _ = run(ActionAnswerTopic(), tracker)
    assert len(messages[0]["answer"]["facts"]) == len(knowledge.facts_on("community_officer", "duties"))
