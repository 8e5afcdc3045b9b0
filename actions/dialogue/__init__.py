"""What an action reads of the conversation."""
