// What frameworks need of the element: properties, a promise, and a card that they write between the tags.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { gate } from "./support/arrival.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });
const CARD = '<medication-card id="card" medicine="baclofen" lang="en"></medication-card>';

on("every attribute has a property that reflects it", CARD, {}, async (visit) => {
  await visit.state("static");
  const wrong = await visit.run(() => {
    const card = document.createElement("medication-card");
    return customElements.get("medication-card").observedAttributes.filter((attribute) => {
      const property = attribute.replace(/-./g, ([, letter]) => letter.toUpperCase());
      const empty = card[property];
      card[property] = "us";
      const set = card.getAttribute(attribute);
      card.setAttribute(attribute, "uk");
      const read = card[property];
      const removed = [null, undefined].every((none) => {
        card[property] = "us";
        card[property] = none;
        return !card.hasAttribute(attribute);
      });
      return empty !== "" || set !== "us" || read !== "uk" || !removed;
    });
  });
  assert.deepEqual(wrong, []);
  await visit.quiet();
});

/** The card shows the numbers of the United Kingdom, and no others. */
async function isBritish(visit) {
  await visit.until("it is the UK's", () => window.recorded.events.some(({ region }) => region === "uk"));
  const text = await visit.text();
  assert.match(text, /999/);
  assert.doesNotMatch(text, /911/);
  await visit.quiet();
}

// A regression: the property was ignored, and the card stayed one with 911.
on("a region that is set as a property decides the numbers", CARD, {}, async (visit) => {
  await visit.state("static");
  await visit.run(() => (document.getElementById("card").region = "uk"));
  await isBritish(visit);
});

on("a region that was set before the element was defined counts", CARD, { script: false }, async (visit) => {
  await visit.run(async () => {
    document.getElementById("card").region = "uk";
    await import("/some/where/card/medication-card.js");
  });
  await isBritish(visit);
});

on("a region that was set off the page counts when the element comes there", "", {}, async (visit) => {
  await visit.until("the loader is there", () => customElements.get("medication-card"));
  await visit.run(() => {
    const card = document.createElement("medication-card");
    Object.assign(card, { id: "card", medicine: "baclofen", region: "uk" });
    document.body.append(card);
  });
  await isBritish(visit);
});

on("whenReady tells which card is there, however late it is asked", EAGER, {}, async (visit) => {
  await visit.state("live");
  const [first, second] = await visit.run(async () => {
    const card = document.getElementById("card");
    const first = await card.whenReady();
    card.region = "uk";
    return [first, await card.whenReady()];
  });
  assert.deepEqual(first, { medicine: "baclofen", region: "us", lang: "en" });
  assert.deepEqual(second, { medicine: "baclofen", region: "uk", lang: "en" });
  await visit.quiet();
});

{
  const engine = gate((path) => path.endsWith(".wasm"));
  on("whenReady waits for the region that was set while the card was away", EAGER, engine, async (visit) => {
    await visit.state("static");
    await visit.run(() => {
      window.away = document.getElementById("card");
      away.remove();
    });
    await visit.until("it is put away", () => !away.shadowRoot.querySelector(".card"));
    await visit.run(() => (away.region = "uk"));
    engine.open();
    await visit.until("the engine has drawn the card that was there", () => away.state === "live");
    await visit.drawn();
    const ready = await visit.run(() => {
      const asked = away.whenReady();
      document.body.append(away);
      return asked;
    });
    assert.equal(ready.region, "uk");
    await visit.quiet();
  });
}

on("whenReady can be asked before there is a card", EAGER, { script: false }, async (visit) => {
  const ready = await visit.run(async () => {
    const asked = customElements.whenDefined("medication-card").then(() => document.getElementById("card").whenReady());
    await import("/some/where/card/medication-card.js");
    return asked;
  });
  assert.equal(ready.region, "us");
  await visit.quiet();
});

on(
  "whenReady is rejected with the code of the failure, now and later",
  EAGER.replace('"baclofen"', '"nothing"'),
  {},
  async (visit) => {
    await visit.state("failed");
    const codes = await visit.run(async () => {
      const card = document.getElementById("card");
      const codeOf = () => card.whenReady().catch(({ code }) => code);
      const now = await codeOf();
      card.medicine = "neither";
      return [now, await codeOf()];
    });
    assert.deepEqual(codes, ["unknown-medicine", "unknown-medicine"]);
    const { errors } = await visit.recorded();
    assert.deepEqual(
      errors.filter((error) => !error.includes("[unknown-medicine]") && !/404/.test(error)),
      [],
    );
  },
);

const DECLARATIVE = readFileSync(
  new URL("../../dist/cards/baclofen.us.en/declarative.html", import.meta.url),
  "utf8",
).replace("<medication-card", '<medication-card id="card" load="eager"');

/** In a task of the page's own: in a step of a driver's, WebKit does what waits for the end of a task before that. */
const write = (visit) =>
  visit.run(async (html) => {
    await new Promise((go) => setTimeout(go));
    document.querySelector("main").innerHTML = html;
  }, DECLARATIVE);

// As Vue's v-html, Angular's [innerHTML] and React's dangerouslySetInnerHTML write it in the browser.
on("a pasted text that a script writes is adopted, and goes live", "<main></main>", {}, async (visit) => {
  await write(visit);
  await visit.state("live");
  assert.equal(await visit.run(() => document.getElementById("card").children.length), 0);
  assert.ok(
    !visit.host.requests.some((path) => path.endsWith("us.en.html")),
    "the text was fetched though it was there",
  );
  await visit.press("#driving .section-button");
  assert.deepEqual(await visit.open(), ["driving"]);
  await visit.quiet();
});

on("a pasted text that a script writes again stays", `<main>${DECLARATIVE}</main>`, {}, async (visit) => {
  await visit.state("live");
  await write(visit);
  await visit.state("live");
  await visit.run((html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    document.getElementById("card").innerHTML = template.content.querySelector("medication-card").innerHTML;
  }, DECLARATIVE);
  await visit.until("the template is gone", () => !document.getElementById("card").querySelector("template"));
  await visit.press("#driving .section-button");
  assert.deepEqual(await visit.open(), ["driving"]);
  assert.match(await visit.text(), /911/);
  await visit.quiet();
});
