// Pages as hosts write them, kept for ever, over the dist/ of today: see hosts/README.md.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { firstPiece } from "./support/arrival.mjs";
import { suite } from "./support/visit.mjs";

const on = suite({ test, after });
const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const script = (path) => ({ type: "text/javascript", body: read(`node_modules/${path}`) });

/** React comes as CommonJS only: a few lines stand in for a bundler. */
const bundle = (modules, globals) => ({
  type: "text/javascript",
  body: `{
    const made = {}, modules = { ${Object.entries(modules)
      .map(([name, path]) => `"${name}"(module, exports, require) {${read(`node_modules/${path}`)}}`)
      .join(",")} };
    var process = { env: { NODE_ENV: "production" } };
    const require = (name) => { if (!made[name]) { made[name] = { exports: {} }; modules[name](made[name], made[name].exports, require); } return made[name].exports; };
    ${Object.entries(globals)
      .map(([name, module]) => `window.${name} = require("${module}");`)
      .join("\n")}
  }`,
});

const VENDOR = {
  "/vendor/react.js": bundle(
    {
      react: "react/cjs/react.production.js",
      "react-dom": "react-dom/cjs/react-dom.production.js",
      "react-dom/client": "react-dom/cjs/react-dom-client.production.js",
      scheduler: "scheduler/cjs/scheduler.production.js",
    },
    { React: "react", ReactDOM: "react-dom/client" },
  ),
  "/vendor/vue.js": script("vue/dist/vue.global.prod.js"),
  "/vendor/htmx.js": script("htmx.org/dist/htmx.js"),
  "/vendor/turbo.js": script("@hotwired/turbo/dist/turbo.es2017-umd.js"),
};

/** A page as it is in hosts/, with what it asks to be pasted, and with the recorder before all else. */
const page = (name) =>
  read(`hosts/${name}.html`)
    .replace(/<!-- paste (\S+) -->/, (_, path) => read(`../../dist/${path}`))
    .replace("<head>", () => '<head><script src="/recorder.js"></script>');

const HOST = { whole: true, folder: "/medication-card" };
const host = (name, files, act) => on(`${name}.html`, page(name), { ...HOST, files: { ...VENDOR, ...files } }, act);

/** Waits until the only card on the page is in a state. */
const state = (visit, state) =>
  visit.until(
    `the card is ${state}`,
    (state) => {
      const [card, ...more] = document.querySelectorAll("medication-card");
      if (card?.state !== state || more.length > 0) return false;
      card.id = "card";
      return true;
    },
    state,
  );

async function answers(visit, region = "Call 911") {
  assert.ok((await visit.text()).includes(region), region);
  const open = await visit.open();
  await visit.press("#driving .section-button");
  const others = open.filter((id) => id !== "driving");
  // A text that was open for reading stays open when the script takes it over.
  assert.deepEqual((await visit.open()).sort(), (open.length > others.length ? others : [...others, "driving"]).sort());
}

host("two-lines", {}, async (visit) => {
  await state(visit, "live");
  await answers(visit);
  await visit.quiet();
});

host("preload", {}, async (visit) => {
  await state(visit, "live");
  await answers(visit);
  await visit.quiet();
});

on(
  "the text that preload.html preloads is fetched once",
  page("preload"),
  {
    ...HOST,
    only: ["chromium", "firefox"],
    because:
      "it sends a preload with an Origin and a fetch of the page's own origin without, and takes them for two different requests",
  },
  async (visit) => {
    await state(visit, "live");
    assert.equal(visit.host.requests.filter((path) => path.endsWith(".us.en.html")).length, 1);
  },
);

host("static", {}, async (visit) => {
  const shown = await visit.run(() => {
    const root = document.querySelector("medication-card").shadowRoot;
    return {
      text: root.querySelector(".frame").innerText,
      border: getComputedStyle(root.querySelector(".card")).borderTopStyle,
      controls: root.querySelectorAll("button, input").length,
      dead: root.querySelectorAll("a:not([href])").length,
    };
  });
  for (const words of ["Baclofen", "Call 911", "Do not stop suddenly", "Driving"])
    assert.ok(shown.text.includes(words), words);
  assert.deepEqual([shown.border, shown.controls, shown.dead], ["solid", 0, 0]);
  assert.deepEqual(visit.host.requests, ["/", "/recorder.js"], "it needs nothing");
  await visit.quiet();
});

