// How fast the card in dist/ is, and how much memory it takes: `make bench`.
//
// One run in Chromium. The same card stands on the same page in several ways: ours, a static file, and a custom element
// written by hand (vanilla/element.js). They take turns, and each figure is a median, because machines are noisy: compare
// ratios, not milliseconds. It is a report and fails only when it cannot measure.

import { cpus, loadavg } from "node:os";
import { interactions } from "./interactions.mjs";
import { loading } from "./loading.mjs";
import { memory } from "./memory.mjs";
import { Chromium, CONDITIONS } from "./support/chromium.mjs";
import { host } from "./support/host.mjs";
import { PAGES } from "./support/pages.mjs";

const server = await host(PAGES);
const chromium = await Chromium.open();
try {
  const { product } = await chromium.send("Browser.getVersion");
  console.log(`${product}, ${cpus().length} processors, load ${loadavg()[0].toFixed(1)}`);
  for (const condition of Object.keys(CONDITIONS)) await loading(chromium, server, condition);
  await interactions(chromium, server);
  await memory(chromium, server);
  console.log(`\nLoad at the end: ${loadavg()[0].toFixed(1)}`);
} finally {
  await chromium.close();
  await server.close();
}
