#!/usr/bin/env bash
# Runs Trunk so that the WebAssembly says nothing of the machine it was built on: the same sources give the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo fetch --quiet --locked
# A stack of 64 kB: a card needs a quarter of it, and the usual megabyte is memory that every page would pay for.
flags="-Clink-arg=-zstack-size=65536 --remap-path-prefix=$PWD/="
for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do
  flags+=" --remap-path-prefix=$folder="
done
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags"
exec trunk "$@"
