# `make serve` shows the card, `make test` proves it. Both install what is missing first.

export PATH := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)

# The engines that the browser tests run in, one after the other.
BROWSERS := chromium firefox webkit

.PHONY: serve build test check bench size report screenshots

## The demo page at http://127.0.0.1:8080, built again whenever a file changes.
serve:
	scripts/setup.sh build
	scripts/trunk.sh serve

## A deployable dist/, for any folder of any static host.
build:
	scripts/setup.sh build
	scripts/trunk.sh build --release

## Every test: natively, and in a real browser of each engine over the built dist/.
## Of these engines only, say: make test BROWSERS="firefox webkit"
test:
	scripts/setup.sh test
	cargo test --features tools
	scripts/trunk.sh build --release
	for browser in $(BROWSERS); do \
		echo "The browser tests in $$browser"; \
		BROWSER=$$browser node --test --test-concurrency=2 $(wildcard tests/browser/*.test.mjs) || exit 1; \
	done

## What must be clean before a commit.
check:
	cargo fmt --check
	cargo clippy --all-targets --all-features -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --features element -- -D warnings

## How fast the built card is and what it takes, beside a static page and one written by hand.
bench:
	scripts/setup.sh test
	node bench/speed.mjs

## What the WebAssembly is made of, and the size of every file in dist/.
size:
	scripts/setup.sh test
	node bench/size.mjs

## Files that are made from others and committed: reports/ and data/schema/.
report:
	cargo run --quiet --features tools -- report
	cargo run --quiet --features tools -- schema

## Pictures of every look of the built card, in target/screenshots/.
screenshots:
	scripts/setup.sh test
	node tests/browser/screenshots.mjs target/screenshots
