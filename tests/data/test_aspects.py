"""The training messages of the aspects."""

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.aspects import FOLDER, NONE
from advisor.understanding.labelled.messages import read_messages
from advisor.understanding.roles.finder import RoleFinder


def test_each_aspect_has_messages_and_so_has_none(knowledge: KnowledgeBase) -> None:
    assert set(read_messages(FOLDER).labels) == {*knowledge.aspects, NONE}


def test_no_message_is_repeated() -> None:
    texts = [text.casefold() for text in read_messages(FOLDER).texts]
    assert len(texts) == len(set(texts))


def test_no_message_names_a_role(role_finder: RoleFinder) -> None:
    assert [text for text in read_messages(FOLDER).texts if role_finder.find(text)] == []
