// Where the script does not come, everything can be read, and nothing is offered that only a script can do.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { FOLDER, page, SCRIPT } from "./support/server.mjs";
import { suite } from "./support/visit.mjs";

const on = suite({ test, after });

const dist = (name) => readFileSync(new URL(`../../dist/${name}`, import.meta.url), "utf8");
const pasted = (how, name = "baclofen.us.en") =>
  dist(`cards/${name}/${how}.html`).replace("<medication-card", '<medication-card id="card"');
const DECLARATIVE = pasted("declarative");

/** What a person sees of a card: closed sections, controls that can be pressed, and text that is on screen. */
const seen = (visit, frame) =>
  visit.run((frame) => {
    const page = frame ? document.querySelector("iframe").contentDocument : document;
    const root = page?.getElementById("card")?.shadowRoot;
    const style = (element, name, pseudo) => page.defaultView.getComputedStyle(element, pseudo)[name];
    return (
      root && {
        closed: [...root.querySelectorAll(".panel")].filter((panel) => panel.clientHeight < 20).map(({ id }) => id),
        dead: [...root.querySelectorAll("button, input")]
          .filter(
            (control) =>
              control.getClientRects().length > 0 &&
              style(control, "visibility") === "visible" &&
              style(control, "pointerEvents") !== "none",
          )
          .map((control) => control.outerHTML.slice(0, 80)),
        lines: root.querySelector("#driving .panel").innerText,
      }
    );
  }, frame);

/** Waits until all can be read and nothing can be pressed. */
async function readable(visit, frame, lines = /drive/i) {
  let last;
  const becomes = (what, limit) =>
    visit.driver
      .wait(
        async () => {
          last = await seen(visit, frame);
          return last?.[what].length === 0;
        },
        limit,
        `${what} in vain`,
        50,
      )
      .catch((error) => {
        throw new Error(`${error.message}: ${JSON.stringify(last?.[what])}`);
      });
  await becomes("closed", 10_000);
  // With the sections, and not as long again after them.
  await becomes("dead", 1500);
  assert.match(last.lines, lines);
}

/** A host that answers for these files in its own way. */
const answering = (fits, answer) => ({ change: (path, file) => (fits(path) ? answer(file) : undefined) });
const isScript = (path) => path === "medication-card.js";
const notFound = () => ({ status: 404, headers: {}, body: "" });
const gone = answering(isScript, notFound);
const refused = {
  status: 200,
  headers: { "content-type": "text/plain", "x-content-type-options": "nosniff" },
  body: "",
};

/** How a script does not come. */
const ABSENT = {
  "the script is not there": [SCRIPT, gone],
  "a policy forbids scripts": [
    SCRIPT,
    { headers: { "content-security-policy": `script-src 'nonce-x'; style-src 'unsafe-inline'` } },
  ],
  "a consent tool has taken the script's type": [SCRIPT.replace("module", "text/plain"), {}],
  "the browser does not know modules": [SCRIPT.replace('type="module"', "nomodule"), {}],
  "the script has the wrong content type": [SCRIPT, answering(isScript, () => refused)],
  "the script stops with an error": [
    SCRIPT,
    answering(isScript, (file) => ({ ...file, body: "throw new TypeError('an extension is in the way')" })),
  ],
};

for (const [why, [script, options]] of Object.entries(ABSENT)) {
  on(
    `a pasted card is open and has no dead button: ${why}`,
    script + DECLARATIVE,
    { script: false, ...options },
    readable,
  );
}

on(
  "a pasted card is open and has no dead button: a frame is sandboxed",
  `<iframe sandbox="allow-same-origin" srcdoc="${page(SCRIPT + DECLARATIVE)
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")}" style="inline-size: 100%; block-size: 30rem"></iframe>`,
  { script: false },
  (visit) => readable(visit, true),
);

for (const name of ["baclofen.uk.en", "baclofen.us.es", "baclofen.us.ar"]) {
  on.once(
    `a pasted card is open and has no dead button in another language (${name})`,
    pasted("declarative", name),
    { script: false },
    (visit) => readable(visit, false, /./),
  );
}

const addScript = (visit) =>
  visit.run((src) => {
    document.head.append(Object.assign(document.createElement("script"), { type: "module", src }));
  }, `${FOLDER}/medication-card.js`);
const taken = (visit) =>
  visit.until("the script has taken the card over", () =>
    ["static", "live"].includes(document.getElementById("card").state),
  );

