// The region of the reader decides which numbers to call, whichever region the card is written for, in every way of embedding.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { DIST, FOLDER, page, SCRIPT } from "./support/server.mjs";
import { suite } from "./support/visit.mjs";

const on = suite({ test, after });

/** Every region with telephone lines, and one without. */
const REGIONS = JSON.parse(readFileSync(join(DIST, "cards/regions.json"), "utf8"));
const READERS = [...Object.keys(REGIONS), "jp"];
/** The regions that have a card about baclofen. */
const CONTENT = Object.keys(JSON.parse(readFileSync(join(DIST, "cards/baclofen/index.json"), "utf8")));
const pasted = (region, form) => readFileSync(join(DIST, `cards/baclofen.${region}.en/${form}.html`), "utf8");

/** The numbers of a region: what is read and what is dialled. */
function numbersOf(region) {
  const lines = (REGIONS[region]?.lines.en ?? "").split("\n");
  const at = (part) => lines.filter((line, place) => line && place % 3 === part);
  return { labels: at(0), dials: at(1) };
}

/** What is said and dialled on a card, or on a page without one. */
const seen = (id) => {
  const root = document.getElementById(id)?.shadowRoot ?? document;
  const card = root.querySelector("article");
  const text = card.cloneNode(true);
  // Numbers of sources.
  for (const element of text.querySelectorAll(".cites, .effect-sources, #sources")) element.remove();
  return {
    words: text.textContent,
    dials: [...card.querySelectorAll("a[href^='tel:']")].map((link) => link.getAttribute("href").slice(4)),
    button: card.querySelector(".call-button").getAttribute("href"),
  };
};

/** Fails if a card shows another number than those of its reader's region, or lacks that for an emergency. */
function check({ words, dials, button }, reader, how) {
  const own = numbersOf(reader);
  for (const dial of dials) assert.ok(own.dials.includes(dial), `${how}: ${dial} is dialled in ${reader}`);
  for (const label of READERS.flatMap((region) => numbersOf(region).labels)) {
    // A longer number may hold a short one, and "111 in 10,000" is a rate.
    const said = words
      .split(label)
      .slice(0, -1)
      .some((before, at) => {
        const next = words.split(label)[at + 1];
        return !/[\d,.-]$/.test(before) && !/^(?:[\d-]| in )/.test(next);
      });
    assert.ok(!said || own.labels.some((own) => own.includes(label)), `${how}: ${label} is said in ${reader}`);
  }
  const [emergency] = own.dials;
  assert.equal(button, emergency ? `tel:${emergency}` : null, `${how}: the button in ${reader}`);
  if (!emergency)
    assert.ok(words.includes("Call your local emergency number now"), `${how}: general words in ${reader}`);
}

const cards = (attributes) =>
  READERS.map(
    (region) =>
      `<medication-card id="${region}" medicine="baclofen" region="${region}" lang="en" open="all" ${attributes}></medication-card>`,
  ).join("");

for (const state of ["static", "live"]) {
  on(
    `a ${state} card has the numbers of its reader's region and no other`,
    cards(`load="${state === "live" ? "eager" : "interaction"}"`),
    {},
    async (visit) => {
      for (const region of READERS) {
        await visit.state(state, region);
        check(await visit.run(seen, region), region, state);
      }
    },
  );
}

on.once(
  "a card in a frame has the numbers of its reader's region and no other",
  READERS.map(
    (region) =>
      `<iframe id="${region}" title="${region}" src="${FOLDER}/embed.html?medicine=baclofen&amp;region=${region}&amp;open=all"></iframe>`,
  ).join(""),
  { script: false },
  async (visit) => {
    for (const region of READERS) {
      await visit.driver.switchTo().frame(await visit.run((id) => document.getElementById(id), region));
      await visit.until("its card is there", () => {
        const card = document.querySelector("medication-card");
        if (card) card.id = "card";
        return ["static", "live"].includes(card?.state);
      });
      check(await visit.run(seen, "card"), region, "frame");
      await visit.driver.switchTo().defaultContent();
    }
  },
);

