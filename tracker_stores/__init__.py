"""Where conversations are kept, forgotten, and looked through for what went wrong."""
