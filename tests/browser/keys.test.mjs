// Keys that are pressed in a card, on a page that has shortcuts of its own.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Key } from "selenium-webdriver";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });
const STATIC = EAGER.replace("eager", "interaction");

/** Shortcuts as pages have them: they leave fields alone, and do not see that the reader is in one. */
const SHORTCUTS = `<script>
  window.taken = [];
  for (const type of ["keydown", "keypress", "keyup"])
    document.addEventListener(type, (event) => {
      if (event.key === "Shift" || event.key === "Control") return;
      if (event.target.matches("input, textarea, select, button")) return;
      if (event.ctrlKey || event.metaKey) window.taken.push(type + " Control " + event.key);
      else if (event.key === "Escape" || event.key === "Tab" || event.key === "F2") window.taken.push(type + " " + event.key);
      else {
        window.taken.push(type + " " + event.key);
        event.preventDefault();
      }
    });
</script>`;

const value = (visit) => visit.run(() => document.getElementById("card").shadowRoot.querySelector("#search").value);
const taken = (visit) => visit.run(() => window.taken.splice(0));

for (const [state, body] of [
  ["live", EAGER],
  ["static", STATIC],
])
  on(
    `shortcuts of the page do not take what is typed into a ${state} card`,
    body,
    { head: SHORTCUTS },
    async (visit) => {
      await visit.state(state);
      const box = await visit.find("#search");
      await box.sendKeys("sleepy ? / j 5é");
      assert.equal(await value(visit), "sleepy ? / j 5é");
      await box.sendKeys(Key.BACK_SPACE, Key.ARROW_LEFT, Key.HOME, "x", Key.END, "y");
      assert.equal(await value(visit), "xsleepy ? / j 5y");
      assert.deepEqual(await taken(visit), []);
    },
  );

on(
  "shortcuts of the page do not take the keys that press a button of the card",
  EAGER,
  { head: SHORTCUTS },
  async (visit) => {
    await visit.state("live");
    for (const [key, open] of [
      [Key.ENTER, ["driving"]],
      [Key.SPACE, []],
    ]) {
      const button = await visit.find("#driving .section-button");
      await button.sendKeys(key);
      await visit.drawn();
      assert.deepEqual(await visit.open(), open);
    }
    assert.deepEqual(await taken(visit), []);
  },
);

on(
  "the first Escape empties the box and is the card's, the second is the page's",
  EAGER,
  { head: SHORTCUTS },
  async (visit) => {
    await visit.state("live");
    const box = await visit.find("#search");
    await box.sendKeys("alcohol");
    await visit.drawn();
    await box.sendKeys(Key.ESCAPE);
    await visit.drawn();
    assert.equal(await value(visit), "");
    assert.deepEqual(await taken(visit), []);
    await box.sendKeys(Key.ESCAPE);
    assert.ok((await taken(visit)).includes("keydown Escape"));
  },
);

on("keys that the card does not use are the page's", EAGER, { head: SHORTCUTS }, async (visit) => {
  await visit.state("live");
  const box = await visit.find("#search");
  await box.sendKeys(Key.F2);
  await box.sendKeys(Key.chord(Key.CONTROL, "k"));
  await (await visit.find("#driving .section-button")).sendKeys("j");
  const seen = await taken(visit);
  for (const key of ["keydown F2", "keydown Control k", "keydown j"]) assert.ok(seen.includes(key), `${key}: ${seen}`);
});
