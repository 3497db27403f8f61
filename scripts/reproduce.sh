#!/usr/bin/env bash
# Makes the release of the last commit twice, from nothing and as different as one machine allows, and compares the two
# byte by byte: other folders, other time zone, other rights. Takes minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Once, because somebody may commit meanwhile.
commit=$(git rev-parse HEAD)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct "$commit")
export SOURCE_DATE_EPOCH
unset CARGO_TARGET_DIR TRUNK_STAGING_DIR

# make FOLDER: what is committed, built and packed in a folder that has nothing else.
make() {
  printf 'reproduce: building %.12s in %s\n' "$commit" "$1"
  mkdir -p "$1"
  git archive "$commit" | tar --extract --directory "$1"
  "$1/scripts/trunk.sh" build --release >"$1/log" 2>&1 || { cat "$1/log" >&2; exit 1; }
  "$1/scripts/release.sh"
}

make "$work/one"
(umask 077; TZ=Pacific/Kiritimati LC_ALL=C make "$work/another/that/lies/deeper")

diff --brief --recursive "$work/one/dist" "$work/another/that/lies/deeper/dist" || { echo "reproduce: the two builds differ in these files" >&2; exit 1; }
diff --brief --recursive "$work/one/release" "$work/another/that/lies/deeper/release" || { echo "reproduce: the two builds are the same, but are not packed the same" >&2; exit 1; }
echo "reproduce: both are the same, byte by byte"
