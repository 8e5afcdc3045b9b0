"""The website's own pages and files, and whether the server is up."""

from http import HTTPStatus
from pathlib import Path
from string import Template
from typing import Any

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, file, html
from sanic.response import json as json_response

from channels.web.readiness import actions_answer
from settings import settings

FOLDER = Path(__file__).parent / "pages"
WIDGET = Path(__file__).resolve().parents[2] / "widget" / "dist" / "widget.js"


def add_pages(site: Blueprint) -> None:
    """Adds the routes of all pages but the first, whose path Rasa's server has taken (see `guard.py`)."""
    site.add_route(chat, "/chat")
    site.add_route(chat_script, "/chat.js")
    site.add_route(style, "/style.css")
    site.add_route(widget, "/widget.js")
    site.add_route(health, "/health")
    site.add_route(ready, "/ready")


async def index() -> HTTPResponse:
    """The first page."""
    return _page("index.html")


async def chat(request: Request) -> HTTPResponse:
    """The chat as a page of its own."""
    return _page("chat.html", language="en" if request.args.get("language") == "en" else "id")


def _page(name: str, **values: str) -> HTTPResponse:
    """A page whose placeholders are filled with `values` and the operator's settings for the widget."""
    web = settings().web
    template = Template((FOLDER / name).read_text(encoding="utf-8"))
    return html(template.substitute(values, storage=web.storage, idle_minutes=f"{web.idle_minutes:g}"))


async def chat_script(request: Request) -> HTTPResponse:
    """The script that says so on the chat's page if the browser can't show the widget."""
    return await file(FOLDER / "chat.js", mime_type="text/javascript")


async def style(request: Request) -> HTTPResponse:
    """The style sheet of the pages."""
    return await file(FOLDER / "style.css")


async def widget(request: Request) -> HTTPResponse:
    """The widget's script, which any site may load; whether it may call the API is decided on each call."""
    response = await file(WIDGET, mime_type="text/javascript", headers={"Cache-Control": "public, max-age=300"})
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


async def health(request: Request) -> HTTPResponse:
    """Says that the process is alive."""
    return json_response({"status": "ok"})


async def ready(request: Request) -> HTTPResponse:
    """Whether the model is loaded and the action server answers: 200 if both, otherwise 503."""
    agent: Any = getattr(request.app.ctx, "agent", None)
    model = agent is not None and agent.is_ready()
    actions = model and await actions_answer(agent.action_endpoint)
    status = HTTPStatus.OK if model and actions else HTTPStatus.SERVICE_UNAVAILABLE
    return json_response({"model": model, "actions": actions}, status=status)
