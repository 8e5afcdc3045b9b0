"""The environment variables that the bot's programs run with: quiet libraries and fast linear algebra.

Usage: eval "$(python -m scripts.environment)"
"""

import os
import shlex
from pathlib import Path
from typing import Dict, Optional

QUIET = {
    "PYTHONWARNINGS": "ignore",
    "PYTHONUNBUFFERED": "1",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "RASA_TELEMETRY_ENABLED": "false",
}
"""Silences the warnings that Rasa's old dependencies print at every start."""
CPU_INFO = Path("/proc/cpuinfo")
OPENBLAS_KERNELS = {"avx512f": "SkylakeX", "avx2": "Haswell"}
"""OpenBLAS's processor names by the CPU flag that they need, fastest first."""
SERVING = {"OPENBLAS_NUM_THREADS": "1"}
"""For programs that answer one message at a time: a second OpenBLAS thread competes with the sentence encoder's
threads and makes a message take a quarter longer."""


def blas_kernel(cpu_info: Path = CPU_INFO) -> Optional[str]:
    """The processor that OpenBLAS should treat this one as; None to let it decide.

    The OpenBLAS in the numpy version that Rasa needs treats processors that it doesn't know as 2004-era hardware, and
    then runs at a fifth of their speed.
    """
    try:
        flags = next((line.split() for line in cpu_info.read_text().splitlines() if line.startswith("flags")), [])
    except OSError:  # not Linux
        return None
    return next((kernel for flag, kernel in OPENBLAS_KERNELS.items() if flag in flags), None)


def additions() -> Dict[str, str]:
    """The variables to add to this process's environment; leaves `OPENBLAS_CORETYPE` alone if it is set."""
    kernel = blas_kernel()
    return {"OPENBLAS_CORETYPE": kernel, **QUIET} if kernel and "OPENBLAS_CORETYPE" not in os.environ else QUIET


def environment(**more: str) -> Dict[str, str]:
    """The environment for a child process: this process's, with the additions and `more`."""
    return {**os.environ, **additions(), **more}


if __name__ == "__main__":
    for name, value in additions().items():
        print(f"export {name}={shlex.quote(value)}")
