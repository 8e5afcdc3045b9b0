"""`make chat`, in a terminal."""

import os
import re
import socket
import sys
from typing import Dict, Iterator

import pexpect
import pytest

from tests.support.bot import ROOT, free_port
from tests.support.terminal import started

SECONDS_TO_START = 90
ANSI_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@pytest.fixture
def environment() -> Dict[str, str]:
    return {
        **os.environ,
        "ACTION_PORT": str(free_port()),
        "PORT": str(free_port()),
        "TERM": "xterm",
    }


@pytest.fixture
def chat(environment: Dict[str, str]) -> Iterator["pexpect.spawn[str]"]:
    with started("scripts.chat", environment) as child:
        yield child


def is_open(port: str) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", int(port))) == 0


def test_a_conversation_opens_answers_and_ends_with_ctrl_c(
    chat: "pexpect.spawn[str]", environment: Dict[str, str]
) -> None:
    # The bot was trained before, so it opens without training,
    chat.expect("Your input ->", timeout=SECONDS_TO_START)
    opening = ANSI_ESCAPES.sub("", chat.before or "")
    assert "Training" not in opening
    # and without the warnings of libraries.
    assert "Warning" not in opening
    assert len(opening.strip().split("\n")) < 10, opening
    chat.send("tugas community officer apa aja kak\r")
    # The answer comes with its source.
    chat.expect("Mengenali pemimpin", timeout=30)
    chat.expect("bloghrd.com", timeout=10)
    assert is_open(environment["ACTION_PORT"])
    # Ctrl-C ends everything.
    chat.sendintr()
    chat.expect(pexpect.EOF, timeout=30)
    chat.close()
    assert "Traceback" not in ANSI_ESCAPES.sub("", chat.before or "")
    assert not is_open(environment["ACTION_PORT"])
    assert not is_open(environment["PORT"])


@pytest.mark.parametrize("variable", ["ACTION_PORT", "PORT"])
def test_a_port_in_use_is_reported_in_one_line(environment: Dict[str, str], variable: str) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", int(environment[variable])))
        other.listen()
        output, code = pexpect.run(
            f"{sys.executable} -m scripts.chat", cwd=str(ROOT), env=environment, withexitstatus=True, encoding="utf-8"
        )
    lines = [line for line in ANSI_ESCAPES.sub("", output).splitlines() if line.strip()]
    assert code == 1
    assert len(lines) == 1
    assert f"Port {environment[variable]} is in use" in lines[0]
    assert f"{variable}=" in lines[0]


def test_a_value_that_is_no_port_is_reported(environment: Dict[str, str]) -> None:
    output, code = pexpect.run(
        f"{sys.executable} -m scripts.chat",
        cwd=str(ROOT),
        env={**environment, "PORT": "five"},
        withexitstatus=True,
        encoding="utf-8",
    )
    assert code == 1
    assert "PORT=five is not a valid port" in output
