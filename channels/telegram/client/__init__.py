"""A client of Telegram's Bot API."""
