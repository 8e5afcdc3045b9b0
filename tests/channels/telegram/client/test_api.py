"""The methods of the Bot API, called as Telegram takes them."""

import asyncio
import io
from typing import Any, Awaitable, Callable, Iterator

import pytest
from PIL import Image

from channels.telegram.client.api import Address, Api, ApiError, UnreachableError
from channels.telegram.config import Config
from sandbox import NO_LIMITS, BotApi, Limits, Person
from tests.support.bot import free_port

KEYBOARD = [[{"text": "Gaji", "callback_data": "a"}]]
TOKEN = "123456789:AAE-not-to-be-shown"


@pytest.fixture
def telegram() -> Iterator[BotApi]:
    with BotApi(token=TOKEN, limits=NO_LIMITS) as made:
        yield made


@pytest.fixture
def ani(telegram: BotApi) -> Person:
    person = telegram.person("Ani")
    person.says("halo")
    return person


def _do(telegram: BotApi, call: Callable[[Api], Awaitable[Any]], server: str = "") -> Any:
    """What `call` gives with a client of its own."""

    async def done() -> Any:
        api = Api(Config(telegram.token, server or telegram.url, None))
        try:
            return await call(api)
        finally:
            await api.close()

    return asyncio.run(done())


def test_a_text_arrives_with_its_marks_and_buttons(telegram: BotApi, ani: Person) -> None:
    _do(telegram, lambda api: api.send_text(Address(ani.id), "<b>Halo</b> &amp; hai", KEYBOARD))
    (message,) = telegram.sent(ani)
    assert message.text == "Halo & hai"
    assert [entity["type"] for entity in message.entities] == ["bold"]
    assert [button.title for row in message.buttons for button in row] == ["Gaji"]


def test_a_picture_arrives_with_its_caption(telegram: BotApi, ani: Person) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(picture, "PNG")
    _do(telegram, lambda api: api.send_picture(Address(ani.id), picture.getvalue(), "<i>Hasil</i>", KEYBOARD))
    (message,) = telegram.sent(ani)
    assert message.caption == "Hasil"
    assert message.photo == picture.getvalue()
    assert message.buttons


def test_updates_before_a_number_are_confirmed(telegram: BotApi, ani: Person) -> None:
    ani.says("lagi")
    first, second = _do(telegram, lambda api: api.updates(None, 0))
    assert [update["message"]["text"] for update in (first, second)] == ["halo", "lagi"]
    assert _do(telegram, lambda api: api.updates(second["update_id"] + 1, 0)) == []
    assert telegram.pending == 0


def test_a_button_is_acknowledged_and_its_keyboard_changed(telegram: BotApi, ani: Person) -> None:
    _do(telegram, lambda api: api.send_text(Address(ani.id), "Mau apa?", KEYBOARD))
    (message,) = telegram.sent(ani)
    press = ani.presses(message, "Gaji")
    update = _do(telegram, lambda api: api.updates(None, 0))[-1]["callback_query"]
    _do(telegram, lambda api: api.acknowledge(update["id"], "Baik"))
    _do(telegram, lambda api: api.change_keyboard(ani.id, message.message_id, [[{**KEYBOARD[0][0], "text": "✓ Gaji"}]]))
    assert press.answered
    assert [button.title for row in message.buttons for button in row] == ["✓ Gaji"]


def test_typing_is_shown(telegram: BotApi, ani: Person) -> None:
    _do(telegram, lambda api: api.show_typing(Address(ani.id)))
    assert telegram.chat_actions(ani) == ["typing"]


def test_a_refusal_has_its_reason(telegram: BotApi) -> None:
    with pytest.raises(ApiError) as refused:
        _do(telegram, lambda api: api.send_text(Address(424242), "halo"))
    assert refused.value.code == 400
    assert "chat not found" in refused.value.description
    assert refused.value.retry_after == 0


def test_a_call_that_comes_too_fast_says_when_to_come_again(telegram: BotApi, ani: Person) -> None:
    telegram.limit(Limits())

    async def flood(api: Api) -> None:
        for _ in range(40):
            await api.send_text(Address(ani.id), "halo")

    with pytest.raises(ApiError) as refused:
        _do(telegram, flood)
    assert refused.value.code == 429
    assert refused.value.retry_after >= 1


@pytest.mark.parametrize("trouble", [{"status": 500}, {"status": 502}, {"html": True}])
def test_trouble_at_telegram_is_no_refusal_and_shows_no_token(telegram: BotApi, ani: Person, trouble: Any) -> None:
    telegram.fails("sendMessage", **trouble)
    with pytest.raises(UnreachableError) as unreachable:
        _do(telegram, lambda api: api.send_text(Address(ani.id), "halo"))
    assert TOKEN.partition(":")[2] not in str(unreachable.value)


def test_where_nothing_listens_telegram_is_unreachable(telegram: BotApi) -> None:
    with pytest.raises(UnreachableError) as unreachable:
        _do(telegram, lambda api: api.me(), f"http://127.0.0.1:{free_port()}")
    assert TOKEN.partition(":")[2] not in str(unreachable.value)
    assert unreachable.value.__cause__ is None
