"""The next person at the same computer."""

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Strangers
from tests.support.website import Website
from tests.support.widget import Widget

SECRET = "aku gampang cemas kalau ketemu orang baru"
QUESTION = "Masih kamu?"
# As a break of an hour would: what the browser keeps about the last sign of life lies an hour back.
AN_HOUR_LATER = """() => {
  for (const area of [localStorage, sessionStorage])
    for (const key of Object.keys(area).filter(key => key.endsWith(":active")))
      area.setItem(key, String(Date.now() - 3600000));
}"""
STORED = "() => JSON.stringify([{...localStorage}, {...sessionStorage}])"


def address(site: Website, strangers: Strangers, name: str, attributes: str) -> str:
    """A page of another site with the widget's line."""
    script = f'<script src="{site.url}/widget.js" data-language="id" {attributes}></script>'
    return strangers.page(f"{name}.html", f"<!doctype html><title>Sekolah</title><h1>Sekolah</h1>{script}")


def talk(page: Page, url: str) -> Widget:
    widget = Widget(page, url)
    widget.open()
    widget.say(SECRET)
    return widget


def test_a_conversation_ends_with_its_tab_where_the_site_wants_it(
    context: BrowserContext, site: Website, strangers: Strangers
) -> None:
    url = address(site, strangers, "session", 'data-storage="session"')
    widget = talk(context.new_page(), url)
    widget.page.reload()
    expect(widget.log).to_contain_text(SECRET)
    widget.page.close()
    other = Widget(context.new_page(), url).open()
    expect(other.log).not_to_contain_text(SECRET)
    assert SECRET not in other.page.evaluate(STORED)
    assert "token" not in other.page.evaluate(STORED)


def test_after_the_idle_time_nothing_is_shown_or_kept_for_somebody_else(
    context: BrowserContext, site: Website, strangers: Strangers
) -> None:
    url = address(site, strangers, "idle", 'data-idle-minutes="10"')
    widget = talk(context.new_page(), url)
    widget.input.fill("belum selesai")
    widget.page.evaluate(AN_HOUR_LATER)
    widget.page.close()
    other = Widget(context.new_page(), url)
    other.launcher.click()
    expect(other.page.get_by_text(QUESTION)).to_be_visible()
    other.picture("still-you")
    assert other.accessibility_problems() == []
    assert SECRET not in other.page.locator("teman-karier").inner_text()
    other.page.get_by_role("button", name="Bukan, mulai baru").click()
    expect(other.log).to_contain_text("Halo!")
    expect(other.log).not_to_contain_text(SECRET)
    assert "token" not in other.page.evaluate(STORED)
    assert other.say("tugas community officer apa aja?")
    assert SECRET not in other.log.inner_text()


def test_the_same_person_goes_on_after_the_idle_time(
    context: BrowserContext, site: Website, strangers: Strangers
) -> None:
    widget = talk(context.new_page(), address(site, strangers, "still", 'data-idle-minutes="0.05"'))
    expect(widget.page.get_by_text(QUESTION)).to_be_visible(timeout=10_000)
    expect(widget.log).to_have_count(0)
    widget.page.get_by_role("button", name="Ya, lanjutkan").click()
    expect(widget.log).to_contain_text(SECRET)


def test_an_old_message_is_sent_only_when_confirmed(widget: Widget, context: BrowserContext, site: Website) -> None:
    text = "aku pengen berhenti sekolah aja"
    widget.open()
    widget.say("halo")
    context.set_offline(True)
    widget.input.fill(text)
    widget.input.press("Enter")
    expect(widget.page.locator("teman-karier")).to_contain_text("luring")
    url = widget.page.url
    widget.page.evaluate(
        """() => Object.keys(localStorage).filter(key => key.endsWith(":queue")).forEach(key => localStorage.setItem(
             key, localStorage.getItem(key).replace(/"time":[\\d.]+/g, `"time":${Date.now() / 1000 - 3 * 86400}`)))"""
    )
    widget.page.close()
    context.set_offline(False)
    later = Widget(context.new_page(), url)
    later.page.wait_for_timeout(1500)
    assert text not in site.newest_texts()
    later.launcher.click()
    send = later.page.get_by_role("button", name="Kirim sekarang")
    expect(send).to_be_visible()
    later.picture("old-message")
    assert later.accessibility_problems() == []
    assert text not in site.newest_texts()
    send.click()
    expect(send).to_have_count(0)
    later.settle()
    assert site.newest_texts().count(text) == 1
