"""Reads and checks what the widget sends."""

import json
import math
from typing import Any, Dict, List, Optional, Tuple

from pydantic import ValidationError

from advisor.text import MAX_CHARACTERS
from channels.errors import TooLongError
from channels.messages import Incoming, clean


def decoded(body: bytes) -> Any:
    """What `body` says in JSON; None if it isn't UTF-8, isn't JSON, or can be read in more than one way."""
    try:
        return json.loads(
            body.decode("utf-8"), object_pairs_hook=_fields, parse_float=_number, parse_constant=_refuse_constant
        )
    except (ValueError, RecursionError):
        return None


def incoming(body: Any) -> Optional[Incoming]:
    """The message in `body`, decoded JSON; None if it is not a valid message.

    Raises:
        TooLongError: its text has more than `MAX_CHARACTERS` (2,000) characters.
    """
    if not isinstance(body, dict):
        return None
    try:
        message = Incoming.parse_obj(body)
    except ValidationError:
        return None
    if message.text is not None:
        message.text = clean(message.text)
        if len(message.text) > MAX_CHARACTERS:
            raise TooLongError
    return message if message.text != "" else None


def _fields(pairs: List[Tuple[str, Any]]) -> Dict[str, Any]:
    """The fields of an object, each of which it names once."""
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise ValueError("a field is given twice")
    return fields


def _number(text: str) -> float:
    """A number that a computer can hold."""
    number = float(text)
    if math.isinf(number):
        raise ValueError("a number is too large")
    return number


def _refuse_constant(name: str) -> None:
    """Refuses NaN and Infinity, which are not JSON."""
    raise ValueError(f"{name} is not JSON")
