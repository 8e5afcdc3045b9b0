"""Finds and chooses the facts that answer a question."""
