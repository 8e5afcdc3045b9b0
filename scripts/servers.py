"""The servers behind the bot: their ports, and how they start and stop."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Iterator, Mapping, Sequence

from channels.telegram.config import TOKEN
from scripts.console import LOGS, ROOT, last_lines, stop
from scripts.environment import environment

SECONDS_TO_START = 120
"""How long a server may take to start before the script gives up."""
SECONDS_BETWEEN_PROBES = 0.1
PROBE_TIMEOUT_SECONDS = 3
PORT_PROBE_TIMEOUT_SECONDS = 1
ACTION_SERVER_GRACE_SECONDS = 3
"""How long the action server may take to stop; it has nothing to save."""


def port_from(variable: str, default: int) -> int:
    """The port that an environment variable asks for; ends the script if its value isn't a port."""
    value = os.environ.get(variable, str(default))
    if not value.isdecimal() or not 0 < int(value) < 65536:
        stop(f"{variable}={value} is not a valid port; use a number from 1 to 65535, such as {variable}={default}.")
    return int(value)


def require_free(port: int, variable: str, goal: str) -> None:
    """Ends the script, which `make GOAL` runs, if another program listens on `port`."""
    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        with contextlib.suppress(OSError), socket.socket(family) as probe:
            probe.settimeout(PORT_PROBE_TIMEOUT_SECONDS)
            if probe.connect_ex((address, port)) == 0:
                stop(
                    f"Port {port} is in use by another program. Stop that program, "
                    f"or choose another port: {variable}={port + 10} make {goal}"
                )


def endpoints_for(action_port: int) -> Path:
    """A copy of endpoints.yml with the action server on `action_port`."""
    text = (ROOT / "endpoints.yml").read_text().replace(":5055/", f":{action_port}/")
    return generated(f"endpoints-{action_port}.yml", text)


def generated(name: str, text: str) -> Path:
    """Writes `text` to the file `name` in the cache folder, which `make clean` deletes."""
    path = ROOT / ".cache" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return path


def start_action_server(port: int) -> subprocess.Popen[bytes]:
    """Starts the action server on 127.0.0.1."""
    variables = environment(SANIC_HOST="127.0.0.1")
    variables.pop(TOKEN, None)  # only the Telegram channel needs it
    command = [sys.executable, "-m", "rasa_sdk", "--actions", "actions", "--port", str(port)]
    return start(command, variables, LOGS / "actions.log")


def start(command: Sequence[str], variables: Mapping[str, str], log: Path) -> subprocess.Popen[bytes]:
    """Starts a server whose output goes to the end of `log`."""
    with log.open("a") as output:
        return subprocess.Popen(
            command,
            cwd=ROOT,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # so that Ctrl-C in the terminal doesn't reach it
        )


def empty(*names: str) -> None:
    """Empties the log files called `names`, which may be missing."""
    LOGS.mkdir(exist_ok=True)
    for name in names:
        (LOGS / name).write_text("")


@contextlib.contextmanager
def action_server(port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Runs the action server on 127.0.0.1 while the block runs; it may still be starting when the block begins."""
    empty("actions.log")
    process = start_action_server(port)
    try:
        yield process
    finally:
        end(process, ACTION_SERVER_GRACE_SECONDS)


def end(process: "subprocess.Popen[bytes]", seconds: float = 10) -> None:
    """Stops a server and everything it started; kills them after `seconds`."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def wait_until_up(process: "subprocess.Popen[bytes]", url: str, log: Path) -> None:
    """Waits until the server answers at `url`; ends the script if it ends or takes longer than `SECONDS_TO_START`."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=PROBE_TIMEOUT_SECONDS):
            return
        time.sleep(SECONDS_BETWEEN_PROBES)
    stop(f"The server did not start. Last lines of {log.relative_to(ROOT)}:\n{last_lines(log)}")


def actions_health(port: int) -> str:
    """The URL at which the action server on `port` answers when it is up."""
    return f"http://127.0.0.1:{port}/health"
