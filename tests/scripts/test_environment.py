"""The environment variables of the bot's programs."""

from pathlib import Path

import pytest

from scripts.environment import blas_kernel, environment


@pytest.mark.parametrize(
    ("flags", "kernel"),
    [("fpu sse2 avx avx2 avx512f", "SkylakeX"), ("fpu sse2 avx avx2", "Haswell"), ("fpu sse2", None)],
)
def test_the_fastest_kernel_that_the_processor_supports_is_chosen(tmp_path: Path, flags: str, kernel: str) -> None:
    cpu = tmp_path / "cpuinfo"
    cpu.write_text(f"processor\t: 0\nflags\t\t: {flags}\n")
    assert blas_kernel(cpu) == kernel


def test_without_processor_flags_openblas_decides(tmp_path: Path) -> None:
    assert blas_kernel(tmp_path / "none") is None


def test_the_operators_choice_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBLAS_CORETYPE", "Nehalem")
    assert environment(LOG_LEVEL="ERROR")["OPENBLAS_CORETYPE"] == "Nehalem"
