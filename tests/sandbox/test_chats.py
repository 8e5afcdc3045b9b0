"""Chats in which a bot may not do what it wants, and groups."""

from typing import List

import pytest

from sandbox import NO_LIMITS, BotApi, Person
from tests.support.sandbox_bot import Bot


def refused(bot: Bot, chat_id: object) -> str:
    return bot.refused("sendMessage", chat_id=chat_id, text="x")


def test_given_a_chat_that_is_not_there_when_written_to_then_it_is_refused(bot: Bot) -> None:
    assert refused(bot, 42) == "Bad Request: chat not found"
    assert refused(bot, "@nobody") == "Bad Request: chat not found"
    assert refused(bot, "") == "Bad Request: chat_id is empty"


def test_given_somebody_who_never_wrote_when_written_to_then_it_is_refused(api: BotApi, bot: Bot) -> None:
    assert refused(bot, api.person("Ani").id) == "Forbidden: bot can't initiate conversation with a user"


def test_given_somebody_who_left_when_written_to_then_it_is_refused(api: BotApi, bot: Bot, ani: Person) -> None:
    ani.blocks_bot()
    assert refused(bot, ani.id) == "Forbidden: bot was blocked by the user"
    assert bot.refused("sendChatAction", chat_id=ani.id, action="typing") == "Forbidden: bot was blocked by the user"
    with pytest.raises(ValueError, match="Ani can't write to the bot"):
        ani.says("halo")
    ani.unblocks_bot()
    bot.do("sendMessage", chat_id=ani.id, text="x")
    ani.deletes_account()
    assert refused(bot, ani.id) == "Forbidden: user is deactivated"
    ani.vanishes()
    assert refused(bot, ani.id) == "Bad Request: chat not found"


def test_given_a_group_when_the_bot_is_muted_or_kicked_then_it_may_not_write(
    api: BotApi, bot: Bot, ani: Person
) -> None:
    group = api.group("Kelas 12", [ani])
    bot.do("sendMessage", chat_id=group.id, text="x")
    group.mutes_bot()
    assert refused(bot, group.id) == "Bad Request: not enough rights to send text messages to the chat"
    group.kicks_bot()
    assert refused(bot, group.id) == "Forbidden: bot was kicked from the supergroup chat"


def test_writing_to_an_upgraded_group_gets_the_new_id(api: BotApi, bot: Bot, ani: Person) -> None:
    group = api.group("Kelas 12", [ani], basic=True)
    new = group.upgrades()
    answer = bot.answer("sendMessage", chat_id=group.id, text="x")
    assert answer == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new.id},
    }
    bot.do("sendMessage", chat_id=new.id, text="x")
    ani.says("halo", in_chat=new)
    assert bot.updates()[-1]["message"]["chat"] == {"id": new.id, "title": "Kelas 12", "type": "supergroup"}


def test_given_a_group_when_somebody_is_not_in_it_then_they_cannot_write_there(api: BotApi, ani: Person) -> None:
    group, budi = api.group("Kelas 12", [ani]), api.person("Budi")
    with pytest.raises(ValueError, match="Budi is not in that chat"):
        budi.says("halo", in_chat=group)
    budi.joins(group)
    budi.says("halo", in_chat=group)
    budi.leaves(group)
    with pytest.raises(ValueError, match="Budi is not in that chat"):
        budi.says("halo", in_chat=group)


def received(privacy: bool) -> List[str]:
    with BotApi(privacy=privacy, limits=NO_LIMITS) as api:
        ani, bot = api.person("Ani"), Bot(api)
        group = api.group("Kelas 12", [ani])
        before = len(bot.updates())
        bot.do("sendMessage", chat_id=group.id, text="hai")
        [hai] = api.sent(group)
        ani.says("halo semua", in_chat=group)
        ani.says("@TemanKarierBot halo", in_chat=group)
        ani.says("/fit", in_chat=group)
        ani.says("/fit@TemanKarierBot", in_chat=group)
        ani.says("/fit@LainBot", in_chat=group)
        ani.says("ya", in_chat=group, reply_to=hai)
        ani.says("pribadi")
        return [update["message"]["text"] for update in bot.updates()[before:]]


def test_in_privacy_mode_the_bot_gets_only_what_is_for_it() -> None:
    assert received(privacy=True) == ["/fit", "/fit@TemanKarierBot", "ya", "pribadi"]


def test_without_privacy_mode_the_bot_gets_everything() -> None:
    assert len(received(privacy=False)) == 7
