"""Intents that were split off from others after test messages had been labelled with those."""

from typing import Dict, FrozenSet

LABELLED_AS: Dict[str, FrozenSet[str]] = {
    "ask_other_profession": frozenset({"out_of_scope"}),
    "ask_study_field": frozenset({"out_of_scope", "ask_qualifications"}),
    "ask_for_other": frozenset({"check_fit", "recommend_role"}),
    "look_for_work": frozenset({"recommend_role", "list_roles", "describe_self", "ask_fact"}),
    "seek_direction": frozenset({"look_for_work", "recommend_role", "list_roles"}),
    "ask_term": frozenset({"explain_question", "out_of_scope", "ask_fact"}),
    "ask_across_roles": frozenset({"list_roles", "recommend_role"}),
    "discouraged": frozenset({"distress"}),
    "ask_accessibility": frozenset({"check_fit", "ask_unlisted"}),
    "ask_age": frozenset({"ask_accessibility", "ask_qualifications", "ask_unlisted", "check_fit", "discouraged"}),
    "ask_experience": frozenset({"describe_self", "ask_fact"}),
}
"""By intent: the labels that mean it in older test messages."""


def means(intent: str, label: str) -> bool:
    """Whether a message read as `intent` is read as its `label` says."""
    return intent == label or label in LABELLED_AS.get(intent, ())
