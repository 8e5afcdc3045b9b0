"""What a bot that polls gets."""

import threading
from typing import Any, Dict, List

import pytest

from sandbox import NO_LIMITS, BotApi, Person
from tests.support.sandbox_bot import Bot, Clock


def texts(updates: List[Dict[str, Any]]) -> List[str]:
    return [update["message"]["text"] for update in updates]


def test_given_a_message_when_polled_then_it_has_the_shape_that_telegram_sends(
    api: BotApi, bot: Bot, clock: Clock
) -> None:
    ani = api.person("Ani", "en", "ani_w")
    ani.says("/start 😀 @TemanKarierBot")
    [update] = bot.updates()
    assert update["message"] == {
        "message_id": 1,
        "from": {"id": ani.id, "is_bot": False, "first_name": "Ani", "username": "ani_w", "language_code": "en"},
        "chat": {"id": ani.id, "first_name": "Ani", "username": "ani_w", "type": "private"},
        "date": int(clock.now),
        "text": "/start 😀 @TemanKarierBot",
        "entities": [
            {"type": "bot_command", "offset": 0, "length": 6},
            {"type": "mention", "offset": 10, "length": 15},
        ],
    }


def test_given_updates_when_an_offset_comes_then_those_below_are_gone(api: BotApi, bot: Bot) -> None:
    ani = api.person("Ani")
    for text in "abcd":
        ani.says(text)
    updates = bot.updates()
    numbers = [update["update_id"] for update in updates]
    assert numbers == list(range(numbers[0], numbers[0] + 4))
    assert texts(bot.updates(limit=2)) == ["a", "b"]
    assert texts(bot.updates(offset=numbers[1])) == ["b", "c", "d"]
    assert texts(bot.updates(offset=0)) == ["b", "c", "d"]
    assert texts(bot.updates(offset=-2)) == ["c", "d"]
    assert texts(bot.updates()) == ["c", "d"]
    assert bot.updates(offset=numbers[3] + 1) == []
    assert api.pending == 0


def test_given_the_same_seed_when_started_anew_then_ids_are_the_same() -> None:
    def ids(seed: int) -> List[int]:
        with BotApi(seed=seed) as api:
            ani = api.person("Ani")
            ani.says("halo")
            return [ani.id, Bot(api).updates()[0]["update_id"]]

    assert ids(1) == ids(1) != ids(2)


def test_a_long_poll_is_answered_with_the_next_message(api: BotApi, bot: Bot) -> None:
    ani = api.person("Ani")
    threading.Timer(0.1, lambda: ani.says("halo")).start()
    assert texts(bot.updates(timeout=50)) == ["halo"]  # a bot that gets nothing gives up after ten seconds
    assert bot.updates(offset=2**31 - 1, timeout=1) == []


def test_a_waiting_poll_is_told_of_the_conflict_when_another_comes(api: BotApi, bot: Bot) -> None:
    answers: List[Dict[str, Any]] = []
    earlier = threading.Thread(target=lambda: answers.append(bot.answer("getUpdates", timeout=10)))
    earlier.start()
    api.wait_until(lambda: api._telegram.world.updates._waiting)
    threading.Timer(0.1, lambda: api.person("Ani").says("halo")).start()
    assert texts(bot.updates(timeout=10)) == ["halo"]
    earlier.join()
    assert answers == [
        {
            "ok": False,
            "error_code": 409,
            "description": "Conflict: terminated by other getUpdates request; "
            "make sure that only one bot instance is running",
        }
    ]


