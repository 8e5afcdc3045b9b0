#!/usr/bin/env bash
# Measures the bot's understanding. Options are those of benchmarks/evaluate.py.
set -eu
cd "$(dirname "$0")/.."
. scripts/quiet.sh
exec .venv/bin/python -m benchmarks.evaluate "$@"
