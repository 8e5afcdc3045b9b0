"""A local substitute for Telegram: its Bot API, and a page where you can talk to the bot."""

from sandbox.api import BotApi
from sandbox.chats import Chat, Message, Query, User
from sandbox.errors import ApiError
from sandbox.flood import NO_LIMITS, Limits
from sandbox.keyboards import Button
from sandbox.people import Group, Person
from sandbox.telegram import Call

__all__ = [
    "NO_LIMITS",
    "ApiError",
    "BotApi",
    "Button",
    "Call",
    "Chat",
    "Group",
    "Limits",
    "Message",
    "Person",
    "Query",
    "User",
]
