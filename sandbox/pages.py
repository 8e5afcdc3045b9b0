"""The page where people talk to the bot, and its small JSON API."""

import asyncio
import json
from pathlib import Path
from typing import Any, Awaitable, Callable, Dict, Set, Type, TypeVar

from aiohttp import web
from pydantic import BaseModel, ValidationError

from sandbox.chats import Chat, Message, Query, User
from sandbox.errors import ApiError
from sandbox.forms import Block, NewGroup, NewMessage, NewPerson, Press
from sandbox.keyboards import callback_data
from sandbox.telegram import Telegram

PAGE = Path(__file__).parent / "page"
_CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}
_PNG = b"\x89PNG"
_SECONDS_OF_ACTION = 5.0
"""How long an action such as "typing" is shown, unless a message comes first."""
_SECONDS_BETWEEN_SIGNS = 15.0
"""How often an event stream with nothing new shows a sign of life."""

Body = TypeVar("Body", bound=BaseModel)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Page:
    """The page's files and calls."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._world = telegram.world
        self._readers: Set[asyncio.Event] = set()
        self._is_open = True

    def add_to(self, app: web.Application) -> None:
        """Adds the routes."""
        app.router.add_route("GET", "/", _file(PAGE / "index.html"))
        for path in [*PAGE.rglob("*.js"), *PAGE.rglob("*.css")]:
            app.router.add_route("GET", f"/sandbox/{path.relative_to(PAGE).as_posix()}", _file(path))
        app.router.add_route("GET", "/sandbox/state", self._state)
        app.router.add_route("GET", "/sandbox/events", self._events)
        app.router.add_route("GET", r"/sandbox/photos/{chat:-?\d+}/{message:\d+}", self._photo)
        app.router.add_route("POST", "/sandbox/people", self._add_person)
        app.router.add_route("POST", "/sandbox/groups", self._add_group)
        app.router.add_route("POST", "/sandbox/messages", self._say)
        app.router.add_route("POST", "/sandbox/presses", self._press)
        app.router.add_route("POST", "/sandbox/blocks", self._block)
        self._world.listen(self._changed)
        app.on_shutdown.append(self._close)

    async def _close(self, _: web.Application) -> None:
        self._is_open = False
        self._changed()
        self._world.unlisten(self._changed)

    def _changed(self) -> None:
        for reader in self._readers:
            reader.set()

    # What the page reads

    async def _state(self, request: web.Request) -> web.Response:
        """Everything that one person sees in one chat; without a person or chat, only who there is."""
        person, chat = self._number(request, "person"), self._number(request, "chat")
        bot = self._world.bot
        state: Dict[str, Any] = {
            "bot": {"id": bot.id, "name": bot.first_name, "username": bot.username},
            "people": [self._person(user) for user in self._world.users.values()],
            "chats": [self._chat(one) for one in self._world.chats.values()],
            "messages": [],
            "commands": {},
            "answers": [],
        }
        if chat in self._world.chats and person in self._world.users:
            shown, user = self._world.chats[chat], self._world.users[person]
            commands = self._telegram.methods.commands
            state["messages"] = [_message(message) for message in shown.messages.values()]
            state["commands"] = commands.shown(shown.id, shown.is_group, user.language_code)
            state["answers"] = [
                _answer(query) for query in self._world.queries.values() if query.user is user and query.answered
            ]
        return _json(state)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Tells the page whenever there is something new."""
        response = web.StreamResponse(headers={**_HEADERS, "Content-Type": "text/event-stream"})
        await response.prepare(request)
        reader = asyncio.Event()
        self._readers.add(reader)
        try:
            await response.write(b"data: new\n\n")
            while self._is_open:
                try:
                    await asyncio.wait_for(reader.wait(), _SECONDS_BETWEEN_SIGNS)
                    reader.clear()
                    await response.write(b"data: new\n\n")
                except asyncio.TimeoutError:
                    await response.write(b": alive\n\n")
        except ConnectionError:
            pass
        finally:
            self._readers.discard(reader)
        return response

    async def _photo(self, request: web.Request) -> web.Response:
        chat = self._world.chats.get(int(request.match_info["chat"]))
        message = chat.messages.get(int(request.match_info["message"])) if chat else None
        if not message or not message.photo:
            return web.Response(status=404)
        kind = "image/png" if message.photo.startswith(_PNG) else "image/jpeg"
        return web.Response(body=message.photo, content_type=kind, headers=_HEADERS)

    # What people do

    async def _add_person(self, request: web.Request) -> web.Response:
        async def add(new: NewPerson) -> Dict[str, Any]:
            return self._person(self._world.add_person(new.name.strip() or "?", new.language))

        return await _served(request, NewPerson, add)

    async def _add_group(self, request: web.Request) -> web.Response:
        async def add(new: NewGroup) -> Dict[str, Any]:
            members = [self._user(member) for member in new.members]
            return self._chat(self._world.add_group(new.title.strip() or "?", members))

        return await _served(request, NewGroup, add)

    async def _say(self, request: web.Request) -> web.Response:
        async def say(new: NewMessage) -> Dict[str, Any]:
            user, chat = self._user(new.person), self._place(new.chat)
            if new.edits is not None:
                message = _found(chat, new.edits)
                self._world.edit(user, message, new.text)
                return _message(message)
            reply_to = None if new.reply_to is None else _found(chat, new.reply_to)
            return _message(self._world.say(user, chat, new.text, reply_to))

        return await _served(request, NewMessage, say)

    async def _press(self, request: web.Request) -> web.Response:
        async def press(new: Press) -> Dict[str, Any]:
            message = _found(self._place(new.chat), new.message)
            data = callback_data(message.markup, new.row, new.column)
            query = self._world.press(self._user(new.person), message, data)
            return {"id": query.id}

        return await _served(request, Press, press)

    async def _block(self, request: web.Request) -> web.Response:
        async def block(new: Block) -> Dict[str, Any]:
            user = self._user(new.person)
            (self._world.block if new.blocked else self._world.unblock)(user)
            return self._person(user)

        return await _served(request, Block, block)

    # Inside

    def _number(self, request: web.Request, name: str) -> int:
        given = request.query.get(name, "")
        return int(given) if given.lstrip("-").isdecimal() else 0

    def _user(self, number: int) -> User:
        if number not in self._world.users:
            raise ValueError("there is nobody with this id")
        return self._world.users[number]

    def _place(self, number: int) -> Chat:
        if number not in self._world.chats:
            raise ValueError("there is no such chat")
        return self._world.chats[number]

    def _person(self, user: User) -> Dict[str, Any]:
        blocked = self._world.chats[user.id].refusal is not None
        return {"id": user.id, "name": user.first_name, "language": user.language_code, "blocked": blocked}

    def _chat(self, chat: Chat) -> Dict[str, Any]:
        when, action = chat.actions[-1] if chat.actions else (0.0, "")
        return {
            "id": chat.id,
            "is_group": chat.is_group,
            "title": chat.title,
            "members": [user.id for user in chat.members],
            "refusal": chat.refusal.description if chat.refusal else "",
            "action": action if self._world.clock() - when < _SECONDS_OF_ACTION else "",
            "last": chat.next_id - 1,
        }


