"""Reading a file of training messages without Rasa's reader."""

from pathlib import Path

import pytest
from rasa.shared.nlu.training_data.loading import load_data

from components.training.nlu_file import read_messages

ROOT = Path(__file__).resolve().parents[3]
PLAIN = 'version: "3.1"\nnlu:\n- intent: greet\n  metadata: {language: id}\n  examples: |\n    - halo\n\n    - hai  \n'


def write(folder: Path, content: str) -> str:
    file = folder / "nlu.yml"
    file.write_text(content)
    return str(file)


def test_a_plain_file_is_read(tmp_path: Path) -> None:
    messages = read_messages(write(tmp_path, PLAIN)) or []
    assert [(m.get("text"), m.get("intent")) for m in messages] == [("halo", "greet"), ("hai", "greet")]
    assert [m.get("metadata") for m in messages] == [{"intent": {"language": "id"}}] * 2


@pytest.mark.parametrize(
    "more",
    [
        "    - gaji [EO](role)\n",
        "    no dash\n",
        "- synonym: EO\n  examples: |\n    - event organizer\n",
        "- intent: goodbye\n  examples:\n  - text: dah\n",
        "responses: {}\n",
    ],
)
def test_a_file_with_anything_else_is_left_to_rasa(tmp_path: Path, more: str) -> None:
    assert read_messages(write(tmp_path, PLAIN + more)) is None


@pytest.mark.parametrize("file", sorted((ROOT / "data" / "nlu").rglob("*.yml")), ids=lambda file: str(file.stem))
def test_our_files_are_read_as_rasa_reads_them(file: Path) -> None:
    theirs = [message.data for message in load_data(str(file)).training_examples]
    ours = [message.data for message in read_messages(str(file)) or []]
    assert ours == theirs  # no message stands twice
