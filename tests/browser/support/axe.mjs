// axe-core, with every rule it has.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The violations that axe finds on the page, which has to pass more than `least` of its rules. */
export async function violations(visit, least) {
  // axe looks for what is under each text, which browsers do not compute for content that is not rendered.
  await visit.run(() => {
    const all = new CSSStyleSheet();
    all.replaceSync(".contents, .effect, .interaction, .deferred { content-visibility: visible !important }");
    const root = document.querySelector("medication-card")?.shadowRoot ?? document;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, all];
  });
  await visit.driver.executeScript(AXE);
  const found = await visit.driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    const tags = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    axe.run(document, { runOnly: { type: "tag", values: tags } }).then(done, (error) => done({ error: String(error) }));
  `);
  assert.ok(!found.error, found.error);
  assert.ok(found.passes.length > least, "axe has looked at the page");
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => `${node.target.join(" ")} ${node.failureSummary}`)
        .join("; ")}`,
  );
}
