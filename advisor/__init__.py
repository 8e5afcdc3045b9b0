"""The adviser's own thinking: knowledge, roles, answers, language. It knows nothing of Rasa."""
