"""The sandbox as a separate program."""

import signal
import socket
import subprocess
import sys
from typing import Iterator, List

import pytest
import requests


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@pytest.fixture
def running(port: int) -> Iterator[List[str]]:
    """What it prints once it runs."""
    command = [sys.executable, "-m", "sandbox", "--port", str(port), "--token", "99:abc"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        yield [program.stdout.readline() for _ in range(3)]
        program.send_signal(signal.SIGINT)
        assert program.wait(10) == 0


def test_the_program_says_how_to_start_the_bot_and_serves_both(running: List[str], port: int) -> None:
    address = f"http://127.0.0.1:{port}"
    assert running[0].startswith(f"The page is at {address}/")
    assert running[2].strip() == f"TELEGRAM_API_URL={address} TELEGRAM_BOT_TOKEN=99:abc make serve"
    assert "Telegram sandbox" in requests.get(f"{address}/", timeout=10).text
    assert requests.get(f"{address}/bot99:abc/getMe", timeout=10).json()["result"]["id"] == 99


def test_given_a_port_that_is_taken_when_started_then_it_says_so(running: List[str], port: int) -> None:
    command = [sys.executable, "-m", "sandbox", "--port", str(port)]
    program = subprocess.run(command, capture_output=True, text=True, timeout=20)
    assert program.returncode == 1
    assert program.stderr.startswith(f"Port {port} can't be used (")


def test_given_a_token_of_another_form_when_started_then_it_says_so() -> None:
    command = [sys.executable, "-m", "sandbox", "--token", "abc"]
    program = subprocess.run(command, capture_output=True, text=True, timeout=20)
    assert "it must look like 1234:letters" in program.stderr
