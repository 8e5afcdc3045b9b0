"""Custom actions: each reads the conversation, asks `advisor`, and utters a response of the domain."""
