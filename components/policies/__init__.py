"""Policies: what the bot does next."""
