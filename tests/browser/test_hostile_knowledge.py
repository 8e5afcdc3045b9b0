"""Code in the knowledge base is shown as text."""

from typing import Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.support.bot import ActionServer, Bot
from tests.support.fit_answers import LIKES_ONLINE, UNDECIDED
from tests.support.hostile_knowledge import CODE, project_with_hostile_knowledge
from tests.support.website import Website
from tests.support.widget import Widget


@pytest.fixture(scope="module")
def hostile_site(bot: Bot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Website]:
    actions = ActionServer(project_with_hostile_knowledge(tmp_path_factory.mktemp("project")))
    actions.start()
    website = Website(bot.model, actions.url, tmp_path_factory.mktemp("hostile"), messages_a_minute=6000)
    website.start()
    yield website
    website.stop()
    actions.stop()


def test_code_in_facts_buttons_tables_and_charts_is_shown_as_text(
    context: BrowserContext, hostile_site: Website
) -> None:
    widget = Widget(context.new_page(), hostile_site.url + "/").open()
    assert CODE in widget.say("tugas community officer apa aja?")
    buttons = widget.page.locator("teman-karier .choices button")
    assert any(CODE in title for title in buttons.all_inner_texts())
    widget.press(next(title for title in buttons.all_inner_texts() if CODE in title))
    widget.say("bedanya event organizer sama social media manager apa?")
    assert CODE in widget.page.get_by_role("table").last.inner_text()
    widget.say("aku cocok gak jadi pengelola komunitas online?")
    widget.finish_check(lambda: LIKES_ONLINE.get(hostile_site.newest_trait(), UNDECIDED))
    expect(widget.page.get_by_role("img").last).to_be_visible()
    widget.picture("hostile-knowledge")
    widget.page.reload()
    widget.reopen()
    expect(widget.log).to_contain_text(CODE)
    assert widget.page.title() != "hacked"
    assert widget.page.locator("teman-karier :is(img, script, iframe)").count() == 0
    assert widget.errors == []
