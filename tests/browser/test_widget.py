"""The widget in a real browser, on our own page."""

import gzip
from typing import List

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.support.bot import ROOT
from tests.support.fit_answers import LIKES_ONLINE, UNDECIDED
from tests.support.website import Website
from tests.support.widget import Widget

MOST_BYTES = 24_000
# Changes the signature of the token that the page keeps.
FORGE = """() => {
  for (const [key, value] of Object.entries(localStorage))
    localStorage.setItem(key, value.replace(/([\\w-]{20,})\\.[0-9a-f]{32}/, "$1." + "0".repeat(32)));
}"""


def test_the_script_is_small() -> None:
    assert len(gzip.compress((ROOT / "widget" / "dist" / "widget.js").read_bytes(), 9)) <= MOST_BYTES


def test_an_indonesian_conversation_up_to_the_chart_of_a_check(widget: Widget, site: Website) -> None:
    assert widget.accessibility_problems() == []
    widget.picture("page")
    widget.open()
    assert widget.accessibility_problems() == []
    answer = widget.say("kak mo nanya, commof tu ngapain aj sih")
    assert "Mengenali pemimpin" in answer
    assert "Sumber:" in answer
    widget.picture("answer")
    assert "keterampilan" in widget.press("Keterampilan").lower()
    table = widget.say("bedanya event organizer sama social media manager apa?")
    assert "Event Organizer" in table
    assert widget.page.get_by_role("table").count() >= 1
    widget.picture("table")
    assert widget.accessibility_problems() == []
    widget.say("aku cocok gak jadi pengelola komunitas online?")
    assert widget.page.get_by_role("progressbar").count() >= 1
    widget.picture("check")
    assert widget.accessibility_problems() == []
    widget.finish_check(lambda: LIKES_ONLINE.get(site.newest_trait(), UNDECIDED))
    chart = widget.page.get_by_role("img").last
    expect(chart).to_be_visible()
    chart.scroll_into_view_if_needed()
    widget.picture("chart")
    assert widget.accessibility_problems() == []
    assert widget.errors == []


def test_given_an_english_newcomer_when_talking_then_everything_is_in_english(
    context: BrowserContext, site: Website
) -> None:
    widget = Widget(context.new_page(), site.url + "/chat?language=en", "en")
    expect(widget.input).to_be_visible()
    answer = widget.say("what does a community officer do?")
    assert "Source:" in answer
    assert widget.page.locator("teman-karier .message.bot [lang=id], teman-karier .message.bot[lang=id]").count() == 0
    widget.say("do they have to travel a lot?")
    widget.picture("page-english")
    assert widget.accessibility_problems() == []
    assert widget.errors == []


def test_a_conversation_goes_on_after_the_page_is_reloaded(widget: Widget, site: Website) -> None:
    widget.open()
    widget.say("tugas community officer apa aja?")
    widget.page.reload()
    widget.reopen()
    expect(widget.log).to_contain_text("tugas community officer apa aja?")
    assert "Community Officer" in widget.say("kalau keterampilannya?")


def test_a_message_written_offline_is_sent_once_when_the_connection_is_back(
    widget: Widget, context: BrowserContext, site: Website
) -> None:
    widget.open()
    widget.say("halo")
    before = widget.answers().count()
    context.set_offline(True)
    widget.input.fill("tugas community officer itu apa aja sih, kak?")
    widget.input.press("Enter")
    expect(widget.page.locator("teman-karier")).to_contain_text("luring")
    widget.picture("offline")
    assert widget.accessibility_problems() == []
    context.set_offline(False)
    expect(widget.answers()).not_to_have_count(before, timeout=40_000)
    widget.settle()
    assert "Mengenali pemimpin" in widget.last()
    assert site.newest_texts().count("tugas community officer itu apa aja sih, kak?") == 1


