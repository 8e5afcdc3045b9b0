"""A bot that does what a test says, and a server for its webhook."""

import http.server
import json
import threading
from typing import Any, Callable, Dict, List, Tuple

import requests

from sandbox import BotApi


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.5

    def __call__(self) -> float:
        return self.now


class Bot:
    """Calls the Bot API."""

    def __init__(self, api: BotApi) -> None:
        self._address = f"{api.url}/bot{api.token}/"

    def answer(self, method: str, **parameters: Any) -> Dict[str, Any]:
        """The whole answer."""
        answer: Dict[str, Any] = requests.post(self._address + method, json=parameters, timeout=10).json()
        return answer

    def do(self, method: str, **parameters: Any) -> Any:
        """The result of what must work."""
        answer = self.answer(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    def refused(self, method: str, **parameters: Any) -> str:
        """Why it is refused."""
        answer = self.answer(method, **parameters)
        assert not answer["ok"], answer
        return str(answer["description"])

    def send(self, method: str, **request: Any) -> requests.Response:
        """A request as `requests` takes it."""
        return requests.post(self._address + method, timeout=10, **request)

    def updates(self, **parameters: Any) -> List[Dict[str, Any]]:
        """What happened."""
        updates: List[Dict[str, Any]] = self.do("getUpdates", **parameters)
        return updates


class Receiver:
    """A server that gets a webhook's updates."""

    def __init__(self, respond: Callable[[int, Dict[str, Any]], int] = lambda number, update: 200) -> None:
        """`respond`: the status to answer with, given how many updates have come and the newest of them."""
        self.got: List[Tuple[Dict[str, Any], Dict[str, str]]] = []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                update = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                outer.got.append((update, dict(self.headers)))
                self.send_response(respond(len(outer.got), update))
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:
                """Nothing."""

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/hook"

    def __enter__(self) -> "Receiver":
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def texts(self) -> List[str]:
        """What the messages said, in the order in which they came."""
        return [update["message"]["text"] for update, _ in self.got]
