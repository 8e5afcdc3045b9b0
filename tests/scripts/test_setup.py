"""scripts/setup.sh on a machine that lacks something."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Dict

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what the script needs."""
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


def test_without_python_the_error_says_what_to_install(project: Path) -> None:
    result = run(project)
    assert result.returncode == 1
    assert "Python 3 with its venv module is required" in result.stderr


def test_without_python_310_the_error_says_what_to_do(project: Path) -> None:
    # This uv neither finds Python 3.10 nor can download it.
    fake(project, "uv", "echo 'No interpreter found' >&2; exit 2")
    result = run(project)
    assert result.returncode == 1
    assert "Python 3.10 was not found and could not be downloaded: install it" in result.stderr


def test_without_a_network_the_error_says_so(project: Path) -> None:
    # This uv creates the environment but can't download packages.
    fake(project, "uv", 'if [ "$1" = venv ]; then exit 0; fi; echo "error: dns" >&2; exit 2')
    result = run(project)
    assert result.returncode == 1
    assert "check your network connection and try again" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_a_second_run_installs_nothing(project: Path) -> None:
    # This uv works, and there is an environment.
    fake(project, "uv", f'echo "$1" >> {project}/calls; mkdir -p .venv/bin; cat < /dev/null')
    fake(project, "python", "exit 0")
    (project / ".venv" / "bin").mkdir(parents=True)
    (project / ".venv" / "bin" / "python").symlink_to(project / "bin" / "python")
    assert run(project).returncode == 0
    first = (project / "calls").read_text()
    assert run(project).returncode == 0
    assert first == "pip\n"
    assert (project / "calls").read_text() == first
    assert os.listdir(project / ".tools") == ["setup.log"]
