#!/usr/bin/env bash
# Runs everything that CI runs.
set -eu
cd "$(dirname "$0")/.."
eval "$(.venv/bin/python -m scripts.environment)"
mkdir -p logs

# The steps before training use one core each, or wait for the network, so they run side by side.
groups=
trap 'kill -- $groups 2>/dev/null || true' EXIT

# start NAME COMMAND...: runs a command in the background, in a process group of its own; its output goes to a log.
start() {
  set -m
  "${@:2}" > "logs/test-$1.log" 2>&1 &
  set +m
  groups="$groups -$!"
  eval "job_$1=$!"
}

# finish NAME: waits for the command and shows its output; fails if it failed.
finish() {
  local status=0 job="job_$1"
  wait "${!job}" || status=$?
  cat "logs/test-$1.log"
  return "$status"
}

lint() {
  scripts/lint.sh && .venv/bin/python -m advisor.knowledge.check
}

validate() {
  # Rasa's own report is only shown if something is wrong.
  .venv/bin/rasa data validate --fail-on-warnings --max-history 3 > logs/validate.log 2>&1 \
    || { grep -v INFO logs/validate.log; return 1; }
}

widget() {
  scripts/widget.sh && cd widget && PATH=$PWD/../.tools/node/bin:$PATH && npm run --silent check && npm test --silent
}

start browser scripts/browser.sh
start nginx scripts/nginx.sh
start widget widget
start lint lint
start validate validate
echo "== Style, types and knowledge base"
finish lint
echo "== Rasa project"
finish validate
echo "== Widget"
finish widget
echo "== Training"
.venv/bin/python -m scripts.train
echo "== Tests"
without=()
finish browser || without+=(--ignore tests/browser --ignore tests/sandbox/test_page_in_browser.py)
finish nginx || without+=(--ignore tests/channels/web/test_nginx.py)
# Two workers: while one waits for the action server, the other can use both cores.
export OMP_NUM_THREADS=1
.venv/bin/python -m pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder "${without[@]}" "$@"
