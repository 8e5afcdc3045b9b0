"""The progress line of encoding: a training process prints it, and the script that started it reads it."""

_PREFIX = "Reading messages"


def print_progress(done: int, total: int) -> None:
    """Prints how many of the new texts have been encoded.

    Args:
        done: texts encoded so far.
        total: texts to encode in all.
    """
    print(f"{_PREFIX}: {done} of {total}", flush=True)


def is_progress(line: str) -> bool:
    """Whether `print_progress` wrote this line of output."""
    return line.startswith(_PREFIX)
