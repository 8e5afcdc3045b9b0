"""The knowledge base's questions as examples for the classifier."""

from advisor.dialogue.intents import ASK_FACT
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.intents.stored_questions import stored_questions


def test_general_and_specific_questions_have_their_intents(
    knowledge: KnowledgeBase,
) -> None:
    examples = dict(stored_questions(knowledge))
    fact = next(fact for fact in knowledge.facts if fact.questions.id)
    assert examples[str(fact.questions.id[0].text)] == ASK_FACT
    assert examples[str(knowledge.topics["duties"].questions.en[0].text)] == "ask_duties"


def test_a_limit_takes_the_same_questions_each_time_from_all_roles(
    knowledge: KnowledgeBase,
) -> None:
    some = [text for text, intent in stored_questions(knowledge, limit=200) if intent == ASK_FACT]
    assert len(some) == 200
    assert some == [text for text, intent in stored_questions(knowledge, limit=200) if intent == ASK_FACT]
    roles = {fact.role for fact in knowledge.facts for q in fact.questions.both() if str(q.text) in some}
    assert len(roles) >= 5
