"""Intents that rules decide."""

from components.nlu.intent_rules import without_tags

CLAIM, TAG = "You need a degree for all of these.", "Is that true or just for some?"


def _questions(*parts: str, intent: str) -> list[dict[str, object]]:
    starts = [sum(len(part) + 1 for part in parts[:place]) for place in range(len(parts))]
    return [
        {"intent": intent, "confidence": 0.9, "start": start, "end": start + len(part)}
        for start, part in zip(starts, parts, strict=True)
    ]


def test_a_question_whether_that_is_true_is_no_question_of_its_own() -> None:
    questions = _questions(CLAIM, TAG, intent="ask_misconceptions")
    assert without_tags(questions, f"{CLAIM} {TAG}", []) == questions[:1]


def test_a_belief_of_its_own_is_kept() -> None:
    belief = "They only post memes and reply to comments?"
    questions = _questions("What do they do?", belief, intent="ask_misconceptions")
    assert without_tags(questions, f"What do they do? {belief}", []) == questions


def test_another_question_is_kept() -> None:
    questions = _questions(CLAIM, TAG, intent="ask_salary")
    assert without_tags(questions, f"{CLAIM} {TAG}", []) == questions
