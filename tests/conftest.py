"""Fixtures: the knowledge base, and the bot as it is trained."""

import os
from typing import Iterator

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.loading import load
from advisor.understanding.roles.finder import RoleFinder


@pytest.fixture(scope="session")
def knowledge() -> KnowledgeBase:
    return load()


@pytest.fixture(scope="session")
def role_finder(knowledge: KnowledgeBase) -> RoleFinder:
    return RoleFinder(list(knowledge.roles.values()), knowledge.lexicon.role_names)


@pytest.fixture(scope="session")
def bot() -> Iterator["object"]:
    """The trained bot with a real action server; trains first when the inputs changed."""
    import logging

    from rasa.utils.log_utils import configure_structlog

    from scripts.train import newest_model, train
    from tests.support.bot import ActionServer, Bot

    configure_structlog(logging.CRITICAL)
    train()
    model = newest_model()
    assert model
    actions = ActionServer()
    actions.start()
    try:
        yield Bot(model, actions)
    finally:
        actions.stop()
