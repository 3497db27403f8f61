// The package for npm in a page that a bundler has made: see docs/npm.md.

import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { build } from "vite";
import { FOLDER } from "../support/server.mjs";
import { suite } from "../support/visit.mjs";
import { place, project } from "./support.mjs";

const on = suite({ test, after });

const root = project("react", "react-dom", "scheduler");
copyFileSync(place("tests/browser/kit/bundled/main.jsx"), join(root, "main.jsx"));
const { output } = await build({
  root,
  configFile: false,
  logLevel: "error",
  build: {
    write: false,
    rolldownOptions: { input: join(root, "main.jsx"), output: { entryFileNames: "assets/main.js" } },
  },
});

const page = (folder) =>
  `<div id="app"></div><script>window.folder = ${JSON.stringify(folder)}</script><script type="module" src="/assets/main.js"></script>`;
const host = {
  script: false,
  files: Object.fromEntries(output.map(({ fileName, code, source }) => [`/${fileName}`, { body: code ?? source }])),
};

test("the element is not bundled: it is fetched from its folder, and nothing of it is in the application", () => {
  assert.deepEqual(
    output.map(({ fileName }) => fileName),
    ["assets/main.js"],
  );
  assert.ok(!output[0].code.includes("observedAttributes"));
});

// With the last slash and without, and as seen from the page.
for (const folder of [`${FOLDER}/`, FOLDER, `.${FOLDER}`]) {
  on(`a bundled application loads the element from ${folder}`, page(folder), host, async (visit) => {
    await visit.state("live");
    await visit.press("#driving .section-button");
    await visit.until("the application hears of it", () => document.getElementById("heard")?.textContent === "driving");
    assert.equal(visit.host.requests.filter((path) => path.endsWith("/medication-card.js")).length, 1);
    await visit.quiet();
  });
}

on(
  "where the folder is not on the site, the words of the page stay and the application is told what to copy",
  page("/nowhere"),
  host,
  async (visit) => {
    const said = await visit.until("the application is told", () => document.getElementById("heard")?.textContent);
    assert.match(
      said,
      /^medication-card: http:\/\/[^ ]+\/nowhere\/medication-card\.js could not be loaded .*node_modules\/medication-card\/files/,
    );
    assert.equal(await visit.run(() => document.getElementById("card").innerText), "Please ask us about baclofen.");
  },
);