on(
  "a script that comes late finds the sections open and moves nothing",
  DECLARATIVE,
  { script: false },
  async (visit) => {
    await readable(visit);
    // The footer is below the list of sources, which only the script draws.
    const tops = () =>
      visit.run(() =>
        [...document.getElementById("card").shadowRoot.querySelectorAll(".section, .alert, .search")].map((element) =>
          Math.round(element.getBoundingClientRect().top),
        ),
      );
    const before = await tops();
    await addScript(visit);
    await taken(visit);
    await visit.drawn();
    assert.deepEqual(await tops(), before);
    const sections = await visit.run(
      () => document.getElementById("card").shadowRoot.querySelectorAll(".section").length,
    );
    assert.equal((await visit.open()).length, sections);
    await visit.press("#driving .section-button");
    assert.ok(!(await visit.open()).includes("driving"), "its buttons work");
    await visit.quiet();
  },
);

on("a card whose script comes in time is closed as before", SCRIPT + DECLARATIVE, { script: false }, async (visit) => {
  await taken(visit);
  assert.deepEqual(await visit.open(), []);
  await visit.quiet();
});

on(
  "a section that the browser's search opened before the script came stays open",
  DECLARATIVE,
  { script: false },
  async (visit) => {
    // As browsers do it.
    await visit.run(() =>
      document.getElementById("card").shadowRoot.querySelector("#driving .panel").removeAttribute("hidden"),
    );
    await addScript(visit);
    await taken(visit);
    assert.ok((await visit.open()).includes("driving"));
  },
);

for (const how of ["static", "declarative"]) {
  on(
    `a browser without declarative shadow DOM shows words (${how})`,
    pasted(how).replace("shadowrootmode", "data-unknown"),
    { script: false },
    async (visit) => {
      assert.match(await visit.run(() => document.getElementById("card").innerText), /pharmacist/);
    },
  );
}

on.once(
  "pages and pasted cards without controls show the sources of what they say",
  pasted("static"),
  { script: false },
  async (visit) => {
    const shown = () =>
      visit.run(() => {
        const root = document.getElementById("card")?.shadowRoot ?? document;
        return root.querySelector("#do-not-stop .cites").getClientRects().length > 0;
      });
    assert.ok(await shown(), "pasted");
    await visit.driver.get(`${visit.host.origin}${FOLDER}/cards/baclofen.us.en/index.html`);
    assert.ok(await shown(), "page");
  },
);

// The frame.

const frame = (attributes = "") =>
  `<iframe ${attributes} title="About baclofen" src="${FOLDER}/embed.html?medicine=baclofen&amp;region=us" style="inline-size: 100%; block-size: 30rem"></iframe>`;
const missing = (end) => answering((path) => path.endsWith(end), notFound);

for (const [why, [attributes, options]] of Object.entries({
  "it is sandboxed": ['sandbox="allow-same-origin"', {}],
  "its script is not there": ["", missing("embed.js")],
  "the element's script is not there": ["", missing("medication-card.js")],
  "the card's text is not there": ["", missing(".en.html")],
})) {
  on(
    `a frame shows words and links to pages without scripts: ${why}`,
    frame(attributes),
    { script: false, ...options },
    async (visit) => {
      await visit.until("words and links are on screen", () => {
        const page = document.querySelector("iframe").contentDocument;
        const words = page?.getElementById("words");
        const link = words?.querySelector("a[href]");
        return (
          words?.innerText.includes("pharmacist") &&
          link?.getClientRects().length > 0 &&
          page.defaultView.getComputedStyle(link).visibility === "visible"
        );
      });
      const [href, target] = await visit.run(() => {
        const link = document.querySelector("iframe").contentDocument.querySelector("#words a");
        return [link.href, link.target];
      });
      assert.equal(target, "_self");
      await visit.driver.get(href);
      await visit.driver.get(await visit.run(() => document.querySelector('a[href^="baclofen.us.en/"]').href));
      assert.match(await visit.run(() => document.body.innerText), /Call 911/);
    },
  );
}

on("a frame with a card shows no other words", frame(), { script: false }, async (visit) => {
  await visit.until("the card is there", () => {
    const page = document.querySelector("iframe").contentDocument;
    return ["static", "live"].includes(page?.querySelector("medication-card")?.state);
  });
  assert.equal(
    await visit.run(
      () => document.querySelector("iframe").contentDocument.getElementById("words").getClientRects().length,
    ),
    0,
  );
});
