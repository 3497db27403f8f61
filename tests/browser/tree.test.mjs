// What a screen reader is given: Chromium's accessibility tree of the card, beside a committed copy. Read a difference
// before you accept it with `UPDATE=1 node --test tests/browser/tree.test.mjs`.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { after, test } from "node:test";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });
const FOLDER = new URL("./snapshots/", import.meta.url);
const CHROMIUM = { only: ["chromium"], because: "the accessibility tree is read by DevTools" };

/** Roles that only hold others, or repeat the text of what holds them. */
const SILENT = new Set([
  "none",
  "generic",
  "StaticText",
  "InlineTextBox",
  "ListMarker",
  "LineBreak",
  "paragraph",
  "RootWebArea",
  "strong",
]);

/** The tree as lines: role, name and states, indented. */
async function tree(visit) {
  await visit.driver.sendDevToolsCommand("Accessibility.enable", {});
  const { nodes } = await visit.driver.sendAndGetDevToolsCommand("Accessibility.getFullAXTree", {});
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const walk = (node, depth) => {
    const role = node.role?.value;
    const shown = !node.ignored && !SILENT.has(role);
    if (shown) {
      const states = (node.properties ?? []).filter(({ name }) =>
        ["level", "expanded", "pressed", "disabled", "live"].includes(name),
      );
      const told = states.map(({ name, value }) => ` ${name}=${value.value}`).join("");
      const name = (node.name?.value ?? "").replace(/\s+/g, " ").trim();
      const described = node.description?.value ? ` (${node.description.value.replace(/\s+/g, " ").trim()})` : "";
      lines.push(`${"  ".repeat(depth)}${role} ${JSON.stringify(name)}${told}${described}`);
    }
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), depth + (shown ? 1 : 0));
  };
  walk(nodes[0], 0);
  return `${lines.join("\n")}\n`;
}

async function compare(visit, name) {
  const found = await tree(visit);
  const file = new URL(`${name}.txt`, FOLDER);
  if (process.env.UPDATE) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, found);
  }
  assert.equal(found, readFileSync(file, "utf8"));
  return found;
}

on("the tree of the closed card is the one that was read", EAGER, CHROMIUM, async (visit) => {
  await visit.state("live");
  const found = await compare(visit, "closed");
  // The tier is spoken before what to do.
  assert.match(found, /heading "Emergency: Call 911 now if you or someone taking it" level=3/);
  assert.match(found, /button "Side effects" expanded=false/);
});

on(
  "headings are in order and none is passed over",
  EAGER.replace("load=", 'open="all" load='),
  CHROMIUM,
  async (visit) => {
    await visit.state("live");
    const levels = [...(await tree(visit)).matchAll(/heading .* level=(\d)/g)].map((match) => Number(match[1]));
    assert.ok(levels.length > 60, `${levels.length} headings`);
    assert.equal(levels[0], 2);
    levels.reduce((before, level) => {
      assert.ok(level <= before + 1 && level >= 2, `${before} is followed by ${level}`);
      return level;
    });
  },
);

on(
  "buttons and links go by the words that are seen on them, so that a voice can say them",
  EAGER.replace("load=", 'open="all" load='),
  {},
  async (visit) => {
    await visit.state("live");
    const [all, renamed] = await visit.run(() => {
      const controls = [...document.getElementById("card").shadowRoot.querySelectorAll("button, a")];
      return [
        controls.length,
        controls
          .filter(
            (control) => control.matches("[aria-label], [aria-labelledby], [title]") || !control.textContent.trim(),
          )
          .map((control) => control.outerHTML.slice(0, 80)),
      ];
    });
    assert.ok(all > 100, `${all}`);
    assert.deepEqual(renamed, []);
  },
);
