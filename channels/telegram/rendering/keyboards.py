"""Keyboards under messages: what stands on their buttons, and what a press means."""

from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence

from channels.bubbles import Bubble
from channels.telegram.client.api import Keyboard

# Telegram gives back up to 64 bytes with a press. The first says what becomes of the keyboard: it is used up, stays for
# other choices, or was used up before.
ONCE, AGAIN, IN_USE = "1", "2", "0"
CHOSEN = "✓ "
# Two buttons fit beside each other on a phone when neither is longer.
SHORT = 18


class Pressed(NamedTuple):
    """A button, as a press tells of it."""

    kind: str
    id: str


def press_of(data: str) -> Optional[Pressed]:
    """What `data` of a press means; None when it is none of ours."""
    return Pressed(data[0], data[1:]) if data[:1] in (ONCE, AGAIN, IN_USE) else None


def keyboard(bubble: Bubble) -> Keyboard:
    """The keyboard of a bubble: the degrees of a fit question in one row, all else in rows of one or two."""
    buttons: Sequence[Mapping[str, str]] = bubble.get("buttons") or []
    degrees = degrees_of(bubble)
    scale = [_button(str(number), button) for number, button in enumerate(degrees, start=1)]
    rest = [_button(button["title"], button) for button in buttons if button not in degrees]
    return ([scale] if scale else []) + _rows(rest)


def degrees_of(bubble: Bubble) -> List[Mapping[str, str]]:
    """The buttons of a fit question that give a degree."""
    return [button for button in bubble.get("buttons") or [] if bubble.get("progress") and button["kind"] == "answer"]


def with_choice(markup: Optional[Mapping[str, Any]], data: str) -> Optional[Keyboard]:
    """The keyboard in `markup` after the button with `data` was pressed; None when nothing changes."""
    rows: List[List[Dict[str, Any]]] = (markup or {}).get("inline_keyboard") or []
    pressed = next((button for row in rows for button in row if button.get("callback_data") == data), None)
    if pressed is None or pressed["text"].startswith(CHOSEN):
        return None
    if data.startswith(ONCE):
        return [[{"text": CHOSEN + pressed["text"], "callback_data": IN_USE}]]
    return [
        [{**button, "text": CHOSEN + button["text"]} if button is pressed else button for button in row] for row in rows
    ]


def _button(title: str, button: Mapping[str, str]) -> Dict[str, str]:
    return {"text": title, "callback_data": (AGAIN if button["kind"] == "next" else ONCE) + button["id"]}


def _rows(buttons: Sequence[Dict[str, str]]) -> Keyboard:
    rows: Keyboard = []
    for button in buttons:
        beside = rows[-1] if rows else []
        if len(beside) == 1 and max(len(beside[0]["text"]), len(button["text"])) <= SHORT:
            beside.append(button)
        else:
            rows.append([button])
    return rows
