"""Privacy mode: what a bot gets to read in groups."""

from sandbox.chats import Message, User
from sandbox.text import part


def is_for_bot(message: Message, bot: User, privacy: bool) -> bool:
    """Whether the bot gets `message`, which a person wrote."""
    if not message.chat.is_group or not privacy:
        return True
    if message.reply_to:
        return message.reply_to.sender is bot
    text = message.text or message.caption
    commands = [entity for entity in message.entities if entity["type"] == "bot_command"]
    meant = [part(text, entity["offset"], entity["length"]).partition("@")[2] for entity in commands]
    # A mention alone is no reason, as Telegram's FAQ has it.
    return any(name.lower() in ("", bot.username.lower()) for name in meant)
