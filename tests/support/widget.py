"""The widget as a person meets it."""

import shutil
from pathlib import Path
from typing import Any, Callable, Dict, List

from playwright.sync_api import Browser, Locator, Page, Playwright, expect

from tests.support.bot import ROOT

AXE = ROOT / "widget" / "node_modules" / "axe-core" / "axe.min.js"
# What the tests saw, for people to look at, and for docs/website.md.
PICTURES = ROOT / "results" / "browser"
LAUNCHER = {"id": "Buka obrolan Teman Karier", "en": "Open the Teman Karier chat"}
LONG = 20_000
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def launch(playwright: Playwright) -> Browser:
    """The machine's own browser, or else the one that Playwright fetched."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    return playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])


class Widget:
    """The widget on a page."""

    def __init__(self, page: Page, url: str, language: str = "id") -> None:
        self.page = page
        self.errors: List[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.launcher = page.get_by_role("button", name=LAUNCHER[language])
        page.goto(url)

    @property
    def input(self) -> Locator:
        return self.page.get_by_role("textbox")

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    def open(self) -> "Widget":
        self.launcher.click()
        expect(self.input).to_be_visible()
        return self

    def reopen(self) -> None:
        """Opens it on a page loaded anew, where it may be open as it was."""
        if self.launcher.is_visible():
            self.launcher.click()

    def say(self, text: str) -> str:
        """Types `text`, and gives the last answer once it is there."""
        before = self.answers().count()
        self.input.fill(text)
        self.input.press("Enter")
        expect(self.answers()).not_to_have_count(before, timeout=LONG)
        self.settle()
        return self.last()

    def press(self, name: str) -> str:
        """Presses a button under the last answer, and gives the next."""
        before = self.answers().count()
        self.page.get_by_role("button", name=name, exact=True).last.click()
        expect(self.answers()).not_to_have_count(before, timeout=LONG)
        self.settle()
        return self.last()

    def finish_check(self, degree: Callable[[], int]) -> None:
        """Answers the questions of a running check by its buttons, each with the `degree` of the moment, 1 to 5."""
        choices = self.page.locator("teman-karier .choices .answer button")
        for _ in range(14):
            if choices.count() == 0:
                return
            before = self.answers().count()
            choices.nth(degree() - 1).click()
            expect(self.answers()).not_to_have_count(before, timeout=LONG)
            self.settle()
        raise AssertionError("the check does not end")

    def answers(self) -> Locator:
        """The bot's bubbles."""
        return self.page.locator("teman-karier .message.bot")

    def last(self) -> str:
        return self.answers().last.inner_text()

    def settle(self) -> None:
        """Waits until the bot has stopped writing."""
        expect(self.page.locator("teman-karier .typing .dots")).to_have_count(0, timeout=LONG)
        self.page.wait_for_timeout(200)

    def picture(self, name: str) -> Path:
        PICTURES.mkdir(parents=True, exist_ok=True)
        file = PICTURES / f"{name}.png"
        self.page.screenshot(path=file)
        return file

    def accessibility_problems(self) -> List[Dict[str, Any]]:
        """What axe-core finds against WCAG 2.2 AA in the widget."""
        self.page.wait_for_timeout(600)  # while something fades in, its contrast is not yet what it will be
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        found = self.page.evaluate("tags => axe.run('teman-karier', {runOnly: {type: 'tag', values: tags}})", tags)
        return [{"rule": each["id"], "nodes": [n["html"][:120] for n in each["nodes"]]} for each in found["violations"]]
