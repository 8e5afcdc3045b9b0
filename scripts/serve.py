"""`make serve`: trains the bot if needed, then runs the action server and Rasa's server with all channels."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Mapping, TextIO

from ruamel.yaml import YAML

from advisor.knowledge.loading import load
from advisor.knowledge.problems import KnowledgeError
from channels.secret import load_secret
from channels.telegram.config import TOKEN
from channels.telegram.log import PREFIX
from scripts.console import LOGS, ROOT, console, stop
from scripts.environment import SERVING, environment
from scripts.servers import (
    actions_health,
    empty,
    end,
    endpoints_for,
    generated,
    port_from,
    require_free,
    start,
    start_action_server,
    wait_until_up,
)
from scripts.supervisor import GivenUpError, Supervisor
from scripts.train import newest_model, train
from settings import settings
from tracker_stores.address import REDIS_URL
from tracker_stores.errors import StorageError
from tracker_stores.opening import open_conversations

WORKERS = "WORKERS"
"""The environment variable with the number of server processes."""
ACTIONS, WEBSITE = "The action server", "The website"
SECONDS_BETWEEN_LOOKS = 0.5
"""How often the log and the servers are checked."""


def credentials_for(rest: bool) -> Path:
    """The file with the project's channels, and with Rasa's own REST channel if `rest`."""
    own = ROOT / "credentials.yml"
    return generated("credentials-with-rest.yml", own.read_text() + "rest: {}\n") if rest else own


def workers_from(variables: Mapping[str, str] = os.environ) -> int:
    """How many server processes to run.

    Raises:
        ValueError: the value isn't a number, 1 or more, or several processes would not share their locks.
    """
    value = variables.get(WORKERS, "1")
    if not value.isdecimal() or int(value) < 1:
        raise ValueError(f"{WORKERS}={value} is not a valid number of server processes; use 1 or more.")
    if int(value) > 1 and not variables.get(REDIS_URL):
        raise ValueError(f"{WORKERS}={value} needs {REDIS_URL}: several server processes share their locks there.")
    return int(value)


def place_in(endpoints: Path) -> Dict[str, Any]:
    """Where `endpoints` says that the database of conversations is."""
    store = YAML(typ="safe").load(endpoints.read_text(encoding="utf-8")).get("tracker_store") or {}
    place = {name: value for name, value in store.items() if name not in ("type", "url", "keep_days")}
    return {**place, "host": store.get("url")}


def server(port: int, action_port: int, log: Path, workers: int = 1) -> "subprocess.Popen[bytes]":
    """Starts Rasa's server on `port`, for this machine only unless HOST names another interface."""
    command = [
        *(sys.executable, "-m", "rasa", "run"),
        *("--model", str(newest_model())),
        *("--endpoints", str(endpoints_for(action_port))),
        *("--credentials", str(credentials_for(settings().web.rest))),
        *("--port", str(port)),
        *("--interface", os.environ.get("HOST", "127.0.0.1")),
    ]
    variables = environment(**SERVING, SANIC_WORKERS=str(workers), LOG_LEVEL=os.environ.get("LOG_LEVEL", "WARNING"))
    return start(command, variables, log)


def show_telegram(lines: TextIO) -> None:
    """Prints the new lines of the server's log that are about Telegram."""
    for line in lines:
        _, found, said = line.partition(f" {PREFIX}")
        if found:
            console.print(PREFIX + said.strip(), markup=False, soft_wrap=True)


def mistakes_of_the_operator() -> Iterator[str]:
    """Everything wrong with the knowledge base, the settings, the secret, the environment and the database."""
    checks: List[Callable[[], object]] = [load, settings, load_secret, workers_from, _open_database]
    for check in checks:
        try:
            check()
        except (KnowledgeError, StorageError, ValueError) as error:
            yield str(error)


def _open_database() -> None:
    open_conversations(**place_in(ROOT / "endpoints.yml")).dispose()


def main() -> None:
    """Runs until Ctrl-C is pressed or a server has stopped too often."""
    port, action_port = port_from("PORT", 5005), port_from("ACTION_PORT", 5055)
    require_free(port, "PORT", "serve")
    require_free(action_port, "ACTION_PORT", "serve")
    mistakes = list(mistakes_of_the_operator())
    if mistakes:
        stop("The bot can't start:\n" + "\n".join(mistakes))
    train()
    log = LOGS / "server.log"
    empty("actions.log", "server.log")
    supervisor = Supervisor(
        {
            ACTIONS: lambda: start_action_server(action_port),
            WEBSITE: lambda: server(port, action_port, log, workers_from()),
        },
        say=lambda text: console.print(text, markup=False, soft_wrap=True),
    )
    try:
        with console.status("Starting the website ..."):
            wait_until_up(supervisor.process(ACTIONS), actions_health(action_port), LOGS / "actions.log")
            wait_until_up(supervisor.process(WEBSITE), f"http://127.0.0.1:{port}/ready", log)
        console.print(
            f"Teman Karier is running at http://localhost:{port}/ (full-page chat: /chat). Press Ctrl-C to stop."
        )
        if not os.environ.get(TOKEN):
            console.print(f"{TOKEN} is not set, so the bot is not on Telegram (see docs/telegram.md).")
        with log.open(errors="replace") as lines:
            while True:
                supervisor.look()
                show_telegram(lines)
                time.sleep(SECONDS_BETWEEN_LOOKS)
    except GivenUpError as error:
        stop(f"{error} See logs/server.log and logs/actions.log.")
    finally:
        for process in reversed(supervisor.processes()):
            end(process)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(signal.SIGHUP, lambda *_: sys.exit(129))
    try:
        main()
    except KeyboardInterrupt:
        console.print()
