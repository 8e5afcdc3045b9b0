"""The sandbox's page as a person meets it."""

from typing import Any, Dict, Iterator, List

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from sandbox import BotApi, Person
from tests.sandbox.test_photos import picture
from tests.support.sandbox_bot import Bot
from tests.support.widget import launch


# One for each module: while it lives, nothing else in this thread can run an event loop.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def errors() -> List[str]:
    return []


@pytest.fixture
def page(browser: Browser, api: BotApi, ani: Person, errors: List[str]) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 780})
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(api.url + "/")
    expect(page.get_by_role("log")).to_contain_text("halo")
    yield page
    context.close()
    assert errors == []


def say(page: Page, text: str) -> None:
    page.get_by_label("Message", exact=True).fill(text)
    page.get_by_label("Message", exact=True).press("Enter")
    expect(page.get_by_role("log")).to_contain_text(text)


def keyboard(*titles: str) -> Dict[str, Any]:
    return {"inline_keyboard": [[{"text": title, "callback_data": title} for title in titles]]}


def test_the_page_sends_what_is_typed_and_shows_the_answer_as_it_was_meant(page: Page, bot: Bot, ani: Person) -> None:
    say(page, "<b>gaji</b> & /fit")
    assert bot.updates()[-1]["message"]["text"] == "<b>gaji</b> & /fit"
    html = '<b>Hai <i>Ani</i></b> &lt;img src=x&gt; <a href="https://example.org">situs</a><pre>a | b\n1 | 2</pre>'
    bot.do("sendMessage", chat_id=ani.id, text=html, parse_mode="HTML")
    answer = page.get_by_role("article").last
    expect(answer.locator("b")).to_have_text("Hai Ani")
    expect(answer.locator("b i")).to_have_text("Ani")
    expect(answer.locator("pre")).to_have_text("a | b\n1 | 2")
    expect(answer).to_contain_text("<img src=x>")
    expect(answer.get_by_role("link", name="situs")).to_have_attribute("href", "https://example.org/")


def test_after_a_press_the_answer_and_the_edited_keyboard_are_shown(page: Page, bot: Bot, ani: Person) -> None:
    sent = bot.do("sendMessage", chat_id=ani.id, text="Ya?", reply_markup=keyboard("Ya", "Tidak"))
    page.get_by_role("button", name="Tidak").click()
    expect(page.get_by_role("button", name="Tidak")).to_have_attribute("aria-busy", "true")
    query = bot.updates()[-1]["callback_query"]
    assert query["data"] == "Tidak"
    bot.do("answerCallbackQuery", callback_query_id=query["id"], text="Dicatat")
    expect(page.locator("#toast")).to_have_text("Dicatat")
    bot.do(
        "editMessageReplyMarkup",
        chat_id=ani.id,
        message_id=sent["message_id"],
        reply_markup=keyboard("Ya", "✓ Tidak"),
    )
    expect(page.get_by_role("button", name="✓ Tidak")).to_have_attribute("aria-busy", "false")


def test_given_an_alert_when_a_button_is_pressed_then_it_is_a_dialog(page: Page, bot: Bot, ani: Person) -> None:
    bot.do("sendMessage", chat_id=ani.id, text="Ya?", reply_markup=keyboard("Ya"))
    page.get_by_role("button", name="Ya", exact=True).click()
    expect(page.get_by_role("button", name="Ya", exact=True)).to_have_attribute("aria-busy", "true")
    query = bot.updates()[-1]["callback_query"]["id"]
    bot.do("answerCallbackQuery", callback_query_id=query, text="Awas", show_alert=True)
    expect(page.get_by_role("dialog")).to_contain_text("Awas")


def test_actions_pictures_and_commands_of_the_bot_are_shown(page: Page, bot: Bot, ani: Person) -> None:
    bot.do("sendChatAction", chat_id=ani.id, action="typing")
    expect(page.locator("#doing")).to_have_text("Teman Karier is typing…")
    bot.send("sendPhoto", data={"chat_id": ani.id, "caption": "Gaji"}, files={"photo": ("a.png", picture())})
    expect(page.get_by_role("img", name="Gaji")).to_have_js_property("naturalWidth", 40)
    bot.do("setMyCommands", commands=[{"command": "fit", "description": "Cek kecocokan"}])
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name="/fit Cek kecocokan").click()
    expect(page.get_by_role("article").last).to_contain_text("/fit")
    assert bot.updates()[-1]["message"]["text"] == "/fit"


def test_the_bot_learns_which_person_wrote_in_which_chat(page: Page, bot: Bot, ani: Person) -> None:
    page.get_by_role("button", name="Chats").click()
    page.get_by_role("button", name="Add a person").click()
    page.get_by_label("Name").fill("Budi")
    page.get_by_label("Language of their app").select_option("en")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("heading", name="Budi → Teman Karier")).to_be_visible()
    page.get_by_role("button", name="Chats").click()
    page.get_by_role("button", name="Add a group").click()
    page.get_by_label("Title").fill("Kelas 12")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("heading", name="Budi → Kelas 12")).to_be_visible()
    say(page, "@TemanKarierBot halo")
    message = bot.updates()[-1]["message"]
    assert (message["from"]["first_name"], message["chat"]["title"]) == ("Budi", "Kelas 12")
    bot.do("sendMessage", chat_id=message["chat"]["id"], text="hai")
    answer = page.get_by_role("article").filter(has_text="hai")
    answer.get_by_role("button", name="Reply").click()
    say(page, "makasih")
    assert bot.updates()[-1]["message"]["reply_to_message"]["text"] == "hai"


def test_given_telegram_goes_down_when_it_comes_back_then_the_page_goes_on(
    page: Page, api: BotApi, bot: Bot, ani: Person
) -> None:
    api.goes_down()
    expect(page.get_by_role("alert")).to_contain_text("not responding")
    api.comes_back()
    expect(page.get_by_role("alert")).to_be_hidden()
    bot.do("sendMessage", chat_id=ani.id, text="lagi")
    expect(page.get_by_role("log")).to_contain_text("lagi")
