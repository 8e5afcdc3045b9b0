"""What the bot knows and how it reasons: knowledge, roles, answers, fit, language. None of it depends on Rasa."""
