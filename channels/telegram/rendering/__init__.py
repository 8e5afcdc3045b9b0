"""Bubbles as Telegram messages."""
