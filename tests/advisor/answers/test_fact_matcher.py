"""Facts found by their own words, on questions about 40 roles that nothing was learned from."""

from pathlib import Path
from typing import Any, Dict, List

import numpy as np
from ruamel.yaml import YAML

from advisor.advisor import get_advisor
from advisor.answers.fact_matcher import FactMatcher, is_matched, normalised

ROWS: List[Dict[str, Any]] = YAML(typ="safe").load(Path(__file__).with_name("role_questions.yml"))["questions"]
LEAST_FIRST = 0.64
"""Of the questions that a fact answers, those for which such a fact comes first; 67% when first measured."""
LEAST_AMONG_THREE = 0.82
"""Those for which one is among the first three; 85% when first measured."""


def test_most_questions_find_their_facts() -> None:
    first = among_three = 0
    answerable = [row for row in ROWS if "facts" in row]
    for row in answerable:
        candidates = get_advisor().facts.find(row["text"], [row["role"]])
        found = [candidate.fact.id for candidate in candidates if candidate.fact]
        first += found[0] in row["facts"]
        among_three += not set(row["facts"]).isdisjoint(found[:3])
    assert first / len(answerable) >= LEAST_FIRST
    assert among_three / len(answerable) >= LEAST_AMONG_THREE


def test_the_questions_are_about_roles_without_example_questions() -> None:
    knowledge = get_advisor().knowledge
    assert all(is_matched(knowledge.roles[row["role"]].facts) for row in ROWS)
    assert not is_matched(knowledge.roles["community_officer"].facts)


def test_a_question_is_moved_towards_answers_like_those_it_learned_from() -> None:
    random = np.random.default_rng(0)
    questions = normalised(random.normal(size=(200, 16)).astype(np.float32))
    turn = np.roll(np.eye(16, dtype=np.float32), 1, axis=1)
    matcher = FactMatcher(questions, questions @ turn)
    asked = normalised(random.normal(size=(1, 16)).astype(np.float32))
    answer = asked @ turn
    assert (matcher.mapped(asked) @ answer.T).item() > (asked @ answer.T).item()


def test_a_fact_on_the_topic_asked_about_is_likelier() -> None:
    questions = normalised(np.random.default_rng(0).normal(size=(50, 8)).astype(np.float32))
    matcher = FactMatcher(questions, questions)
    facts = np.stack([questions[0], questions[0]])
    on_topic, beside = matcher.scores(questions[:1], facts, [0.9, 0.1])
    assert 0 < beside < on_topic < 1
