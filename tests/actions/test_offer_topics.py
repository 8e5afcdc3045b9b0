"""What is offered after a yes, a no or a thank-you."""

from typing import Any, Dict, List, Sequence

import pytest

from actions.offer_topics import ActionOfferTopics
from tests.support.actions import asked, run, said, tracker_of

OFFICER = "community_officer"
OFFERS = [{"intent": "ask_duties", "title": "Tugas"}, {"intent": "ask_skills", "title": "Keterampilan"}]


def _offered(intent: str, before: Sequence[Dict[str, Any]] = (), **slots: Any) -> Dict[str, Any]:
    messages, _ = run(ActionOfferTopics(), tracker_of(intent, before=before, slots=slots))
    assert len(messages) == 1
    return dict(messages[0])


def _payloads(message: Dict[str, Any]) -> List[str]:
    return [button["payload"] for button in message["buttons"]]


@pytest.mark.parametrize("language", ["id", "en"])
def test_other_topics_of_the_role_are_offered(language: str) -> None:
    payloads = _payloads(_offered("affirm", roles=[OFFICER], topic="ask_duties", language=language))
    assert payloads
    assert all(OFFICER in payload and "ask_duties" not in payload for payload in payloads)


@pytest.mark.parametrize("roles", [[], [OFFICER, "event_organizer"]])
def test_without_one_role_the_roles_are_offered(roles: List[str]) -> None:
    assert all(payload.startswith("/inform_role") for payload in _payloads(_offered("affirm", roles=roles)))


@pytest.mark.parametrize("missed", [True, False])
def test_a_no_to_all_readings_gets_what_the_bot_can_do(missed: bool) -> None:
    message = _offered("deny", [asked("hmm"), said(offered=OFFERS[: 1 if missed else 2], missed=missed)])
    assert message["missed"]
    assert "guru BK" in message["text"]


def test_a_no_to_an_invitation_is_no_misunderstanding() -> None:
    message = _offered("deny", [asked("hai"), said(offered=OFFERS[:1])])
    assert "missed" not in message
    assert message["text"].startswith("Tidak apa-apa")


def test_a_no_to_deleting_says_that_nothing_was_deleted() -> None:
    offered = [{"intent": "forget_me", "title": "Ya"}]
    assert _offered("deny", [asked("hapus"), said(offered=offered)])["text"] == "Baik, tidak ada yang kuhapus."
