// Somebody else changes the nodes of a card: translators, extensions, scripts of the page, and servers on the way.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { gate } from "./support/arrival.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = await suite({ test, before, after });

/** What others do to the nodes of a card. Each gets the root of its shadow tree. */
const CHANGES = {
  "a translator puts all words into font elements": (root) => {
    const walker = document.createTreeWalker(root.querySelector(".card"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter(({ data }) => data.trim())) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  },
  "a page translator replaces every text by another": (root) => {
    const walker = document.createTreeWalker(root.querySelector(".card"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) text.replaceWith(document.createTextNode(text.data));
  },
  "a password manager puts an icon beside every field": (root) => {
    for (const input of root.querySelectorAll("input")) {
      input.setAttribute("data-manager", "1");
      input.after(document.createElement("com-manager-icon"));
    }
  },
  "an extension adds styles and attributes everywhere": (root) => {
    root.querySelector(".card").prepend(document.createElement("style"));
    for (const node of root.querySelectorAll(".card *")) {
      node.setAttribute("data-inline-color", "");
      node.style.setProperty("--inline-color", "#fff");
    }
  },
  "a script removes all comments": (root) => {
    const walker = document.createTreeWalker(root.querySelector(".card"), NodeFilter.SHOW_COMMENT);
    const comments = [];
    while (walker.nextNode()) comments.push(walker.currentNode);
    for (const comment of comments) comment.remove();
  },
  "a search in the page marks what it found": (root) => {
    for (const paragraph of root.querySelectorAll(".card p")) {
      const mark = document.createElement("mark");
      mark.append(...paragraph.childNodes);
      paragraph.append(mark);
    }
  },
  "a script puts a section into a wrapper and removes another": (root) => {
    const [first, second] = root.querySelectorAll(".section");
    const wrapper = document.createElement("div");
    first.replaceWith(wrapper);
    wrapper.append(first);
    second.remove();
  },
  "a script joins neighbouring texts": (root) => root.querySelector(".card").normalize(),
};

const change = (visit, act, id = "card") =>
  visit.driver.executeScript(`(${act})(document.getElementById(${JSON.stringify(id)}).shadowRoot)`);

/** The card is live and answers as it should. */
async function answers(visit) {
  await visit.state("live");
  if (!(await visit.open()).includes("driving")) await visit.press("#driving .section-button");
  await visit.press("#side-effects .section-button");
  await (await visit.find("#search")).sendKeys("sleepy");
  await visit.drawn();
  assert.match(await visit.text(), /sleepy/i);
  assert.match(await visit.text(), /911/);
}

for (const [what, act] of Object.entries(CHANGES)) {
  {
    const wasm = gate((path) => path.endsWith(".wasm"));
    on(`a card goes live though, before, ${what}`, EAGER, { change: wasm.change }, async (visit) => {
      await visit.state("static");
      await visit.press("#driving .section-button");
      const button = await visit.find("#driving .section-button");
      await visit.run((button) => button.focus(), button);
      await change(visit, act);
      wasm.open();
      await answers(visit);
      assert.ok((await visit.open()).includes("driving"), "what was open is closed");
      assert.equal(await visit.run(() => document.querySelectorAll("#card").length), 1);
      await visit.quiet();
    });
  }

  on(
    `a card survives, and so does the other one on the page, though, when they are live, ${what}`,
    EAGER + EAGER.replace('"card"', '"other"'),
    {},
    async (visit) => {
      await visit.state("live");
      await visit.state("live", "other");
      await change(visit, act);
      await visit.run(() => document.getElementById("card").setAttribute("heading-level", "3"));
      await visit.press("[data-all]");
      await visit.run(() => document.getElementById("card").setAttribute("region", "uk"));
      await visit.until("it is the UK's", () => window.recorded.events.some(({ region }) => region === "uk"));
      await visit.until(
        "its numbers are the UK's",
        () => !/\b911\b/.test(document.getElementById("card").shadowRoot.querySelector(".frame").innerText),
      );
      await visit.state("live");
      await visit.state("live", "other");
      await visit.press("#driving .section-button", "other");
      assert.deepEqual(await visit.open("other"), ["driving"]);
    },
  );
}

const DECLARATIVE = readFileSync(
  new URL("../../dist/cards/baclofen.us.en/declarative.html", import.meta.url),
  "utf8",
).replace("<medication-card", '<medication-card id="card" load="eager"');

on(
  "a card that the page came with goes live though its comments were removed on the way",
  DECLARATIVE.replace(/<!--.*?-->/g, ""),
  {},
  async (visit) => {
    await answers(visit);
    await visit.quiet();
  },
);

on(
  "a text whose comments were removed on the way stays text, works, and says why, and the other card is live",
  EAGER + EAGER.replace('"card"', '"other"').replace('lang="en"', 'lang="es"'),
  {
    change: (path, file) =>
      path.endsWith("us.es.html") ? { ...file, body: String(file.body).replace(/<!--.*?-->/g, "") } : undefined,
  },
  async (visit) => {
    await visit.state("live");
    await visit.until("it says why", () => window.recorded.events.some(({ code }) => code === "changed-on-the-way"));
    await visit.state("static", "other");
    await visit.press("#driving .section-button", "other");
    assert.deepEqual(await visit.open("other"), ["driving"]);
    await visit.press("#driving .section-button");
    assert.deepEqual(await visit.open(), ["driving"]);
  },
);
