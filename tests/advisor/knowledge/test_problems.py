"""The wording of mistakes, one for each kind of file."""

import pytest

from advisor.knowledge.problems import field_name
from tests.support.knowledge_folder import KnowledgeFolder

OFFICER = "roles/community_officer.yml"
NOT_TEXT = "must be text; put it in quotes if it looks like a number, or is true or false"


def unquoted(written: str, kind: str) -> str:
    """What is said of a value without quotes in place of a text."""
    return f"must be text, but without quotes YAML reads {written} as {kind}; put it in quotes"


ROLE_FIELDS = (
    "id, field, occupation, hires, codes, name, aliases, capitals, uncertain_aliases, work, ellipsis, "
    "neighbours, coverage, generic, profile, facts"
)
SOURCE_FIELDS = "id, kind, country, year, licence, address, title, publisher, short"

# file, what is changed into what, the text that shows the line, the field and message expected
MISTAKES = {
    "unknown-field-of-a-role": (
        OFFICER, "neighbours:", "neighbors:", "neighbors:",
        f"neighbors: is not a known field; allowed fields: {ROLE_FIELDS}",
    ),
    "text-missing-in-a-fact": (
        OFFICER, "    en: Works well in a team, and also independently.\n", "",
        "  text:\n    id: Bisa bekerja dengan baik",
        "facts[24].text.en: is missing but required",
    ),
    "date-for-a-name": (
        OFFICER, "  id: Community Officer (Pejabat Komunitas)\n", "  id: 2024-01-01\n", "2024-01-01",
        f"name.id: {unquoted('2024-01-01', 'a date')}",
    ),
    "date-that-does-not-exist": (
        OFFICER, "  id: Community Officer (Pejabat Komunitas)\n", "  id: 2024-13-45\n", "2024-13-45",
        f"name.id: {unquoted('2024-13-45', 'a date')}",
    ),
    "number-too-long-for-python": (
        OFFICER, "  id: Community Officer (Pejabat Komunitas)\n", f"  id: {'7' * 5000}\n", "77777",
        f"name.id: {unquoted('7' * 5000, 'a number')}",
    ),
    "exponent-for-a-name": (
        OFFICER, "  id: Community Officer (Pejabat Komunitas)\n", "  id: 1e5\n", "1e5",
        f"name.id: {unquoted('1e5', 'a number')}",
    ),
    "null-for-a-name": (
        OFFICER, "  id: Community Officer (Pejabat Komunitas)\n", "  id: null\n", "id: null",
        f"name.id: {unquoted('null', 'no value')}",
    ),
    "no-for-an-id": (
        OFFICER, "id: community_officer\n", "id: no\n", "id: no", f"id: {unquoted('no', 'true or false')}",
    ),
    "number-for-a-source": (
        OFFICER, 'source: "004"', "source: 004", "source: 004", f"facts[0].source: {unquoted('004', 'a number')}",
    ),
    "number-for-another-role": (
        OFFICER, "neighbours: [", "neighbours: [0x1F, ", "0x1F", f"neighbours[0]: {unquoted('0x1F', 'a number')}",
    ),
    "number-for-a-question": (
        "unlisted_questions.yml", "en:\n", "en:\n- 2024\n", "- 2024", f"en[0].text: {unquoted('2024', 'a number')}",
    ),
    "number-for-the-name-of-a-response": (
        "responses/answers.yml", "answer:\n", "012:\n", "012:", f"012: {unquoted('012', 'a number')}",
    ),
    "empty-address": (
        "sources.yml", "  publisher:", "  address:\n  publisher:", "  address:",
        "sources[0].address: is empty; a value is required",
    ),
    "truth-value-for-a-place": (
        "traits/travel.yml", "order: 23\n", "order: true\n", "order:", "order: must be a whole number, 1 or more",
    ),
    "list-for-a-text": (
        OFFICER, 'source: "004"', "source: [4]", "source: [4]", f"facts[0].source: {NOT_TEXT}",
    ),
    "weight-out-of-range": (
        OFFICER, "{trait: communication, weight: 2,", "{trait: communication, weight: 4,", "weight: 4",
        "profile[0].weight: 4 is not allowed; allowed values: 1, 2, 3",
    ),
    "unknown-field-of-a-source": (
        "sources.yml", "  publisher:", "  author:", "  author:",
        f"sources[0].author: is not a known field; allowed fields: {SOURCE_FIELDS}",
    ),
    "text-for-a-list-in-a-topic": (
        "topics.yml", "near: [duties]", "near: duties", "near: duties",
        "topics[0].near: must be a list; write [one, two], or each item on a line of its own after a -",
    ),
    "empty-label": (
        "buttons.yml", "en: Tell me more", 'en: ""', 'en: ""',
        "ask_more.en: is empty; write some text, or remove the whole entry",
    ),
    "unknown-field-of-a-button": (
        "buttons.yml", "  en: Tell me more", "  eng: Tell me more", "eng:",
        "ask_more.eng: is not a known field; allowed fields: id, en",
    ),
    "unknown-language": (
        "unlisted_questions.yml", "en:\n", "fr:\n", "fr:",
        "fr: is not a known field; allowed fields: id, en, occupations",
    ),
    "four-degrees": (
        "answer_scale.yml", "- id: Suka sekali\n  en: I love it\n", "", "degrees:",
        "degrees: has 4 entries; exactly 5 are required",
    ),
    "order-that-is-no-number": (
        "traits/travel.yml", "order: 23\n", "order: last\n", "order:", "order: must be a whole number, 1 or more",
    ),
    "order-from-zero": (
        "traits/travel.yml", "order: 23\n", "order: 0\n", "order:", "order: must be a whole number, 1 or more",
    ),
    "number-among-likings": (
        "lexicon/unrelated_likings.yml", "- indonesia\n", "- 017\n", "- 017",
        f"unrelated_likings[0]: {unquoted('017', 'a number')}",
    ),
    "unknown-kind-of-trait": (
        "traits/travel.yml", "kind: preference", "kind: taste", "kind: taste",
        "kind: 'taste' is not allowed; allowed values: skill, preference",
    ),
    "one-question-of-a-trait": (
        "traits/homebody.yml", "questions:\n", "questions: []\nasked:\n", "questions:",
        "questions: has 0 entries; exactly 2 are required",
    ),
    "unknown-field-of-a-response": (
        "responses/fit_check.yml", "  yes_takes_first: true", "  yes_takes_last: true", "yes_takes_last",
        "fit_noted_start.yes_takes_last: is not a known field; allowed fields: id, en, buttons, yes_takes_first",
    ),
    "name-of-a-response-in-capitals": (
        "responses/answers.yml", "answer:\n", "Answer:\n", "Answer:",
        "Answer: is not a valid id; use only lowercase letters, digits and underscores, as in moderate_forums",
    ),
    "invitation-without-buttons": (
        "responses/fit_check.yml", "  buttons: [recommend_role, check_fit]\n  yes_takes_first", "  yes_takes_first",
        "  yes_takes_first: true",
        "fit_noted_start.yes_takes_first: is invalid: there is no button for a yes to choose; "
        "list at least one under buttons",
    ),
    "number-in-a-word-list": (
        "lexicon/offers.yml", '- "1"\n', "- 1\n", "- 1\n", f"choices.first[2]: {unquoted('1', 'a number')}",
    ),
    "true-in-a-word-list": (
        "lexicon/self_description/scale_answers.yml", '- "true"\n', "- true\n", "- true\n",
        f"yes[9]: {unquoted('true', 'true or false')}",
    ),
    "unknown-word-list": (
        "lexicon/beliefs.yml", "limiters:\n", "limits:\n", "limits:",
        "limits: is not a known field; allowed fields: frame, limiters, open",
    ),
    "number-for-a-spelling": (
        "lexicon/role_names.yml", "  manajer:\n", "  1:\n", "  1:\n", f"spelling.1: {unquoted('1', 'a number')}",
    ),
    "empty-entry-of-a-shared-list": (
        "lexicon/shared.yml", "- dong\n", "-\n", "-\n", "particles[0]: is empty; a value is required",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "shown", "expected"), MISTAKES.values(), ids=list(MISTAKES))
def test_a_mistake_is_named_with_its_line(
    folder: KnowledgeFolder, name: str, old: str, new: str, shown: str, expected: str
) -> None:
    folder.change(name, old, new)
    assert f"{name}:{folder.line(name, shown)}: {expected}" in folder.problems()


def test_fields_are_named_as_in_the_file() -> None:
    assert field_name(("facts", 2, "text", "id")) == "facts[2].text.id"
    assert field_name(()) == "file"
