"""The fake Telegram as a whole, independent of how it is reached."""

import inspect
import random
import time
from dataclasses import dataclass, field
from typing import Any, Callable, Dict, List, NamedTuple

from sandbox.chats import User
from sandbox.errors import ApiError
from sandbox.flood import FloodControl, Limits
from sandbox.methods import Done, Methods
from sandbox.outages import Outages
from sandbox.parameters import Parameters
from sandbox.webhook import Webhook
from sandbox.world import World

TOKEN = "1234:sandbox"
USERNAME = "TemanKarierBot"


@dataclass(frozen=True)
class Settings:
    """The options of the fake."""

    token: str = TOKEN
    username: str = USERNAME
    name: str = "Teman Karier"
    privacy: bool = False
    """Whether the bot gets only commands and replies in groups. False: it gets everything, and must filter itself."""
    limits: Limits = field(default_factory=Limits)
    clock: Callable[[], float] = time.time
    seed: int = 1
    """Ids are random, but the same for the same seed."""
    webhook_pause: float = 0.2
    """Seconds until a failed webhook is called again; doubles each time."""
    seconds_to_answer: float = 15
    """How many seconds a pressed button waits for an answer."""


class Call(NamedTuple):
    """A request of the bot, and its result."""

    method: str
    parameters: Dict[str, Any]
    status: int
    """The HTTP status; 0 if the connection was dropped."""
    description: str


class Telegram:
    """All parts together; may be used by one event loop only."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        bot = User(int(settings.token.partition(":")[0]), settings.name, settings.username, is_bot=True)
        self.world = World(bot, settings.privacy, settings.clock, random.Random(settings.seed))
        self.flood = FloodControl(settings.limits, settings.clock)
        self.webhook = Webhook(self.world.updates, settings.webhook_pause, settings.clock)
        self.methods = Methods(self.world, self.flood, self.webhook, settings.seconds_to_answer)
        self.outages = Outages()
        self.calls: List[Call] = []

    async def call(self, name: str, parameters: Parameters) -> Dict[str, Any]:
        """Calls a method, and returns the answer's JSON."""
        try:
            result = self.methods.find(name)(parameters)
            if inspect.isawaitable(result):
                result = await result
        except ApiError as error:
            return error.body()
        if isinstance(result, Done):
            return {"ok": True, "result": result.result, "description": result.description}
        return {"ok": True, "result": result}
