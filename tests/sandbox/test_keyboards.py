"""Inline keyboards."""

from typing import Any, Dict, List

import pytest

from sandbox.errors import ApiError
from sandbox.keyboards import buttons, checked

PARSE = "can't parse inline keyboard button: "


def keyboard(*rows: int) -> Dict[str, Any]:
    return {"inline_keyboard": [[{"text": "x", "callback_data": "y"}] * columns for columns in rows]}


def with_button(**button: Any) -> Dict[str, Any]:
    return {"inline_keyboard": [[button]]}


def test_given_a_keyboard_when_checked_then_its_buttons_can_be_read() -> None:
    markup = checked(
        {"inline_keyboard": [[{"text": " Ya ", "callback_data": "y"}], [], [{"text": "S", "url": "a.org"}]]}
    )
    assert buttons(markup) == [[("Ya", "y")], [("S", "a.org")]]


def test_given_as_many_buttons_as_allowed_when_checked_then_they_are_taken() -> None:
    assert checked(keyboard(*[8] * 12, 4))
    assert checked(with_button(text="x", callback_data="é" * 32))


def test_nothing_or_another_kind_of_keyboard_is_no_inline_keyboard() -> None:
    others: List[Any] = [None, "", {"inline_keyboard": [[]]}, {"remove_keyboard": True}]
    assert [checked(markup) for markup in others] == [None] * 4


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ([], "object expected as reply markup"),
        ({"keys": []}, "inline keyboard expected"),
        ({"inline_keyboard": {}}, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array'),
        ({"inline_keyboard": [{}]}, "can't parse inline keyboard: inline keyboard rows must be Arrays"),
        (keyboard(9), "REPLY_MARKUP_TOO_LONG"),
        (keyboard(*[8] * 12, 5), "REPLY_MARKUP_TOO_LONG"),
        (with_button(callback_data="y"), PARSE + 'Can\'t find field "text"'),
        (with_button(text=" ", callback_data="y"), "inline keyboard button text must be non-empty"),
        (with_button(text="x"), PARSE + "Text buttons are unallowed in the inline keyboard"),
        (with_button(text="x", callback_data=""), PARSE + "Text buttons are unallowed in the inline keyboard"),
        (with_button(text="x", callback_data=None), PARSE + 'Field "callback_data" must be of type String'),
        (with_button(text="x", callback_data=1), PARSE + 'Field "callback_data" must be of type String'),
        (
            with_button(text="x", callback_data="y", url="https://a.org"),
            PARSE + "exactly one of the optional fields must be used",
        ),
        (with_button(text="x", callback_data="é" * 32 + "x"), "BUTTON_DATA_INVALID"),
        (
            with_button(text="x", url="ftp://a.org"),
            "inline keyboard button URL 'ftp://a.org' is invalid: Unsupported URL protocol",
        ),
        (with_button(text="x", url="http://a"), "inline keyboard button URL 'http://a' is invalid: Wrong HTTP URL"),
        ({"inline_keyboard": [["x"]]}, PARSE + "InlineKeyboardButton must be an Object"),
    ],
)
def test_a_keyboard_that_telegram_does_not_take_is_refused(markup: Any, reason: str) -> None:
    with pytest.raises(ApiError) as refusal:
        checked(markup or [])
    assert refusal.value.description == f"Bad Request: {reason}"
