#!/usr/bin/env bash
# Measures how well the bot understands messages. Takes the options of benchmarks/evaluate.py.
set -eu
cd "$(dirname "$0")/.."
eval "$(.venv/bin/python -m scripts.environment)"
exec .venv/bin/python -m benchmarks.evaluate "$@"
