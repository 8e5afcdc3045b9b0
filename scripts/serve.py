"""Runs the website: trains the bot if need be, starts the action server and Rasa's, and says where the pages are."""

import contextlib
import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from pydantic import ValidationError
from rich.markup import escape

from advisor.knowledge.loading import load
from advisor.knowledge.problems import KnowledgeError
from advisor.settings import settings
from channels.secret import load_secret
from scripts.console import LOGS, ROOT, console, last_lines, stop
from scripts.environment import SERVING, environment
from scripts.servers import action_server, endpoints_for, port_from, require_free, wait_until_healthy
from scripts.train import newest_model, train

SECONDS_TO_START = 120


def credentials_for(rest: bool) -> Path:
    """The project's channels, with Rasa's own REST channel when `rest`."""
    text = (ROOT / "credentials.yml").read_text()
    path = ROOT / ".cache" / "credentials.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text + ("rest: {}\n" if rest else ""))
    return path


def server(port: int, action_port: int, log: Path) -> "subprocess.Popen[bytes]":
    """Starts Rasa's server on `port`; on this machine only, unless HOST says otherwise."""
    command = [
        *(sys.executable, "-m", "rasa", "run"),
        *("--model", str(newest_model())),
        *("--endpoints", str(endpoints_for(action_port))),
        *("--credentials", str(credentials_for(settings().web.rest))),
        *("--port", str(port)),
        *("--interface", os.environ.get("HOST", "127.0.0.1")),
    ]
    with log.open("w") as output:
        return subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment(**SERVING, LOG_LEVEL=os.environ.get("LOG_LEVEL", "WARNING")),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )


def wait_until_ready(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    """Returns when the bot answers; ends the script when it doesn't."""
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/ready", timeout=3):
            return
        time.sleep(0.2)
    stop(f"The server did not start. The end of {log.relative_to(ROOT)}:\n{last_lines(log)}")


def end(process: "subprocess.Popen[bytes]") -> None:
    """Ends a server, and kills it when it takes too long."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def main() -> None:
    """Runs the whole until Ctrl-C, or until one of the servers ends."""
    port, action_port = port_from("PORT", 5005), port_from("ACTION_PORT", 5055)
    require_free(port, "PORT", "serve")
    require_free(action_port, "ACTION_PORT", "serve")
    try:
        load()
        settings()
        load_secret()
    except (KnowledgeError, ValidationError, ValueError) as error:
        stop(f"The bot can't start:\n{escape(str(error))}")
    train()
    log = LOGS / "server.log"
    with action_server(action_port) as actions:
        website = server(port, action_port, log)
        try:
            with console.status("Starting the website ..."):
                wait_until_healthy(actions, action_port, LOGS / "actions.log")
                wait_until_ready(website, port, log)
            console.print(f"Teman Karier is at http://localhost:{port}/ (the whole page: /chat). Stop it with Ctrl-C.")
            while website.poll() is None and actions.poll() is None:
                time.sleep(0.5)
        finally:
            end(website)
    stop("A server ended by itself; logs/server.log and logs/actions.log tell why.")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(signal.SIGHUP, lambda *_: sys.exit(129))
    try:
        main()
    except KeyboardInterrupt:
        console.print()
