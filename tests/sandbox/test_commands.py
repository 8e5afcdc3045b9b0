"""The menu of commands."""

from typing import Any, Dict, List

import pytest

from sandbox import BotApi, Person
from tests.support.sandbox_bot import Bot


def commands(*names: str, description: str = "x") -> List[Dict[str, str]]:
    return [{"command": name, "description": description} for name in names]


def test_given_commands_when_they_are_set_then_they_can_be_read_and_deleted(api: BotApi, bot: Bot) -> None:
    bot.do("setMyCommands", commands=commands("start", "/fit"))
    assert bot.do("getMyCommands") == commands("start", "fit")
    assert bot.do("getMyCommands", language_code="id") == []
    assert api.commands == {("default", ""): {"start": "x", "fit": "x"}}
    bot.do("deleteMyCommands")
    assert api.commands == {}


def test_the_menu_with_the_narrowest_scope_and_language_is_shown(api: BotApi, bot: Bot, ani: Person) -> None:
    group = api.group("Kelas 12", [ani])
    menus: List[Dict[str, Any]] = [
        {"commands": commands("a")},
        {"commands": commands("b"), "language_code": "id"},
        {"commands": commands("c"), "scope": {"type": "all_group_chats"}},
    ]
    for menu in menus:
        bot.do("setMyCommands", **menu)
    assert list(api.commands_shown(ani, "en")) == ["a"]
    assert list(api.commands_shown(ani, "id")) == ["b"]
    assert list(api.commands_shown(group, "id")) == ["c"]
    bot.do("setMyCommands", commands=commands("d"), scope={"type": "chat", "chat_id": ani.id})
    assert list(api.commands_shown(ani, "id")) == ["d"]


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({}, "can't parse commands: expected an Array of BotCommand"),
        ({"commands": commands("Start")}, "BOT_COMMAND_INVALID"),
        ({"commands": commands("mulai-lagi")}, "BOT_COMMAND_INVALID"),
        ({"commands": commands("")}, "command must be non-empty"),
        ({"commands": commands("x" * 33)}, "command length must not exceed 32"),
        ({"commands": commands("x", description=" ")}, "command description must be non-empty"),
        ({"commands": commands("x", description="x" * 257)}, "command description length must not exceed 256"),
        ({"commands": commands(*(f"c{i}" for i in range(101)))}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": commands("x"), "language_code": "ind"}, "invalid language code specified"),
        (
            {"commands": commands("x"), "scope": {"type": "all"}},
            "can't parse BotCommandScope: unsupported type specified",
        ),
    ],
)
def test_commands_that_telegram_does_not_take_are_refused(bot: Bot, parameters: Dict[str, Any], reason: str) -> None:
    assert bot.refused("setMyCommands", **parameters) == f"Bad Request: {reason}"


def test_given_the_most_and_longest_when_they_are_set_then_they_are_taken(bot: Bot) -> None:
    bot.do("setMyCommands", commands=commands(*(f"c{i}" for i in range(99)), "x" * 32, description="x" * 256))
