"""Trains an NLU pipeline, or measures a trained one. It runs in its own process, so only its own memory and time count.

Usage: python -m benchmarks.pipeline train CONFIG FOLDER        (reads FOLDER/nlu.yml, writes FOLDER/model.tar.gz)
       python -m benchmarks.pipeline measure MODEL TEST RESULT  (TEST and RESULT are JSON files)
"""

import asyncio
import json
import logging
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any, Dict, List

import numpy as np
from ruamel.yaml import YAML

from benchmarks.messages import Example

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
WARM_UP_MESSAGES = 20
"""Messages read before any is timed."""
FALLBACK = "nlu_fallback"


def write_training_file(examples: List[Example], file: Path) -> None:
    """Writes `examples` as a Rasa training file."""
    blocks: Dict[Any, List[str]] = {}
    for example in examples:
        blocks.setdefault((example.intent, example.language), []).append(example.text)
    nlu = [
        {
            "intent": intent,
            **({"metadata": {"language": language}} if language else {}),
            "examples": "".join(f"- {text}\n" for text in texts),
        }
        for (intent, language), texts in blocks.items()
    ]
    with file.open("w", encoding="utf-8") as stream:
        YAML(typ="safe").dump({"version": "3.1", "nlu": nlu}, stream)


def train(config: str, folder: Path) -> None:
    """Trains on `folder`/nlu.yml; writes the model, and seconds and peak megabytes to training.json."""
    from rasa.model_training import train_nlu

    started = time.perf_counter()
    train_nlu(config, str(folder / "nlu.yml"), str(folder), fixed_model_name="model")
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    (folder / "training.json").write_text(json.dumps({"seconds": seconds, "peak_megabytes": peak}))


def measure(model: str, test: Path, result: Path) -> None:
    """Reads the messages in `test` with `model`; writes the predictions, times and memory to `result`."""
    from rasa.core.agent import Agent

    started = time.perf_counter()
    agent = Agent.load(model)
    load_seconds = time.perf_counter() - started
    texts: List[str] = json.loads(test.read_text())
    predictions: List[Dict[str, Any]] = []
    times: List[float] = []

    async def read_all() -> None:
        for text in texts[:WARM_UP_MESSAGES]:
            await agent.parse_message(text)
        for text in texts:
            begun = time.perf_counter()
            parsed = await agent.parse_message(text)
            times.append((time.perf_counter() - begun) * 1000)
            ranking = [r for r in parsed.get("intent_ranking") or [] if r["name"] != FALLBACK]
            predictions.append(
                {
                    "intent": ranking[0]["name"] if ranking else None,
                    "confidence": ranking[0]["confidence"] if ranking else 0.0,
                    "final": parsed["intent"]["name"],
                    "language": parsed.get("language"),
                    "questions": [question["intent"] for question in parsed.get("questions") or []],
                    "roles": [entity["value"] for entity in parsed.get("entities") or [] if entity["entity"] == "role"],
                }
            )

    asyncio.run(read_all())
    figures = {
        "load_seconds": load_seconds,
        "milliseconds": float(np.mean(times)),
        "p50": float(np.percentile(times, 50)),
        "p95": float(np.percentile(times, 95)),
        "megabytes": _resident_megabytes(),
        "predictions": predictions,
    }
    result.write_text(json.dumps(figures))


def _resident_megabytes() -> float:
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * resource.getpagesize() / 2**20


if __name__ == "__main__":
    from rasa.utils.log_utils import configure_structlog

    configure_structlog(logging.ERROR)
    command, *arguments = sys.argv[1:]
    if command == "train":
        train(arguments[0], Path(arguments[1]))
    else:
        measure(arguments[0], Path(arguments[1]), Path(arguments[2]))
