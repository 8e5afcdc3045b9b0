"""Talk to the bot in this terminal: trains it if need be, starts the action server, opens `rasa shell`."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Dict, Iterator, Tuple

from advisor.knowledge.loading import load
from advisor.knowledge.problems import KnowledgeError
from scripts.console import LOGS, ROOT, console, last_lines, stop
from scripts.environment import SERVING, environment
from scripts.train import newest_model, train

SECONDS_TO_START = 60


def port_from(variable: str, default: int) -> int:
    """The port that the environment's `variable` asks for; ends the script when it is none."""
    value = os.environ.get(variable, str(default))
    if not value.isdigit() or not 0 < int(value) < 65536:
        stop(f"{variable}={value} is not a port; use a number from 1 to 65535, such as {variable}={default}.")
    return int(value)


def require_free(port: int, variable: str) -> None:
    """Ends the script when something else listens on `port`."""
    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        with contextlib.suppress(OSError), socket.socket(family) as probe:
            probe.settimeout(1)
            if probe.connect_ex((address, port)) == 0:
                stop(
                    f"Port {port} is in use by another program. Stop that program, "
                    f"or choose another port: {variable}={port + 10} make chat"
                )


def endpoints_for(action_port: int) -> Path:
    """The project's endpoints with the action server on `action_port`."""
    text = (ROOT / "endpoints.yml").read_text().replace(":5055/", f":{action_port}/")
    path = ROOT / ".cache" / "endpoints.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    return path


@contextlib.contextmanager
def action_server(port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The action server on this machine's own address, for as long as the block lasts; it may still be starting."""
    LOGS.mkdir(exist_ok=True)
    log = LOGS / "actions.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "rasa_sdk", "--actions", "actions", "--port", str(port)],
            cwd=ROOT,
            env=environment(SANIC_HOST="127.0.0.1"),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C is for the conversation; the server is ended below
        )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def wait_until_healthy(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    """Returns when the action server answers; ends the script when it doesn't."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=1):
            return
        time.sleep(0.1)
    stop(f"The action server did not start. The end of {log.relative_to(ROOT)}:\n{last_lines(log)}")


def wait_for(shell: subprocess.Popen[bytes]) -> int:
    """The shell's exit code, once it has ended; Ctrl-C is for the shell, which then ends by itself."""
    while True:
        try:
            return shell.wait()
        except KeyboardInterrupt:
            continue


def shell_command(endpoints: Path, port: int) -> Tuple[list[str], Dict[str, str]]:
    """The command that opens `rasa shell`, and its environment."""
    model = newest_model()
    command = [sys.executable, "-m", "rasa", "shell", "--model", str(model), "--endpoints", str(endpoints)]
    return [*command, "--port", str(port)], environment(**SERVING, LOG_LEVEL="ERROR")


def main() -> None:
    """Runs the whole; Ctrl-C ends it and everything it started."""
    action_port, shell_port = port_from("ACTION_PORT", 5055), port_from("RASA_PORT", 5005)
    require_free(action_port, "ACTION_PORT")
    require_free(shell_port, "RASA_PORT")
    try:
        load()
    except KnowledgeError as error:
        stop(f"The knowledge base can't be used:\n{error}")
    train()
    console.print("Opening the conversation; this takes some seconds. Leave it with Ctrl-C or /stop.")
    command, environment = shell_command(endpoints_for(action_port), shell_port)
    with action_server(action_port) as server, (LOGS / "shell.log").open("w") as log:
        shell = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=log)
        try:
            wait_until_healthy(server, action_port, LOGS / "actions.log")
            code = wait_for(shell)
        finally:
            if shell.poll() is None:
                shell.terminate()
                shell.wait()
    if code not in (0, -signal.SIGINT, 130):
        stop(f"The conversation ended with an error. The end of logs/shell.log:\n{last_lines(LOGS / 'shell.log')}")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(signal.SIGHUP, lambda *_: sys.exit(129))
    try:
        main()
    except KeyboardInterrupt:
        console.print()
