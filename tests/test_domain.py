"""The domain."""

import re
from pathlib import Path
from typing import Any, Dict, List, Set

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[1]
DOMAIN = YAML(typ="safe").load((ROOT / "domain.yml").read_text(encoding="utf-8"))
RESPONSES: Dict[str, List[Dict[str, Any]]] = DOMAIN["responses"]


def placeholders(text: str) -> Set[str]:
    return set(re.findall(r"{(\w+)}", text))


@pytest.mark.parametrize("name", RESPONSES)
def test_each_response_is_in_both_languages(name: str) -> None:
    # Rasa would prefer a variation without a condition, or with a channel, to the one in the right language
    for variation in RESPONSES[name]:
        assert "channel" not in variation
        assert [(c["type"], c["name"]) for c in variation["condition"]] == [("slot", "language")]
    by_language = {variation["condition"][0]["value"]: variation for variation in RESPONSES[name]}
    assert len(RESPONSES[name]) == 2
    assert set(by_language) == {"id", "en"}
    indonesian, english = by_language["id"], by_language["en"]
    assert indonesian["text"].strip()
    assert english["text"].strip()
    assert indonesian["text"] != english["text"]
    assert placeholders(indonesian["text"]) == placeholders(english["text"])
    payloads = [[button["payload"] for button in v.get("buttons", [])] for v in (indonesian, english)]
    assert payloads[0] == payloads[1]


def test_the_intents_of_the_contract_are_all_there() -> None:
    contract = """
        greet goodbye thank bot_challenge ask_capabilities list_roles switch_language ask_overview ask_duties
        ask_fit_profile ask_misfit_profile ask_misconceptions ask_expectations ask_difference ask_skills
        ask_qualifications ask_importance ask_how_to_start ask_prospects ask_salary ask_hiring check_fit
        recommend_role describe_self affirm deny answer_scale explain_question skip_question go_back
        stop_check restart_check ask_source ask_more feedback_good feedback_bad ask_human ask_privacy
        forget_me out_of_scope
    """
    assert set(contract.split()) <= set(DOMAIN["intents"])


def test_actions_are_sorted() -> None:
    assert DOMAIN["actions"] == sorted(DOMAIN["actions"])


def test_entities_do_not_influence_which_action_comes_next() -> None:
    from rasa.shared.core.domain import Domain

    domain = Domain.from_dict(DOMAIN)
    assert sorted(domain.entities) == ["degree", "fact", "field", "page", "profession", "role"]
    assert not any(properties["used_entities"] for properties in domain.intent_properties.values())


def test_no_action_contains_a_user_facing_sentence() -> None:
    # user-facing text has spaces between words; keys and payloads don't
    import ast

    for file in (ROOT / "actions").rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        documentation = {
            id(node.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
                assert len(re.findall(r"[^\W\d_]{2,} ", node.value)) < 2, f"{file.name}:{node.lineno}: {node.value!r}"
