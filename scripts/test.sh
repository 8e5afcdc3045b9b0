#!/usr/bin/env bash
# Everything that CI runs.
set -eu
cd "$(dirname "$0")/.."
. scripts/quiet.sh
echo "== Style and types"
scripts/lint.sh
echo "== Knowledge base"
.venv/bin/python -m advisor.knowledge.check
echo "== Rasa project"
.venv/bin/rasa data validate --fail-on-warnings 2>&1 | grep -v "INFO" || true
test "${PIPESTATUS[0]}" = 0
echo "== Training"
.venv/bin/python -m scripts.train
echo "== Tests"
exec .venv/bin/python -m pytest "$@"
