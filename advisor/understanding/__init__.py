"""What can be read from a message alone: its language, roles and intents, and what it says about its writer."""
