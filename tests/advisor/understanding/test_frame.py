"""What a message says by itself."""

from advisor.advisor import get_advisor
from advisor.understanding.frame import Frame


def _frame(text: str, *roles: str) -> Frame:
    found = [{"entity": "role", "value": role} for role in roles]
    return get_advisor().frames.read({"text": text, "intent": {"name": "x", "confidence": 0.5}, "entities": found})


def test_a_frame_has_the_known_roles_once() -> None:
    assert _frame("beda", "community_officer", "nobody", "community_officer").roles == ("community_officer",)


def test_a_named_role_leaves_no_reference() -> None:
    assert _frame("yang pertama, community officer", "community_officer").reference is None
    assert _frame("yang pertama").reference is not None


def test_an_example_is_wanted() -> None:
    assert _frame("contohnya apa?").wants_example
    assert not _frame("tugasnya apa?").wants_example


def test_a_question_has_a_form() -> None:
    assert _frame("harus S1?").form == "yes_no"
    assert _frame("di kantor atau di lapangan").form == "a_or_b"


def test_a_pressed_button_says_nothing_by_words() -> None:
    frame = _frame('/ask_more{"x": "yang pertama contohnya"}')
    assert frame.is_payload
    assert (frame.reference, frame.wants_example, frame.scope) == (None, False, "current")


def test_an_empty_message_has_a_frame() -> None:
    assert get_advisor().frames.read({}).intent == ""
