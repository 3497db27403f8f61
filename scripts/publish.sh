#!/usr/bin/env bash
# Trunk's hook: writes the cards, the loader and the pages beside the compiled card. The tool is optimised also while somebody
# works: scripts/serve.sh and the tests run the same one, and each card would take many times as long without.
set -euo pipefail
cd "$(dirname "$0")/.."
exec cargo run --quiet --profile tool --package medication-card-tool -- build
