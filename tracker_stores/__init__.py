"""Stores that keep conversations and delete them when they are to be forgotten."""
