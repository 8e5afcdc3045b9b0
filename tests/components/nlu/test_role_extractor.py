"""The role extractor reads the knowledge base when the bot starts, not when it is trained."""

import shutil
from pathlib import Path

from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.knowledge.loading import DEFAULT_FOLDER
from components.message_keys import MASKED_TEXT
from components.nlu.role_extractor import RoleExtractor

BEEKEEPER = """id: beekeeper
field: business_finance
name: {id: Peternak Lebah, en: Beekeeper}
facts:
- id: overview
  topic: overview
  source: "000"
  text: {id: Memelihara lebah., en: Keeps bees.}
"""


def test_a_new_role_file_works_without_training(tmp_path: Path) -> None:
    # given a knowledge base with a new role
    folder = tmp_path / "knowledge"
    shutil.copytree(DEFAULT_FOLDER, folder)
    (folder / "roles" / "beekeeper.yml").write_text(BEEKEEPER)
    extractor = RoleExtractor({"knowledge": str(folder)})
    # when somebody names it
    message = extractor.process([Message.build("gaji peternak lebah berapa")])[0]
    # then it is an entity, and the rest of the pipeline sees a role like any other
    assert [entity["value"] for entity in message.get("entities")] == ["beekeeper"]
    assert message.get(MASKED_TEXT) == "gaji peran berapa"


def test_training_messages_are_masked_by_the_configured_knowledge_base(tmp_path: Path) -> None:
    # given a message that was masked by the project's own knowledge base
    message = Message({"text": "gaji peternak lebah berapa", MASKED_TEXT: "gaji peternak lebah berapa"})
    folder = tmp_path / "knowledge"
    shutil.copytree(DEFAULT_FOLDER, folder)
    (folder / "roles" / "beekeeper.yml").write_text(BEEKEEPER)
    # when the pipeline has another
    RoleExtractor({"knowledge": str(folder)}).process_training_data(TrainingData([message]))
    # then that one masks it
    assert message.get(MASKED_TEXT) == "gaji peran berapa"
