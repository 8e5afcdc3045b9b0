"""Facts said alone: in a whole sentence that stays true and names the role."""

import pytest

from advisor.answers.framing import framed, framed_beside, framed_under, plain_name, split_label, uncapitalised
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES, Language
from advisor.knowledge.schema.roles import Fact

FRAME_WORDS = {
    "misfit_profile": ("kurang cocok untuk orang", "may not suit people"),
    "misconceptions": ("anggap", "What people get wrong"),
    "expectations": ("harap", "expect"),
}


def _fact(knowledge: KnowledgeBase, key: str) -> Fact:
    fact = knowledge.fact(key)
    assert fact is not None
    return fact


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_fact_alone_is_a_sentence_that_names_its_role(knowledge: KnowledgeBase, language: Language) -> None:
    for fact in knowledge.facts:
        text = framed(knowledge, fact, language)
        assert plain_name(knowledge, fact.role, language).lower() in text.lower(), text
        assert text[0].isupper(), text
        assert text.endswith("."), text
        assert ".." not in text, text
        assert "{" not in text, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_has_a_colon_after_a_colon(knowledge: KnowledgeBase, language: Language) -> None:
    for fact in knowledge.facts:
        assert framed(knowledge, fact, language).count(": ") <= 1, fact.key


@pytest.mark.parametrize("language", LANGUAGES)
def test_misfits_misconceptions_and_expectations_are_called_so(knowledge: KnowledgeBase, language: Language) -> None:
    for fact in knowledge.facts:
        if fact.topic in FRAME_WORDS:
            assert FRAME_WORDS[fact.topic][language == "en"] in framed(knowledge, fact, language)


def test_a_label_stays_at_the_beginning(knowledge: KnowledgeBase) -> None:
    text = framed(knowledge, _fact(knowledge, "community_manager.moderation"), "en")
    assert text.startswith("Moderation: the Community Manager moderates")


def test_a_fact_with_a_frame_of_its_own_is_said_in_it(knowledge: KnowledgeBase) -> None:
    text = framed(knowledge, _fact(knowledge, "community_officer.degree"), "id")
    assert text.startswith("Pendidikan: untuk menjadi Community Officer, biasanya minimal S1")


def test_under_a_heading_only_facts_on_another_topic_are_framed(knowledge: KnowledgeBase) -> None:
    duty = _fact(knowledge, "online_community_manager.moderate_content")
    misfit = _fact(knowledge, "online_community_manager.weak_at_conflict")
    assert framed_under(knowledge, duty, "duties", "id") == duty.text.id
    assert framed_under(knowledge, misfit, "duties", "id") == framed(knowledge, misfit, "id")


def test_beside_another_fact_a_misfit_is_always_framed(knowledge: KnowledgeBase) -> None:
    duty = _fact(knowledge, "online_community_manager.moderate_content")
    platform = _fact(knowledge, "online_community_manager.manage_platform")
    misfit = _fact(knowledge, "online_community_manager.weak_at_conflict")
    other = _fact(knowledge, "online_community_manager.uneasy_online")
    assert framed_beside(knowledge, platform, duty, "en") == platform.text.en
    assert framed_beside(knowledge, duty, misfit, "en") == framed(knowledge, duty, "en")
    assert framed_beside(knowledge, other, misfit, "en") == framed(knowledge, other, "en")


def test_only_a_colon_in_the_first_sentence_ends_a_label() -> None:
    assert split_label("Crisis: they stay calm.") == ("Crisis", "they stay calm.")
    assert split_label("Some hope so. In reality: no.") == ("", "Some hope so. In reality: no.")


def test_names_and_abbreviations_keep_their_capitals() -> None:
    assert uncapitalised("Mengelola platform.") == "mengelola platform."
    assert uncapitalised("HR bisa bertanya.") == "HR bisa bertanya."
    assert uncapitalised("Manajer Komunitas penting.", ["Manajer Komunitas"]) == "Manajer Komunitas penting."
