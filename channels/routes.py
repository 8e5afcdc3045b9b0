"""Handlers as Sanic wants them."""

import functools
from typing import Any, Awaitable, Callable


def as_function(method: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """`method` as a function: Sanic notes things on its handlers, which a bound method does not allow."""

    @functools.wraps(method)
    async def function(*args: Any) -> Any:
        return await method(*args)

    return function
