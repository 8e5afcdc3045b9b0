"""The menu of commands, by scope and language."""

import re
from typing import Any, Dict, List, Optional, Tuple

from sandbox.errors import bad_request
from sandbox.text import clean

Key = Tuple[str, str]
Menu = Dict[str, str]

MOST_COMMANDS = 100
_PLAIN_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")


class Commands:
    """The menus that `setMyCommands` set."""

    def __init__(self) -> None:
        self.menus: Dict[Key, Menu] = {}
        """By scope ("default", "all_private_chats", "chat 42", ...) and language ("" for all)."""

    def set(self, commands: Any, scope: Any, language: str) -> None:
        """Sets a menu; an empty list deletes it.

        Raises:
            ApiError: Telegram would refuse it.
        """
        key, menu = _key(scope, language), _menu(commands)
        if menu:
            self.menus[key] = menu
        else:
            self.menus.pop(key, None)

    def get(self, scope: Any, language: str) -> List[Dict[str, str]]:
        """The menu for exactly this scope and language."""
        menu = self.menus.get(_key(scope, language), {})
        return [{"command": command, "description": description} for command, description in menu.items()]

    def delete(self, scope: Any, language: str) -> None:
        """Deletes a menu."""
        self.menus.pop(_key(scope, language), None)

    def shown(self, chat: int, is_group: bool, language: str) -> Menu:
        """The menu that somebody whose app is in `language` sees in `chat`: the one with the narrowest scope."""
        kind = "all_group_chats" if is_group else "all_private_chats"
        for scope in (f"chat {chat}", kind, "default"):
            for menu in (self.menus.get((scope, language)), self.menus.get((scope, ""))):
                if menu:
                    return menu
        return {}


def _key(scope: Any, language: str) -> Key:
    if language and not re.fullmatch("[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return _scope(scope), language


def _scope(scope: Any) -> str:
    if scope in (None, "", {}):
        return "default"
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = scope.get("type")
    if kind in _PLAIN_SCOPES:
        return str(kind)
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    if not scope.get("chat_id"):
        raise bad_request("can't parse BotCommandScope: chat_id is empty")
    member = f" {scope.get('user_id')}" if kind == "chat_member" else ""
    return f"{kind} {scope['chat_id']}{member}"


def _menu(commands: Any) -> Menu:
    if not isinstance(commands, list):
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return dict(_command(command) for command in commands)


def _command(command: Any) -> Tuple[str, str]:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name, description = _field(command, "command").lstrip("/"), _field(command, "description")
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > 32:
        raise bad_request("command length must not exceed 32")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > 256:
        raise bad_request("command description length must not exceed 256")
    if not re.fullmatch("[a-z0-9_]+", name):
        raise bad_request("BOT_COMMAND_INVALID")
    return name, description


def _field(command: Dict[str, Any], name: str) -> str:
    value: Optional[Any] = command.get(name)
    if not isinstance(value, str):
        raise bad_request(f'can\'t parse BotCommand: Field "{name}" must be of type String')
    return clean(value).strip()
