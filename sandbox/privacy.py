"""Privacy mode: which messages of a group a bot receives."""

from sandbox.chats import Message, User
from sandbox.text import part


def is_for_bot(message: Message, bot: User, privacy: bool) -> bool:
    """Whether the bot receives `message`, which a person wrote."""
    if not message.chat.is_group or not privacy:
        return True
    if message.reply_to:
        return message.reply_to.sender is bot
    text = message.text or message.caption
    commands = [entity for entity in message.entities if entity["type"] == "bot_command"]
    meant = [part(text, entity["offset"], entity["length"]).partition("@")[2] for entity in commands]
    # According to Telegram's FAQ, a mention alone is not enough.
    return any(name.lower() in ("", bot.username.lower()) for name in meant)
