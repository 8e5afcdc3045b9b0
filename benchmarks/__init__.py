"""Measurements: of the bot's understanding, against Rasa's default pipeline, and of the role index."""
