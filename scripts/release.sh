#!/usr/bin/env bash
# Packs dist/ for a release, into the folder that is named or else into release/: an archive for servers, the package for
# npm, and the checksums of both. The same dist/ with the same SOURCE_DATE_EPOCH gives the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-release}

stop() { printf 'release: %s\n' "$*" >&2; exit 1; }

[ -f dist/npm/package.json ] || stop "there is no built dist/. Run: make release"
tar --version | grep -q 'GNU tar' || stop "this needs GNU tar, which can give every file the same owner and time. Install it and put it first on the PATH."
version=$(sed -n '/^\[workspace\.package\]$/,/^\[/s/^version = "\(.*\)"$/\1/p' Cargo.toml)

# The time of the commit and not a fixed one: servers make their ETag of a file's time and length, and two releases may
# well have files of the same length.
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
  git rev-parse --quiet --verify HEAD >/dev/null || stop "this folder has no commits to take a time from. Set SOURCE_DATE_EPOCH to the seconds since 1970 of the release."
  [ -z "$(git status --porcelain)" ] || stop "there are changes that are not committed, so nobody could make this release again. Commit them, or set SOURCE_DATE_EPOCH to pack all the same."
  SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
fi

# pack NAME FOLDER WHAT...: what lies in dist/, under one folder, with nothing in it of this machine or account.
pack() {
  local name=$1 folder=$2
  shift 2
  LC_ALL=C tar --create --format=ustar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner \
    --mode=u=rwX,go=rX --transform="s,^\.,$folder," "$@" | gzip -9 --no-name >"$out/$name"
}

mkdir -p "$out"
rm -f "$out"/medication-card-*.tar.gz "$out"/medication-card-*.tgz
pack "medication-card-$version.tar.gz" "medication-card-$version" --exclude=./npm -C dist . -C npm ./CHANGELOG.md ./LICENSE-APACHE ./LICENSE-MIT
pack "medication-card-npm-$version.tgz" package -C dist/npm .
(cd "$out" && sha256sum medication-card-* | tee SHA256SUMS)
