// The package for npm in dist/npm/: its shape, and that its lists are those of the element, its style and the documents.
// The element is the published one, or the modules that it is built from.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { ATTRIBUTES } from "../../../embed/loader/attributes.js";
import { dispatch } from "../../../embed/loader/events.js";
import { messageOf } from "../../../embed/loader/lazy/messages.js";
import * as moves from "../../../embed/loader/states.js";
import { place, project, quoted, read, table, VERSION } from "./support.mjs";

const installed = join(project(), "node_modules/medication-card");
const json = (name) => JSON.parse(readFileSync(join(installed, name), "utf8"));
const about = json("package.json");
const [declared] = json("custom-elements.json").modules[0].declarations;
const types = readFileSync(join(installed, "element.d.ts"), "utf8");

/** The published class of the element, defined in a page that has no more than that takes. */
async function publishedElement() {
  let defined;
  const page = {
    HTMLElement: class {},
    document: { readyState: "complete" },
    customElements: { get: () => undefined, define: (name, element) => (defined = { name, element }) },
  };
  Object.assign(globalThis, page);
  try {
    await import(`${pathToFileURL(join(installed, "files/medication-card.js"))}?defined`);
  } finally {
    for (const name of Object.keys(page)) delete globalThis[name];
  }
  return defined;
}

const names = (list) => list.map(({ name }) => name);
const sorted = (list) => [...new Set(list)].sort();
/** The texts in a type: `"a" | "b"`, of an attribute also numbers. */
const texts = (type) => [...type.matchAll(/"([^"]+)"/g)].map(([, text]) => text);
/** All files in a folder, however deep. */
const files = (folder) =>
  readdirSync(folder, { recursive: true }).filter((name) => statSync(join(folder, name)).isFile());

test("publint finds nothing wrong with the package", async () => {
  const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, about)),
    [],
  );
});

test("the package says what it is, needs nothing and runs nothing", () => {
  const { name, version, license, type, customElements } = about;
  assert.deepEqual(
    { name, version, license, type, customElements },
    {
      name: "medication-card",
      version: VERSION,
      license: "MIT OR Apache-2.0",
      type: "module",
      customElements: "custom-elements.json",
    },
  );
  for (const field of [
    "scripts",
    "bin",
    "dependencies",
    "peerDependencies",
    "optionalDependencies",
    "bundledDependencies",
  ])
    assert.ok(!(field in about), field);
});

test("npm packs every file of the package", () => {
  const [{ files: listed }] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts", "--offline"], {
      cwd: installed,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  assert.deepEqual(listed.map(({ path }) => path).sort(), files(installed).sort());
});

test("every file that the package names is there", () => {
  const named = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(named));
  for (const path of named(about.exports).filter((path) => !path.includes("*")))
    assert.ok(existsSync(join(installed, path)), path);
});

test("files/ is what a server gets: all of dist/ but the demo page and the package", () => {
  const served = files(place("dist")).filter((name) => !/^(npm\/|site\/|index\.html$|cards\.json$)/.test(name));
  assert.deepEqual(files(join(installed, "files")).sort(), served.sort());
  for (const name of served)
    assert.ok(readFileSync(join(installed, "files", name)).equals(readFileSync(place(`dist/${name}`))), name);
});

test("attributes are those of the element and of README.md", async () => {
  const { name, element } = await publishedElement();
  assert.equal(name, "medication-card");
  assert.deepEqual(names(declared.attributes).sort(), [...element.observedAttributes].sort());
  const rows = table("Attribute | Default | Values").map(([name, byDefault, values]) => [
    ...quoted(name),
    byDefault,
    values,
  ]);
  assert.deepEqual(
    rows.map(([name]) => name),
    names(declared.attributes),
  );
  for (const [name, byDefault, values] of rows) {
    const { default: said, description, type } = declared.attributes.find((attribute) => attribute.name === name);
    assert.equal(byDefault === "required", description.startsWith("Required."), name);
    assert.equal(said, /^`(.*)`$/.exec(byDefault)?.[1], name);
    for (const text of texts(type.text).filter((text) => !/^[345]$/.test(text)))
      assert.ok(quoted(values).includes(text), `${name}: README.md does not know ${text}`);
  }
});

test("attributes that docs/hosting.md has WordPress keep are those of the element", () => {
  const [, kept] = /\$names = array\( (.+) \);/.exec(read("docs/hosting.md"));
  assert.deepEqual(
    kept.split(", ").map((name) => /^'(.+)'$/.exec(name)[1]),
    Object.keys(ATTRIBUTES),
  );
});

