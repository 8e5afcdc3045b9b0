"""What a message itself says: its language, roles, intents, and what it says of its writer."""
