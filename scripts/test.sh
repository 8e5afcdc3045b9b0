#!/usr/bin/env bash
# Runs everything that CI runs.
set -eu
cd "$(dirname "$0")/.."
eval "$(.venv/bin/python -m scripts.environment)"
echo "== Style and types"
scripts/lint.sh
echo "== Knowledge base"
.venv/bin/python -m advisor.knowledge.check
echo "== Rasa project"
mkdir -p logs
if ! .venv/bin/rasa data validate --fail-on-warnings --max-history 3 > logs/validate.log 2>&1; then
  grep -v INFO logs/validate.log
  exit 1
fi
echo "== Training"
.venv/bin/python -m scripts.train
echo "== Widget"
(cd widget && PATH=$PWD/../.tools/node/bin:$PATH && npm run --silent check && npm test --silent)
echo "== Tests"
browser=()
scripts/browser.sh || browser=(--ignore tests/browser --ignore tests/sandbox/test_page_in_browser.py)
# Two workers: while one waits for the action server, the other can use both cores.
export OMP_NUM_THREADS=1
exec .venv/bin/python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder "${browser[@]}" "$@"
