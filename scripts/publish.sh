#!/usr/bin/env bash
# Trunk's hook: writes the cards, the loader and the pages beside the compiled card. Runs the tool as it was compiled for
# the profile that Trunk builds: optimised for a release, quick to compile while somebody works.
set -euo pipefail
cd "$(dirname "$0")/.."
profile=dev
[ "${TRUNK_PROFILE:-}" != release ] || profile=tool
exec cargo run --quiet --profile "$profile" --package medication-card-tool -- build
