"""The project's programs in a terminal, as a person starts them."""

import contextlib
import signal
import sys
from typing import Dict, Iterator

import pexpect

from scripts.train import train
from tests.support.bot import ROOT

COLUMNS = 200


@contextlib.contextmanager
def started(module: str, environment: Dict[str, str]) -> Iterator["pexpect.spawn[str]"]:
    """`python -m module` in a terminal, with a bot that is trained; ended with the block."""
    train()
    child: pexpect.spawn[str] = pexpect.spawn(
        sys.executable,
        ["-m", module],
        cwd=str(ROOT),
        env={**environment, "COLUMNS": str(COLUMNS)},
        encoding="utf-8",
        dimensions=(60, COLUMNS),
        # As a shell does: in the background, where tests may run, Ctrl-C would be ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    try:
        yield child
    finally:
        child.close(force=True)
