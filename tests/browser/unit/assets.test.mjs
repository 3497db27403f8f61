// Names of files in assets/, and URLs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assetFile, isDigest } from "../../../embed/loader/assets.js";
import { urlOf } from "../../../embed/loader/files.js";

const DIGEST = `${"a+/9".repeat(16)}`;

test("only exactly one SHA-384 digest is one that browsers check", () => {
  assert.ok(isDigest(`sha384-${DIGEST}`));
  for (const integrity of [
    "",
    undefined,
    DIGEST,
    `sha384-${DIGEST}=`,
    `sha384-${DIGEST.slice(1)}`,
    `sha256-${DIGEST}`,
    `sha384-${DIGEST} sha384-${DIGEST}`,
    ` sha384-${DIGEST}`,
  ])
    assert.ok(!isDigest(integrity), integrity);
});

test("the name of an asset has the start of its digest, with hyphens for what is no letter", () => {
  const integrity = `sha384-${DIGEST}`;
  assert.deepEqual(assetFile("card", "wasm", integrity), ["assets/card.a--9a--9a--.wasm", integrity]);
});

test("files lie beside the module", () => {
  assert.equal(urlOf("cards/a.us.en.html"), new URL("../../../embed/loader/cards/a.us.en.html", import.meta.url).href);
});
