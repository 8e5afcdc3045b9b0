"""Fixtures: the knowledge base, and the bot as it is trained."""

import os
from pathlib import Path
from typing import Iterator, List

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.loading import load
from advisor.understanding.roles.finder import RoleFinder
from tests.support.trained import Trained, unpack

LONGEST = (
    "conversations/test_talks.py", "channels/telegram/test_worker.py", "test_rasa_commands.py",
    "browser/test_widget.py", "scripts/test_serve.py",
)  # fmt: skip
"""The files that take longest. They come first, so that neither of two workers is left with one at the end."""


def pytest_collection_modifyitems(items: List[pytest.Item]) -> None:
    longest = [Path(__file__).parent / name for name in LONGEST]
    assert all(file.exists() for file in longest)
    items.sort(key=lambda item: item.path not in longest)


@pytest.fixture(scope="session")
def knowledge() -> KnowledgeBase:
    return load()


@pytest.fixture(scope="session")
def role_finder(knowledge: KnowledgeBase) -> RoleFinder:
    return RoleFinder(knowledge.found_by_name, knowledge.lexicon.role_names)


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Trained:
    """Gives the folder with what a component of the trained bot learned; trains first when the inputs changed."""
    from scripts.train import newest_model, train

    train()
    model = newest_model()
    assert model
    folder = tmp_path_factory.mktemp("trained")
    return lambda component: unpack(model, component, folder)


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
