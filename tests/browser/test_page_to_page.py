"""The widget while the page around it changes, and from one page to the next."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize, expect

from tests.browser.conftest import Strangers
from tests.support.website import Website
from tests.support.widget import Widget

REPLACED = {
    "turbo": "document.documentElement.replaceChild(document.createElement('body'), document.body)",
    "astro": "document.body.replaceWith(document.createElement('body'))",
    "emptied": "document.body.innerHTML = '<h1>Halaman dua</h1>'",
    "copied": "document.body.replaceWith(document.body.cloneNode(true))",
    "transition": "document.startViewTransition(() => { document.body = document.createElement('body') }).finished",
}
# As tag managers do it.
INJECTED = (
    "<script>const s = document.createElement('script'); s.async = true; s.src = '{src}';"
    "document.head.append(s)</script>"
)
PHONE: ViewportSize = {"width": 360, "height": 640}


def page_with(site: Website, strangers: Strangers, name: str, attributes: str = "") -> str:
    """A page of another site with the widget's line in its head, which scripts that replace pages run only once."""
    script = f'<script src="{site.url}/widget.js" data-language="id" {attributes}></script>'
    head = f'<meta name="viewport" content="width=device-width"><title>{name}</title>{script}'
    body = '<h1>Sekolah</h1><main><a href="#isi">Isi</a><button>Menu</button></main>'
    return strangers.page(f"{name}.html", f'<!doctype html><html lang="id"><head>{head}</head><body>{body}</body>')


def dialog(page: Page) -> Locator:
    return page.locator("teman-karier .dialog")


@pytest.mark.parametrize("kind", REPLACED)
def test_when_the_body_is_replaced_the_talk_is_still_there(
    context: BrowserContext, site: Website, strangers: Strangers, kind: str
) -> None:
    widget = Widget(context.new_page(), page_with(site, strangers, "replaced")).open()
    widget.say("tugas community officer apa aja?")
    for _ in range(2):
        widget.page.evaluate(REPLACED[kind])
        expect(widget.page.locator("teman-karier")).to_have_count(1)
        expect(widget.log).to_contain_text("tugas community officer apa aja?")
    widget.picture(f"replaced-{kind}")
    assert "keterampilan" in widget.say("kalau keterampilannya?").lower()
    expect(widget.input).to_be_in_viewport()
    assert widget.errors == []


@pytest.mark.parametrize("kind", REPLACED)
def test_when_the_body_is_replaced_in_the_middle_of_an_answer_it_is_given_once(
    context: BrowserContext, site: Website, strangers: Strangers, kind: str
) -> None:
    text = f"tugas community officer apa aja ({kind})?"
    widget = Widget(context.new_page(), page_with(site, strangers, "middle")).open()
    widget.say("halo")
    widget.input.fill(text)
    widget.input.press("Enter")
    widget.page.evaluate(REPLACED[kind])
    expect(widget.answers().last).to_contain_text("Mengenali pemimpin", timeout=20_000)
    widget.settle()
    assert site.newest_texts().count(text) == 1
    assert widget.page.locator("teman-karier .message.user").filter(has_text=text).count() == 1


def test_what_a_person_closed_stays_closed_and_what_they_opened_stays_open(
    context: BrowserContext, site: Website, strangers: Strangers
) -> None:
    one, two = (page_with(site, strangers, name, "data-open") for name in ("one", "two"))
    widget = Widget(context.new_page(), one)
    expect(dialog(widget.page)).to_be_visible()
    widget.page.get_by_role("button", name="Tutup", exact=True).click()
    widget.page.goto(two)
    expect(widget.launcher).to_be_visible()
    expect(dialog(widget.page)).to_have_count(0)
    widget.open()
    widget.say("halo")
    widget.page.goto(page_with(site, strangers, "three"))
    expect(widget.log).to_contain_text("halo")
    assert widget.page.evaluate("document.activeElement === document.body")


def test_a_phone_is_not_filled_unasked(browser: Browser, site: Website, strangers: Strangers) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    widget = Widget(context.new_page(), page_with(site, strangers, "phone", "data-open"))
    expect(widget.launcher).to_be_visible()
    expect(dialog(widget.page)).to_have_count(0)
    widget.picture("phone-closed")
    widget.launcher.tap()
    expect(dialog(widget.page)).to_be_visible()
    context.close()


def test_a_covered_page_is_out_of_reach_until_the_chat_closes_or_the_window_grows(
    browser: Browser, site: Website, strangers: Strangers
) -> None:
    context = browser.new_context(viewport=PHONE)
    widget = Widget(context.new_page(), page_with(site, strangers, "covered"))
    page = widget.page
    before = page.locator("body").evaluate("node => node.outerHTML")
    link, chat = page.get_by_role("link", name="Isi"), page.get_by_role("dialog")
    widget.open()
    expect(link).to_have_count(0)
    expect(page.get_by_role("heading", name="Sekolah")).to_have_count(0)
    expect(chat).to_have_attribute("aria-modal", "true")
    assert widget.accessibility_problems() == []
    page.set_viewport_size({"width": 900, "height": 640})
    expect(link).to_have_count(1)
    assert chat.get_attribute("aria-modal") is None
    page.set_viewport_size(PHONE)
    expect(link).to_have_count(0)
    page.keyboard.press("Escape")
    expect(link).to_have_count(1)
    expect(widget.launcher).to_be_focused()
    assert page.locator("body").evaluate("node => node.outerHTML") == before
    context.close()


@pytest.mark.parametrize("line", ["<script async src='{src}'></script>", INJECTED])
def test_settings_in_the_address_count_and_no_other_widget_is_taken_for_ours(
    context: BrowserContext, site: Website, strangers: Strangers, line: str
) -> None:
    strangers.page("widget.js", "window.otherWidget = true")
    other = f'<script src="{strangers.url}/widget.js" data-language="id" data-corner="left"></script>'
    ours = line.format(src=f"{site.url}/widget.js?language=en&role=community_officer&color=7a1fa2")
    html = f'<!doctype html><html lang="id"><head>{other}{ours}</head><body><h1>Sekolah</h1></body>'
    widget = Widget(context.new_page(), strangers.page("manager.html", html), "en").open()
    expect(widget.answers()).not_to_have_count(0, timeout=20_000)
    widget.settle()
    assert "Community Officer" in widget.log.inner_text()
    launcher = widget.page.locator("teman-karier .launcher")
    assert launcher.evaluate("node => getComputedStyle(node).backgroundColor") == "rgb(122, 31, 162)"
    assert widget.page.locator("teman-karier .root.right").count() == 1
    assert widget.errors == []
