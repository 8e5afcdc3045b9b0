"""Inline keyboards, which a bot may put under a message."""

import re
from typing import Any, Dict, List, NamedTuple, Optional, Tuple
from urllib.parse import urlsplit

from sandbox.errors import bad_request
from sandbox.text import clean

Markup = Dict[str, Any]

MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
MOST_DATA_BYTES = 64
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
_OTHER_MARKUPS = ("keyboard", "remove_keyboard", "force_reply")


class Button(NamedTuple):
    """A button: what a person sees, and what it sends or opens."""

    title: str
    data: str


def checked(markup: Any, inline_only: bool = False) -> Optional[Markup]:
    """The inline keyboard in `markup`; None if there is none.

    Raises:
        ApiError: Telegram would refuse it.
    """
    if markup in (None, "", {}):
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        if inline_only or not any(name in markup for name in _OTHER_MARKUPS):
            raise bad_request("inline keyboard expected")
        return None
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array')
    if any(not isinstance(row, list) for row in rows):
        raise bad_request("can't parse inline keyboard: inline keyboard rows must be Arrays")
    kept = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, kept)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in kept):
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return {"inline_keyboard": kept} if kept else None


def buttons(markup: Optional[Markup]) -> List[List[Button]]:
    """The rows of a keyboard."""
    return [
        [Button(button["text"], str(button.get("callback_data", button.get("url", "")))) for button in row]
        for row in (markup or {}).get("inline_keyboard", [])
    ]


def find(markup: Optional[Markup], title: str) -> Tuple[int, int]:
    """The row and column of the first button called `title`.

    Raises:
        ValueError: there is no such button; the text says which ones there are.
    """
    rows = buttons(markup)
    for i, row in enumerate(rows):
        for j, button in enumerate(row):
            if button.title == title:
                return i, j
    titles = ", ".join(repr(button.title) for row in rows for button in row)
    raise ValueError(f"no button is called {title!r}, only {titles or 'none at all'}")


def callback_data(markup: Optional[Markup], row: int, column: int) -> str:
    """The data that the button at this row and column sends to the bot.

    Raises:
        ValueError: there is no such button, or it sends nothing.
    """
    try:
        return str((markup or {})["inline_keyboard"][row][column]["callback_data"])
    except (KeyError, IndexError):
        raise ValueError("there is no button in this place that sends anything to the bot") from None


def _button(button: Any) -> Dict[str, Any]:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    for field in ("text", "callback_data", "url"):
        if field in button and not isinstance(button[field], str):
            raise bad_request(f'can\'t parse inline keyboard button: Field "{field}" must be of type String')
    if "text" not in button:
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    text = clean(button["text"]).strip()
    if not text:
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [name for name in _ACTIONS if button.get(name) is not None and (button[name] or "inline" in name)]
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one of the optional fields must be used")
    if "callback_data" in actions and len(clean(button["callback_data"]).encode()) > MOST_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in actions:
        _check_link(button["url"])
    return {"text": text, actions[0]: button[actions[0]]}


def _check_link(url: str) -> None:
    parts = urlsplit(url if "://" in url else f"http://{url}")
    host = parts.hostname or ""
    if parts.scheme == "tg":
        return
    if parts.scheme not in ("http", "https"):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    if not re.fullmatch(r"[\w-]+(\.[\w-]+)+", host):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
