// The card in real frameworks, built as an application is: properties, events, a text that a server has drawn, and cards
// that are put away and brought back. The pages are in frameworks/.

import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { compile } from "svelte/compiler";
import { build } from "vite";
import { SCRIPT } from "../support/server.mjs";
import { suite } from "../support/visit.mjs";
import { place, project, read } from "./support.mjs";

const on = suite({ test, after });

/** The packages that each needs, and the ways in which it puts a card away and keeps the element. */
const FRAMEWORKS = {
  react: { entry: "react.jsx", packages: ["react", "react-dom", "scheduler"], away: ["hidden", "moved"] },
  vue: { entry: "vue.js", packages: ["vue", "@vue"], away: ["hidden", "moved", "kept"] },
  svelte: { entry: "svelte.js", packages: ["svelte"], away: ["hidden", "moved"] },
  angular: {
    entry: "angular.js",
    packages: ["@angular/compiler", "@angular/core", "@angular/common", "@angular/platform-browser", "rxjs", "tslib"],
    away: ["hidden", "moved", "kept"],
    // What its server would draw. In the browser it is drawn again, as where Angular does not hydrate.
    draw: (text) => `<app-root><main><div>${text}</div><p id="times">0</p><p id="heard"></p></main></app-root>`,
  },
};

/** How a page changes in each of these ways, and back. */
const WAYS = { hidden: [true, false], moved: [true, false], kept: [false, true] };

const root = project(...Object.values(FRAMEWORKS).flatMap(({ packages }) => packages));
cpSync(place("tests/browser/kit/frameworks"), root, { recursive: true });

/** Compiles an entry as an application for the browser, or for the server that draws its page first. */
async function application(entry, ssr) {
  const svelte = {
    name: "svelte",
    transform: (code, filename) =>
      filename.endsWith(".svelte")
        ? compile(code, { filename, dev: !ssr, generate: ssr ? "server" : "client" }).js
        : undefined,
  };
  const { output } = await build({
    root,
    mode: "development",
    configFile: false,
    logLevel: "error",
    plugins: [svelte],
    define: {
      "process.env.NODE_ENV": '"development"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true",
    },
    resolve: ssr ? {} : { alias: [{ find: /^vue$/, replacement: "vue/dist/vue.esm-bundler.js" }] },
    build: {
      ssr,
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(root, entry),
        external: /\/server$/,
        preserveEntrySignatures: "strict",
        output: { codeSplitting: false },
      },
    },
  });
  return output[0].code;
}

const TEXT = read("dist/cards/baclofen.us.en/declarative.html").replace(
  "<medication-card",
  '<medication-card id="card" load="eager"',
);

/** Draws the page with the text, in Node. */
async function drawn(entry) {
  const file = join(root, `${entry}.server.mjs`);
  writeFileSync(file, await application(entry, true));
  const { draw } = await import(pathToFileURL(file));
  return draw(TEXT);
}

const START =
  '<script type="module">import { start } from "/app.js"; start(document.getElementById("app"), window.text)</script>';

// All of it before the first test is defined, because tests begin to run while the next is built.
const pages = [];
for (const [name, { entry, away, draw }] of Object.entries(FRAMEWORKS))
  pages.push({ name, away, app: await application(entry), server: draw?.(TEXT) ?? (await drawn(entry)) });

