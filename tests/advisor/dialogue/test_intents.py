"""The contract's intent names."""

from pathlib import Path

from ruamel.yaml import YAML

from advisor.dialogue import intents

DOMAIN = YAML(typ="safe").load((Path(__file__).resolve().parents[3] / "domain.yml").read_text(encoding="utf-8"))


def test_intents_are_those_of_the_domain() -> None:
    assert set(DOMAIN["intents"]) == intents.ALL
