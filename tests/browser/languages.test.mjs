// A card in a made-up language (tests/pseudo): from right to left, and with longer words than any we have. And cards in
// languages that only files know (tests/native/other-languages).

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { violations } from "./support/axe.mjs";
import { stickingOut } from "./support/layout.mjs";
import { beside, cargo } from "./support/tool.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const folder = mkdtempSync(join(tmpdir(), "medication-card-"));
after(() => rmSync(folder, { recursive: true, force: true }));
cargo(["--example", "pseudo", "--", folder]);
const files = beside(folder);

const on = suite({ test, after });
const CARD = EAGER.replace("baclofen", "pseudo").replace('"en"', '"he"').replace("load=", 'open="all" load=');

on(
  "a card in a language from right to left becomes live, says nothing in English, and answers",
  `<main><h1>א</h1>${CARD}</main>`,
  { files, lang: "he" },
  async (visit) => {
    await visit.state("live");
    await visit.press(".tier-button[data-tier=urgent]");
    await visit.press('.choice[data-list=trait][data-choice="kidney"]');
    await visit.pressAt("#search");
    await visit.keys("qqqq");
    await visit.until("nothing is found", () =>
      document.getElementById("card").shadowRoot.querySelector(".search .reminder"),
    );
    const english = await visit.run(() => {
      const walker = document.createTreeWalker(
        document.getElementById("card").shadowRoot.querySelector(".card"),
        NodeFilter.SHOW_TEXT,
      );
      const found = [];
      while (walker.nextNode()) {
        const around = walker.currentNode.parentElement;
        // Names, doses, numbers to call and titles of sources are the same in every language.
        if (/[a-z]/i.test(walker.currentNode.data) && !around.closest("bdi, [dir=ltr]"))
          found.push(walker.currentNode.data);
      }
      return found;
    });
    assert.deepEqual(english, []);
    assert.deepEqual(await violations(visit, 20), []);
    await visit.quiet();
  },
);

for (const width of [240, 320, 900]) {
  on(
    `longer words from right to left stay where they belong at ${width} px`,
    `<div style="inline-size:${width}px">${CARD}</div>`,
    { files, lang: "he" },
    async (visit) => {
      await visit.state("live");
      assert.deepEqual(await stickingOut(visit), []);
    },
  );
}

on(
  "a card from right to left is the mirror image of one from left to right",
  `<div style="inline-size: 600px">${CARD}</div><div style="inline-size: 600px">${EAGER.replace('"card"', '"other"').replace("load=", 'open="all" load=')}</div>`,
  { files, lang: "he" },
  async (visit) => {
    await visit.state("live");
    await visit.state("live", "other");
    /** How far a thing is from the side at which its language begins. */
    const begins = (id) =>
      visit.run((id) => {
        const root = document.getElementById(id).shadowRoot;
        const card = root.querySelector(".card").getBoundingClientRect();
        const rtl = getComputedStyle(root.querySelector(".card")).direction === "rtl";
        return [
          ".name bdi",
          ".alert .icon",
          ".call-button",
          ".section-button",
          ".tier-button .icon",
          ".choice",
          ".effect .notice",
          ".toolbar button",
        ].map((css) => {
          const place = root.querySelector(css).getBoundingClientRect();
          return Math.round(rtl ? card.right - place.right : place.left - card.left);
        });
      }, id);
    assert.deepEqual(await begins("card"), await begins("other"));
  },
);

/** The example medicine in another language. */
const other = (lang, id) =>
  EAGER.replace("baclofen", "examplin")
    .replace('"en"', `"${lang}"`)
    .replace('"card"', `"${id}"`)
    .replace("load=", 'open="all" load=');

on.once(
  "counts have the digits and the plural forms of a language that only files know",
  `${other("hi", "card")}${other("pl", "other")}`,
  { files },
  async (visit) => {
    await visit.state("live");
    await visit.state("live", "other");
    const inside = (id, css) =>
      visit.run((id, css) => document.getElementById(id).shadowRoot.querySelector(css).textContent, id, css);
    assert.equal(await visit.run(() => document.getElementById("card").shadowRoot.querySelector(".card").lang), "hi");
    await visit.press(".tier-button[data-tier=contact]");
    assert.match(await inside("card", ".narrowed [role=status]"), /^४ में से [१-३] दुष्प्रभाव दिख रहे हैं। [१-३] छिप/);
    // What the browser knows of Polish says the same as the table on the card.
    const words = { one: "miejsce", few: "miejsca", many: "miejsc" };
    const forms = new Set();
    for (const typed of ["oppositin", "mięśnie", "zadzwoń", "alkohol"]) {
      await visit.run((typed) => {
        const input = document.getElementById("other").shadowRoot.querySelector("#search");
        input.value = typed;
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }, typed);
      await visit.drawn();
      const said = await inside("other", "#search-status");
      const count = Number(said.match(/\d+/)?.[0]);
      const form = new Intl.PluralRules("pl").select(count);
      assert.equal(said, `Znaleziono ${count} ${words[form]}.`);
      forms.add(form);
    }
    assert.deepEqual([...forms].sort(), ["few", "many", "one"]);
    await visit.quiet();
  },
);
