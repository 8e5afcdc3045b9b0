#!/usr/bin/env bash
# Installs uv, Python 3.10 and the locked packages into this folder; does nothing if they are up to date.
# Usage: scripts/setup.sh [requirements file]
set -u
cd "$(dirname "$0")/.."
lock=${1:-requirements.lock}
log=.tools/setup.log
mkdir -p .tools

stop() {
  echo "$1 (Details: $log)" >&2
  exit 1
}

stamp=.venv/.installed-$(basename "$lock")
fingerprint=$(cksum < "$lock")
if [ -x .venv/bin/python ] && [ "$(cat "$stamp" 2>/dev/null)" = "$fingerprint" ]; then
  exit 0
fi

uv=$(command -v uv || true)
if [ -z "$uv" ] && [ ! -x .tools/uv/bin/uv ]; then
  echo "Setting up (1/3): downloading uv, the package installer ..."
  python3 -m venv .tools/uv > "$log" 2>&1 \
    || stop "Python 3 with its venv module is required: install it (on Debian: apt-get install python3-venv) and try again."
  .tools/uv/bin/python -m pip install --quiet --disable-pip-version-check uv >> "$log" 2>&1 \
    || stop "Could not download uv: check your network connection and try again."
fi
uv=${uv:-.tools/uv/bin/uv}

if ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 10))' 2>/dev/null; then
  echo "Setting up (2/3): looking for Python 3.10 ..."
  "$uv" venv --quiet --clear --python 3.10 .venv > "$log" 2>&1 \
    || stop "Python 3.10 was not found and could not be downloaded: install it, or check your network connection, and try again."
fi

echo "Setting up (3/3): installing packages (about 2 GB, a few minutes the first time) ..."
"$uv" pip sync --compile-bytecode --python .venv/bin/python "$lock" > "$log" 2>&1 &
installer=$!
trap 'kill "$installer" 2>/dev/null; exit 130' INT TERM
while kill -0 "$installer" 2>/dev/null; do
  if [ -t 1 ]; then
    printf '\r\033[K  %s' "$(tail -n 1 "$log" | cut -c 1-70)"
  fi
  sleep 0.5
done
if [ -t 1 ]; then printf '\r\033[K'; fi
wait "$installer" \
  || stop "Could not install the packages: check your network connection and try again; packages that were already downloaded are kept."
trap - INT TERM
rm -f .venv/.installed-*
echo "$fingerprint" > "$stamp"
# The development packages include the bot's own.
if [ "$lock" = requirements-dev.lock ]; then
  cksum < requirements.lock > .venv/.installed-requirements.lock
fi
