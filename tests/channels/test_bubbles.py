"""Rasa's events as bubbles."""

from typing import Any, Dict

from channels.bubbles import Bubbles, Utterance

BOT: Dict[str, Any] = {
    "event": "bot",
    "timestamp": 1763740000.25,
    "text": "Pertanyaan 3.",
    "data": {
        "buttons": [{"title": "Suka", "payload": "4"}, {"title": "Lewati", "payload": "/skip_question"}],
        "elements": None,
    },
    "metadata": {"language": "id", "question": {"trait": "writing", "number": 3}},
}


def test_a_bubble_and_its_buttons_have_the_same_ids_every_time() -> None:
    bubbles = Bubbles(b"secret", {})
    first, again = (bubbles.history([BOT], "ani", "id") for _ in range(2))
    assert first == again
    assert [button["kind"] for button in first[0]["buttons"]] == ["answer", "control"]
    assert first[0]["progress"]["number"] == 3


def test_the_payload_of_a_button_is_not_shown() -> None:
    assert "skip_question" not in str(Bubbles(b"secret", {}).history([BOT], "ani", "id"))


def test_another_persons_button_can_not_be_pressed() -> None:
    bubbles = Bubbles(b"secret", {})
    button = bubbles.history([BOT], "ani", "id")[0]["buttons"][1]["id"]
    pressed = bubbles.pressed([BOT], "ani", button)
    assert pressed is not None
    assert pressed.payload == "/skip_question"
    assert bubbles.pressed([BOT], "budi", button) is None
    assert bubbles.pressed([], "ani", button) is None


def test_each_bubble_has_the_language_of_its_time() -> None:
    events = [
        {"event": "user", "message_id": "a", "text": "ok", "metadata": {}},
        {"event": "slot", "name": "language", "value": "en"},
        {"event": "bot", "text": "Sure.", "data": {}, "metadata": {}, "timestamp": 1.0},
        {"event": "bot", "text": "Baik.", "data": {}, "metadata": {}, "timestamp": 2.0},
    ]
    shown = Bubbles(b"secret", {"Baik.": "id"}).history(events, "ani", "id")
    assert [bubble["language"] for bubble in shown] == ["id", "en", "id"]


def test_a_press_is_shown_by_the_title_of_its_button() -> None:
    event = {"event": "user", "message_id": "a", "text": "/ask_duties", "metadata": {"title": "Tugas"}}
    assert Bubbles(b"secret", {}).history([event], "ani", "id")[0]["text"] == "Tugas"


def test_the_buttons_of_a_fit_question_are_gone_after_the_next_one() -> None:
    bubbles = Bubbles(b"secret", {})
    asked: Dict[str, Any] = {"language": "id", "question": {"trait": "travel", "number": 4}}
    following = {**BOT, "timestamp": BOT["timestamp"] + 5, "text": "Pertanyaan 4.", "metadata": asked}
    old, new = (
        bubbles.of_bot(Utterance.of_event(event), "ani", "id")["buttons"][0]["id"] for event in (BOT, following)
    )
    other = {"event": "bot", "timestamp": 1.0, "text": "Kucatat.", "metadata": {}}
    assert bubbles.pressed([BOT, other], "ani", old) is not None
    assert bubbles.pressed([BOT, following], "ani", old) is None
    assert bubbles.pressed([BOT, following], "ani", new) is not None


def test_a_question_asked_once_more_can_be_answered_above_too() -> None:
    bubbles = Bubbles(b"secret", {})
    again = {**BOT, "timestamp": BOT["timestamp"] + 5}
    first = bubbles.of_bot(Utterance.of_event(BOT), "ani", "id")["buttons"][0]["id"]
    assert bubbles.pressed([BOT, again], "ani", first) is not None
