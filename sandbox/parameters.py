"""The parameters of a request, in any encoding: JSON, form, query or multipart."""

import json
from typing import Any, Dict, NamedTuple, Optional

from aiohttp import web

from sandbox.errors import ApiError, bad_request

_YES = ("true", "yes", "y", "t", "1")


class Upload(NamedTuple):
    """A file in a request."""

    name: str
    data: bytes


class Parameters:
    """The parameters of a call."""

    def __init__(self, values: Dict[str, Any], files: Dict[str, Upload]) -> None:
        self.values = values
        self.files = files

    def get(self, name: str) -> Any:
        """The value as it was sent."""
        return self.values.get(name)

    def text(self, name: str) -> str:
        """A string; empty if there is none."""
        value = self.values.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value)

    def integer(self, name: str, otherwise: int, low: int, high: int) -> int:
        """A number, moved into its range as Telegram does."""
        try:
            number = int(self.text(name) or otherwise)
        except ValueError:
            number = otherwise
        return min(max(number, low), high)

    def flag(self, name: str) -> bool:
        """Yes or no."""
        return self.text(name).lower() in _YES

    def json(self, name: str, what: str) -> Any:
        """An object or a list, which forms contain as a string; None if there is none.

        Raises:
            ApiError: it is not JSON.
        """
        value = self.values.get(name)
        if not isinstance(value, str) or not value:
            return value or None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def logged(self) -> Dict[str, Any]:
        """All parameters, with the names of files in their place."""
        return {**self.values, **{name: upload.name for name, upload in self.files.items()}}


async def parameters(request: web.Request) -> Parameters:
    """The parameters of `request`.

    Raises:
        ApiError: they can't be read.
    """
    values: Dict[str, Any] = dict(request.query)
    files: Dict[str, Upload] = {}
    if request.content_type == "application/json":
        values.update(await _json(request))
    elif request.body_exists:
        try:
            form = await request.post()
        except web.HTTPRequestEntityTooLarge:
            raise ApiError(413, "Request Entity Too Large") from None
        except ValueError:
            raise bad_request("can't parse multipart/form-data body") from None
        for name, value in form.items():
            if isinstance(value, web.FileField):
                files[name] = Upload(value.filename, value.file.read())
            else:
                values[name] = value if isinstance(value, str) else bytes(value).decode(errors="replace")
    return Parameters(values, files)


async def _json(request: web.Request) -> Dict[str, Any]:
    try:
        body: Optional[Any] = json.loads(await request.read() or b"{}")
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "Request Entity Too Large") from None
    except ValueError:
        raise bad_request("can't parse request: expected a JSON object") from None
    if not isinstance(body, dict):
        raise bad_request("can't parse request: expected a JSON object")
    return body
