"""What the scripts print: output, and errors as a single plain line."""

import sys
from pathlib import Path
from typing import NoReturn

from rich.console import Console
from rich.markup import escape

ROOT = Path(__file__).resolve().parents[1]
LOGS = ROOT / "logs"
console = Console(highlight=False)


def stop(message: str) -> NoReturn:
    """Prints `message` in red and ends the script with exit code 1."""
    console.print(f"[red]{escape(message)}[/red]", soft_wrap=True)
    sys.exit(1)


def last_lines(log: Path, count: int = 5) -> str:
    """The last `count` lines of `log` that aren't blank, to show what went wrong."""
    lines = log.read_text(errors="replace").splitlines() if log.exists() else []
    return "\n".join([line for line in lines if line.strip()][-count:])
