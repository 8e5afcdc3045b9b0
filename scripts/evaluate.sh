#!/usr/bin/env bash
# Measures understanding and the role index. Options are those of benchmarks/evaluate.py.
set -eu
cd "$(dirname "$0")/.."
. scripts/quiet.sh
.venv/bin/python -m benchmarks.roles
exec .venv/bin/python -m benchmarks.evaluate "$@"
