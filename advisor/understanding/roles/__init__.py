"""Which roles a message names."""
