"""The servers that the bot runs on: ports, the action server, its address."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Iterator

from channels.telegram.config import TOKEN
from scripts.console import LOGS, ROOT, last_lines, stop
from scripts.environment import environment

SECONDS_TO_START = 120


def port_from(variable: str, default: int) -> int:
    """The port that the environment's `variable` asks for; ends the script when it is none."""
    value = os.environ.get(variable, str(default))
    if not value.isdigit() or not 0 < int(value) < 65536:
        stop(f"{variable}={value} is not a port; use a number from 1 to 65535, such as {variable}={default}.")
    return int(value)


def require_free(port: int, variable: str, goal: str) -> None:
    """Ends the script, which `make goal` runs, when something else listens on `port`."""
    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        with contextlib.suppress(OSError), socket.socket(family) as probe:
            probe.settimeout(1)
            if probe.connect_ex((address, port)) == 0:
                stop(
                    f"Port {port} is in use by another program. Stop that program, "
                    f"or choose another port: {variable}={port + 10} make {goal}"
                )


def endpoints_for(action_port: int) -> Path:
    """The project's endpoints with the action server on `action_port`."""
    text = (ROOT / "endpoints.yml").read_text().replace(":5055/", f":{action_port}/")
    return generated(f"endpoints-{action_port}.yml", text)


def generated(name: str, text: str) -> Path:
    """A file with `text` that lasts until the caches are cleared."""
    path = ROOT / ".cache" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return path


@contextlib.contextmanager
def action_server(port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The action server on this machine's own address, for as long as the block lasts; it may still be starting."""
    LOGS.mkdir(exist_ok=True)
    log = LOGS / "actions.log"
    surroundings = environment(SANIC_HOST="127.0.0.1")
    surroundings.pop(TOKEN, None)  # nobody's business but the channel's
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "rasa_sdk", "--actions", "actions", "--port", str(port)],
            cwd=ROOT,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C is for the conversation; the server is ended below
        )
    try:
        yield process
    finally:
        end(process, seconds=3)  # it holds nothing that could be lost


def end(process: "subprocess.Popen[bytes]", seconds: float = 10) -> None:
    """Ends a server and all that it started, and kills it when it takes longer than so many seconds."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_until_up(process: "subprocess.Popen[bytes]", url: str, log: Path) -> None:
    """Returns when the server answers at `url`; ends the script when it doesn't."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=3):
            return
        time.sleep(0.1)
    stop(f"The server did not start. The end of {log.relative_to(ROOT)}:\n{last_lines(log)}")


def actions_health(port: int) -> str:
    """Where the action server on `port` says that it is up."""
    return f"http://127.0.0.1:{port}/health"
