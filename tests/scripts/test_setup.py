"""Setting up on a machine that lacks something."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Dict

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A fresh copy of what the set-up needs."""
    (tmp_path / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "setup.sh", tmp_path / "scripts")
    shutil.copy(ROOT / "requirements.lock", tmp_path)
    (tmp_path / ".python-version").write_text("3.10\n")
    (tmp_path / "bin").mkdir()
    for tool in ("bash", "dirname", "mkdir", "cksum", "cat", "basename", "tail", "cut", "sleep", "rm", "env"):
        path = shutil.which(tool)
        assert path
        (tmp_path / "bin" / tool).symlink_to(path)
    return tmp_path


def run(project: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    variables: Dict[str, str] = {"PATH": str(project / "bin"), "HOME": str(project), **environment}
    return subprocess.run(
        [str(project / "scripts" / "setup.sh")], env=variables, capture_output=True, text=True, check=False
    )


def fake(project: Path, name: str, script: str) -> None:
    tool = project / "bin" / name
    tool.write_text(f"#!{shutil.which('bash')}\n{script}\n")
    tool.chmod(0o755)


def test_without_python_it_says_what_to_install(project: Path) -> None:
    result = run(project)
    assert result.returncode == 1
    assert "Python 3 with its venv module is needed" in result.stderr


def test_without_python_310_it_says_what_to_do(project: Path) -> None:
    # given a uv that finds no Python 3.10 and can fetch none
    fake(project, "uv", "echo 'No interpreter found' >&2; exit 2")
    result = run(project)
    assert result.returncode == 1
    assert "Python 3.10 was not found here and could not be fetched: install it" in result.stderr


def test_without_a_network_it_says_so(project: Path) -> None:
    # given a uv that makes the environment but can fetch no package
    fake(project, "uv", 'if [ "$1" = venv ]; then exit 0; fi; echo "error: dns" >&2; exit 2')
    result = run(project)
    assert result.returncode == 1
    assert "check your network connection and try again" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_what_is_installed_is_not_installed_again(project: Path) -> None:
    # given a uv that works, and an environment of it
    fake(project, "uv", f'echo "$1" >> {project}/calls; mkdir -p .venv/bin; cat < /dev/null')
    fake(project, "python", "exit 0")
    (project / ".venv" / "bin").mkdir(parents=True)
    (project / ".venv" / "bin" / "python").symlink_to(project / "bin" / "python")
    assert run(project).returncode == 0
    first = (project / "calls").read_text()
    # when it is set up again
    assert run(project).returncode == 0
    # then nothing was done
    assert first == "pip\n"
    assert (project / "calls").read_text() == first
    assert os.listdir(project / ".tools") == ["setup.log"]
