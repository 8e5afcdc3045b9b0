"""Messages that are not understood."""

import pytest

from actions.clarify import ActionClarify, offers_for
from tests.support.actions import asked, run, said, tracker_of


def test_an_unclear_message_gets_two_readings_in_plain_words() -> None:
    tracker = tracker_of("nlu_fallback", ["community_officer"])
    names = ("nlu_fallback", "ask_duties", "out_of_scope", "ask_skills", "ask_more")
    tracker.latest_message["intent_ranking"] = [{"name": name, "confidence": 0.2} for name in names]
    messages, _ = run(ActionClarify(), tracker)
    assert [button["title"] for button in messages[0]["buttons"]] == ["Tugas", "Keterampilan"]
    assert messages[0]["buttons"][0]["payload"] == '/ask_duties{"role": "community_officer"}'


@pytest.mark.parametrize(("language", "said"), [("id", "sedang mencari arah"), ("en", "looking for a direction")])
def test_an_unclear_first_message_gets_ways_to_begin(language: str, said: str) -> None:
    slots = {"language": language}
    tracker = tracker_of("nlu_fallback", text="aku kelas 12", ranking={"greet": 0.2}, slots=slots)
    messages, _ = run(ActionClarify(), tracker)
    assert said in messages[0]["text"]
    assert len(messages[0]["buttons"]) == 3
    assert messages[0]["missed"]


def test_a_later_unclear_message_gets_readings() -> None:
    ranking = {"ask_duties": 0.2, "list_roles": 0.1}
    messages, _ = run(ActionClarify(), tracker_of("nlu_fallback", ranking=ranking, before=[asked("halo"), said()]))
    assert [offer["intent"] for offer in messages[0]["offered"]] == ["ask_duties", "list_roles"]


def test_offers_have_labels_and_are_few() -> None:
    offers = offers_for(["nlu_fallback", "ask_duties", "ask_duties", "ask_skills", "ask_salary"], "en")
    assert [offer.intent for offer in offers] == ["ask_duties", "ask_skills"]
    assert all(offer.role is None for offer in offers)


def test_an_offer_about_a_role_names_it() -> None:
    about, other = offers_for(["ask_duties", "list_roles"], "en", "community_officer")
    assert (about.role, other.role) == ("community_officer", None)


def test_after_a_second_miss_the_bot_says_what_it_can_do() -> None:
    before = [asked("hmm"), said(missed=True)]
    messages, _ = run(
        ActionClarify(), tracker_of("nlu_fallback", text="hmm", ranking={"ask_duties": 0.2}, before=before)
    )
    assert "guru BK" in messages[0]["text"]
    assert messages[0]["missed"]
    assert "offered" not in messages[0]


def test_a_role_named_for_a_question_that_waits_answers_it() -> None:
    tracker = tracker_of("nlu_fallback", ["community_officer"], slots={"topic": "ask_duties"})
    messages, _ = run(ActionClarify(), tracker)
    assert messages[0]["answer"]["topic"] == "ask_duties"
