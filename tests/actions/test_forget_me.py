"""Deleting what is stored about the person."""

import pytest

from actions.forget_me import ActionForgetMe, offers_to_forget
from advisor.dialogue.metadata import BotMetadata
from tests.support.actions import events_of, run, said, tracker_of

OFFER = said(offered=[{"intent": "forget_me", "title": "Ya, hapus semuanya"}])


@pytest.mark.parametrize(("language", "asks"), [("id", "Hapus sekarang?"), ("en", "Delete now?")])
def test_it_asks_before_it_deletes(language: str, asks: str) -> None:
    messages, slots = run(ActionForgetMe(), tracker_of("forget_me", slots={"language": language}))
    assert asks in messages[0]["text"]
    assert [button["payload"] for button in messages[0]["buttons"]] == ["/forget_me", "/deny"]
    assert offers_to_forget(BotMetadata(offered=messages[0]["offered"]))
    assert slots == {}


def test_once_confirmed_everything_is_reset_but_the_language() -> None:
    slots = {"language": "en", "roles": ["event_organizer"]}
    events = events_of(ActionForgetMe(), tracker_of("forget_me", slots=slots, before=[OFFER]))
    assert events[0]["event"] == "reset_slots"
    assert {event["name"]: event["value"] for event in events[1:]} == {"language": "en", "forgotten": True}


def test_a_confirmation_that_is_no_longer_the_last_thing_said_is_asked_for_again() -> None:
    messages, slots = run(ActionForgetMe(), tracker_of("forget_me", before=[OFFER, said("...")]))
    assert messages[0]["offered"]
    assert "forgotten" not in slots
