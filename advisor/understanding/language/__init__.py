"""Which language a message is in, and which one to reply in."""
