"""The fake Telegram for tests: a server on a local port, driven by plain function calls."""

import dataclasses
import time
from typing import Any, Callable, Dict, List, Optional, Union

from sandbox.background import Background
from sandbox.chats import Message
from sandbox.commands import Key, Menu
from sandbox.flood import Limits
from sandbox.outages import Outage
from sandbox.people import Group, Person
from sandbox.server import application
from sandbox.telegram import TOKEN, USERNAME, Call, Settings, Telegram
from sandbox.webhook import Attempt

Place = Union[Person, Group]
_LOOK_EVERY = 0.01
_SHOWN = 8


class BotApi:
    """Telegram's Bot API. Any thread may use it."""

    def __init__(self, token: str = TOKEN, username: str = USERNAME, *, port: int = 0, **settings: Any) -> None:
        """`port` 0: any free port; `settings`: fields of `Settings`, such as `limits`, `privacy` and `clock`."""
        self._telegram = Telegram(Settings(token=token, username=username, **settings))
        self._background = Background(lambda: application(self._telegram), port)
        self._looked: Dict[int, int] = {}

    def __enter__(self) -> "BotApi":
        self._background.up()
        return self

    def __exit__(self, *_: object) -> None:
        self._background.end()

    @property
    def url(self) -> str:
        """The address for the bot's TELEGRAM_API_URL."""
        return f"http://127.0.0.1:{self._background.port}"

    @property
    def token(self) -> str:
        """The bot's token."""
        return self._telegram.settings.token

    # People

    def person(self, name: str, language_code: str = "id", username: str = "") -> Person:
        """Somebody new, who has not written to the bot yet."""
        world = self._telegram.world
        user = self._background.run(world.add_person, name, language_code, username)
        return Person(world, self._background, user)

    def group(self, title: str, members: List[Person], basic: bool = False) -> Group:
        """A new supergroup, to which the first of `members` adds the bot; `basic`: a basic group instead."""
        world = self._telegram.world
        chat = self._background.run(world.add_group, title, [person.user for person in members], basic)
        return Group(world, self._background, chat)

    # What the bot did

    def sent(self, place: Place) -> List[Message]:
        """Everything that the bot has sent there, in its current form."""
        messages = list(place.chat.messages.values())
        return [message for message in messages if message.sender is self._telegram.world.bot]

    def wait_for(self, place: Place, count: int = 1, timeout: float = 30) -> List[Message]:
        """What the bot has sent there since the last look, as soon as there are `count` messages.

        Raises:
            TimeoutError: they did not come; the text says what did.
        """
        deadline = time.monotonic() + timeout
        while True:
            new = self.sent(place)[self._looked.get(place.id, 0) :]
            if len(new) >= count:
                self._looked[place.id] = self._looked.get(place.id, 0) + len(new)
                return new
            if time.monotonic() > deadline:
                raise TimeoutError(
                    f"{len(new)} of {count} messages arrived within {timeout:g} s.\n{self.describe(place)}"
                )
            time.sleep(_LOOK_EVERY)

    def wait_until(self, condition: Callable[[], Any], timeout: float = 30, what: str = "the expected event") -> None:
        """Waits until `condition()` is true.

        Raises:
            TimeoutError: it did not become true.
        """
        deadline = time.monotonic() + timeout
        while not condition():
            if time.monotonic() > deadline:
                raise TimeoutError(f"{what} did not happen within {timeout:g} s.\n{self.describe()}")
            time.sleep(_LOOK_EVERY)

    def chat_actions(self, place: Place) -> List[str]:
        """The actions that the bot showed there, such as "typing"."""
        return [action for _, action in list(place.chat.actions) if action]

    @property
    def calls(self) -> List[Call]:
        """The bot's requests, with their parameters and status."""
        return list(self._telegram.calls)

    @property
    def commands(self) -> Dict[Key, Menu]:
        """The menus of commands, by scope and language."""
        return dict(self._telegram.methods.commands.menus)

    def commands_shown(self, place: Place, language: str) -> Menu:
        """The menu that somebody whose app is in `language` sees there."""
        return self._telegram.methods.commands.shown(place.id, place.chat.is_group, language)

    def describe(self, place: Optional[Place] = None) -> str:
        """The end of a chat and of the bot's requests, for humans to read."""
        lines = []
        if place:
            lines.append("The chat:")
            lines += [f"  {message!r}" for message in list(place.chat.messages.values())[-_SHOWN:]]
        lines.append("The bot's requests:")
        calls = [call for call in self.calls if call.method.lower() != "getupdates" or call.status != 200]
        lines += [f"  {call.method} {call.status} {call.description}" for call in calls[-_SHOWN:]] or ["  none"]
        waiting = self._telegram.world.updates.count
        return "\n".join([*lines, f"{waiting} update(s) wait for the bot."])

    # Updates

    def inject(self, update: Any) -> None:
        """Sends anything as an update: malformed, repeated, or out of order."""
        self._background.run(self._telegram.world.updates.add_raw, update)

    @property
    def pending(self) -> int:
        """How many updates are waiting for the bot."""
        return self._telegram.world.updates.count

    @property
    def are_updates_taken(self) -> bool:
        """Whether the bot took every update, and is ready for the next."""
        return self._telegram.world.updates.are_taken

    @property
    def webhook(self) -> Dict[str, Any]:
        """The webhook's url, secret, max_connections and last_error; the url is empty if there is no webhook."""
        webhook = self._telegram.webhook
        return {**dataclasses.asdict(webhook.target), "last_error": webhook.last_error}

    @property
    def attempts(self) -> List[Attempt]:
        """The webhook's deliveries: the update's id and the status that came back."""
        return list(self._telegram.webhook.attempts)

    # Trouble

    def fails(self, method: str = "*", times: int = 1, status: int = 502, html: bool = False) -> None:
        """The next calls of `method` (any, by default) get a server error; `html`: one that is not even JSON."""
        self._order(Outage(method, times, status=status, html=html))

    def drops(self, method: str = "*", times: int = 1, done: bool = False) -> None:
        """The next calls of `method` get no answer; `done`: they take effect all the same."""
        self._order(Outage(method, times, is_dropped=True, is_done_first=done))

    def delays(self, seconds: float, method: str = "*", times: int = 1) -> None:
        """The next calls of `method` take effect at once but are answered late."""
        self._order(Outage(method, times, delay=seconds))

    def recovers(self) -> None:
        """Ends all planned trouble."""
        self._background.run(self._telegram.outages.clear)

    def goes_down(self) -> None:
        """Stops listening; people can still write."""
        self._background.down()

    def comes_back(self) -> None:
        """Listens again on the same port."""
        self._background.up()

    def limit(self, limits: Limits) -> None:
        """Changes flood control."""
        self._telegram.flood.limits = limits

    def _order(self, outage: Outage) -> None:
        self._background.run(self._telegram.outages.order, outage)
