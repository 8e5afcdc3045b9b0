"""A real browser on the running website, and pages of other sites on another port."""

import functools
import http.server
import threading
from pathlib import Path
from typing import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.support.bot import Bot, free_port
from tests.support.website import Website
from tests.support.widget import Widget, launch


# One for each module: while it lives, nothing else in this thread can run an event loop.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def strangers(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Strangers"]:
    strangers = Strangers(tmp_path_factory.mktemp("strangers"))
    yield strangers
    strangers.stop()


@pytest.fixture(scope="session")
def site(bot: Bot, strangers: "Strangers", tmp_path_factory: pytest.TempPathFactory) -> Iterator[Website]:
    folder = tmp_path_factory.mktemp("site")
    website = Website(bot.model, bot.actions.url, folder, origins=[strangers.url], messages_a_minute=6000)
    website.start()
    yield website
    website.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1100, "height": 800})
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.fixture
def widget(context: BrowserContext, site: Website) -> Widget:
    return Widget(context.new_page(), site.url + "/")


class Strangers:
    """The web server of another site."""

    def __init__(self, folder: Path) -> None:
        port = free_port()
        self._folder = folder
        self.url = f"http://127.0.0.1:{port}"
        handler = functools.partial(_Quiet, directory=str(folder))
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def page(self, name: str, html: str) -> str:
        """Publishes a page, and returns its address."""
        (self._folder / name).write_text(html, encoding="utf-8")
        return f"{self.url}/{name}"

    def stop(self) -> None:
        self._server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Logs nothing."""