for (const { name, away, app, server } of pages) {
  const host = { script: false, files: { "/app.js": { body: app } } };
  const page = `<div id="app"></div>${START}`;
  const change = (visit, changes) => visit.run((changes) => void window.change(changes), changes);
  const says = (visit, id, words) =>
    visit.until(
      `${id} says ${words}`,
      (id, words) => document.getElementById(id)?.textContent.includes(words),
      id,
      words,
    );

  async function isBritish(visit) {
    await visit.until("it is the UK's", () => window.recorded.events.some(({ region }) => region === "uk"));
    const text = await visit.text();
    assert.match(text, /999/);
    assert.doesNotMatch(text, /911/);
  }

  // A regression: Angular's `[region]` and the like were ignored, and the card stayed one with 911.
  on(
    `${name}: the region that is bound decides the numbers, and events are heard`,
    SCRIPT + page,
    host,
    async (visit) => {
      await visit.state("live");
      await says(visit, "heard", "medication-card-ready us");
      await says(visit, "ready", "us");
      await visit.press("#driving .section-button");
      await says(visit, "heard", "medication-card-toggle driving");
      await change(visit, { region: "uk" });
      await isBritish(visit);
      await says(visit, "heard", "medication-card-ready uk");
      await visit.quiet();
    },
  );

  on(`${name}: a region that was bound before the script was there counts`, page, host, async (visit) => {
    await visit.until("it is drawn", () => window.change && document.getElementById("card"));
    await change(visit, { region: "uk" });
    await visit.drawn();
    await visit.run((script) => document.head.append(document.createRange().createContextualFragment(script)), SCRIPT);
    await isBritish(visit);
    await says(visit, "ready", "uk");
    assert.ok(!(await visit.events("ready")).some(({ region }) => region === "us"), "the US card was shown first");
    await visit.quiet();
  });

  for (const way of away) {
    on(
      `${name}: a card that is put away and brought back (${way}) is as it was`,
      SCRIPT + page,
      host,
      async (visit) => {
        await visit.state("live");
        await visit.press("#driving .section-button");
        await (await visit.find("#search")).sendKeys("alcohol");
        await visit.drawn();
        await visit.run(() => (window.same = document.getElementById("card")));
        const [open, text] = [await visit.open(), await visit.text()];
        for (const value of WAYS[way]) {
          await change(visit, { [way]: value });
          await visit.drawn();
        }
        assert.ok(await visit.run(() => window.same === document.getElementById("card")), "it is another element");
        assert.deepEqual(await visit.open(), open);
        assert.equal(await visit.text(), text);
        assert.equal(await visit.run(() => window.same.shadowRoot.querySelector("#search").value), "alcohol");
        await visit.press("#storage .section-button");
        assert.ok((await visit.open()).includes("storage"));
        assert.equal((await visit.events("ready")).length, 1, "it was loaded again");
        await visit.quiet();
      },
    );
  }

  on(`${name}: a card that is unmounted and mounted is whole`, SCRIPT + page, host, async (visit) => {
    await visit.state("live");
    await visit.run(() => (window.gone = document.getElementById("card")));
    await change(visit, { shown: false });
    await visit.until("it is unmounted", () => !document.getElementById("card"));
    await change(visit, { shown: true, region: "uk" });
    await visit.state("live");
    await isBritish(visit);
    await visit.press("#driving .section-button");
    assert.deepEqual(await visit.open(), ["driving"]);
    await visit.quiet();
  });

  const taken = `<script>window.text = ${JSON.stringify(TEXT).replaceAll("<", "\\u003c")}</script>
    <div id="app">${server}</div>`;
  // A regression: the text was wiped (Vue, Angular), and fetched again.
  for (const [when, body] of [
    ["before", taken + SCRIPT + START],
    ["after", taken + START + SCRIPT],
  ])
    on(
      `${name}: a text that the server drew is kept where the script comes ${when} the framework`,
      body,
      host,
      async (visit) => {
        await visit.state("live");
        await visit.until("the framework has taken over", () => window.again);
        await visit.press("#driving .section-button");
        await says(visit, "heard", "driving");
        await visit.run(() => void window.again());
        await says(visit, "times", "1");
        await visit.drawn();
        assert.match(await visit.text(), /911/);
        assert.deepEqual(await visit.open(), ["driving"]);
        assert.ok(
          !visit.host.requests.some((path) => path.endsWith("us.en.html")),
          "the text was fetched though it was there",
        );
        await visit.quiet();
      },
    );
}
