"""What stores raise."""


class StorageError(Exception):
    """Nothing was read, stored or deleted, because the database is unavailable; the text says why, for the log."""
