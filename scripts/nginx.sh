#!/usr/bin/env bash
# Finds or installs nginx for the tests of the guide to running a public server. If neither works, prints one line and exits with 1.
set -u
cd "$(dirname "$0")/.."
PATH=$PATH:/usr/sbin
if command -v nginx >/dev/null; then exit 0; fi
mkdir -p logs
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing nginx for its tests ..."
  # One installation at a time (scripts/browser.sh has another), and no server that starts by itself.
  { flock 9; apt-get update && RUNLEVEL=1 apt-get install -y --no-install-recommends nginx; } > logs/nginx.log 2>&1 9> logs/apt.lock && exit 0
fi
echo "No nginx found: skipping tests/channels/web/test_nginx.py. To run it, install nginx (on Debian: apt-get install nginx)."
exit 1
