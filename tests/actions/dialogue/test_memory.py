"""What is remembered from one turn to the next."""

from typing import Any, Dict, List

from actions.dialogue.memory import Memory, keep, read_memory, remember
from advisor.knowledge.base import KnowledgeBase
from tests.support.actions import tracker_of


def slots_in(events: List[Dict[str, Any]]) -> Dict[str, Any]:
    return {event["name"]: event["value"] for event in events}


def test_memory_is_read_from_the_slots(knowledge: KnowledgeBase) -> None:
    slots = {"roles": ["community_officer"], "topic": "ask_duties", "told": ["community_officer.degree"]}
    memory = read_memory(tracker_of("greet", slots=slots), knowledge)
    assert memory == Memory(("community_officer",), (), "ask_duties", ("community_officer.degree",))


def test_roles_that_no_longer_exist_are_forgotten(knowledge: KnowledgeBase) -> None:
    slots = {"roles": ["president", "event_organizer"], "previous_roles": ["king"]}
    memory = read_memory(tracker_of("greet", slots=slots), knowledge)
    assert (memory.roles, memory.previous_roles) == (("event_organizer",), ())


def test_another_role_makes_the_one_before_the_previous_one() -> None:
    stored = slots_in(remember(Memory(roles=("a",)), "ask_duties", ("b",), ("b.fact",)))
    assert stored == {"topic": "ask_duties", "roles": ["b"], "told": ["b.fact"], "previous_roles": ["a"]}


def test_waiting_questions_are_stored_and_cleared() -> None:
    assert slots_in(remember(Memory(), "ask_duties", (), waiting=("ask_salary",)))["waiting"] == ["ask_salary"]
    assert slots_in(remember(Memory(waiting=("ask_salary",)), "ask_duties", ("a",)))["waiting"] == []
    assert "waiting" not in slots_in(remember(Memory(), "ask_duties", ("a",)))


def test_keep_changes_nothing() -> None:
    memory = Memory(("a",), ("b",), "ask_duties", ("a.fact",))
    assert slots_in(keep(memory)) == {"topic": "ask_duties", "roles": ["a"], "told": ["a.fact"]}
