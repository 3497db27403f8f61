// What a visitor downloads, after Brotli at its highest setting, over the built dist/. `make size` names the largest
// contributors.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));

/** The size of files of dist/ on the wire, each compressed by itself, in kB. */
const size = (...names) =>
  names
    .map(
      (name) =>
        brotliCompressSync(readFileSync(DIST + name), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    )
    .reduce((sum, bytes) => sum + bytes, 0) / 1000;

const assets = readdirSync(`${DIST}assets`);
const engine = assets.filter((name) => name.startsWith("card.")).map((name) => `assets/${name}`);
const fragments = readdirSync(`${DIST}cards`).filter((name) => /\.\w+\.\w+\.html$/.test(name));

function within(name, most, ...files) {
  test(`${name}: at most ${most} kB`, () => {
    const found = size(...files);
    assert.ok(found <= most, `${found.toFixed(1)} kB: make it smaller, or show what the kilobytes are worth`);
  });
}

within("the loader with the style sheet", 12, "medication-card.js");
for (const fragment of fragments) within(`the text of ${fragment}`, 25, `cards/${fragment}`);
within("the WebAssembly with its glue", 110, ...engine);

test("there is one compiled card, and every card has its fragment, its bytes and its page", () => {
  assert.deepEqual(engine.map((name) => name.split(".").at(-1)).sort(), ["js", "wasm"]);
  const names = fragments.map((name) => name.replace(/\.html$/, ""));
  assert.ok(names.length >= 2, names.join());
  for (const name of names) {
    assert.equal(assets.filter((asset) => asset.startsWith(`${name}.`)).length, 1, name);
    assert.ok(readdirSync(`${DIST}cards/${name}`).includes("index.html"), name);
  }
});
