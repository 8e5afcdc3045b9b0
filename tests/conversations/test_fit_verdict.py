"""The verdicts of the fit check, in both languages, through the trained bot."""

import re
from typing import Dict

import pytest
from rasa.shared.core.events import BotUttered

from tests.support.bot import Bot
from tests.support.fit_answers import LIKES_ONLINE
from tests.support.fit_check import (
    DISLIKES_ONLINE,
    LANGUAGES,
    NOT_ENOUGH,
    START,
    finish,
    open_question,
    questions,
    state,
    verdict,
)

NEVER_SAID = re.compile(
    r"pasti cocok|akan sukses|tes psikologi(?! dan)|akurat|definitely (suit|fit)|will succeed|\d %|\d\.\d",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("degrees", "band"), [(LIKES_ONLINE, "strong"), (DISLIKES_ONLINE, "weak")])
def test_5_clear_answers_lead_to_a_clear_band(bot: Bot, language: str, degrees: Dict[str, int], band: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    assert finish(talk, degrees)["band"] == band


@pytest.mark.parametrize("language", LANGUAGES)
def test_5_contradictory_or_missing_answers_lead_to_no_verdict(bot: Bot, language: str) -> None:
    contradictory = bot.conversation()
    contradictory.say(START[language])
    assert finish(contradictory, {}, otherwise=5)["band"] == NOT_ENOUGH
    silent = bot.conversation()
    silent.say(START[language])
    skip = {"id": "lewati", "en": "skip"}[language]
    for _ in range(13):
        if open_question(silent):
            silent.say(skip)
    assert verdict(silent)["band"] == NOT_ENOUGH


@pytest.mark.parametrize("language", LANGUAGES)
def test_8_to_11_a_verdict_has_reasons_misfits_a_neighbour_and_no_numbers(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    talk.say(
        {
            "id": "aku paling males kalau ada orang ribut, mending pergi",
            "en": "I hate it when people fight, I'd rather leave",
        }[language]
    )
    fit = finish(talk, {**LIKES_ONLINE, "avoids_conflict": 5, "conflict_handling": 1})
    reasons = fit["reasons"]
    assert reasons
    assert all(reason["fact"] and reason["source"] for reason in reasons)
    assert any(reason["misfit"] for reason in reasons)
    assert fit["band"] != "strong"
    assert 2 <= len(fit["best_roles"]) <= 3
    text = next(
        e.text
        for e in reversed(talk.tracker.events)
        if isinstance(e, BotUttered) and "fit" in (e.metadata.get("answer") or {})
    )
    assert {"id": "tetangganya", "en": "neighbouring"}[language] in text
    assert not NEVER_SAID.search(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_12_a_what_if_is_worked_out_and_not_stored(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    finish(talk, DISLIKES_ONLINE)
    before = state(talk)
    reply = talk.text(
        {"id": "kalau aku belajar menengahi konflik gimana?", "en": "what if I learnt to handle conflicts?"}[language]
    )
    assert "action_continue_fit_check" in talk.actions
    assert {"id": "pengandaian", "en": "what-if"}[language] in reply
    assert state(talk) == before
    talk.say({"id": "ulang tesnya dari awal", "en": "take the test again from the start"}[language])
    assert open_question(talk) == {"trait": questions(talk)[0]["trait"], "number": 1}


@pytest.mark.parametrize(
    ("language", "text"),
    [("id", "saya perempuan 40 tahun, Muslim"), ("en", "I'm a 40 year old Christian woman with asthma")],
)
def test_14_age_gender_and_faith_change_nothing(bot: Bot, language: str, text: str) -> None:
    plain, told = bot.conversation(), bot.conversation()
    told.say(text)
    for talk in (plain, told):
        talk.say(START[language])
    assert finish(plain, LIKES_ONLINE) == finish(told, LIKES_ONLINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_verdict_is_shown_again_with_its_reasons(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    talk.say(START[language])
    shown = finish(talk, LIKES_ONLINE)
    for text in {
        "id": ("kenapa hasilku begitu?", "lihat lagi hasilku dong"),
        "en": ("why do you think so?", "my result?"),
    }[language]:
        assert talk.say(text)[0].answer["fit"] == shown, text


def test_answers_that_clash_are_shown_when_there_is_no_verdict(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say(START["en"])
    fit = finish(talk, {}, otherwise=5)
    assert fit["band"] == "not_enough_information"
    assert "opposite directions" in talk.text("show me my result")
