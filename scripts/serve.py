"""`make serve`: trains the bot if needed, then runs the action server and Rasa's server with all channels."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TextIO

from rich.markup import escape

from advisor.knowledge.loading import load
from advisor.knowledge.problems import KnowledgeError
from channels.secret import load_secret
from channels.telegram.config import TOKEN
from channels.telegram.log import PREFIX
from scripts.console import LOGS, ROOT, console, stop
from scripts.environment import SERVING, environment
from scripts.servers import (
    action_server,
    actions_health,
    end,
    endpoints_for,
    generated,
    port_from,
    require_free,
    wait_until_up,
)
from scripts.train import newest_model, train
from settings import settings

SECONDS_BETWEEN_LOOKS = 0.5
"""How often the log and the servers are checked."""


def credentials_for(rest: bool) -> Path:
    """The file with the project's channels, and with Rasa's own REST channel if `rest`."""
    own = ROOT / "credentials.yml"
    return generated("credentials-with-rest.yml", own.read_text() + "rest: {}\n") if rest else own


def server(port: int, action_port: int, log: Path) -> "subprocess.Popen[bytes]":
    """Starts Rasa's server on `port`, for this machine only unless HOST names another interface."""
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


def show_telegram(lines: TextIO) -> None:
    """Prints the new lines of the server's log that are about Telegram."""
    for line in lines:
        _, found, said = line.partition(f" {PREFIX}")
        if found:
            console.print(PREFIX + said.strip(), markup=False, soft_wrap=True)


def main() -> None:
    """Runs until Ctrl-C, or until one of the servers ends."""
    port, action_port = port_from("PORT", 5005), port_from("ACTION_PORT", 5055)
    require_free(port, "PORT", "serve")
    require_free(action_port, "ACTION_PORT", "serve")
    try:
        load()
        settings()
        load_secret()
    except (KnowledgeError, ValueError) as error:
        stop(f"The bot can't start:\n{escape(str(error))}")
    train()
    log = LOGS / "server.log"
    with action_server(action_port) as actions:
        website = server(port, action_port, log)
        try:
            with console.status("Starting the website ..."):
                wait_until_up(actions, actions_health(action_port), LOGS / "actions.log")
                wait_until_up(website, f"http://127.0.0.1:{port}/ready", log)
            console.print(f"Teman Karier is at http://localhost:{port}/ (the whole page: /chat). Stop it with Ctrl-C.")
            if not os.environ.get(TOKEN):
                console.print(f"No {TOKEN} is set, so the bot is not on Telegram (docs/telegram.md).")
            with log.open(errors="replace") as lines:
                while website.poll() is None and actions.poll() is None:
                    show_telegram(lines)
                    time.sleep(SECONDS_BETWEEN_LOOKS)
        finally:
            end(website)
    stop("A server ended by itself; see logs/server.log and logs/actions.log.")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(signal.SIGHUP, lambda *_: sys.exit(129))
    try:
        main()
    except KeyboardInterrupt:
        console.print()
