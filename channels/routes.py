"""Request handlers in the form that Sanic needs."""

import functools
from typing import Any, Awaitable, Callable


def as_function(method: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """`method` as a function: Sanic sets attributes on its handlers, which bound methods don't allow."""

    @functools.wraps(method)
    async def function(*args: Any) -> Any:
        return await method(*args)

    return function