def test_given_two_tabs_when_one_is_written_in_then_the_other_shows_it(widget: Widget, context: BrowserContext) -> None:
    widget.open()
    widget.say("tugas community officer apa aja?")
    other = Widget(context.new_page(), widget.page.url)
    other.reopen()
    expect(other.log).to_contain_text("tugas community officer apa aja?")
    other.say("skillnya?")
    widget.page.bring_to_front()
    expect(widget.log).to_contain_text("skillnya?")


@pytest.mark.parametrize(
    "text",
    ["<img src=x onerror=document.title='hacked'>", "<script>document.title='hacked'</script>", "javascript:alert(1)"],
)
def test_given_code_as_a_message_when_shown_then_it_is_text(widget: Widget, text: str) -> None:
    widget.open()
    widget.say(text)
    assert widget.page.title() != "hacked"
    assert text in widget.log.inner_text()
    assert widget.page.locator("teman-karier img, teman-karier script, teman-karier a[href^=javascript]").count() == 0
    assert widget.errors == []


def test_given_a_forged_session_when_written_then_a_new_talk_begins(widget: Widget) -> None:
    widget.open()
    widget.say("halo")
    widget.page.evaluate(FORGE)
    widget.page.reload()
    widget.reopen()
    assert widget.say("tugas community officer apa aja?")


def test_given_only_a_keyboard_when_talking_then_all_of_it_works(widget: Widget) -> None:
    page = widget.page
    widget.launcher.focus()
    page.keyboard.press("Enter")
    expect(widget.input).to_be_focused()
    page.keyboard.type("tugas community officer apa aja?")
    page.keyboard.press("Enter")
    expect(widget.answers().last).to_contain_text("Mengenali pemimpin", timeout=20_000)
    widget.settle()
    button = page.get_by_role("button", name="Keterampilan", exact=True)
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        if button.evaluate("node => node.getRootNode().activeElement === node"):
            break
    page.keyboard.press("Enter")
    expect(widget.answers().last).to_contain_text("keterampilan", timeout=20_000)
    page.keyboard.press("Escape")
    expect(widget.input).not_to_be_visible()
    expect(widget.launcher).to_be_focused()


@pytest.mark.parametrize(("width", "height"), [(320, 568), (320, 256), (1280, 720)])
def test_given_a_screen_of_any_size_when_open_then_nothing_is_cut_off(
    browser: Browser, site: Website, width: int, height: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": height}, has_touch=width < 600)
    widget = Widget(context.new_page(), site.url + "/").open()
    widget.say("bedanya event organizer sama social media manager apa?")
    expect(widget.input).to_be_in_viewport()
    assert widget.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    widget.picture(f"size-{width}x{height}")
    context.close()


@pytest.mark.parametrize("look", ["dark", "forced", "still"])
def test_a_persons_own_look_is_respected_and_accessible(browser: Browser, site: Website, look: str) -> None:
    options = {
        "dark": {"color_scheme": "dark"}, "forced": {"forced_colors": "active"}, "still": {"reduced_motion": "reduce"},
    }[look]  # fmt: skip
    context = browser.new_context(**options)
    widget = Widget(context.new_page(), site.url + "/").open()
    widget.say("aku cocok gak jadi pengelola komunitas online?")
    widget.picture(f"look-{look}")
    assert widget.accessibility_problems() == []
    running: List[str] = widget.page.evaluate(
        "document.querySelector('teman-karier').shadowRoot.getAnimations().map(a => a.playState)"
    )
    assert look != "still" or "running" not in running
    context.close()


def test_given_a_deletion_asked_for_when_confirmed_then_nothing_is_left(widget: Widget, site: Website) -> None:
    widget.open()
    widget.say("rahasiaku banyak sekali, namaku Ani")
    widget.page.get_by_role("button", name="Pilihan lain").click()
    widget.page.get_by_text("Hapus dataku").click()
    widget.picture("delete")
    widget.page.get_by_role("button", name="Ya, hapus").click()
    expect(widget.page.locator("teman-karier")).to_contain_text("sudah dihapus")
    assert "rahasiaku banyak sekali, namaku Ani" not in site.newest_texts()
