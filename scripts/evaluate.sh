#!/usr/bin/env bash
# Measures the bot's understanding. Options are those of benchmarks/evaluate.py.
set -eu
cd "$(dirname "$0")/.."
eval "$(.venv/bin/python -m scripts.environment)"
exec .venv/bin/python -m benchmarks.evaluate "$@"
