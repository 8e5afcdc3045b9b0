"""What is read of Telegram's updates."""

from typing import Any, Dict

import pytest

from channels.telegram.client.updates import MAX_ID, read_update

ANI: Dict[str, Any] = {"id": 7, "is_bot": False, "first_name": "Ani", "language_code": "id"}
CHAT = {"id": 7, "type": "private"}


def _message(**more: Any) -> Dict[str, Any]:
    return {"message_id": 5, "date": 1, "from": ANI, "chat": CHAT, **more}


def test_a_text_is_read_with_its_writer_and_chat() -> None:
    update = read_update({"update_id": 1, "message": _message(text="gajinya?"), "something_new": {}})
    assert update is not None
    assert update.message is not None
    assert update.message.sender is not None
    assert (update.message.text, update.message.sender.id, update.message.chat.type) == ("gajinya?", 7, "private")
    assert not update.message.shows_something


@pytest.mark.parametrize(
    ("content", "shows"),
    [
        ({"photo": [{}]}, True),
        ({"voice": {"duration": 1}}, True),
        ({"new_chat_title": "x"}, False),
        ({"photo": []}, False),
    ],
)
def test_what_is_shown_instead_of_words_is_told_from_what_happened(content: Dict[str, Any], shows: bool) -> None:
    update = read_update({"update_id": 1, "message": _message(**content)})
    assert update is not None
    assert update.message is not None
    assert update.message.shows_something == shows


def test_a_press_and_a_membership_are_read() -> None:
    press = {"id": "9", "from": ANI, "message": _message(text="x"), "data": "abc"}
    member = {"chat": CHAT, "from": ANI, "old_chat_member": {"status": "left"}, "new_chat_member": {"status": "member"}}
    update = read_update({"update_id": 1, "callback_query": press, "my_chat_member": member})
    assert update is not None
    assert update.callback_query is not None
    assert update.my_chat_member is not None
    assert update.callback_query.data == "abc"
    assert update.my_chat_member.new_chat_member.status == "member"


def test_an_update_of_another_kind_is_an_update_without_content() -> None:
    update = read_update({"update_id": 1, "poll_answer": {}})
    assert update is not None
    assert (update.message, update.callback_query, update.my_chat_member) == (None, None, None)


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        "x",
        {},
        {"update_id": -1},
        {"update_id": MAX_ID + 1},
        {"update_id": 1, "message": {"text": 1}},
        {"update_id": 1, "message": {**_message(), "chat": {"id": "x", "type": "private"}}},
        {"update_id": 1, "message": _message(message_id=MAX_ID + 1)},
    ],
)
def test_what_does_not_have_the_form_of_an_update_is_none(body: Any) -> None:
    assert read_update(body) is None


def test_an_update_nested_too_deeply_is_none() -> None:
    message: Dict[str, Any] = _message()
    for _ in range(3000):
        message = _message(reply_to_message=message)
    assert read_update({"update_id": 1, "message": message}) is None
