"""Operators see the log of the connection however little else is logged."""

import subprocess
import sys

import pytest

from tests.support.bot import ROOT

SCRIPT = """
import logging
logging.basicConfig(level=logging.CRITICAL)  # as a quiet Rasa has it
from channels.telegram.log import PREFIX, log
import importlib, channels.telegram.log as module
importlib.reload(module)  # must not add a second handler
module.log.info("it is running by %s", "polling")
module.log.debug("not for operators")
"""


@pytest.fixture(scope="module")
def lines() -> list[str]:
    """What a quiet program shows of the log."""
    done = subprocess.run([sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return [line for line in done.stderr.splitlines() if "Telegram: " in line]


def test_what_is_no_warning_is_shown_once(lines: list[str]) -> None:
    assert len(lines) == 1
    assert lines[0].endswith("Telegram: it is running by polling")


def test_each_line_has_the_time(lines: list[str]) -> None:
    assert lines[0][:4].isdigit()
    assert lines[0].index("Telegram: ") > len("2000-01-01 00:00:00")
