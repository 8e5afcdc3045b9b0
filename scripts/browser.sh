#!/usr/bin/env bash
# Finds or installs Chromium for the browser tests. If neither works, prints one line and exits with 1.
set -u
cd "$(dirname "$0")/.."
for name in chromium chromium-browser google-chrome chrome; do
  if command -v "$name" >/dev/null; then exit 0; fi
done
mkdir -p logs
.venv/bin/python -m playwright install chromium > logs/browser.log 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Chromium for the browser tests ..."
  # One installation at a time: scripts/nginx.sh has another.
  { flock 9; apt-get update && apt-get install -y --no-install-recommends chromium; } >> logs/browser.log 2>&1 9> logs/apt.lock && exit 0
fi
echo "No browser found: skipping tests/browser and the tests of the sandbox page. To run them, install Chromium (on Debian: apt-get install chromium)."
exit 1
