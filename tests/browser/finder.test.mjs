// The demo page with a thousand medicines: one of them is found by typing, by keyboard and on a phone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { Key } from "selenium-webdriver";
import { names } from "../../bench/formulary/names.mjs";
import { violations } from "./support/axe.mjs";
import { builderSuite, POLICY, says } from "./support/builder.mjs";

const on = builderSuite({ test, after });

const built = JSON.parse(readFileSync(new URL("../../dist/cards.json", import.meta.url), "utf8"));
const [first] = built.cards;

/** The catalogue of the build, and a thousand made-up medicines after its first one. */
const THOUSAND = JSON.stringify({
  ...built,
  cards: [
    ...built.cards.filter(({ medicine }) => medicine === first.medicine),
    ...Array.from({ length: 1000 }, (_, number) => names(number)).map(({ id, brands, lookAlike, misspellings }) => ({
      ...first,
      name: `${id}.${first.region}.${first.lang}`,
      medicine: id,
      title: id[0].toUpperCase() + id.slice(1),
      names: {
        brands: brands.slice(0, 1),
        abroad: [],
        once: brands.slice(1, 2),
        look_alikes: [lookAlike],
        misspellings,
      },
    })),
  ],
});

const many = {
  change: (path, file) => (path === "cards.json" ? { ...file, status: 200, body: THOUSAND } : undefined),
  // Where axe may be put into the page.
  policy: POLICY.replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-inline' 'unsafe-eval'"),
};
const some = names(321);

/** What is listed, which of it is chosen, and what is said of it. */
const list = (visit) =>
  visit.run(() => {
    const labels = [...document.querySelectorAll("#medicines label")];
    return {
      listed: labels.map((label) => label.textContent),
      chosen: labels
        .filter((label) => label.querySelector(":checked"))
        .map((label) => label.querySelector("input").value),
      said: document.getElementById("found").innerText,
    };
  });

const type = async (visit, text) => {
  const field = await visit.run(() => document.getElementById("find"));
  await field.clear();
  await field.sendKeys(text);
};

on("a medicine is found by its brand and chosen with nothing but the keyboard", many, async (visit) => {
  await visit.run(() => document.querySelector("[href='#clinic']").focus());
  await visit.tab();
  assert.equal(await visit.run(() => document.activeElement.id), "find");
  await visit.keys(some.brands[0].toLowerCase());
  const { listed, chosen, said } = await list(visit);
  assert.equal(said, "1 medicine found.");
  assert.equal(listed[1].toLowerCase(), `${some.id} sold as ${some.brands[0]}`.toLowerCase());
  assert.deepEqual([listed.length, chosen], [2, [first.medicine]], "what is chosen stays chosen while somebody types");
  await visit.tab();
  await visit.keys(Key.ARROW_DOWN);
  await says(visit, `medicine="${some.id}"`);
  assert.equal(await visit.run(() => document.activeElement.value), some.id, "the focus stays where it is");
  assert.ok(await visit.until("the address says so", (id) => location.search.includes(id), some.id));
});

on("Enter chooses the best of what is found", many, async (visit) => {
  await type(visit, `${names(7).id.slice(0, 6)}${Key.ENTER}`);
  await says(visit, `medicine="${names(7).id}"`);
  assert.deepEqual((await list(visit)).chosen, [names(7).id]);
  await type(visit, `qwertzui${Key.ENTER}`);
  assert.deepEqual((await list(visit)).chosen, [names(7).id], "of nothing, nothing is chosen");
});

on.once("a former brand, a misspelt name and a name like it are found, each for what it is", many, async (visit) => {
  const title = some.id[0].toUpperCase() + some.id.slice(1);
  for (const [typed, note] of [
    [some.brands[1], ` once sold as ${some.brands[1]}`],
    [some.misspellings[0], ""],
    [some.lookAlike, ` not ${some.lookAlike}, which is another medicine`],
  ]) {
    await type(visit, typed);
    assert.ok((await list(visit)).listed.includes(title + note), `${typed}: ${(await list(visit)).listed}`);
  }
});

on.once("the list stays short, and says how many there are and what to do about it", many, async (visit) => {
  const all = await list(visit);
  assert.deepEqual([all.listed.length <= 9, all.said], [true, "1,001 medicines. Type a part of a name or of a brand."]);
  await type(visit, "plin");
  const more = await list(visit);
  assert.deepEqual(
    [more.listed.length <= 9, /^1,000 medicines found\. 8 are listed: type more/.test(more.said)],
    [true, true],
  );
  await type(visit, "qwertzui");
  const none = await list(visit);
  assert.match(none.said, /^Nothing found\. Check the spelling, or type the first letters only\./);
  assert.deepEqual(none.chosen, [first.medicine]);
  assert.equal(await visit.run(() => document.getElementById("found").getAttribute("role")), "status");
});

const brought = {
  ...many,
  query: `?medicine=${some.id}`,
  // There is no card of it to wait for.
  wait: (visit) => says(visit, `medicine="${some.id}"`),
};

on.once("the address brings one of a thousand back", brought, async (visit) => {
  assert.deepEqual((await list(visit)).chosen, [some.id]);
});

for (const [name, width] of Object.entries({ phone: 320, desktop: 1200 })) {
  on.once(`no axe violation, and nothing over the edge, while somebody types: ${name}`, many, async (visit) => {
    await visit.driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
      width,
      height: 640,
      deviceScaleFactor: 1,
      mobile: false,
    });
    try {
      for (const typed of ["plin", some.lookAlike, "qwertzui"]) {
        await type(visit, typed);
        assert.ok(await visit.run(() => document.documentElement.scrollWidth <= innerWidth), typed);
        assert.deepEqual(await violations(visit, 30), [], typed);
      }
      const small = await visit.run(
        () => [...document.querySelectorAll("#medicines label, #find")].filter((area) => area.offsetHeight < 44).length,
      );
      assert.equal(small, 0);
    } finally {
      await visit.driver.sendDevToolsCommand("Emulation.clearDeviceMetricsOverride", {});
    }
  });
}
