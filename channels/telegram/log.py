"""The log of the connection to Telegram, which operators see even if hardly anything else is logged."""

import logging

PREFIX = "Telegram: "


def _logger() -> logging.Logger:
    """A separate logger: Rasa's may be set to show only warnings, and "it is running" is not a warning."""
    logger = logging.getLogger(__name__)
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter(f"%(asctime)s {PREFIX}%(message)s"))
        logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    return logger


log = _logger()
