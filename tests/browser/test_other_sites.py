"""The widget's line of HTML on other people's pages."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import Strangers
from tests.support.bot import ROOT
from tests.support.website import Website
from tests.support.widget import Widget

HOSTILE = {
    "plain": "<!doctype html><title>Sekolah</title><h1>Sekolah</h1>{script}",
    "unset": "<!doctype html><style>* {{ all: unset !important }}</style><h1>Sekolah</h1>{script}",
    "z-index": "<!doctype html><style>div {{ position: fixed; inset: 0; z-index: 2147483647 }}</style>"
    "<div>Iklan</div>{script}",
    "strict": '<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    'script-src {url}; connect-src {url}"><h1>Bank</h1>{script}',
    "twice": "<!doctype html><h1>Sekolah</h1>{script}{script}",
    "quirks": "<h1>Sekolah</h1><table><tr><td>{script}</table>",
    "document-write": "<!doctype html><h1>Sekolah</h1><script>"
    "document.write('<script src=\"{url}/widget.js\" data-language=\"id\"><\\/script>'); document.write('<p>Kaki');"
    "</script>",
    "jquery-beside": "<!doctype html><script src='jquery.js'></script><h1>Sekolah</h1>{script}"
    "<script>$('h1').html('Sekolah kami').hide().fadeIn(); $('body').append('<p>Kaki</p>')</script>",
    "jquery-loads": "<!doctype html><script src='jquery.js'></script><h1>Sekolah</h1><script>$(function () {{"
    "$('body').append('<script src=\"{url}/widget.js\" data-language=\"id\"><\\/script>'); }})</script>",
    "extended": "<!doctype html><script>Array.prototype.each = Object.prototype.extend = String.prototype.trim ="
    "function () {{ return this; }}</script><h1>Sekolah</h1>{script}",
}
JQUERY = ROOT / "widget" / "node_modules" / "jquery" / "dist" / "jquery.min.js"


@pytest.mark.parametrize("kind", HOSTILE)
def test_given_a_page_elsewhere_when_it_has_the_line_then_the_adviser_answers_there(
    context: BrowserContext, site: Website, strangers: Strangers, kind: str
) -> None:
    script = f'<script src="{site.url}/widget.js" data-language="id"></script>'
    html = HOSTILE[kind].format(script=script, url=site.url)
    strangers.page("jquery.js", JQUERY.read_text(encoding="utf-8"))
    widget = Widget(context.new_page(), strangers.page(f"{kind}.html", html))
    expect(widget.page.locator("teman-karier")).to_have_count(1)
    widget.open()
    assert "Mengenali pemimpin" in widget.say("tugas community officer apa aja?")
    widget.picture(f"site-{kind}")
    assert widget.errors == []


def test_the_widget_moves_nothing_on_a_page_and_asks_no_third_party(
    context: BrowserContext, site: Website, strangers: Strangers
) -> None:
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    html = f'<!doctype html><h1>Sekolah</h1><p>Isi</p><script async src="{site.url}/widget.js"></script><p>Kaki</p>'
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().filter(e => !e.hadRecentInput)"
        ".forEach(e => window.shift += e.value)).observe({type: 'layout-shift', buffered: true})"
    )
    Widget(page, strangers.page("still.html", html)).open()
    page.wait_for_timeout(500)
    assert page.evaluate("window.shift") == 0
    assert all(url.startswith((site.url, strangers.url)) for url in asked)


def test_nothing_gets_through_from_a_site_that_is_not_listed(
    context: BrowserContext, site: Website, tmp_path: Path
) -> None:
    unknown = Strangers(tmp_path)
    script = f'<script src="{site.url}/widget.js" data-language="id"></script>'
    widget = Widget(context.new_page(), unknown.page("index.html", f"<!doctype html><h1>Lain</h1>{script}")).open()
    widget.input.fill("halo dari situs yang tidak dikenal")
    widget.input.press("Enter")
    expect(widget.page.locator("teman-karier")).to_contain_text("Sambungan terputus")
    assert "halo dari situs yang tidak dikenal" not in site.newest_texts()
    unknown.stop()