test("the values of attributes are those that the element and the cards know", () => {
  const values = (name) => texts(declared.attributes.find((attribute) => attribute.name === name).type.text).sort();
  const known = (name) => ATTRIBUTES[name].source.match(/[a-z]{2,}/g).sort();
  for (const name of ["theme", "look", "load"]) assert.deepEqual(values(name), known(name), name);
  const levels = Array.from({ length: 10 }, (_, level) => String(level));
  assert.deepEqual(
    values("heading-level"),
    levels.filter((level) => ATTRIBUTES["heading-level"].test(level)),
  );
  assert.deepEqual(values("region"), Object.keys(JSON.parse(read("data/regions.json")).regions).sort());
});

test("events are those that the element dispatches and docs/api.md lists", () => {
  const sent = ["error", "ready", "toggle"].map((name) => {
    const target = new EventTarget();
    let found;
    target.addEventListener(`medication-card-${name}`, (event) => (found = event));
    dispatch(target, name, { name });
    assert.deepEqual([found.detail, found.bubbles, found.composed], [{ name }, true, true]);
    return found.type;
  });
  assert.deepEqual(names(declared.events).sort(), sent);
  const rows = table("Event | `detail` | When", "docs/api.md").map(([name, detail]) => [
    ...quoted(name),
    ...quoted(detail),
  ]);
  assert.deepEqual(rows.map(([name]) => name).sort(), sent);
  for (const [name, detail] of rows) {
    const kind = declared.events.find((event) => event.name === name).type.text;
    const [, body] = new RegExp(`interface ${/<(\w+)>/.exec(kind)[1]} \\{([^}]+)\\}`).exec(types);
    assert.deepEqual(
      [...body.matchAll(/readonly (\w+):/g)].map(([, field]) => field),
      detail.match(/\w+/g),
      name,
    );
  }
});

test("states are those that the element has and docs/api.md lists", () => {
  const properties = declared.attributes.flatMap(({ fieldName }) => fieldName ?? []);
  assert.deepEqual(names(declared.members), ["state", "whenReady", ...properties]);
  const states = texts(declared.members[0].type.text).sort();
  const all = Object.values(moves).filter((move) => typeof move === "object");
  const reached = new Map([[JSON.stringify(moves.START), moves.START]]);
  // What is added is visited too.
  for (const status of reached.values())
    for (const move of all) {
      const next = moves.transition(status, move);
      reached.set(JSON.stringify(next), next);
    }
  assert.deepEqual(states, sorted([...reached.values()].map(moves.stateOf)));
  const [told] = /The read-only property `state` is [^.]+\./.exec(read("docs/api.md"));
  assert.deepEqual(
    quoted(told)
      .filter((word) => word !== "state")
      .sort(),
    states,
  );
});

test("failures are those of docs/troubleshooting.md", () => {
  const [, union] = /type ErrorCode =([^;]+);/.exec(types);
  for (const code of texts(union)) assert.ok(messageOf(code, ""), code);
  assert.deepEqual(
    texts(union).sort(),
    table("Code | The patient sees | What to change", "docs/troubleshooting.md")
      .map(([code]) => quoted(code)[0])
      .sort(),
  );
});

test("parts are those that the cards have and docs/theme.md tells of", () => {
  const cards = files(place("dist/cards")).filter((name) => name.endsWith("declarative.html"));
  const parts = cards.flatMap((name) =>
    [...read(`dist/cards/${name}`).matchAll(/\bpart="([^"]+)"/g)].flatMap(([, parts]) => parts.split(" ")),
  );
  // What only a live card has is in no file of a card.
  const live = [...read("src/components/bar.rs").matchAll(/\bpart="([^"]+)"/g)].map(([, part]) => part);
  assert.deepEqual(names(declared.cssParts).sort(), sorted([...parts, ...live]));
  assert.deepEqual(
    names(declared.cssParts).sort(),
    table("Part | What it is", "docs/theme.md")
      .flatMap((cells) => cells.flatMap(quoted))
      .sort(),
  );
});

test("custom properties are those of the style sheet and of docs/theme.md", () => {
  const set = [...read("dist/medication-card.css").matchAll(/[{;]\s*(--mc-[\w-]+):/g)].map(([, name]) => name);
  assert.deepEqual(names(declared.cssProperties).sort(), sorted(set));
  assert.deepEqual(
    table("Property | What it is | Default", "docs/theme.md").flatMap(([cell]) => quoted(cell)),
    names(declared.cssProperties),
  );
  for (const { name, default: value, description } of declared.cssProperties) assert.ok(value && description, name);
});

test("where there is no page, the package is imported without harm and does nothing", async () => {
  const { load } = await import(pathToFileURL(join(installed, "index.js")));
  assert.equal(await load("/medication-card/"), undefined);
  for (const name of ["types.js", "files/medication-card.js"]) await import(pathToFileURL(join(installed, name)));
});
