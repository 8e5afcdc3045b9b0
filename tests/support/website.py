"""The website as a browser meets it: Rasa's server with the project's channels, and a client of its protocol."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import uuid
from pathlib import Path
from types import MappingProxyType
from typing import Any, Dict, List, Mapping, Optional

import requests
from ruamel.yaml import YAML

from tests.support.bot import ROOT, free_port

SECONDS_TO_START = 120


class Website:
    """The server on a free port, with its conversations in `folder`."""

    def __init__(
        self,
        model: Path,
        actions_url: str,
        folder: Path,
        environment: Mapping[str, str] = MappingProxyType({}),
        port: Optional[int] = None,
        lock_store: Optional[Mapping[str, Any]] = None,
        **web: Any,
    ) -> None:
        """Prepares it.

        Args:
            environment: what is added to this process's.
            port: None for any that is free.
            lock_store: as in endpoints.yml; None for Rasa's own, in memory.
            web: settings that differ from the project's.
        """
        self._folder = folder
        self._environment = environment
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = folder / "server.log"
        self.database = folder / "conversations.db"
        self._process: Optional[subprocess.Popen[bytes]] = None
        yaml = YAML()
        store = {"type": "tracker_stores.sql.SQLConversationStore", "dialect": "sqlite", "db": str(self.database)}
        endpoints = {"tracker_store": store, "action_endpoint": {"url": f"{actions_url}/webhook"}}
        locks = {"lock_store": dict(lock_store)} if lock_store else {}
        yaml.dump({**endpoints, **locks}, folder / "endpoints.yml")
        telegram = {"database": f"sqlite:///{folder / 'telegram.db'}"}
        yaml.dump({"web": web, "telegram": telegram}, folder / "settings.yml")
        self._command = [
            *(sys.executable, "-m", "rasa", "run", "--model", str(model)),
            *("--endpoints", str(folder / "endpoints.yml"), "--credentials", str(ROOT / "credentials.yml")),
            *("--port", str(self.port), "--interface", "127.0.0.1"),
        ]

    def start(self) -> None:
        """Returns when it is ready."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command,
                cwd=ROOT,
                env={
                    **os.environ,
                    "PYTHONWARNINGS": "ignore",
                    "OPENBLAS_NUM_THREADS": "1",
                    "TEMAN_KARIER_SETTINGS": str(self._folder / "settings.yml"),
                    "TEMAN_KARIER_SECRET": "a secret for tests only",
                    **self._environment,
                },
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        deadline = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < deadline and self._process.poll() is None:
            if _is_ready(self.url):
                return
            time.sleep(0.2)
        raise TimeoutError("the website did not start: " + self.log.read_text(errors="replace")[-2000:])

    def end(self) -> None:
        """Ends it as an operator does."""
        if self._process:
            os.killpg(self._process.pid, signal.SIGTERM)
            self._process.wait(30)

    def stop(self) -> None:
        """Kills it, as a power cut would."""
        if self._process and self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def stored(self, visitor: "Visitor") -> List[Dict[str, Any]]:
        """All that the database holds of the visitor."""
        with sqlite3.connect(self.database) as database:
            events = database.execute("select data from events where sender_id = ? order by id", (visitor.sender,))
            stored = [json.loads(row[0]) for row in events]
            reviews = database.execute("select text from review where sender_id = ?", (visitor.sender,))
            return stored + [{"event": "review", "text": row[0]} for row in reviews]

    def newest_trait(self) -> str:
        """The trait of the last question that any fit check asked."""
        with sqlite3.connect(self.database) as database:
            rows = database.execute("select data from events where type_name = 'bot' order by id desc limit 50")
            questions = [json.loads(row[0]).get("metadata", {}).get("question") for row in rows]
        return str(next(question["trait"] for question in questions if question))

    def newest_texts(self) -> List[str]:
        """What people said last."""
        with sqlite3.connect(self.database) as database:
            rows = database.execute("select data from events where type_name = 'user' order by id desc limit 50")
            return [str(json.loads(row[0]).get("text")) for row in rows]

    def visitor(self, language: str = "id") -> "Visitor":
        """Somebody new."""
        return Visitor(self.url, language)


def wait_until_ready(url: str, seconds: float = SECONDS_TO_START) -> None:
    """Returns when the server at `url` is ready."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if _is_ready(url):
            return
        time.sleep(0.2)
    raise TimeoutError(f"{url} is not ready")


def _is_ready(url: str) -> bool:
    try:
        return requests.get(f"{url}/ready", timeout=3).status_code == 200
    except (requests.ConnectionError, requests.Timeout):
        return False


class Visitor:
    """A person with the widget open."""

    def __init__(self, url: str, language: str = "id") -> None:
        self._url = url
        self.language = language
        answer = requests.post(
            f"{url}/chat/api/sessions", json={"language": language}, headers={"Accept-Language": language}, timeout=30
        )
        self.token: str = answer.json()["token"]

    @property
    def sender(self) -> str:
        """The visitor's name in the database."""
        return "web-" + self.token.partition(".")[0]

    @property
    def headers(self) -> Dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "Accept-Language": self.language}

    def post(self, body: Any, **headers: str) -> requests.Response:
        """Sends `body` as it is."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        return requests.post(
            f"{self._url}/chat/api/messages",
            data=data,
            headers={**self.headers, "Content-Type": "application/json", **headers},
            timeout=60,
        )

    def send(self, **message: Any) -> List[Dict[str, Any]]:
        """Sends a message, and gives the lines of the answer."""
        answer = self.post({"id": uuid.uuid4().hex, "language": self.language, **message})
        assert answer.status_code == 200, answer.text
        return lines(answer)

    def say(self, text: str) -> List[Dict[str, Any]]:
        """Types `text`, and gives the bot's bubbles."""
        return bubbles(self.send(text=text))

    def press(self, bubble: Dict[str, Any], title: str) -> List[Dict[str, Any]]:
        """Presses the button called `title`, and gives the bot's bubbles."""
        button = next(button for button in bubble["buttons"] if button["title"] == title)
        return bubbles(self.send(button=button["id"]))

    def history(self) -> List[Dict[str, Any]]:
        """All that was said."""
        answer = requests.get(f"{self._url}/chat/api/history", headers=self.headers, timeout=30)
        assert answer.status_code == 200, answer.text
        messages: List[Dict[str, Any]] = answer.json()["messages"]
        return messages

    def forget(self) -> int:
        """Asks for everything to be deleted, and gives the status."""
        return requests.delete(f"{self._url}/chat/api/session", headers=self.headers, timeout=30).status_code


def lines(answer: requests.Response) -> List[Dict[str, Any]]:
    """The lines of a streamed answer."""
    return [json.loads(line) for line in answer.text.splitlines()]


def bubbles(answered: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
    """The bubbles among the lines of a whole answer."""
    assert answered[-1]["type"] == "done", answered
    return [line["message"] for line in answered if line["type"] == "message"]
