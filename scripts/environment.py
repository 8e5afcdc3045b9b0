"""The environment that the bot's programs run in: no noise from old libraries, quick linear algebra.

Usage: eval "$(python -m scripts.environment)"
"""

import os
import shlex
from pathlib import Path
from typing import Dict, Optional

# Old libraries below Rasa warn at every start; none of it is for the person in front of the terminal.
QUIET = {
    "PYTHONWARNINGS": "ignore",
    "PYTHONUNBUFFERED": "1",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "RASA_TELEMETRY_ENABLED": "false",
}
CPU = Path("/proc/cpuinfo")
# What OpenBLAS calls processors that can do this, the quickest first.
KERNELS = {"avx512f": "SkylakeX", "avx2": "Haswell"}


# For programs that answer one message at a time: there a second thread of OpenBLAS is only in the way of the sentence
# encoder's own, and makes a message take a quarter longer.
SERVING = {"OPENBLAS_NUM_THREADS": "1"}


def blas_kernel(cpu: Path = CPU) -> Optional[str]:
    """The kind of processor that OpenBLAS should take this one for; None to let it decide.

    The OpenBLAS within the numpy that Rasa needs falls back to the instructions of 2004 on processors newer than
    itself, at a fifth of their speed.
    """
    try:
        flags = next((line.split() for line in cpu.read_text().splitlines() if line.startswith("flags")), [])
    except OSError:  # not Linux
        return None
    return next((kernel for flag, kernel in KERNELS.items() if flag in flags), None)


def additions() -> Dict[str, str]:
    """What is set beside what this process's environment holds."""
    kernel = blas_kernel()
    return {"OPENBLAS_CORETYPE": kernel, **QUIET} if kernel and "OPENBLAS_CORETYPE" not in os.environ else QUIET


def environment(**more: str) -> Dict[str, str]:
    """The environment for a child process, with `more`."""
    return {**os.environ, **additions(), **more}


if __name__ == "__main__":
    for name, value in additions().items():
        print(f"export {name}={shlex.quote(value)}")
