"""Browsers that lack what newer ones have."""

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.conftest import Strangers
from tests.support.bot import ROOT
from tests.support.website import Website
from tests.support.widget import Widget

# What came after Chromium 94, Firefox 101 or Safari 16.4, and what people forget that it did.
NEWER_SCRIPTS = """
  delete AbortSignal.timeout; delete AbortSignal.any; delete AbortSignal.prototype.throwIfAborted;
  for (const name of ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "with", "toSpliced"])
    delete Array.prototype[name];
  delete String.prototype.at; delete Object.hasOwn; delete Object.groupBy; delete Promise.withResolvers;
  delete window.structuredClone; delete Crypto.prototype.randomUUID; delete Navigator.prototype.locks;
  delete HTMLElement.prototype.inert; delete HTMLElement.prototype.popover; delete HTMLElement.prototype.showPopover;
  delete Document.prototype.startViewTransition; delete window.CloseWatcher; delete window.navigation;
  const supports = CSS.supports.bind(CSS);
  CSS.supports = (...condition) => !/color-mix|dvh/.test(condition.join()) && supports(...condition);
"""
NEWER_STYLES = {"color-mix(": "no-such-function(", "dvh": "nosuchunit", "@container": "@no-such-rule"}
UNSUPPORTED = {
    "no-adopted-style-sheets": "delete Document.prototype.adoptedStyleSheets",
    "no-style-sheets-by-script": "delete CSSStyleSheet.prototype.replaceSync",
    "no-custom-elements": "Object.defineProperty(window, 'customElements', {value: undefined})",
    "no-abort-controller": "delete window.AbortController",
}
SENTENCES = {"id": "Peramban ini belum didukung", "en": "This browser isn't supported"}


def age(page: Page) -> None:
    """Takes from the browser of `page`, and from its styles, what the oldest supported ones lack."""
    script = (ROOT / "widget" / "dist" / "widget.js").read_text(encoding="utf-8")
    for newer, unknown in NEWER_STYLES.items():
        script = script.replace(newer, unknown)

    def serve(route: Route) -> None:
        route.fulfill(body=script, content_type="text/javascript")

    page.route("**/widget.js", serve)
    page.add_init_script(NEWER_SCRIPTS)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_all_of_it_works_in_the_oldest_supported_browser(context: BrowserContext, site: Website, theme: str) -> None:
    page = context.new_page()
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    age(page)
    widget = Widget(page, site.url + "/").open()
    assert "Mengenali pemimpin" in widget.say("tugas community officer apa aja?")
    widget.say("bedanya event organizer sama social media manager apa?")
    widget.picture(f"old-browser-{theme}")
    assert widget.accessibility_problems() == []
    box = page.locator("teman-karier .dialog").bounding_box()
    assert box is not None
    assert box["height"] > 500
    assert box["y"] >= 0
    surface = page.locator("teman-karier .languages").evaluate("node => getComputedStyle(node).backgroundColor")
    assert surface not in ("rgba(0, 0, 0, 0)", "transparent")
    assert widget.errors == []


@pytest.mark.parametrize("kind", UNSUPPORTED)
@pytest.mark.parametrize("language", SENTENCES)
def test_a_browser_that_is_too_old_is_told_so_on_our_page(
    context: BrowserContext, site: Website, kind: str, language: str
) -> None:
    page = context.new_page()
    page.add_init_script(UNSUPPORTED[kind])
    page.goto(f"{site.url}/chat?language={language}")
    expect(page.get_by_text(SENTENCES[language])).to_be_visible()
    other = SENTENCES["en" if language == "id" else "id"]
    expect(page.get_by_text(other)).not_to_be_visible()
    page.screenshot(path=ROOT / "results" / "browser" / f"unsupported-{language}.png")


def test_a_browser_that_cannot_read_the_script_is_told_so_too(context: BrowserContext, site: Website) -> None:
    page = context.new_page()
    page.route("**/widget.js", lambda route: route.fulfill(body="class { #", content_type="text/javascript"))
    page.goto(f"{site.url}/chat")
    expect(page.get_by_text(SENTENCES["id"])).to_be_visible()


def test_a_supported_browser_never_sees_the_sentence(context: BrowserContext, site: Website) -> None:
    widget = Widget(context.new_page(), f"{site.url}/chat")
    expect(widget.input).to_be_visible()
    expect(widget.page.get_by_text(SENTENCES["id"])).not_to_be_visible()


@pytest.mark.parametrize("kind", UNSUPPORTED)
def test_on_other_pages_the_launcher_stays_away_with_one_line_in_the_console(
    context: BrowserContext, site: Website, strangers: Strangers, kind: str
) -> None:
    page = context.new_page()
    page.add_init_script(UNSUPPORTED[kind])
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    script = f'<script src="{site.url}/widget.js" data-language="id"></script>'
    page.goto(strangers.page("old.html", f'<!doctype html><link rel="icon" href="data:,"><h1>Sekolah</h1>{script}'))
    page.wait_for_timeout(500)
    assert page.locator("teman-karier").count() == 0
    assert len(told) == 1, told