host("declarative", {}, async (visit) => {
  await state(visit, "live");
  await answers(visit);
  assert.equal(
    await visit.run(() => document.getElementById("card").shadowRoot.querySelectorAll(".card").length),
    1,
    "the card that the page brought made way",
  );
  assert.equal((await visit.events("ready")).length, 1);
  assert.ok(
    !visit.host.requests.some((path) => path.endsWith(".us.en.html")),
    "the text that is there is fetched again",
  );
  await visit.quiet();
});

// Pasted from an older version: the card that the page came with is replaced by the current one.
const older = page("declarative")
  .replace(/data-stamp="\w+\.\w+/, 'data-stamp="0123.4567')
  .replace(/data-integrity="[^"]*"/, 'data-integrity="sha384-0123456789abcdef"')
  .replace("Do not stop suddenly", "Older words");
for (const [name, body] of Object.entries({
  "declarative.html of an older version": older,
  "static.html with the script": page("static").replace(
    "</head>",
    '<script type="module" src="/medication-card/medication-card.js"></script></head>',
  ),
})) {
  on(name, body, HOST, async (visit) => {
    await state(visit, "live");
    const text = await visit.run(() => document.getElementById("card").shadowRoot.textContent);
    assert.ok(text.includes("Do not stop suddenly") && !text.includes("Older words"));
    await answers(visit);
    assert.equal(await visit.run(() => document.getElementById("card").shadowRoot.querySelectorAll(".card").length), 1);
    await visit.quiet();
  });
}

{
  const text = firstPiece();
  on(
    "an older text that the page has brought stays until all of today's is there",
    older,
    { ...HOST, ...text },
    async (visit) => {
      const says = (words) =>
        visit.run((words) => document.querySelector("medication-card").shadowRoot.textContent.includes(words), words);
      await visit.driver.wait(
        () => visit.host.requests.some((path) => path.endsWith("us.en.html")),
        10_000,
        "the text is not asked for",
      );
      await visit.drawn();
      assert.ok(await says("Older words"));
      text.open();
      await state(visit, "live");
      assert.ok((await says("Do not stop suddenly")) && !(await says("Older words")));
      await visit.quiet();
    },
  );
}

host("iframe", {}, async (visit) => {
  const frame = (what) =>
    visit.run((what) => {
      const frame = document.getElementById("card");
      const card = frame.contentDocument.querySelector("medication-card");
      return what === "height"
        ? [
            frame.getBoundingClientRect().height,
            Math.ceil(card.getBoundingClientRect().height),
            frame.contentDocument.documentElement.scrollHeight,
          ]
        : card?.state;
    }, what);
  const fits = () =>
    visit.until("the frame is as high as its card", () => {
      const frame = document.getElementById("card");
      const { scrollHeight, clientHeight } = frame.contentDocument.documentElement;
      return (
        frame.contentDocument.querySelector("medication-card")?.state === "live" &&
        scrollHeight === clientHeight &&
        Math.abs(frame.getBoundingClientRect().height - scrollHeight) < 1
      );
    });
  await fits();
  const [closed] = await frame("height");
  assert.ok(closed > 500, `${closed} pixels are no card`);
  await visit.run(() =>
    document
      .getElementById("card")
      .contentDocument.querySelector("medication-card")
      .shadowRoot.querySelector("[data-all]")
      .click(),
  );
  await visit.until(
    "it grows",
    (closed) => document.getElementById("card").getBoundingClientRect().height > closed + 1000,
    closed,
  );
  // The last that is drawn, and a slow browser does so a moment later.
  await visit.until(
    "the sources are drawn",
    () =>
      document
        .getElementById("card")
        .contentDocument.querySelector("medication-card")
        .shadowRoot.querySelectorAll(".sources li").length > 0,
  );
  await fits();

  // What others say does not count: another frame, the page itself, another origin, no height at all.
  const [height] = await frame("height");
  await visit.run(async () => {
    const { contentWindow: card } = document.getElementById("card");
    const { contentWindow: other } = document.getElementById("other");
    const told = new Promise((done) => addEventListener("message", ({ data }) => data === "last" && done()));
    const message = { type: "medication-card-height", height: 7 };
    other.eval(`parent.postMessage(${JSON.stringify(message)}, "*")`);
    postMessage(message, "*");
    card.eval(
      `for (const height of [7, -1, 0, NaN, 1e9, "7px; display: none", null, {}]) parent.postMessage({ type: height === 7 ? "other" : "medication-card-height", height }, "*")`,
    );
    for (const given of [
      { origin: "https://evil.example", source: card },
      { origin: "null", source: card },
      { origin: location.origin, source: null },
    ])
      dispatchEvent(new MessageEvent("message", { ...given, data: message }));
    card.eval('parent.postMessage(null, "*"); parent.postMessage("last", "*")');
    await told;
  });
  assert.equal((await frame("height"))[0], height);
  assert.equal(await visit.run(() => document.getElementById("other").style.height), "");
  await visit.quiet();
});

for (const name of ["react", "vue"]) {
  host(name, {}, async (visit) => {
    const change = (changes) => visit.run((changes) => void window.change(changes), changes);
    const heard = (line) =>
      visit.until(
        `the framework hears ${line}`,
        (line) => [...document.querySelectorAll("#heard li")].at(-1)?.textContent === line,
        line,
      );
    await state(visit, "live");
    await heard("medication-card-ready us");
    await answers(visit);
    await heard("medication-card-toggle driving");
    await change({ region: "uk", open: "storage" });
    await heard("medication-card-ready uk");
    await visit.until(
      "storage alone is open",
      () =>
        [...document.getElementById("card").shadowRoot.querySelectorAll(".panel:not([hidden])")]
          .map(({ id }) => id)
          .join() === "storage-panel",
    );
    assert.ok((await visit.text()).includes("Call 999"));
    await visit.run(() => (window.gone = document.getElementById("card")));
    await change({ shown: false });
    await visit.until(
      "it is unmounted",
      () => !document.querySelector("medication-card") && !window.gone.shadowRoot.querySelector(".card"),
    );
    await change({ shown: true, region: "us", open: "" });
    await state(visit, "live");
    assert.ok(await visit.run(() => window.gone !== document.getElementById("card")));
    await answers(visit);
    await heard("medication-card-toggle driving");
    await visit.quiet();
  });
}

const part = (region) =>
  `<medication-card medicine="baclofen" region="${region}" load="eager">Please ask us about baclofen.</medication-card>`;

host(
  "htmx",
  {
    "/part/us": { type: "text/html", body: part("us") },
    "/part/uk": { type: "text/html", body: part("uk") },
    "/part/none": { type: "text/html", body: "<p>None</p>" },
  },
  async (visit) => {
    const press = async (id) => (await visit.run((id) => document.getElementById(id), id)).click();
    await press("us");
    await state(visit, "live");
    await answers(visit);
    assert.equal(
      await visit.run(() => document.getElementById("heard").textContent),
      "medication-card-ready us;medication-card-toggle driving;",
    );
    await visit.run(() => (window.gone = document.getElementById("card")));
    await press("uk");
    await visit.until("it is the other card", () => document.querySelector("medication-card") !== window.gone);
    await state(visit, "live");
    assert.ok((await visit.text()).includes("Call 999"));
    await press("none");
    await visit.until(
      "it is unmounted",
      () => !document.querySelector("medication-card") && !window.gone.shadowRoot.querySelector(".card"),
    );
    await press("us");
    await state(visit, "live");
    await answers(visit);
    await visit.quiet();
  },
);

host(
  "turbo",
  {
    "/next.html": {
      type: "text/html",
      body: page("turbo").replace('region="us"', 'region="uk"').replace("A clinic", "The next page"),
    },
  },
  async (visit) => {
    await state(visit, "live");
    await answers(visit);
    await visit.run(() => (window.same = true));
    await (await visit.run(() => document.getElementById("next"))).click();
    await visit.until(
      "the next page is there",
      () => document.title === "The next page" && !document.documentElement.hasAttribute("data-turbo-preview"),
    );
    await state(visit, "live");
    assert.ok((await visit.text()).includes("Call 999"));
    await visit.driver.navigate().back();
    await visit.until("the first page is there", () => document.title === "A clinic");
    await state(visit, "live");
    assert.ok(await visit.run(() => window.same), "the browser loaded the page again, and Turbo did nothing");
    await answers(visit);
    await visit.quiet();
  },
);
