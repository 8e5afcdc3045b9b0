"""Refusals of the fit check."""

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.check_refusal import refuses_check


@pytest.mark.parametrize(
    "text",
    [
        "STOP. aku nanya tugasnya apa",
        "eh aku belum mau tes, cuma nanya",
        "bukan mau tes lagi, aku nanya kenapa hasilnya gitu",
        "i don't want a test, just tell me the duties",
        "please stop this quiz",
        "oke berhenti dulu. harus kuliah dulu ga?",
    ],
)
def test_a_refusal_is_noticed(text: str) -> None:
    assert refuses_check(text, get_advisor().knowledge.lexicon.general)


@pytest.mark.parametrize(
    "text", ["ada tes tertulis ga?", "tugasnya apa aja?", "is there a written test?", "suka banget"]
)
def test_a_question_refuses_nothing(text: str) -> None:
    assert not refuses_check(text, get_advisor().knowledge.lexicon.general)
