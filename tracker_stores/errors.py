"""What stores raise."""


class StorageError(Exception):
    """Nothing was read, stored or deleted, because the database can't do it now; the text says why, for the log."""
