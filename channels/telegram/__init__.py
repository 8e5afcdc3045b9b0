"""Telegram: updates in, messages with keyboards and pictures out."""
