#!/usr/bin/env bash
# `make serve`: Trunk serves the demo page, and builds everything again when code or shared data change. When a medicine is
# saved, the tool writes its cards into dist/ by itself, and nothing is compiled.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo run --quiet --profile tool --package medication-card-tool -- watch &
watcher=$!
trap 'kill "$watcher"' EXIT
scripts/trunk.sh serve
