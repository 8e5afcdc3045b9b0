"""Rasa graph components: what `advisor` knows, made part of Rasa's pipeline and policies."""
