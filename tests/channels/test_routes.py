"""Request handlers in the form that Sanic needs."""

import asyncio

import pytest

from channels.routes import as_function


class _Handler:
    """Takes requests."""

    async def take(self, request: str, name: str = "") -> str:
        """Takes one."""
        return f"{request} {name}".strip()


def test_a_handler_takes_attributes_and_answers_as_the_method_does() -> None:
    handler = as_function(_Handler().take)
    handler.anything = True  # type: ignore[attr-defined]  # as Sanic does
    assert asyncio.run(handler("GET", "ani")) == "GET ani"
    assert asyncio.run(handler("GET")) == "GET"


def test_a_handler_keeps_its_name_for_the_routes() -> None:
    assert as_function(_Handler().take).__name__ == "take"


def test_an_error_of_the_method_is_that_of_the_handler() -> None:
    async def fail(request: str) -> None:
        raise LookupError(request)

    with pytest.raises(LookupError, match="GET"):
        asyncio.run(as_function(fail)("GET"))
