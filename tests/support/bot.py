"""The bot as a person meets it: the trained model and a real action server."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Optional

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

from tracker_stores.memory import MemoryConversationStore

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    """A port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


class Reply(NamedTuple):
    """One bubble."""

    text: str
    buttons: List[Dict[str, str]]
    answer: Dict[str, Any]
    """The contract's metadata; empty when the bubble answers nothing."""


class ActionServer:
    """The project's action server on a free port."""

    def __init__(self, folder: Path = ROOT) -> None:
        """`folder`: the project, or a copy of it with another knowledge base."""
        self._folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: Optional[subprocess.Popen[bytes]] = None

    def start(self) -> None:
        """Returns when it answers."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "rasa_sdk", "--actions", "actions", "--port", str(self.port)],
            cwd=self._folder,
            env={**os.environ, "SANIC_HOST": "127.0.0.1", "PYTHONWARNINGS": "ignore"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        deadline = time.monotonic() + 240  # a copy of the knowledge base with other texts is encoded first
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}/health", timeout=1):
                    return
            except OSError:
                time.sleep(0.1)
        raise TimeoutError("the action server did not start")

    def freeze(self) -> None:
        """Makes it hang: connections are taken and never answered."""
        assert self._process
        os.killpg(self._process.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Ends a freeze."""
        assert self._process
        os.killpg(self._process.pid, signal.SIGCONT)

    def stop(self) -> None:
        """Ends it."""
        if self._process and self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()


class Conversation:
    """One person's talk with the bot."""

    def __init__(self, agent: Agent, loop: asyncio.AbstractEventLoop, sender: str) -> None:
        self._agent = agent
        self._loop = loop
        self._sender = sender

    def say(self, text: str) -> List[Reply]:
        """Sends `text`, and gives what the bot says to it."""
        before = len(self.tracker.events)
        message = UserMessage(text, CollectingOutputChannel(), self._sender, input_channel="test")
        self._loop.run_until_complete(self._agent.handle_message(message))
        return [
            Reply(event.text or "", (event.data or {}).get("buttons") or [], event.metadata.get("answer") or {})
            for event in list(self.tracker.events)[before:]
            if isinstance(event, BotUttered)
        ]

    def text(self, text: str) -> str:
        """Sends `text`, and gives the reply as one text."""
        return "\n\n".join(reply.text for reply in self.say(text))

    @property
    def tracker(self) -> DialogueStateTracker:
        """What was said and done so far."""
        return self._loop.run_until_complete(self._agent.tracker_store.get_or_create_tracker(self._sender))

    @property
    def parsed(self) -> Dict[str, Any]:
        """How the newest message was understood."""
        message = self.tracker.latest_message
        assert message
        return dict(message.parse_data)

    @property
    def actions(self) -> List[str]:
        """The actions run on the newest message."""
        names: List[str] = []
        for event in reversed(self.tracker.events):
            if type(event).__name__ == "UserUttered":
                break
            if isinstance(event, ActionExecuted) and event.action_name not in ("action_listen", "action_extract_slots"):
                names.insert(0, event.action_name or "")
        return names


class Bot:
    """The trained bot."""

    def __init__(self, model: Path, actions: ActionServer, store: Optional[TrackerStore] = None) -> None:
        self._loop = asyncio.new_event_loop()
        self._count = 0
        self.actions = actions
        self.model = model
        self.agent = Agent.load(
            str(model),
            action_endpoint=EndpointConfig(f"{actions.url}/webhook"),
            tracker_store=store or MemoryConversationStore(Domain.empty()),
        )

    def conversation(self) -> Conversation:
        """A new conversation."""
        self._count += 1
        return Conversation(self.agent, self._loop, f"person-{self._count}")

    def parse(self, text: str) -> Dict[str, Any]:
        """How `text` is understood on its own."""
        parsed: Dict[str, Any] = self._loop.run_until_complete(self.agent.parse_message(text))
        return parsed
