import pytest

from advisor.dialogue import intents
from advisor.dialogue.other_person import is_for_other


@pytest.mark.parametrize("intent", [intents.CHECK_FIT, intents.RECOMMEND_ROLE, intents.DESCRIBE_SELF])
def test_a_wish_for_another_person_is_for_that_person(intent: str) -> None:
    assert is_for_other(intent, "other", {})
    assert not is_for_other(intent, "speaker", {})


def test_a_question_about_a_fact_is_for_another_person_only_if_it_may_be_a_wish() -> None:
    assert is_for_other(intents.ASK_FACT, "other", {intents.RECOMMEND_ROLE: 0.2})
    assert not is_for_other(intents.ASK_FACT, "other", {intents.RECOMMEND_ROLE: 0.01})
    assert not is_for_other(intents.ASK_SALARY, "other", {intents.CHECK_FIT: 0.5})
