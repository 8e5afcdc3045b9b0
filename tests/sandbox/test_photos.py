"""Pictures that a bot sends."""

import io
from typing import Any, Dict

import pytest
from PIL import Image

from sandbox import BotApi, Person
from sandbox.photos import MOST_BYTES
from tests.support.sandbox_bot import Bot


def picture(width: int = 40, height: int = 20, kind: str = "PNG") -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (width, height), "red").save(data, kind)
    return data.getvalue()


def upload(bot: Bot, ani: Person, data: bytes, **fields: Any) -> Dict[str, Any]:
    response = bot.send("sendPhoto", data={"chat_id": ani.id, **fields}, files={"photo": ("a.png", data)})
    answer: Dict[str, Any] = response.json()
    return answer


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_given_a_picture_when_it_is_sent_then_the_chat_has_it_with_its_caption(
    api: BotApi, bot: Bot, ani: Person, kind: str
) -> None:
    data = picture(kind=kind)
    markup = '{"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}'
    answer = upload(bot, ani, data, caption="<i>Gaji</i>", parse_mode="HTML", reply_markup=markup)
    assert [(size["width"], size["height"]) for size in answer["result"]["photo"]] == [(40, 20)]
    [message] = api.sent(ani)
    assert (message.photo, message.caption, message.text) == (data, "Gaji", "")
    assert message.entities == [{"type": "italic", "offset": 0, "length": 4}]
    assert message.buttons == [[("Ya", "y")]]


def test_given_a_picture_that_was_sent_when_its_id_is_sent_then_it_comes_again(
    api: BotApi, bot: Bot, ani: Person
) -> None:
    file = upload(bot, ani, picture())["result"]["photo"][-1]["file_id"]
    bot.do("sendPhoto", chat_id=ani.id, photo=file)
    assert [message.photo for message in api.sent(ani)] == [picture()] * 2


def test_given_a_large_picture_when_it_is_sent_then_it_comes_in_sizes(bot: Bot, ani: Person) -> None:
    sizes = upload(bot, ani, picture(2000, 1000))["result"]["photo"]
    assert [(size["width"], size["height"]) for size in sizes] == [(90, 45), (320, 160), (800, 400), (1280, 640)]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "file must be non-empty"),
        (b"<svg/>", "IMAGE_PROCESS_FAILED"),
        (picture(kind="GIF"), "IMAGE_PROCESS_FAILED"),
        (picture(600, 600)[:200], "IMAGE_PROCESS_FAILED"),
        (picture(420, 20), "PHOTO_INVALID_DIMENSIONS"),
        (picture(9_000, 1_001), "PHOTO_INVALID_DIMENSIONS"),
        (
            picture() + bytes(MOST_BYTES),
            f"file of size {MOST_BYTES + len(picture())} bytes is too big for a photo; "
            f"the maximum size is {MOST_BYTES} bytes",
        ),
    ],
    ids=["empty", "no picture", "gif", "cut", "ratio", "size", "bytes"],
)
def test_a_picture_that_telegram_does_not_take_is_refused(
    api: BotApi, bot: Bot, ani: Person, data: bytes, reason: str
) -> None:
    answer = upload(bot, ani, data)
    assert (answer["error_code"], answer["description"]) == (400, f"Bad Request: {reason}")
    assert api.sent(ani) == []


def test_given_the_largest_sizes_when_sent_then_they_are_taken(bot: Bot, ani: Person) -> None:
    assert upload(bot, ani, picture(400, 20))["ok"]
    assert upload(bot, ani, picture(9_000, 1_000))["ok"]


def test_given_a_caption_that_is_too_long_when_it_is_sent_then_it_is_refused(bot: Bot, ani: Person) -> None:
    assert upload(bot, ani, picture(), caption="x" * 1024)["ok"]
    answer = upload(bot, ani, picture(), caption="x" * 1025)
    assert answer["description"] == "Bad Request: message caption is too long"


def test_given_no_file_when_a_photo_is_sent_then_it_is_refused(bot: Bot, ani: Person) -> None:
    assert bot.refused("sendPhoto", chat_id=ani.id) == "Bad Request: there is no photo in the request"
    reason = "Bad Request: wrong file identifier/HTTP URL specified"
    assert bot.refused("sendPhoto", chat_id=ani.id, photo="AgACx") == reason
