// Layout stability: nothing shifts when the text arrives or when the card is hydrated.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { suite } from "./support/visit.mjs";

const on = suite({ test, after });

const PAGE = readFileSync(new URL("hosts/preload.html", import.meta.url), "utf8").replace(
  "<head>",
  '<head><script src="/recorder.js"></script>',
);
const ONLY = { only: ["chromium"], because: "PerformanceObserver.supportedEntryTypes has no layout-shift" };

/** The sum of layout shifts since the page was opened, after pending work has been rendered. */
const shifts = (visit) =>
  visit.run(async () => {
    if (!PerformanceObserver.supportedEntryTypes.includes("layout-shift"))
      throw new Error("this browser does not tell");
    const found = [];
    const add = (list) =>
      found.push(
        ...list
          .getEntries()
          .map(({ value, sources }) => [value, sources.map(({ node }) => node?.outerHTML?.slice(0, 60))]),
      );
    const observer = new PerformanceObserver(add);
    observer.observe({ type: "layout-shift", buffered: true });
    const frame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    for (let time = 0; time < 3; time += 1) await frame();
    add({ getEntries: () => observer.takeRecords() });
    return found;
  });

const live = (visit) => visit.until("it is live", () => document.querySelector("medication-card").state === "live");

/** Delays the files that match. */
const late = (fits) => ({
  change: (path, file) => (fits.test(path) ? new Promise((go) => setTimeout(go, 300, file)) : undefined),
});

for (const [name, host] of Object.entries({
  "as fast as can be": {},
  "with a slow loader": late(/medication-card\.js$/),
  "with a slow text": late(/\.html$/),
  "with a slow engine": late(/^assets\//),
})) {
  on(
    `the footer of a page does not move while the card comes: ${name}`,
    PAGE,
    { whole: true, folder: "/medication-card", ...ONLY, ...host },
    async (visit) => {
      await live(visit);
      assert.deepEqual(await shifts(visit), []);
      await visit.quiet();
    },
  );
}

on("a jump is noticed", PAGE, { whole: true, folder: "/medication-card", ...ONLY }, async (visit) => {
  await live(visit);
  await visit.run(() => {
    document.querySelector("h1").style.marginBlockStart = "150px";
    scrollTo(0, 0);
  });
  assert.notDeepEqual(await shifts(visit), []);
});

on(
  "sections that are opened again are as high as they were, and those out of sight are not laid out",
  PAGE,
  { whole: true, folder: "/medication-card" },
  async (visit) => {
    await live(visit);
    const all = () =>
      visit.run(() => document.querySelector("medication-card").shadowRoot.querySelector("[data-all]").click());
    const open = (wanted) =>
      visit.until(
        `all is ${wanted ? "open" : "closed"}`,
        (wanted) => {
          const root = document.querySelector("medication-card").shadowRoot;
          return (
            [...root.querySelectorAll(".panel")].every((panel) => panel.hasAttribute("hidden") !== wanted) &&
            root.querySelector(".sources") !== null
          );
        },
        wanted,
      );
    const heights = () =>
      visit.run(async () => {
        for (let time = 0; time < 3; time += 1)
          await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        return [...document.querySelector("medication-card").shadowRoot.querySelectorAll(".panel")].map((panel) =>
          Math.round(panel.getBoundingClientRect().height),
        );
      });
    const last = () =>
      visit.run(() => {
        const root = document.querySelector("medication-card").shadowRoot;
        return [".emergency, .alert", ".sources li:last-child"].map((css) =>
          root.querySelector(css).checkVisibility({ contentVisibilityAuto: true }),
        );
      });
    await all();
    await open(true);
    const first = await heights();
    assert.ok(first.length > 10 && first.every((height) => height > 20), first.join());
    assert.deepEqual(await last(), [true, true]);
    await all();
    await open(false);
    await heights();
    await all();
    await open(true);
    assert.deepEqual(await heights(), first);
    assert.deepEqual(await last(), [true, false]);
    await visit.quiet();
  },
);

on(
  "the space that is reserved is released if there is no card",
  PAGE.replace('"baclofen"', '"nosuchthing"'),
  { whole: true, folder: "/medication-card" },
  async (visit) => {
    await visit.until("it has failed", () => document.querySelector("medication-card").state === "failed");
    assert.ok(await visit.run(() => document.querySelector("footer").getBoundingClientRect().bottom < innerHeight));
  },
);

on(
  "a frame that is high by its card does not grow while the card is on its way",
  '<iframe id="frame" src="/some/where/card/embed.html?medicine=baclofen&amp;region=us" title="About baclofen" style="block-size: 300px"></iframe>',
  {
    script: false,
    head: '<script type="module" src="/some/where/card/frame.js"></script>',
    change: (path, file) => (path.endsWith("us.en.html") ? new Promise((go) => setTimeout(go, 1600, file)) : undefined),
  },
  async (visit) => {
    // After a second the card says that it is loading.
    await visit.until(
      "it says that it is loading",
      () =>
        document
          .getElementById("frame")
          .contentDocument.querySelector("medication-card")
          ?.shadowRoot.querySelector("[role=status]").textContent,
    );
    await visit.run(async () => {
      for (let time = 0; time < 5; time += 1)
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    });
    const height = await visit.run(() => document.getElementById("frame").getBoundingClientRect().height);
    assert.ok(height < 450, `it is ${height} pixels high`);
    await visit.until(
      "it is as high as the card",
      () => document.getElementById("frame").getBoundingClientRect().height > 1000,
    );
  },
);
