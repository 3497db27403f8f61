// A visit to one of the pages, with the probe in it.

import { readFileSync } from "node:fs";
import { CONDITIONS } from "./chromium.mjs";
import { TAGS } from "./pages.mjs";

const PROBE = readFileSync(new URL("./probe.js", import.meta.url), "utf8");

/** A first visit. `variant` is a page of support/pages.mjs. */
export const visitor = (chromium, condition, variant) =>
  chromium.visitor(
    CONDITIONS[condition],
    `${PROBE}\nwindow.probe = window.probe(${JSON.stringify(TAGS[variant] ?? "none")});`,
  );

/** Opens a page and waits until the card on it is complete. */
export async function open(tab, host, page) {
  await tab.go(`${host.origin}/${page}`);
  return tab.run("() => probe.settled()");
}
