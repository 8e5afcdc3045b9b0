"""Measures what the widget and its channel add to the bot's own time on the first message of a conversation.

Usage: python -m benchmarks.website
"""

import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import List, NamedTuple

import numpy as np
from playwright.sync_api import Browser, sync_playwright
from rasa.shared.core.domain import Domain
from rich.console import Console
from rich.table import Table

from scripts.train import newest_model
from tests.support.bot import ActionServer, Bot
from tests.support.website import Website
from tests.support.widget import launch
from tracker_stores.sql import SQLConversationStore

ROUNDS = 5
"""Times that each message is sent."""
REQUESTS_PER_MINUTE = 6000
"""Limit for one address, high enough not to be reached."""
MESSAGES = (
    "tugas community officer apa aja kak",
    "what does a social media manager do?",
    "bedanya event organizer sama social media manager apa?",
    "what skills does an online community manager need?",
    "aku cocok gak jadi pengelola komunitas online?",
    "halo",
)
STOPWATCH = """() => {
  const root = document.querySelector("teman-karier").shadowRoot;
  const bubbles = () => root.querySelectorAll(".message.bot").length;
  const before = bubbles();
  window.took = new Promise(done => {
    let start;
    root.addEventListener("keydown", event => { if (event.key === "Enter") start = performance.now(); }, true);
    new MutationObserver(() => { if (start && bubbles() > before) done(performance.now() - start); })
      .observe(root, { subtree: true, childList: true });
  });
}"""
"""Measures the milliseconds from Enter to the bot's next bubble on the page, in `window.took`."""


class Times(NamedTuple):
    """Times of one first message, in milliseconds."""

    own: float
    """How long the bot alone takes to read, answer and store it."""
    widget: float
    """From Enter to the first bubble on the page, including the start of the session."""


def measure(bot: Bot, site: Website, browser: Browser) -> List[Times]:
    """Times each message `ROUNDS` times, alternately by the bot alone and through the widget."""
    times = []
    with ThreadPoolExecutor(max_workers=1) as pool:  # this thread runs the browser's event loop
        for text in MESSAGES * ROUNDS:
            times.append(Times(pool.submit(_own_time, bot, text).result(), _widget_time(site, browser, text)))
    return times[len(MESSAGES) :]  # the first round only warms up


def _own_time(bot: Bot, text: str) -> float:
    start = time.perf_counter()
    bot.conversation().say(text)
    return (time.perf_counter() - start) * 1000


def _widget_time(site: Website, browser: Browser, text: str) -> float:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site.url}/chat")
    page.get_by_role("textbox").fill(text)
    page.evaluate(STOPWATCH)
    page.get_by_role("textbox").press("Enter")
    took = float(page.evaluate("window.took"))
    context.close()
    return took


def main() -> None:
    """Measures and prints."""
    model = newest_model()
    assert model, "there is no model; run make train"
    actions = ActionServer()
    actions.start()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        store = SQLConversationStore(Domain.empty(), dialect="sqlite", db=f"{folder}/own.db")
        bot = Bot(model, actions, store)
        site = Website(model, actions.url, Path(folder), requests_a_minute_from_one_address=REQUESTS_PER_MINUTE)
        site.start()
        try:
            browser = launch(playwright)
            times = np.array(measure(bot, site, browser))
            browser.close()
        finally:
            site.stop()
            actions.stop()
    table = Table("", "median", "95th percentile", title=f"First messages ({len(times)}), milliseconds")
    rows = {"bot alone": times[:, 0], "through the widget": times[:, 1], "added": times[:, 1] - times[:, 0]}
    for name, values in rows.items():
        table.add_row(name, *(f"{value:.0f}" for value in np.percentile(values, [50, 95])))
    Console().print(table)


if __name__ == "__main__":
    main()
