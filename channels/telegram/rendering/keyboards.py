"""Keyboards under messages: the titles of their buttons, and what a press means."""

from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence

from channels.bubbles import Bubble
from channels.telegram.client.api import Keyboard

# Telegram returns up to 64 bytes of data with a press. The first character is one of these, the rest the button's id.
ONCE = "1"
"""One press uses up the keyboard."""
AGAIN = "2"
"""The keyboard stays usable for other choices."""
USED_UP = "0"
"""The keyboard was used up by an earlier press."""
CHOSEN = "✓ "
SHORT_TITLE = 18
"""Characters: two buttons with titles no longer than this fit next to each other on a phone."""


class Pressed(NamedTuple):
    """What the data of a press says about the button."""

    kind: str
    id: str


def press_of(data: str) -> Optional[Pressed]:
    """The button that a press with `data` stands for; None if the data is not ours."""
    return Pressed(data[0], data[1:]) if data[:1] in (ONCE, AGAIN, USED_UP) else None


def keyboard(bubble: Bubble) -> Keyboard:
    """The keyboard of a bubble: the degrees of a fit question in one row, other buttons in rows of one or two."""
    buttons: Sequence[Mapping[str, str]] = bubble.get("buttons") or []
    degrees = degrees_of(bubble)
    scale = [_button(str(number), button) for number, button in enumerate(degrees, start=1)]
    rest = [_button(button["title"], button) for button in buttons if button not in degrees]
    return ([scale] if scale else []) + _rows(rest)


def degrees_of(bubble: Bubble) -> List[Mapping[str, str]]:
    """The buttons of a fit question that give a degree."""
    return [button for button in bubble.get("buttons") or [] if bubble.get("progress") and button["kind"] == "answer"]


def with_choice(markup: Optional[Mapping[str, Any]], data: str) -> Optional[Keyboard]:
    """The keyboard in `markup` after the button with `data` was pressed; None if nothing changes."""
    rows: List[List[Dict[str, Any]]] = (markup or {}).get("inline_keyboard") or []
    pressed = next((button for row in rows for button in row if button.get("callback_data") == data), None)
    if pressed is None or pressed["text"].startswith(CHOSEN):
        return None
    if data.startswith(ONCE):
        return [[{"text": CHOSEN + pressed["text"], "callback_data": USED_UP}]]
    return [
        [{**button, "text": CHOSEN + button["text"]} if button is pressed else button for button in row] for row in rows
    ]


def _button(title: str, button: Mapping[str, str]) -> Dict[str, str]:
    return {"text": title, "callback_data": (AGAIN if button["kind"] == "next" else ONCE) + button["id"]}


def _rows(buttons: Sequence[Dict[str, str]]) -> Keyboard:
    rows: Keyboard = []
    for button in buttons:
        last = rows[-1] if rows else []
        if len(last) == 1 and max(len(last[0]["text"]), len(button["text"])) <= SHORT_TITLE:
            last.append(button)
        else:
            rows.append([button])
    return rows