def test_given_a_webhook_when_polled_then_it_is_a_conflict(bot: Bot) -> None:
    bot.do("setWebhook", url="http://127.0.0.1:9/")
    assert bot.refused("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    bot.do("deleteWebhook")
    assert bot.updates() == []


def test_given_allowed_kinds_when_others_happen_then_they_do_not_come(api: BotApi, bot: Bot) -> None:
    ani = api.person("Ani")
    message = ani.says("a")
    bot.updates(allowed_updates=["edited_message"])
    ani.says("b")
    ani.edits(message, "c")
    kept = bot.updates()
    assert [sorted(update)[0] for update in kept] == ["message", "edited_message"]
    assert kept[0]["message"]["text"] == "a"
    assert kept[1]["edited_message"]["text"] == "c"


def test_given_no_kinds_when_somebody_blocks_the_bot_then_it_is_told(api: BotApi, bot: Bot, ani: Person) -> None:
    ani.blocks_bot()
    change = bot.updates()[-1]["my_chat_member"]
    assert [change[side]["status"] for side in ("old_chat_member", "new_chat_member")] == ["member", "kicked"]


def test_given_raw_updates_when_polled_then_they_come_as_they_are_and_once(api: BotApi, bot: Bot) -> None:
    ani = api.person("Ani")
    ani.says("a")
    [first] = bot.updates()
    bot.updates(offset=first["update_id"] + 1)
    api.inject(first)
    api.inject({"update_id": "x"})
    api.inject({"message": {}})
    got = bot.updates(offset=first["update_id"] + 1)
    assert got == [first, {"update_id": "x"}, {"update_id": first["update_id"] + 1, "message": {}}]
    assert bot.updates() == got[2:]


def test_given_other_kinds_of_messages_when_sent_then_they_have_their_shapes(api: BotApi, bot: Bot) -> None:
    ani = api.person("Ani")
    ani.sends(photo=True, caption="/cv")
    ani.sends(sticker="😀")
    ani.sends(contact=("Budi", "+62"))
    ani.sends(location=(1.5, 2.5))
    ani.sends(poll={"question": "?"})
    ani.says("ini", forward_origin={"type": "hidden_user"})
    photo, sticker, contact, location, poll, forwarded = [update["message"] for update in bot.updates()]
    assert photo["caption_entities"] == [{"type": "bot_command", "offset": 0, "length": 3}]
    assert photo["photo"][-1]["width"] == 1280
    assert sticker["sticker"]["emoji"] == "😀"
    assert contact["contact"] == {"phone_number": "+62", "first_name": "Budi"}
    assert location["location"] == {"latitude": 1.5, "longitude": 2.5}
    assert poll["poll"] == {"question": "?"}
    assert (forwarded["text"], forwarded["forward_origin"]) == ("ini", {"type": "hidden_user"})


def test_waiting_for_a_slow_bot_tells_the_test_what_there_is() -> None:
    with BotApi(limits=NO_LIMITS) as api:
        ani, bot = api.person("Ani"), Bot(api)
        ani.says("halo")
        bot.do("sendMessage", chat_id=ani.id, text="hai")
        assert [message.text for message in api.wait_for(ani)] == ["hai"]
        bot.refused("sendMessage", chat_id=ani.id, text="")
        try:
            api.wait_for(ani, timeout=0.05)
        except TimeoutError as error:
            said = str(error)
        assert "0 of 1 messages arrived within 0.05 s" in said
        assert "  <1 Ani: 'halo'>\n  <2 Teman Karier: 'hai'>\n" in said
        assert "sendMessage 400 Bad Request: message text is empty" in said


def test_updates_are_taken_once_the_bot_polls_again(api: BotApi, bot: Bot, ani: Person) -> None:
    assert not api.are_updates_taken
    (update,) = bot.updates()
    assert not api.are_updates_taken
    poll = threading.Thread(target=bot.updates, kwargs={"offset": update["update_id"] + 1, "timeout": 10})
    poll.start()
    api.wait_until(lambda: api.are_updates_taken, what="the next poll")
    ani.says("lagi")
    assert not api.are_updates_taken
    poll.join()


def test_a_webhook_has_taken_the_updates_that_it_confirmed(api: BotApi, bot: Bot) -> None:
    assert not api.are_updates_taken
    bot.do("setWebhook", url="http://127.0.0.1:9/")
    assert api.are_updates_taken
    api.person("Ani").says("halo")
    assert not api.are_updates_taken


def test_waiting_for_something_that_does_not_happen_tells_the_test(api: BotApi) -> None:
    with pytest.raises(TimeoutError, match=r"the answer did not happen within 0\.02 s"):
        api.wait_until(lambda: False, 0.02, "the answer")
