"""Short answers keep what makes them true."""

import pytest

from advisor.answers.shortening import MAX_POINTS, first_clause, shortened
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_misconception_keeps_its_denial(knowledge: KnowledgeBase, language: Language) -> None:
    for fact in knowledge.facts:
        if fact.topic in ("misconceptions", "expectations"):
            short = shortened(knowledge, [fact], language)
            assert fact.text.in_language(language).rstrip(".").split(". ", maxsplit=1)[1] in short


def test_misfits_keep_their_frame(knowledge: KnowledgeBase) -> None:
    facts = knowledge.facts_on("online_community_manager", "misfit_profile")
    short = shortened(knowledge, facts, "id")
    assert short.startswith("Peran Pengelola Komunitas Online kurang cocok untuk orang yang sulit")
    assert short.count("; orang yang") == len(facts) - 1


def test_of_many_duties_the_first_are_named_and_the_rest_counted(knowledge: KnowledgeBase) -> None:
    facts = knowledge.facts_on("online_community_manager", "duties")
    short = shortened(knowledge, facts, "en")
    assert short.startswith("The Online Community Manager runs the community platform; moderates content; ")
    assert short.endswith(f" And {len(facts) - MAX_POINTS} more.")


def test_facts_with_labels_are_named_by_them(knowledge: KnowledgeBase) -> None:
    facts = knowledge.facts_on("community_manager", "duties")[:3]
    assert shortened(knowledge, facts, "id") == "Manajer Komunitas (tugas): keterlibatan; moderasi; pemecahan masalah."


def test_a_fact_with_a_frame_of_its_own_is_shortened_alone(knowledge: KnowledgeBase) -> None:
    facts = knowledge.facts_on("community_officer", "qualifications")[:2]
    short = shortened(knowledge, facts, "id")
    assert short == "Pendidikan: untuk menjadi Community Officer, biasanya minimal S1. Masih ada 1 lagi."


@pytest.mark.parametrize("text", ["Rapat, misalnya rapat warga.", "Rapat; dan lain-lain.", "Rapat. Lalu pulang."])
def test_a_clause_ends_at_an_aside_or_a_sentence_end(knowledge: KnowledgeBase, text: str) -> None:
    assert first_clause(knowledge, text) == "Rapat"
