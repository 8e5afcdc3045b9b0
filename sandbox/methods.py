"""The methods of the Bot API."""

from typing import Any, Awaitable, Callable, Dict, NamedTuple, Optional, Union

from sandbox import html, photos
from sandbox.chats import Chat, Message
from sandbox.commands import Commands
from sandbox.errors import ApiError, bad_request
from sandbox.flood import FloodControl
from sandbox.keyboards import checked
from sandbox.parameters import Parameters
from sandbox.text import Formatted, clean, trimmed, units, with_found
from sandbox.updates import LONGEST_POLL, MOST_AT_ONCE
from sandbox.webhook import MOST_CONNECTIONS, Target, Webhook
from sandbox.world import LONGEST_CAPTION, LONGEST_TEXT, World, fields

LONGEST_ANSWER = 200
_ACTIONS = (
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)


class Done(NamedTuple):
    """A result with a description."""

    result: Any
    description: str


Method = Callable[[Parameters], Union[Any, Awaitable[Any]]]


class Methods:
    """The methods that a bot can call; each raises ApiError if Telegram would refuse the call."""

    def __init__(self, world: World, flood: FloodControl, webhook: Webhook, seconds_to_answer: float) -> None:
        """`seconds_to_answer`: how long a pressed button waits for the bot's answer."""
        self.commands = Commands()
        self._world = world
        self._flood = flood
        self._webhook = webhook
        self._seconds_to_answer = seconds_to_answer
        methods: Dict[str, Method] = {
            "getMe": self._get_me,
            "getUpdates": self._get_updates,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._get_webhook_info,
            "sendMessage": self._send_message,
            "sendPhoto": self._send_photo,
            "sendChatAction": self._send_chat_action,
            "answerCallbackQuery": self._answer_callback_query,
            "editMessageReplyMarkup": self._edit_message_reply_markup,
            "setMyCommands": self._set_my_commands,
            "getMyCommands": self._get_my_commands,
            "deleteMyCommands": self._delete_my_commands,
        }
        self._methods = {name.lower(): method for name, method in methods.items()}

    def find(self, name: str) -> Method:
        """The method called `name`, in upper or lower case.

        Raises:
            ApiError: there is no such method.
        """
        if name.lower() not in self._methods:
            raise ApiError(404, "Not Found: method not found")
        return self._methods[name.lower()]

    # About the bot

    def _get_me(self, parameters: Parameters) -> Any:
        abilities = {
            "can_join_groups": True,
            "can_read_all_group_messages": not self._world.privacy,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }
        return {**self._world.bot.shape(), **abilities}

    def _set_my_commands(self, parameters: Parameters) -> Any:
        commands = parameters.json("commands", "commands list")
        self.commands.set(commands, parameters.json("scope", "BotCommandScope"), parameters.text("language_code"))
        self._world.changed()
        return True

    def _get_my_commands(self, parameters: Parameters) -> Any:
        return self.commands.get(parameters.json("scope", "BotCommandScope"), parameters.text("language_code"))

    def _delete_my_commands(self, parameters: Parameters) -> Any:
        self.commands.delete(parameters.json("scope", "BotCommandScope"), parameters.text("language_code"))
        self._world.changed()
        return True

    # Updates

    async def _get_updates(self, parameters: Parameters) -> Any:
        self._allow(parameters)
        limit = parameters.integer("limit", MOST_AT_ONCE, 1, MOST_AT_ONCE)
        offset = parameters.integer("offset", 0, -(2**31), 2**31 - 1)
        return await self._world.updates.poll(offset, limit, parameters.integer("timeout", 0, 0, LONGEST_POLL))

    def _set_webhook(self, parameters: Parameters) -> Any:
        url = parameters.text("url").strip()
        if not url:
            return self._delete_webhook(parameters)
        connections = parameters.integer("max_connections", 40, 1, MOST_CONNECTIONS)
        target = Target(url, parameters.text("secret_token"), connections)
        is_new = target != self._webhook.target
        self._webhook.set(target)
        self._allow(parameters)
        if parameters.flag("drop_pending_updates"):
            self._world.updates.drop()
        return Done(True, "Webhook was set" if is_new else "Webhook is already set")

    def _delete_webhook(self, parameters: Parameters) -> Any:
        was_set = bool(self._webhook.target.url)
        self._webhook.set(Target())
        if parameters.flag("drop_pending_updates"):
            self._world.updates.drop()
        return Done(True, "Webhook was deleted" if was_set else "Webhook is already deleted")

    def _get_webhook_info(self, parameters: Parameters) -> Any:
        webhook, updates = self._webhook, self._world.updates
        info = {"url": webhook.target.url, "has_custom_certificate": False, "pending_update_count": updates.count}
        if webhook.last_error:
            info.update(last_error_date=webhook.last_error_date, last_error_message=webhook.last_error)
        if webhook.target.url:
            info["max_connections"] = webhook.target.max_connections
        if not updates.is_default():
            info["allowed_updates"] = sorted(updates.allowed)
        return info

    def _allow(self, parameters: Parameters) -> None:
        try:
            self._world.updates.allow(parameters.json("allowed_updates", "allowed updates"))
        except ApiError:
            # Telegram ignores a list that it can't read.
            return

    # Messages

    def _send_message(self, parameters: Parameters) -> Any:
        shown = _formatted(parameters, "text")
        if not shown.text:
            raise bad_request("message text is empty")
        if units(shown.text) > LONGEST_TEXT:
            raise bad_request("message is too long")
        return self._send(parameters, "text", fields("text", "entities", shown), b"")

    def _send_photo(self, parameters: Parameters) -> Any:
        shown = _formatted(parameters, "caption")
        if units(shown.text) > LONGEST_CAPTION:
            raise bad_request("message caption is too long")
        data = self._photo(parameters)
        sizes = [
            {**self._world.new_file(), "file_size": len(data), **size} for size in photos.sizes(*photos.checked(data))
        ]
        content = {"photo": sizes, **fields("caption", "caption_entities", shown)}
        sent = self._send(parameters, "photo", content, data)
        self._world.files.update({size["file_id"]: data for size in sizes})
        return sent

    def _photo(self, parameters: Parameters) -> bytes:
        given = parameters.text("photo")
        attached = parameters.files.get(given[len("attach://") :] if given.startswith("attach://") else "photo")
        if attached:
            return attached.data
        if not given:
            raise bad_request("there is no photo in the request")
        if given not in self._world.files:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return self._world.files[given]

    def _send(self, parameters: Parameters, kind: str, content: Dict[str, Any], photo: bytes) -> Dict[str, Any]:
        markup = checked(parameters.json("reply_markup", "reply markup"))
        chat = self._world.chat(parameters.get("chat_id"))
        chat.check_open(kind)
        reply_to = self._replied(chat, parameters)
        self._flood.message(chat.id, chat.is_group)
        message = self._world.post(chat, content, reply_to, markup)
        message.photo = photo
        if parameters.text("parse_mode"):
            message.html = parameters.text("text" if kind == "text" else "caption")
        return message.shape()

    def _replied(self, chat: Chat, parameters: Parameters) -> Optional[Message]:
        reply = parameters.json("reply_parameters", "reply parameters")
        if reply is None:
            given, optional = parameters.get("reply_to_message_id"), parameters.flag("allow_sending_without_reply")
        elif isinstance(reply, dict):
            given, optional = reply.get("message_id"), reply.get("allow_sending_without_reply") is True
        else:
            raise bad_request("object expected as reply parameters")
        if given in (None, "", 0):
            return None
        message = _message(chat, given)
        if not message and not optional:
            raise bad_request("message to be replied not found")
        return message

    def _edit_message_reply_markup(self, parameters: Parameters) -> Any:
        markup = checked(parameters.json("reply_markup", "reply markup"), inline_only=True)
        chat = self._world.chat(parameters.get("chat_id"))
        chat.check_open()
        if not parameters.text("message_id"):
            raise bad_request("message identifier is not specified")
        message = _message(chat, parameters.get("message_id"))
        if not message:
            raise bad_request("message to edit not found")
        if message.sender is not self._world.bot:
            raise bad_request("message can't be edited")
        if message.markup == markup:
            raise bad_request(
                "message is not modified: specified new message content and reply markup are exactly the same as a "
                "current content and reply markup of the message"
            )
        self._flood.edit(chat.id)
        message.markup = markup
        message.edit_date = int(self._world.clock())
        self._world.changed()
        return message.shape()

    def _send_chat_action(self, parameters: Parameters) -> Any:
        action = parameters.text("action").lower()
        if action not in _ACTIONS:
            raise bad_request("wrong parameter action in request")
        chat = self._world.chat(parameters.get("chat_id"))
        chat.check_open()
        chat.actions.append((self._world.clock(), action))
        self._world.changed()
        return True

    def _answer_callback_query(self, parameters: Parameters) -> Any:
        text = clean(parameters.text("text"))
        query = self._world.queries.get(parameters.text("callback_query_id"))
        if not query or query.answered or self._world.clock() - query.asked > self._seconds_to_answer:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        if len(text) > LONGEST_ANSWER:
            raise bad_request("MESSAGE_TOO_LONG")
        query.answer_text = text
        query.is_alert = parameters.flag("show_alert")
        query.answered = True
        self._world.changed()
        return True


def _message(chat: Chat, message_id: Any) -> Optional[Message]:
    try:
        return chat.messages.get(int(message_id))
    except (ValueError, TypeError):
        return None


def _formatted(parameters: Parameters, name: str) -> Formatted:
    source = clean(parameters.text(name))
    mode = parameters.text("parse_mode").lower()
    if mode not in ("", "html"):
        raise bad_request("unsupported parse_mode")
    return trimmed(with_found(html.parse(source) if mode else Formatted(source)))
