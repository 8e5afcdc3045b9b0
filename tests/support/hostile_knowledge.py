"""A copy of the project whose knowledge base contains code where people expect words."""

import shutil
from pathlib import Path
from typing import Any, Callable, Dict, Iterable

from ruamel.yaml import YAML

from tests.support.bot import ROOT

CODE = "<img src=x onerror=document.title='hacked'>"
Text = Dict[str, str]
ROLES = (
    "community_officer", "event_organizer", "social_media_manager", "online_community_manager",
    "international_community_manager",
)  # fmt: skip


def project_with_hostile_knowledge(folder: Path) -> Path:
    """Copies what the action server needs to `folder`, with `CODE` in every text about roles, topics and traits."""
    for name in ("actions", "advisor", "data/needs", "data/self_descriptions", "knowledge", "tracker_stores"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("origin_spelling.py", "settings.py", "settings.yml"):
        shutil.copy(ROOT / name, folder)
    if (ROOT / ".cache").exists():
        shutil.copytree(ROOT / ".cache", folder / ".cache")
    knowledge = folder / "knowledge"
    for role in ROLES:  # facts with other texts are encoded anew, which takes long for all roles
        _change(knowledge / "roles" / f"{role}.yml", _spoil_role)
    _change(knowledge / "topics.yml", _spoil_topics)
    for file in (knowledge / "traits").iterdir():
        _change(file, _spoil_trait)
    _change(knowledge / "answer_scale.yml", lambda scale: _spoil_all(scale["degrees"]))
    _change(knowledge / "sources.yml", lambda sources: _spoil_all(source["short"] for source in sources["sources"]))
    return folder


def _spoil_role(role: Dict[str, Any]) -> None:
    _spoil(role["name"])
    for fact in role["facts"]:
        _spoil(fact["text"])


def _spoil_topics(topics: Dict[str, Any]) -> None:
    for topic in topics["topics"]:
        _spoil(topic["label"])
        _spoil(topic["heading"])


def _spoil_trait(trait: Dict[str, Any]) -> None:
    _spoil(trait["name"])


def _spoil_all(texts: Iterable[Text]) -> None:
    for text in texts:
        _spoil(text)


def _spoil(text: Text) -> None:
    for language in ("id", "en"):
        text[language] = f"{text[language]} {CODE}"


def _change(file: Path, change: Callable[[Any], Any]) -> None:
    yaml = YAML(typ="safe")
    document = yaml.load(file)
    change(document)
    yaml.dump(document, file)
