// How long the live card takes to answer a press or a letter, beside the hand-written one.

import { readFileSync } from "node:fs";
import { CONDITIONS } from "./support/chromium.mjs";
import { TAGS } from "./support/pages.mjs";
import { medians, ms, table, targets, times } from "./support/report.mjs";
import { open, visitor } from "./support/visit.mjs";

// A multiple of the three orders that are taken in turn.
const RUNS = 18;
// Each of these takes a page of its own.
const FIRST_RUNS = 9;
const ACTS = readFileSync(new URL("./support/acts.js", import.meta.url), "utf8");

/** A space at the end of a line: what a frame takes on this machine, whatever the card does. */
const LEAST = "least of all";

/** The layout of a section is kept when it is closed, so opening it the first time takes longer. */
const FIRST = { "toggle a section": "toggle a section, first time", "show all": "show all, first time" };

export async function interactions(chromium, host) {
  const tabs = { preload: await ready(chromium, host, "preload"), vanilla: await ready(chromium, host, "vanilla") };
  for (const [condition, { slower }] of Object.entries(CONDITIONS)) {
    const found = {};
    for (const name of await tabs.preload.run("() => acts.names")) {
      found[name] = await measure(RUNS, (variant, run) => time(tabs[variant], slower, name, run));
    }
    for (const [name, first] of Object.entries(FIRST)) {
      found[first] = await measure(FIRST_RUNS, async (variant) => {
        const tab = await ready(chromium, host, variant);
        const taken = await time(tab, slower, name, 0);
        await tab.close();
        return taken;
      });
    }
    print(condition, slower, found);
  }
  for (const tab of Object.values(tabs)) await tab.close();
}

/** A page with a live card and the acts. */
async function ready(chromium, host, variant) {
  const tab = await visitor(chromium, "unthrottled", variant);
  await open(tab, host, variant);
  await tab.run(`() => { ${ACTS}\nwindow.acts = window.acts(${JSON.stringify(TAGS[variant])}); }`);
  return tab;
}

async function time(tab, slower, name, run) {
  await tab.send("Page.bringToFront");
  // Only the measured page: a throttled one keeps a processor busy.
  await tab.slowDown(slower);
  const taken = await tab.run("(name, run) => acts.time(name, run)", name, run);
  await tab.slowDown(1);
  return taken;
}

async function measure(runs, act) {
  const taken = { preload: [], vanilla: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const variant of Object.keys(taken)) taken[variant].push(await act(variant, run));
  }
  return { ours: medians(taken.preload), vanilla: medians(taken.vanilla) };
}

function print(condition, slower, found) {
  const rows = Object.entries(found);
  const head = ["", "ours, painted", "hand-written", "ratio", "ours, script", "hand-written", "ratio"];
  const title = slower === 1 ? condition : `processor ${slower} times slower`;
  table(
    `Interactions, ${title}`,
    head,
    rows.map(([name, { ours, vanilla }]) => [
      name,
      ms(ours.painted),
      ms(vanilla.painted),
      times(ours.painted / vanilla.painted),
      `${ours.script.toFixed(2)} ms`,
      `${vanilla.script.toFixed(2)} ms`,
      times(ours.script / vanilla.script),
    ]),
  );
  targets(
    `Targets, interactions, ${title}`,
    rows
      .filter(([name]) => name !== LEAST)
      .flatMap(([name, { ours, vanilla }]) => [
        [`${name}: to hand-written`, 0.8, ours.painted / vanilla.painted, times],
        [`${name}: painted`, 200, ours.painted, ms],
      ]),
  );
}
