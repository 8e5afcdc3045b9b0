"""The metadata of bot events."""

from advisor.dialogue.metadata import BotMetadata


def test_metadata_survives_an_event() -> None:
    stored = {
        "language": "id",
        "answer": {"topic": "ask_duties", "roles": [], "language": "id", "facts": [], "sources": []},
        "offered": [{"intent": "ask_duties", "title": "Tugas"}],
        "missed": True,
    }
    assert BotMetadata.of({"metadata": stored}).as_dict() == stored


def test_empty_metadata_leaves_nothing_in_the_event() -> None:
    assert BotMetadata.of(None).as_dict() == {}
    assert BotMetadata.of({"event": "bot"}).as_dict() == {}
