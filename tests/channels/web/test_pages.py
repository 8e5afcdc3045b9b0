"""The website's own pages and files."""

from pathlib import Path

import pytest
import requests

from tests.support.bot import Bot
from tests.support.website import Website


@pytest.mark.parametrize(
    "path", ["/", "/chat", "/chat?language=en", "/chat.js", "/style.css", "/widget.js", "/health", "/ready"]
)
def test_every_page_is_served_with_protective_headers(website: Website, path: str) -> None:
    page = requests.get(website.url + path, timeout=30)
    assert page.status_code == 200
    assert "unsafe-inline" not in page.headers["Content-Security-Policy"]
    assert page.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(("query", "language"), [("", "id"), ("?language=en", "en"), ("?language=%22%3E", "id")])
def test_the_chat_page_is_in_the_language_asked_for(website: Website, query: str, language: str) -> None:
    assert f'lang="{language}"' in requests.get(f"{website.url}/chat{query}", timeout=30).text


def test_any_site_may_load_the_widget(website: Website) -> None:
    script = requests.get(f"{website.url}/widget.js", timeout=30)
    assert script.headers["Content-Type"].startswith("text/javascript")
    assert script.headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_the_operators_settings_for_shared_computers_reach_both_pages(
    bot: Bot, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    website = Website(bot.model, bot.actions.url, tmp_path, storage="session", idle_minutes=2.5)
    request.addfinalizer(website.stop)
    website.start()
    assert 'storage="session" idle-minutes="2.5"' in requests.get(f"{website.url}/chat", timeout=30).text
    assert 'data-storage="session" data-idle-minutes="2.5"' in requests.get(website.url, timeout=30).text
