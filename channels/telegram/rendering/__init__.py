"""Bubbles as messages of Telegram."""