for (const form of ["static", "declarative"]) {
  on.once(`a pasted text (${form}.html) has the numbers of its region`, "", { script: false }, async (visit) => {
    for (const region of CONTENT) {
      visit.host.page(page(pasted(region, form).replace("<medication-card ", '<medication-card id="card" ')));
      await visit.driver.navigate().refresh();
      check(await visit.run(seen, "card"), region, form);
    }
  });
}

on.once("a pasted text takes the numbers of the region that its page names", "", { script: false }, async (visit) => {
  const text = pasted("us", "declarative").replace("<medication-card ", '<medication-card id="card" open="all" ');
  for (const [attribute, reader] of [
    ['region="nz"', "nz"],
    ["", "jp"],
  ]) {
    visit.host.page(page(SCRIPT + text.replace('region="us"', attribute), { lang: "en" }));
    await visit.driver.navigate().refresh();
    await visit.until("the card is there", () => ["static", "live"].includes(document.getElementById("card").state));
    check(await visit.run(seen, "card"), reader, `pasted, then ${attribute || "no region"}`);
  }
});

on.once("a page without scripts says for which region its numbers are", "", { script: false }, async (visit) => {
  for (const region of CONTENT) {
    await visit.driver.get(`${visit.host.origin}${FOLDER}/cards/baclofen.${region}.en/index.html`);
    check(await visit.run(seen, ""), region, "page without scripts");
    assert.match(
      await visit.run(() => document.querySelector("main").innerText),
      /^The phone numbers on this page are for /,
    );
  }
});

on.once(
  "a page that names no region is read by its language tag, and otherwise has no numbers",
  '<medication-card id="card" medicine="baclofen" open="all"></medication-card>',
  { lang: "en-NZ" },
  async (visit) => {
    for (const [lang, reader] of [
      ["en-NZ", "nz"],
      ["en", "jp"],
      ["en-GB", "uk"],
      ["", "jp"],
    ]) {
      await visit.run((lang) => document.documentElement.setAttribute("lang", lang), lang);
      await visit.until(
        "the card has followed",
        (label) => {
          const { state, shadowRoot } = document.getElementById("card");
          const said = shadowRoot.querySelector(".call-button")?.textContent === `Call ${label}`;
          return said && ["static", "live"].includes(state);
        },
        numbersOf(reader).labels[0] ?? "your local emergency number",
      );
      check(await visit.run(seen, "card"), reader, `lang="${lang}"`);
    }
  },
);

on.once(
  "a page that tells no region is warned, but not where the reader does not need the rest of the loader",
  '<medication-card id="card" medicine="baclofen" load="interaction"></medication-card>',
  { lang: "en" },
  async (visit) => {
    await visit.state("static");
    assert.ok(!visit.host.requests.some((path) => path.includes("lazy")), "the message is downloaded for nobody");
    await visit.run(() => document.getElementById("card").hydrate());
    await visit.state("live");
    await visit.until("missing-region is told", () =>
      window.recorded.events.some(({ name, code }) => name === "error" && code === "missing-region"),
    );
  },
);

on.once(
  "another region's text says for which country it is written, and the page is told",
  '<medication-card id="card" medicine="baclofen" region="nz" lang="en"></medication-card>',
  {},
  async (visit) => {
    await visit.until("other-region is told", () =>
      window.recorded.events.some(({ name, code }) => name === "error" && code === "other-region"),
    );
    assert.match(await visit.text(), /^This card is written for the United Kingdom\./);
  },
);

on(
  "a card that gets another region has its numbers at once, and keeps what is open",
  '<medication-card id="card" medicine="baclofen" region="nz" lang="en" load="eager"></medication-card>',
  {},
  async (visit) => {
    await visit.state("live");
    await visit.press("#driving .section-button");
    // The same text with other numbers, and another text.
    for (const reader of ["au", "us", "jp"]) {
      await visit.run((region) => document.getElementById("card").setAttribute("region", region), reader);
      await visit.until(
        "the card has followed",
        (label) => {
          const { state, shadowRoot } = document.getElementById("card");
          return state === "live" && shadowRoot.querySelector(".call-button")?.textContent === `Call ${label}`;
        },
        numbersOf(reader).labels[0] ?? "your local emergency number",
      );
      check(await visit.run(seen, "card"), reader, `region="${reader}" later`);
      if (reader === "au") assert.deepEqual(await visit.open(), ["driving"]);
    }
  },
);
