// How much memory a live card takes, and a page with a hundred cards.

import { MB, medians, ms, table, targets, times } from "./support/report.mjs";
import { open, visitor } from "./support/visit.mjs";

const RUNS = 9;

/**
 * JavaScript and DOM as the browser counts them for the page, and the memory of each WebAssembly, which the browser does not count.
 * Compiled code is in neither.
 */
async function weigh(tab, report) {
  const { bytes } = await tab.run("async () => (await performance.measureUserAgentSpecificMemory())");
  return {
    ...report,
    page: bytes,
    wasmBytes: report.wasm.reduce((sum, size) => sum + size, 0),
    engines: report.wasm.length,
  };
}

async function measure(chromium, host, variant, page) {
  const tab = await visitor(chromium, "unthrottled", variant);
  const found = await weigh(tab, await open(tab, host, page));
  await tab.close();
  return found;
}

async function empty(chromium, host) {
  const tab = await visitor(chromium, "unthrottled", "empty");
  await tab.go(`${host.origin}/empty`);
  await tab.run("() => new Promise((later) => setTimeout(later, 300))");
  const found = await weigh(tab, { wasm: [] });
  await tab.close();
  return found;
}

export async function memory(chromium, host) {
  const runs = { empty: [], static: [], vanilla: [], preload: [] };
  const hundreds = { static: [], vanilla: [], preload: [] };
  for (let run = 0; run < RUNS; run += 1) {
    runs.empty.push(await empty(chromium, host));
    for (const variant of Object.keys(hundreds)) {
      runs[variant].push(await measure(chromium, host, variant, variant));
      hundreds[variant].push(await measure(chromium, host, variant, `${variant}-100`));
    }
  }
  const of = (runs) => Object.fromEntries(Object.entries(runs).map(([name, reports]) => [name, medians(reports)]));
  print(of(runs), of(hundreds));
}

function print(one, hundred) {
  const beyond = (found) => found.page - one.empty.page;
  const names = { static: "static page", vanilla: "hand-written", preload: "ours" };
  table(
    "Memory of one card, beyond an empty page",
    ["", "JavaScript and DOM", "WebAssembly", "together"],
    Object.keys(names).map((name) => [
      names[name],
      MB(beyond(one[name])),
      MB(one[name].wasmBytes),
      MB(beyond(one[name]) + one[name].wasmBytes),
    ]),
  );
  const head = [
    "",
    "first painted",
    "all painted",
    "of static",
    "of hand-written",
    "live",
    "WebAssemblies",
    "their memory",
    "memory besides",
  ];
  table(
    "A hundred cards on a page, unthrottled",
    head,
    Object.keys(names).map((name) => [
      names[name],
      ms(hundred[name].visible),
      ms(hundred[name].all),
      times(hundred[name].all / hundred.static.all),
      times(hundred[name].all / hundred.vanilla.all),
      hundred[name].liveCards,
      hundred[name].engines,
      MB(hundred[name].wasmBytes),
      MB(beyond(hundred[name])),
    ]),
  );
  targets("Targets, memory and a hundred cards", [
    ["one card", 2e6, beyond(one.preload) + one.preload.wasmBytes, MB],
    ["hundred: first painted to static's first", 1, hundred.preload.visible / hundred.static.visible, times],
    ["hundred: all painted to hand-written's", 0.5, hundred.preload.all / hundred.vanilla.all, times],
    ["hundred: WebAssemblies", 1, hundred.preload.engines, String],
    ["hundred: memory beyond the WebAssembly", 9e6, beyond(hundred.preload), MB],
  ]);
}
