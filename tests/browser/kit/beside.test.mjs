// A medicine that is not in the build: its files are made by the tool, outside of the project, and put beside a dist/ that
// does not list it. Its card has to be hydrated like the others.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { FOLDER } from "../support/server.mjs";
import { beside, cargo, PROJECT } from "../support/tool.mjs";
import { EAGER, suite } from "../support/visit.mjs";

const theirs = mkdtempSync(join(tmpdir(), "medication-card-"));
after(() => rmSync(theirs, { recursive: true, force: true }));

/** The made-up medicine of the native tests under another id, checked for a long time to come. */
function medicine(id, change = (facts) => facts) {
  const from = join(PROJECT, "tests/native/data/medicines/examplin");
  const to = join(theirs, "data/medicines", id);
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
  const facts = change(JSON.parse(readFileSync(join(from, "facts.json"), "utf8")));
  writeFileSync(
    join(to, "facts.json"),
    JSON.stringify({ ...facts, id, review: { ...facts.review, next_check: "2999-01-01" } }),
  );
}

medicine("examplin");
medicine("farplin", (facts) => ({ ...facts, regions: ["uk"] }));

const said = cargo(
  ["--bin", "medication-card", "--", "--data", "data", "build", "--beside", join(PROJECT, "dist"), "--out", "made"],
  theirs,
);
const files = beside(join(theirs, "made"));

const on = suite({ test, after });

test("the tool writes cards and nothing of what is there", () => {
  assert.match(said, /Written into made: 3 cards/);
  assert.match(said, /They fit the files in/);
  const kinds = new Set(Object.keys(files).map((path) => path.slice(FOLDER.length + 1).split("/")[0]));
  assert.deepEqual([...kinds].sort(), ["assets", "cards"]);
  assert.ok(!Object.keys(files).some((path) => /\.(wasm|js|css)$/.test(path)));
});

on(
  "a card that is put beside ours becomes live, and so does ours",
  EAGER.replace('baclofen"', 'examplin"') + EAGER.replace('"card"', '"ours"'),
  { files },
  async (visit) => {
    await visit.state("live");
    await visit.state("live", "ours");
    assert.match(await visit.text(), /Examplin[\s\S]*Call 911[\s\S]*Take it with water/);
    // Only the WebAssembly answers these: it has read the bytes and hydrated the nodes.
    await visit.pressAt(".search input");
    await visit.keys("groggy");
    await visit.until("it is found", () =>
      /Sleepiness/.test(document.getElementById("card").shadowRoot.querySelector(".search").textContent),
    );
    await visit.press("#sources .section-button");
    assert.match(await visit.text(), /Examplin label/);
    assert.deepEqual(await visit.open(), ["sources"]);
    await visit.quiet();
  },
);

on(
  "what it was not made for falls back within the region: the number to call comes first",
  EAGER.replace('baclofen"', 'farplin"').replace('"us" lang="en"', '"uk" lang="es"'),
  { files },
  async (visit) => {
    await visit.state("live");
    assert.match(await visit.text(), /Call 999/);
    const [error] = await visit.events("error");
    assert.equal(error.code, "unknown-language");
  },
);

on(
  "the page without scripts has its style",
  `<iframe id="page" src="${FOLDER}/cards/examplin.us.en/index.html"></iframe>`,
  { files, script: false },
  async (visit) => {
    await visit.until("it is there", () =>
      document.getElementById("page").contentDocument?.querySelector("h1")?.textContent.includes("Examplin"),
    );
    await visit.until(
      "it has its style",
      () => document.getElementById("page").contentDocument.styleSheets[0]?.cssRules.length > 100,
    );
  },
);
