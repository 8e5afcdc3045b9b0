"""What an action reads from the conversation."""
