"""What the bot knows: the models of `knowledge/`, their loading, and their checking."""
