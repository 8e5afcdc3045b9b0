#!/usr/bin/env bash
# Regenerates the lock files from pyproject.toml, without the addresses of package indexes.
set -eu
cd "$(dirname "$0")/.."
uv=$(command -v uv || echo .tools/uv/bin/uv)
compile="$uv pip compile pyproject.toml --python-version 3.10 --no-header --no-annotate --upgrade --quiet"
$compile -o requirements.lock
$compile -o requirements-dev.lock --extra dev --constraint requirements.lock
