"""Whether a message asks."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.question_form import Form, FormReader, is_question

UNSEEN = Path(__file__).with_name("unseen_forms.yml")
LEAST_FORMS_TOLD_APART = 0.9
"""Share of messages by other people whose form is read right. First measured: 91%."""


@pytest.fixture(scope="module")
def reader(knowledge: KnowledgeBase) -> FormReader:
    return FormReader(knowledge.lexicon)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("harus s2?", "yes_no"),
        ("apa dia harus bisa nulis", "yes_no"),
        ("is it stressful or what", "yes_no"),
        ("cocok atau tidak?", "yes_no"),
        ("ini ada cutinya gak sih kak", "yes_no"),
        ("kerjanya sendirian apa bareng tim", "a_or_b"),
        ("solo or in a team?", "a_or_b"),
        ("kudu S1 opo cukup SMA", "a_or_b"),
        ("tugasnya apa aja", "open"),
        ("peran apa yang cocok?", "open"),
        ("so how do they start", "open"),
        ("apa tugasnya?", "open"),
        ("jelasin dong tugasnya apa", "none"),
        ("could you run through the duties?", "none"),
        ("aku suka ngobrol", "none"),
        ("", "none"),
    ],
)
def test_the_form_of_a_message(reader: FormReader, text: str, form: Form) -> None:
    assert reader.read(text) == form


def test_the_form_of_most_unseen_messages_is_read(reader: FormReader) -> None:
    entries = YAML(typ="safe").load(UNSEEN.read_text(encoding="utf-8"))
    labels = {"statement": "none", "command": "none"}
    right = [entry for entry in entries if reader.read(entry["text"]) == labels.get(entry["label"], entry["label"])]
    assert len(right) >= LEAST_FORMS_TOLD_APART * len(entries)


@pytest.mark.parametrize(
    "text",
    [
        "aku ceroboh, ngaruh nggak",
        "is it hard?",
        "tugasnya apa",
        "so it's easy, right",
        "harus pintar gambar gk kak",
        "aku pendiam. masih bisa ga ya kak wkwk",
        "i get lost easily, would that matter",
        "I can't sing lol am I out",
        "Do I have to dance.",
    ],
)
def test_given_a_question_when_its_form_is_read_then_it_asks(knowledge: KnowledgeBase, text: str) -> None:
    assert is_question(text, knowledge.lexicon)


@pytest.mark.parametrize(
    "text",
    [
        "aku suka ngobrol",
        "I like numbers.",
        "",
        "   ",
        "kak",
        "i do, and i can",
        "suka banget kak",
        "is",
        "well, it is what it is",
    ],
)
def test_given_a_statement_when_its_form_is_read_then_it_does_not(knowledge: KnowledgeBase, text: str) -> None:
    assert not is_question(text, knowledge.lexicon)
