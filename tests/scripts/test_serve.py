"""`make serve`, started and stopped as an operator does."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Dict, Iterator

import pexpect
import psutil
import pytest
import requests

from tests.support.bot import ROOT, free_port
from tests.support.terminal import started
from tests.support.website import Visitor, wait_until_ready

SECONDS_TO_START = 120
SECONDS_TO_END = 60


@pytest.fixture
def environment(tmp_path: Path) -> Dict[str, str]:
    settings = tmp_path / "settings.yml"
    settings.write_text("web:\n  rest: true\n")
    return {
        **os.environ,
        "PORT": str(free_port()),
        "ACTION_PORT": str(free_port()),
        "DATABASE_URL": f"sqlite:///{tmp_path / 'conversations.db'}",
        "TEMAN_KARIER_SETTINGS": str(settings),
        "TEMAN_KARIER_SECRET": "a secret for tests only",
    }


@pytest.fixture
def serve(environment: Dict[str, str]) -> Iterator["pexpect.spawn[str]"]:
    with started("scripts.serve", environment) as child:
        yield child


def test_pages_and_the_rest_channel_answer_until_ctrl_c(
    serve: "pexpect.spawn[str]", environment: Dict[str, str]
) -> None:
    serve.expect("Teman Karier is running at http://localhost:[0-9]+/", timeout=SECONDS_TO_START)
    serve.expect("TELEGRAM_BOT_TOKEN is not set", timeout=5)
    url = f"http://127.0.0.1:{environment['PORT']}"
    assert all(
        requests.get(url + path, timeout=5).status_code == 200 for path in ("/", "/chat", "/widget.js", "/ready")
    )
    message = {"sender": "integration", "message": "what does a community officer do?"}
    replies = requests.post(f"{url}/webhooks/rest/webhook", json=message, timeout=30).json()
    assert "Source" in replies[0]["text"]
    serve.sendintr()
    serve.expect(pexpect.EOF, timeout=SECONDS_TO_END)
    assert "Traceback" not in (serve.before or "")
    for port in ("PORT", "ACTION_PORT"):
        with pytest.raises(requests.ConnectionError):
            requests.get(f"http://127.0.0.1:{environment[port]}/", timeout=2)


def test_a_killed_server_starts_again_and_the_conversation_goes_on(
    serve: "pexpect.spawn[str]", environment: Dict[str, str]
) -> None:
    serve.expect("Teman Karier is running at", timeout=SECONDS_TO_START)
    site = f"http://127.0.0.1:{environment['PORT']}"
    visitor = Visitor(site, "en")
    visitor.say("what does a community officer do?")
    commands = {child: " ".join(child.cmdline()) for child in psutil.Process(serve.pid).children()}
    for child, command in commands.items():
        if "rasa_sdk" in command or "rasa run" in command:
            child.kill()
    serve.expect("stopped unexpectedly \\(killed by SIGKILL\\). Restarting", timeout=30)
    wait_until_ready(site)
    assert "Community Officer" in visitor.say("and the pay?")[0]["text"]
    assert len(visitor.history()) >= 4


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("DATABASE_URL", "postgresql://bot:geheim@127.0.0.1:9/salah", "salah"),
        ("WORKERS", "2", "WORKERS=2 needs REDIS_URL"),
        ("WORKERS", "many", "WORKERS=many is not a valid number"),
    ],
)
def test_what_can_not_work_is_named_before_anything_starts(
    environment: Dict[str, str], variable: str, value: str, said: str
) -> None:
    command = [sys.executable, "-m", "scripts.serve"]
    broken = {**environment, variable: value}
    result = subprocess.run(command, cwd=ROOT, env=broken, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert said in result.stdout
    assert "geheim" not in result.stdout + result.stderr
    assert "Traceback" not in result.stdout + result.stderr


def test_a_misspelt_setting_is_named_without_a_traceback(
    environment: Dict[str, str],
) -> None:
    Path(environment["TEMAN_KARIER_SETTINGS"]).write_text("web:\n  orgins: []\n")
    result = subprocess.run(
        [sys.executable, "-m", "scripts.serve"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 1
    assert "orgins" in result.stdout + result.stderr
    assert "Traceback" not in result.stdout + result.stderr


def test_all_mistakes_of_the_operator_are_named_at_once(environment: Dict[str, str]) -> None:
    Path(environment["TEMAN_KARIER_SETTINGS"]).write_text("contact: {id: 0812}\nweb: {orgins: [], proxies: -1}\n")
    result = subprocess.run(
        [sys.executable, "-m", "scripts.serve"],
        cwd=ROOT,
        env={**environment, "TEMAN_KARIER_SECRET": "short"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    said = " ".join((result.stdout + result.stderr).split())
    for mistake in ("contact.id: must be text", "web.orgins: is not", "web.proxies: is invalid", "SECRET is too short"):
        assert mistake in said
    assert "Traceback" not in said


def test_an_invalid_telegram_token_is_reported_and_the_website_runs(
    environment: Dict[str, str],
) -> None:
    with started("scripts.serve", {**environment, "TELEGRAM_BOT_TOKEN": "my bot"}) as serve:
        serve.expect("Teman Karier is running at http://localhost:[0-9]+/", timeout=SECONDS_TO_START)
        serve.expect("Telegram: TELEGRAM_BOT_TOKEN is not a valid token", timeout=30)
        assert requests.get(f"http://127.0.0.1:{environment['PORT']}/chat", timeout=5).status_code == 200


def test_sigterm_ends_all_processes(serve: "pexpect.spawn[str]", environment: Dict[str, str]) -> None:
    serve.expect("Starting the website", timeout=SECONDS_TO_START)
    serve.kill(signal.SIGTERM)
    serve.expect(pexpect.EOF, timeout=SECONDS_TO_END)
    with pytest.raises(requests.ConnectionError):
        requests.get(f"http://127.0.0.1:{environment['ACTION_PORT']}/health", timeout=2)
