"""What the scripts share: the terminal, quiet environments, plain errors."""

import os
import sys
from pathlib import Path
from typing import Dict, NoReturn

from rich.console import Console

ROOT = Path(__file__).resolve().parents[1]
LOGS = ROOT / "logs"
console = Console(highlight=False)

# Old libraries below Rasa warn at every start; none of it is for the person in front of the terminal.
QUIET = {
    "PYTHONWARNINGS": "ignore",
    "PYTHONUNBUFFERED": "1",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "RASA_TELEMETRY_ENABLED": "false",
}


def quiet_environment(**more: str) -> Dict[str, str]:
    """This process's environment, without the noise, with `more`."""
    return {**os.environ, **QUIET, **more}


def stop(message: str) -> NoReturn:
    """Ends the script with one plain line."""
    console.print(f"[red]{message}[/red]", soft_wrap=True)
    sys.exit(1)


def last_lines(log: Path, count: int = 5) -> str:
    """The end of `log`, to show what went wrong."""
    lines = log.read_text(errors="replace").splitlines() if log.exists() else []
    return "\n".join([line for line in lines if line.strip()][-count:])
