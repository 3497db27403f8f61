#!/usr/bin/env bash
# Installs what is missing to build (`setup.sh build`), to build and test (`setup.sh test`) or to measure the WebAssembly
# (`setup.sh size`), and nothing else.
# Says what it installs and why. Quick and silent when nothing is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

# Trunk 0.22 needs a newer compiler than the one this project is built with (Cargo.toml, rust-version).
trunk_version=0.21.14
# Trunk uses the wasm-bindgen on PATH only if it is of exactly the version in Cargo.lock; else it tries to download one.
bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)
# The browsers that the suite drives, one of each engine, the screen that WebKitGTK needs, and what reads the PDFs that
# they print. Package names are Debian's.
test_packages=(chromium chromium-driver firefox-esr webkit2gtk-driver xvfb poppler-utils)
test_commands=(chromium chromedriver firefox-esr WebKitWebDriver Xvfb pdftotext)
# Firefox's driver, which Debian does not have.
geckodriver_version=0.37.1
# What lists the functions of the WebAssembly by size.
twiggy_version=0.8.0

say() { printf 'setup: %s\n' "$*"; }
stop() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# version_of COMMAND: the second word of what `COMMAND --version` prints, or nothing.
version_of() { have "$1" && "$1" --version 2>/dev/null | awk 'NR == 1 { print $2 }' || true; }

install_rust() {
  have cc || stop "a C compiler is missing: Rust links with it. Install one (on Debian: apt-get install build-essential) and run this again."
  have cargo || stop "Rust is missing. Install it with rustup (https://rustup.rs), open a new shell and run this again."
  if [ ! -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
    have rustup || stop "the wasm32-unknown-unknown target is missing and there is no rustup to add it with. Install Rust with rustup (https://rustup.rs)."
    say "adding the Rust target wasm32-unknown-unknown: the card is compiled to WebAssembly"
    rustup target add wasm32-unknown-unknown
  fi
  install_crate trunk trunk "$trunk_version" "it builds and serves the site"
  install_crate wasm-bindgen wasm-bindgen-cli "$bindgen_version" "it writes the JavaScript side of the WebAssembly, and must be of Cargo.lock's version"
}

# install_crate COMMAND CRATE VERSION REASON
install_crate() {
  local found; found=$(version_of "$1")
  [ "$found" = "$3" ] && return
  say "installing $2 $3 (${found:-none} found): $4. This takes a few minutes."
  # Compiled for the moment and not for speed: these tools run for seconds, and compiling them well takes minutes.
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install --locked --force --quiet "$2" --version "$3"
}

install_browsers() {
  local missing=() i
  for i in "${!test_commands[@]}"; do
    have "${test_commands[$i]}" || missing+=("${test_packages[$i]}")
  done
  [ ${#missing[@]} -eq 0 ] && return
  if ! have apt-get || [ "$(id -u)" -ne 0 ]; then
    stop "the browser tests need: ${missing[*]}. This account may not install system packages; please install them (on Debian: sudo apt-get install ${missing[*]}) and run this again."
  fi
  say "installing ${missing[*]} from Debian: the browser tests drive a real browser of each engine"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

install_node_packages() {
  have npm || stop "npm is missing: the browser tests are driven from node 20 or newer, which brings it. Install it from nodejs.org and run this again."
  local node; node=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
  [ "${node:-0}" -ge 20 ] || stop "node ${node:-(none)} is too old: the browser tests need node 20 or newer. Install it from nodejs.org and run this again."
  local folder=tests/browser
  [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] && return
  say "installing the packages of $folder/package.json: what drives the browsers, axe-core, frameworks, a bundler and compilers"
  npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error
  touch "$folder/node_modules/.package-lock.json"
}

case "${1:-}" in
  build) install_rust ;;
  test)
    install_rust
    install_browsers
    install_crate geckodriver geckodriver "$geckodriver_version" "it drives Firefox in the browser tests"
    install_node_packages
    ;;
  size)
    install_rust
    install_crate twiggy twiggy "$twiggy_version" "it lists the functions of the WebAssembly by size"
    ;;
  *) stop "usage: scripts/setup.sh build|test|size" ;;
esac
