"""Custom actions: each reads the conversation, asks `advisor`, and utters one of the domain's responses."""
