# `make serve` shows the card, `make test` proves it. Both install what is missing first.

export PATH := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)

.PHONY: serve build test check bench report screenshots

## The demo page at http://127.0.0.1:8080, built again whenever a file changes.
serve:
	scripts/setup.sh build
	trunk serve

## A deployable dist/, for any folder of any static host.
build:
	scripts/setup.sh build
	trunk build --release

## Every test: natively, and in a real browser over the built dist/.
test:
	scripts/setup.sh test
	cargo test --features tools
	trunk build --release
	node --test --test-concurrency=2 $(wildcard tests/browser/*.test.mjs)

## What must be clean before a commit.
check:
	cargo fmt --check
	cargo clippy --all-targets --all-features -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --features element -- -D warnings

## How fast the built card is and what it takes, beside a static page and one written by hand.
bench:
	scripts/setup.sh test
	node bench/speed.mjs

## Files that are made from others and committed: reports/ and data/schema/.
report:
	cargo run --quiet --features tools -- report
	cargo run --quiet --features tools -- schema

## Pictures of every look of the built card, in target/screenshots/.
screenshots:
	scripts/setup.sh test
	node tests/browser/screenshots.mjs target/screenshots