async def _served(
    request: web.Request, kind: Type[Body], handle: Callable[[Body], Awaitable[Dict[str, Any]]]
) -> web.Response:
    # Pages of other sites can't send this type without a preflight request, which nobody answers.
    if request.content_type != "application/json":
        return _json({"error": "the content type must be application/json"}, 415)
    try:
        return _json(await handle(kind.parse_obj(json.loads(await request.read()))))
    except ValidationError as error:
        first = error.errors()[0]
        return _json({"error": f"{first['loc'][0]}: {first['msg']}"}, 400)
    except (ValueError, ApiError) as error:
        return _json({"error": str(error)}, 400)


def _message(message: Message) -> Dict[str, Any]:
    rows = (message.markup or {}).get("inline_keyboard", [])
    has_words = "text" in message.content or "photo" in message.content
    return {
        "id": message.message_id,
        "sender": message.sender.id,
        "name": message.sender.first_name,
        "date": message.date,
        "is_edited": message.is_edited,
        "text": message.text or message.caption,
        "entities": message.entities,
        "has_photo": bool(message.photo),
        "other": "" if has_words else next(iter(message.content), ""),
        "reply_to": message.reply_to.message_id if message.reply_to else None,
        "keyboard": [[{"title": button["text"], "url": button.get("url", "")} for button in row] for row in rows],
    }


def _answer(query: Query) -> Dict[str, Any]:
    return {"id": query.id, "text": query.answer_text, "is_alert": query.is_alert}


def _found(chat: Chat, number: int) -> Message:
    if number not in chat.messages:
        raise ValueError("the message no longer exists")
    return chat.messages[number]


def _file(path: Path) -> Handler:
    async def serve(_: web.Request) -> web.StreamResponse:
        return web.Response(body=path.read_bytes(), content_type=_TYPES[path.suffix], charset="utf-8", headers=_HEADERS)

    return serve


def _json(body: Dict[str, Any], status: int = 200) -> web.Response:
    return web.json_response(body, status=status, headers=_HEADERS)
