"""What operators are told of the line to Telegram, however little else is logged."""

import logging

PREFIX = "Telegram: "


def _logger() -> logging.Logger:
    """A logger of its own: Rasa's shows only warnings when it is told so, and "it is running" is none."""
    logger = logging.getLogger(__name__)
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter(f"%(asctime)s {PREFIX}%(message)s"))
        logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    return logger


log = _logger()
