#!/usr/bin/env bash
# Installs what is missing to build (`setup.sh build`), to check the sources (`setup.sh check`), to build and test
# (`setup.sh test`) or to measure the WebAssembly (`setup.sh size`), and nothing else.
# Prints what it installs and why, and nothing when nothing is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

# Trunk 0.22 needs a newer compiler than the one in rust-toolchain.toml.
trunk_version=0.21.14
# Trunk uses the wasm-bindgen on the PATH only if its version is the one in Cargo.lock; otherwise it downloads one.
bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)
# One browser of each engine with its driver, Xvfb because WebKitGTK has no headless mode, and pdftotext to read printed
# pages. Package names are Debian's.
test_packages=(chromium chromium-driver firefox-esr webkit2gtk-driver xvfb poppler-utils)
test_commands=(chromium chromedriver firefox-esr WebKitWebDriver Xvfb pdftotext)
# Firefox's driver, which Debian does not package.
geckodriver_version=0.37.1
# What lists the functions of the WebAssembly by size.
twiggy_version=0.8.0

say() { printf 'setup: %s\n' "$*"; }
stop() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# version_of COMMAND: the second word of the output of `COMMAND --version`, or nothing.
version_of() { have "$1" && "$1" --version 2>/dev/null | awk 'NR == 1 { print $2 }' || true; }

install_rust() {
  have cc || stop "a C compiler is missing: Rust needs it as a linker. Install one (on Debian: apt-get install build-essential) and run this again."
  have cargo || stop "Rust is missing. Install it with rustup (https://rustup.rs), open a new shell and run this again."
  cargo --version >/dev/null || stop "the Rust toolchain that rust-toolchain.toml pins is missing. Run: rustup toolchain install. Without a network, set RUSTUP_TOOLCHAIN to the name of an installed one."
  if [ ! -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown" ]; then
    have rustup || stop "the wasm32-unknown-unknown target is missing and rustup is not there to add it. Install Rust with rustup (https://rustup.rs)."
    say "adding the Rust target wasm32-unknown-unknown: the card is compiled to WebAssembly"
    rustup target add wasm32-unknown-unknown
  fi
  install_crate trunk trunk "$trunk_version" "it builds and serves the site"
  install_crate wasm-bindgen wasm-bindgen-cli "$bindgen_version" "it generates the JavaScript for the WebAssembly, in the same version as in Cargo.lock"
}

# install_crate COMMAND CRATE VERSION REASON
install_crate() {
  local found; found=$(version_of "$1")
  [ "$found" = "$3" ] && return
  say "installing $2 $3 (found: ${found:-none}): $4"
  # Only binaries that the tool's own project publishes, and only if they run here.
  if have cargo-binstall; then
    cargo binstall --no-confirm --force --quiet --no-symlinks --strategies crate-meta-data "$2@$3" &&
      [ "$(version_of "$1")" = "$3" ] && return
    say "no usable binary of $2 $3 was found"
  fi
  say "compiling $2 $3, which takes a few minutes"
  # With little optimization: these tools run for seconds, while optimizing them takes minutes.
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
    stop "the browser tests need these packages: ${missing[*]}. Install them (on Debian: sudo apt-get install ${missing[*]}) and run this again."
  fi
  say "installing ${missing[*]} with apt-get: the browser tests run in a real browser of each engine"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

install_node_packages() {
  have npm || stop "npm is missing: the checks and the browser tests run on Node 20 or newer, which includes it. Install it from nodejs.org and run this again."
  local node; node=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
  [ "${node:-0}" -ge 20 ] || stop "Node ${node:-(none)} is too old: the checks and the browser tests need Node 20 or newer. Install it from nodejs.org and run this again."
  local folder=tests/browser
  [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] && return
  say "installing the packages of $folder/package.json: a linter, the WebDriver client, axe-core, frameworks, a bundler and compilers"
  npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error
  touch "$folder/node_modules/.package-lock.json"
}

case "${1:-}" in
  build) install_rust ;;
  check)
    install_rust
    install_node_packages
    ;;
  test)
    install_rust
    # Downloaded and unpacked while the driver is compiled.
    install_browsers & browsers=$!
    install_crate geckodriver geckodriver "$geckodriver_version" "it drives Firefox in the browser tests"
    wait "$browsers"
    install_node_packages
    ;;
  size)
    install_rust
    install_crate twiggy twiggy "$twiggy_version" "it lists the functions of the WebAssembly by size"
    ;;
  *) stop "usage: scripts/setup.sh build|check|test|size" ;;
esac
