"""`make chat`: trains the bot if needed, starts the action server, and opens `rasa shell` in this terminal."""

import signal
import subprocess
import sys
from pathlib import Path
from typing import Dict, Tuple

from advisor.knowledge.loading import load
from advisor.knowledge.problems import KnowledgeError
from scripts.console import LOGS, ROOT, console, last_lines, stop
from scripts.environment import SERVING, environment
from scripts.servers import action_server, actions_health, endpoints_for, port_from, require_free, wait_until_up
from scripts.train import newest_model, train


def wait_for(shell: subprocess.Popen[bytes]) -> int:
    """Waits for the shell and returns its exit code. Ctrl-C is left to the shell, which then ends by itself."""
    while True:
        try:
            return shell.wait()
        except KeyboardInterrupt:
            continue


def shell_command(endpoints: Path, port: int) -> Tuple[list[str], Dict[str, str]]:
    """The command that opens `rasa shell` on `port`, and its environment."""
    model = newest_model()
    command = [sys.executable, "-m", "rasa", "shell", "--model", str(model), "--endpoints", str(endpoints)]
    return [*command, "--port", str(port)], environment(**SERVING, LOG_LEVEL="ERROR")


def main() -> None:
    """Runs until the conversation ends; Ctrl-C ends it and everything it started."""
    action_port, shell_port = port_from("ACTION_PORT", 5055), port_from("PORT", 5005)
    require_free(action_port, "ACTION_PORT", "chat")
    require_free(shell_port, "PORT", "chat")
    try:
        load()
    except KnowledgeError as error:
        stop(f"The knowledge base can't be used:\n{error}")
    train()
    console.print("Starting the conversation; this takes a few seconds. To end it, press Ctrl-C or type /stop.")
    command, environment = shell_command(endpoints_for(action_port), shell_port)
    with action_server(action_port) as server, (LOGS / "shell.log").open("w") as log:
        shell = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=log)
        try:
            wait_until_up(server, actions_health(action_port), LOGS / "actions.log")
            code = wait_for(shell)
        finally:
            if shell.poll() is None:
                shell.terminate()
                shell.wait()
    if code not in (0, -signal.SIGINT, 130):
        stop(f"The conversation ended with an error. Last lines of logs/shell.log:\n{last_lines(LOGS / 'shell.log')}")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    signal.signal(signal.SIGHUP, lambda *_: sys.exit(129))
    try:
        main()
    except KeyboardInterrupt:
        console.print()
