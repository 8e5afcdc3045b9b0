"""Importing the training messages."""

import copy
import os
from pathlib import Path

from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.knowledge.loading import load
from advisor.understanding.intents.stored_questions import stored_questions
from components.message_keys import masked_text
from components.training.message_importer import MessageImporter, TrainingMessage

ROOT = Path(__file__).resolve().parents[3]


def test_messages_come_from_files_and_from_the_knowledge_base(tmp_path: Path) -> None:
    messages = tmp_path / "nlu.yml"
    examples = "- intent: greet\n  metadata: {language: id}\n  examples: |\n    - halo\n    - hai\n    - halo\n"
    messages.write_text(f'version: "3.1"\nnlu:\n{examples}')
    ours = TrainingDataImporter.load_from_config(str(ROOT / "config.yml"), training_data_paths=[str(tmp_path)])
    theirs = TrainingDataImporter.load_from_dict({}, training_data_paths=[str(tmp_path)])
    read = [(m.get("text"), m.get("intent")) for m in ours.get_nlu_data().intent_examples]
    assert read[:2] == [(m.get("text"), m.get("intent")) for m in theirs.get_nlu_data().intent_examples]
    assert read[:2] == [("halo", "greet"), ("hai", "greet")]
    assert set(read[2:]) == set(stored_questions(load()))


def test_messages_come_in_the_order_that_their_blocks_say(tmp_path: Path) -> None:
    def write(name: str, *blocks: str) -> None:
        content = "".join(f"- intent: greet\n{block}" for block in blocks)
        (tmp_path / name).write_text(f'version: "3.1"\nnlu:\n{content}')

    write("a.yml", "  examples: |\n    - last\n", "  metadata: {order: 2}\n  examples: |\n    - third\n")
    write("b.yml", "  metadata: {order: 1}\n  examples: |\n    - first\n    - second\n")
    messages = MessageImporter(training_data_paths=[str(tmp_path)]).get_nlu_data().intent_examples
    assert [message.get("text") for message in messages[:4]] == ["first", "second", "third", "last"]


def test_roles_are_masked(tmp_path: Path) -> None:
    messages = tmp_path / "nlu.yml"
    messages.write_text('version: "3.1"\nnlu:\n- intent: greet\n  examples: |\n    - halo, EO di sini\n')
    ours = TrainingDataImporter.load_from_config(str(ROOT / "config.yml"), training_data_paths=[str(tmp_path)])
    assert masked_text(ours.get_nlu_data().intent_examples[0]) == "halo, peran di sini"


def test_messages_are_read_again_only_when_a_file_changed(tmp_path: Path) -> None:
    messages = tmp_path / "nlu.yml"

    def read(text: str, time: int) -> TrainingData:
        messages.write_text(f'version: "3.1"\nnlu:\n- intent: greet\n  examples: |\n    - {text}\n')
        os.utime(messages, ns=(time, time))
        return MessageImporter(training_data_paths=[str(tmp_path)]).get_nlu_data()

    first = read("halo", time=1)
    assert read("halo", time=1) is first
    assert read("hai", time=2).intent_examples[0].get("text") == "hai"


def test_changing_a_copy_leaves_the_message_alone() -> None:
    message = TrainingMessage.of(Message({"text": "halo", "intent": "greet"}))
    before = message.fingerprint()
    twin = copy.deepcopy(message)
    assert twin == message
    twin.set("intent", "goodbye")
    assert message.get("intent") == "greet"
    assert message.fingerprint() == before != twin.fingerprint()


def test_rasa_reads_files_that_are_not_plain(tmp_path: Path) -> None:
    messages = tmp_path / "nlu.yml"
    examples = "- intent: inform_role\n  examples: |\n    - jadi [EO](role)\n"
    messages.write_text(f'version: "3.1"\nnlu:\n{examples}')
    importer = TrainingDataImporter.load_from_config(str(ROOT / "config.yml"), training_data_paths=[str(tmp_path)])
    first = importer.get_nlu_data().intent_examples[0]
    assert (first.get("text"), first.get("entities")[0]["entity"]) == ("jadi EO", "role")
