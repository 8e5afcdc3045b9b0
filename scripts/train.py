"""`make train`: trains the bot if its inputs have changed since the last training."""

import hashlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Iterator, Optional, Sequence

from rich.status import Status

from advisor.knowledge.problems import KnowledgeError
from advisor.vectors.progress import is_progress
from scripts.console import LOGS, ROOT, console, last_lines, stop
from scripts.environment import SERVING, environment

MODELS = ROOT / "models"
FINGERPRINT = MODELS / "trained-from"
KNOWLEDGE_FINGERPRINT = ROOT / ".cache" / "vectors" / "read-from"
"""What the vectors were made from. The file is next to them, so that deleting them deletes it as well."""
INPUTS = (
    "config.yml", "domain.yml", "requirements.lock", "data", "components",
    "advisor/understanding/roles", "advisor/understanding/language", "advisor/understanding/intents",
    "advisor/understanding/follow_ups", "advisor/understanding/labelled", "advisor/understanding/aspects.py",
    "advisor/understanding/danger_messages.py", "advisor/understanding/professions/asked.py",
    "advisor/understanding/self_description", "knowledge/lexicon/self_description",
    "advisor/vectors", "advisor/text.py", "advisor/dialogue/thresholds/training.py",
)  # fmt: skip
"""What a model depends on. The knowledge base isn't part of it: the bot reads it when it starts."""
KNOWLEDGE_INPUTS = ("knowledge", "advisor", "data/needs", "data/self_descriptions", "requirements.lock")
"""What the vectors that the bot reads when it starts depend on."""


def input_files(root: Path = ROOT, inputs: Sequence[str] = INPUTS) -> Iterator[Path]:
    """The files under `inputs`, which are files and folders relative to `root`."""
    for name in inputs:
        path = root / name
        files = [path] if path.is_file() else sorted(path.rglob("*"))
        yield from (file for file in files if file.suffix in (".yml", ".py", ".lock"))


def fingerprint(root: Path = ROOT, inputs: Sequence[str] = INPUTS) -> str:
    """A SHA-256 digest of the input files and their names, in hexadecimal."""
    digest = hashlib.sha256()
    for file in input_files(root, inputs):
        digest.update(f"{file.relative_to(root)}\0".encode() + file.read_bytes() + b"\0")
    return digest.hexdigest()


def newest_model() -> Optional[Path]:
    """The most recently trained model; None if there is none."""
    models = sorted(MODELS.glob("*.tar.gz"), key=lambda model: model.stat().st_mtime)
    return models[-1] if models else None


def is_trained() -> bool:
    """Whether the newest model was trained from the inputs as they are now."""
    return newest_model() is not None and FINGERPRINT.exists() and FINGERPRINT.read_text() == fingerprint()


def show_progress(line: str, status: Status) -> None:
    """Updates `status` when `line`, from the output of the training, shows its progress."""
    if is_progress(line):
        status.update(f"Training the bot: {line.strip().lower()} ...")
        if not console.is_terminal:
            console.print(line.strip())
    elif "Starting to train component" in line:
        component = line.split("'")[1] if "'" in line else "the model"
        status.update(f"Training the bot: {component} ...")


def read_knowledge() -> None:
    """Encodes the knowledge base into the vector cache if it has changed, so that no server has to when it starts."""
    inputs = fingerprint(inputs=KNOWLEDGE_INPUTS)
    if KNOWLEDGE_FINGERPRINT.exists() and KNOWLEDGE_FINGERPRINT.read_text() == inputs:
        return
    from advisor.advisor import get_advisor  # here, since training shouldn't wait for the import

    get_advisor().warm_up()
    _ = get_advisor().needs
    KNOWLEDGE_FINGERPRINT.write_text(inputs)


def run_rasa(log: Path) -> bool:
    """Trains a model, shows its progress, and writes its output to `log`; returns whether it succeeded."""
    command = [
        sys.executable,
        "-m",
        "scripts.rasa_train",
        "train",
        "--skip-validation",
        "--force",
        "--fixed-model-name",
        "teman-karier",
    ]
    # Rasa's cache is off: it doesn't notice changed code, and would mix in components trained by an older version.
    # One OpenBLAS thread, since the models being trained start threads themselves.
    settings = environment(RASA_MAX_CACHE_SIZE="0", **SERVING)
    with console.status("Training the bot (a few minutes the first time) ...") as status, log.open("w") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        try:
            assert process.stdout is not None
            for line in process.stdout:
                output.write(line)
                show_progress(line, status)
            return process.wait() == 0
        finally:
            process.kill()


def train() -> None:
    """Trains if needed, and shows the progress; ends the script if training fails."""
    if is_trained():
        with console.status("Reading the knowledge base (a minute or two the first time) ..."):
            read_knowledge()
        return
    LOGS.mkdir(exist_ok=True)
    log = LOGS / "train.log"
    inputs = fingerprint()
    if not KNOWLEDGE_FINGERPRINT.exists():  # training copies the vectors of the stored questions
        with console.status("Reading the knowledge base (a minute or two the first time) ..."):
            read_knowledge()
    with ThreadPoolExecutor(max_workers=1) as beside:
        knowledge = beside.submit(read_knowledge)
        trained = run_rasa(log)
        knowledge.result()
    if not trained:
        stop(f"Training failed. Last lines of {log.relative_to(ROOT)}:\n{last_lines(log)}")
    FINGERPRINT.write_text(inputs)
    console.print("Training is complete.")


if __name__ == "__main__":
    try:
        train()
    except KnowledgeError as error:
        stop(f"The knowledge base can't be used:\n{error}")
    console.print(f"The model is up to date: {newest_model()}", soft_wrap=True)
