"""Roles and their facts."""

from advisor.knowledge.schema.roles import Role

ROLE = {
    "id": "beekeeper",
    "field": "business_finance",
    "name": {"id": "Peternak lebah", "en": "Beekeeper"},
    "facts": [
        {"id": "hives", "topic": "duties", "source": "001", "text": {"id": "Merawat sarang.", "en": "Tends hives."}},
        {
            "id": "veil",
            "topic": "skills",
            "also": ["duties"],
            "with": "event_organizer",
            "source": "001",
            "text": {"id": "Memakai jaring.", "en": "Wears a veil."},
        },
    ],
}


def test_a_fact_has_the_name_of_its_role() -> None:
    role = Role.parse_obj(ROLE)
    assert [fact.key for fact in role.facts] == ["beekeeper.hives", "beekeeper.veil"]


def test_a_fact_answers_its_topic_and_those_under_also() -> None:
    role = Role.parse_obj(ROLE)
    assert [fact.id for fact in role.facts_on("duties")] == ["hives", "veil"]
    assert [fact.id for fact in role.facts_on("skills")] == ["veil"]
    assert role.facts_on("salary") == []


def test_with_names_the_other_role_of_a_difference() -> None:
    assert Role.parse_obj(ROLE).facts[1].compared_with == "event_organizer"
