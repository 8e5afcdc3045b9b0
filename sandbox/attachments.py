"""What people send besides text, in the shapes of the Bot API."""

from typing import Any, Callable, Dict

Shape = Dict[str, Any]
NewFile = Callable[[], Shape]


def content(kind: str, value: Any, new_file: NewFile) -> Shape:
    """The field `kind` of a message, and the fields that come with it.

    `value`: what matters about it (a sticker's emoji, the seconds of a voice message, a document's name, a contact's
    name and number, a pair of coordinates), True for any value, or a dict that is used as it is.
    """
    if isinstance(value, (dict, list)):
        return {kind: value}
    if kind not in _MAKERS:
        return {kind: value}
    return _MAKERS[kind](value, new_file)


def _photo(value: Any, new_file: NewFile) -> Shape:
    sizes = ((90, 67), (320, 240), (1280, 960))
    return {"photo": [{**new_file(), "width": width, "height": height} for width, height in sizes]}


def _sticker(value: Any, new_file: NewFile) -> Shape:
    emoji = value if isinstance(value, str) else "👍"
    kind = {"type": "regular", "is_animated": False, "is_video": False}
    return {"sticker": {**new_file(), "width": 512, "height": 512, "emoji": emoji, "set_name": "Sandbox", **kind}}


def _voice(value: Any, new_file: NewFile) -> Shape:
    return {"voice": {**new_file(), "duration": _number(value, 3), "mime_type": "audio/ogg"}}


def _audio(value: Any, new_file: NewFile) -> Shape:
    return {"audio": {**new_file(), "duration": _number(value, 180), "mime_type": "audio/mpeg", "title": "Lagu"}}


def _video(value: Any, new_file: NewFile) -> Shape:
    size = {"width": 1280, "height": 720}
    return {"video": {**new_file(), **size, "duration": _number(value, 10), "mime_type": "video/mp4"}}


def _animation(value: Any, new_file: NewFile) -> Shape:
    file = new_file()
    name = {"file_name": "animation.mp4", "mime_type": "video/mp4"}
    shape = {**file, **name, "width": 320, "height": 240, "duration": _number(value, 2)}
    # An animation also comes as a document, for programs older than animations.
    return {"animation": shape, "document": {**file, **name}}


def _video_note(value: Any, new_file: NewFile) -> Shape:
    return {"video_note": {**new_file(), "length": 240, "duration": _number(value, 5)}}


def _document(value: Any, new_file: NewFile) -> Shape:
    name = value if isinstance(value, str) else "cv.pdf"
    return {"document": {**new_file(), "file_name": name, "mime_type": "application/pdf"}}


def _contact(value: Any, new_file: NewFile) -> Shape:
    name, number = value if isinstance(value, tuple) else ("Budi", "+6281234567890")
    return {"contact": {"phone_number": number, "first_name": name}}


def _location(value: Any, new_file: NewFile) -> Shape:
    latitude, longitude = value if isinstance(value, tuple) else (-6.2, 106.8)
    return {"location": {"latitude": latitude, "longitude": longitude}}


def _venue(value: Any, new_file: NewFile) -> Shape:
    place = _location(True, new_file)
    return {"venue": {**place, "title": "Monas", "address": "Jakarta"}, **place}


def _dice(value: Any, new_file: NewFile) -> Shape:
    return {"dice": {"emoji": "🎲", "value": _number(value, 4)}}


def _number(value: Any, otherwise: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else otherwise


_MAKERS: Dict[str, Callable[[Any, NewFile], Shape]] = {
    "photo": _photo,
    "sticker": _sticker,
    "voice": _voice,
    "audio": _audio,
    "video": _video,
    "animation": _animation,
    "video_note": _video_note,
    "document": _document,
    "contact": _contact,
    "location": _location,
    "venue": _venue,
    "dice": _dice,
}
