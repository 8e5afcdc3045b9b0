"""Measures the bot's understanding, next to Rasa's default pipeline, and the speed and accuracy of its parts."""
