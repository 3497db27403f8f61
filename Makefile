# `make serve` shows the card, `make test` tests it. Both install what is missing first.

export PATH := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)

# The engines that the browser tests run in, one after the other.
BROWSERS := chromium firefox webkit

# What formats and lints JavaScript and CSS, and what checks the types of the element's JavaScript.
BIOME := tests/browser/node_modules/.bin/biome
TSC := tests/browser/node_modules/.bin/tsc

.PHONY: serve build test check format bench formulary size report screenshots release reproducible

## The demo page at http://127.0.0.1:8080, built again whenever a file changes. After a change to a medicine, load it again.
serve:
	scripts/setup.sh build
	scripts/serve.sh

## A deployable dist/, for any folder of any static host.
build:
	scripts/setup.sh build
	scripts/trunk.sh build --release

## Every test: natively, and in a real browser of each engine over the built dist/.
## Every engine runs to its end. In these engines only: make test BROWSERS="firefox webkit"
test:
	scripts/setup.sh test
	cargo test --workspace --profile tool
	scripts/trunk.sh build --release
	node --test --test-concurrency=2 $(wildcard scripts/*.test.mjs tests/browser/unit/*.test.mjs tests/browser/kit/*.test.mjs)
	failed=; for browser in $(BROWSERS); do \
		echo "The browser tests in $$browser"; \
		BROWSER=$$browser node --test --test-concurrency=2 $(wildcard tests/browser/*.test.mjs) || failed="$$failed $$browser"; \
	done; [ -z "$$failed" ] || { echo "Tests failed in:$$failed" >&2; exit 1; }

## What must be clean before a commit. The example is a crate of its own, with the same target folder to be quick.
check:
	scripts/setup.sh check
	$(BIOME) check --error-on-warnings
	$(TSC) --project embed
	cargo fmt --check
	cargo clippy --workspace --all-targets -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --features element -- -D warnings
	cargo fmt --check --manifest-path examples/yew/Cargo.toml
	cargo clippy --locked --manifest-path examples/yew/Cargo.toml --target wasm32-unknown-unknown --target-dir target -- -D warnings

## Formats everything, and mends what the linter can mend.
format:
	scripts/setup.sh check
	$(BIOME) check --write
	cargo fmt
	cargo fmt --manifest-path examples/yew/Cargo.toml

## What is given away, in release/: an archive of dist/, the package for npm, and their checksums.
release: build
	scripts/release.sh

## Makes the release of the last commit twice, from nothing, and compares the two byte by byte. Takes minutes.
reproducible:
	scripts/setup.sh build
	scripts/reproduce.sh

## How fast the built card is and what it takes, beside a static page and one written by hand.
bench:
	scripts/setup.sh test
	node bench/speed.mjs

## How long 10, 100 and 1,000 made-up medicines take to validate and build, and how large they are.
formulary:
	scripts/setup.sh build
	node bench/formulary.mjs

## What the WebAssembly is made of, and the size of every file in dist/.
size:
	scripts/setup.sh size
	node bench/size.mjs

## Files that are made from others and committed: reports/, data/schema/ and the table of docs/theme.md.
report:
	cargo run --quiet --profile tool --package medication-card-tool -- report
	cargo run --quiet --profile tool --package medication-card-tool -- schema
	cargo run --quiet --profile tool --package medication-card-tool -- theme

## Pictures of every look of the built card, in target/screenshots/.
screenshots:
	scripts/setup.sh test
	node tests/browser/screenshots.mjs target/screenshots
