"""Button payloads."""

from advisor.dialogue.payload import Payload, intent_in, is_payload, role_in


def test_payload_with_a_role_is_read_by_rasa() -> None:
    assert str(Payload("ask_duties", "community_officer")) == '/ask_duties{"role": "community_officer"}'
    assert str(Payload("greet")) == "/greet"


def test_payload_tells_its_intent() -> None:
    assert intent_in('/ask_duties{"role": "community_officer"}') == "ask_duties"
    assert intent_in("4") is None
    assert not is_payload("tugasnya apa?")
    assert not is_payload(None)


def test_a_payload_says_which_role_it_is_about() -> None:
    assert role_in(str(Payload("ask_duties", "community_officer"))) == "community_officer"
    assert role_in("/ask_more") is None
    assert role_in("biasa saja {x}") is None
