"""The knowledge base in memory."""

from advisor.knowledge.base import KnowledgeBase, intent_of

OFFICER = "community_officer"


def test_facts_filed_under_a_topic_come_before_those_that_list_it_under_also(knowledge: KnowledgeBase) -> None:
    filed = [fact.topic == "hiring" for fact in knowledge.facts_on(OFFICER, "hiring")]
    assert filed == sorted(filed, reverse=True)
    assert knowledge.facts_on("astronaut", "hiring") == []


def test_a_fact_is_found_by_its_key(knowledge: KnowledgeBase) -> None:
    fact = knowledge.facts[0]
    assert fact.key == f"{fact.role}.{fact.id}"
    assert knowledge.fact(fact.key) is fact
    assert knowledge.fact("community_officer.nothing") is None


def test_topics_of_a_role_come_in_the_order_of_the_file(knowledge: KnowledgeBase) -> None:
    topics = knowledge.topics_of(OFFICER)
    assert topics == [topic for topic in knowledge.topics if topic in topics]
    assert "salary" not in topics


def test_known_roles_are_kept_once_and_in_order(knowledge: KnowledgeBase) -> None:
    assert knowledge.known(["event_organizer", "astronaut", OFFICER, "event_organizer"]) == ["event_organizer", OFFICER]


def test_only_topics_have_a_topic_and_every_button_has_a_label(knowledge: KnowledgeBase) -> None:
    assert knowledge.topic_of(intent_of("duties")) == "duties"
    assert knowledge.topic_of("ask_source") is None
    assert knowledge.topic_of(None) is None
    assert knowledge.label("ask_duties") == knowledge.topics["duties"].label
    assert knowledge.label("ask_source") == knowledge.buttons["ask_source"]
    assert knowledge.label("deny") is None


def test_a_response_is_filled_in(knowledge: KnowledgeBase) -> None:
    assert knowledge.response("suggestions", "en", titles="duties") == "Next: duties"
    assert knowledge.response("suggestions", "id", titles="tugas") == "Lanjut ke: tugas"


def test_topics_and_the_intents_of_the_lexicon_can_be_asked_together(knowledge: KnowledgeBase) -> None:
    assert knowledge.askable[0] == "ask_overview"
    assert "check_fit" in knowledge.askable
    assert "greet" not in knowledge.askable


def test_traits_that_are_the_opposite_of_another_have_no_phrases(knowledge: KnowledgeBase) -> None:
    assert "travel" in knowledge.phrases
    assert "homebody" not in knowledge.phrases


def test_the_roles_on_a_topic_have_facts_on_it(knowledge: KnowledgeBase) -> None:
    roles = knowledge.roles_on("duties")
    assert roles
    assert all(bool(knowledge.facts_on(role, "duties")) == (role in roles) for role in knowledge.roles)
    assert knowledge.roles_on("nothing") == []
