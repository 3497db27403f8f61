// What the demo page gives a Yew program to paste, compiled as it stands there.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { snippet } from "../../../site/snippets.js";
import { folder, place, read } from "./support.mjs";

const { integrity, cards } = JSON.parse(read("dist/cards.json"));
const chosen = {
  card: cards.find(({ name }) => name === "baclofen.us.en"),
  integrity,
  files: "/medication-card/",
  attributes: {},
  tokens: {},
};
const all = {
  ...chosen,
  attributes: {
    theme: "dark",
    look: "calm compact",
    open: "storage uses",
    "heading-level": "3",
    "clinic-name": '"Riverside" \\ Clinic',
    "clinic-phone": "555 0100",
    "clinic-hours": "9 to 5",
  },
  tokens: { "--mc-accent": "#6a1b9a", "--mc-font": '"Noto Sans", serif' },
};

/** What the compiler says against it, in the crate of the example, whose dependencies are compiled already. */
function said(...snippets) {
  const at = folder();
  mkdirSync(join(at, "src"));
  const modules = snippets.map((chosen, number) => {
    // In the snippet the project lies beside the program.
    const text = snippet("yew", chosen).text.replace("../../medication-card/", place("/"));
    writeFileSync(join(at, `src/card${number}.rs`), text);
    return `mod card${number};`;
  });
  const uses = snippets.map((_, number) => `yew::Renderer::<card${number}::Baclofen>::new().render();`);
  writeFileSync(join(at, "src/main.rs"), `${modules.join("\n")}\nfn main() { ${uses.join(" ")} }\n`);
  // A name of its own: cargo takes what it compiled under the same name in a folder that is gone for what is here.
  const name = `clinic-${basename(at).toLowerCase()}`;
  writeFileSync(
    join(at, "Cargo.toml"),
    read("examples/yew/Cargo.toml")
      .replace('"clinic"', `"${name}"`)
      .replace('path = "../.."', `path = "${place("")}"`),
  );
  copyFileSync(place("examples/yew/Cargo.lock"), join(at, "Cargo.lock"));
  const { status, stderr } = spawnSync(
    "cargo",
    [
      "check",
      "--quiet",
      "--target",
      "wasm32-unknown-unknown",
      "--target-dir",
      place("target"),
      "--manifest-path",
      join(at, "Cargo.toml"),
    ],
    { encoding: "utf8" },
  );
  return status === 0 ? "" : stderr || "cargo did not run";
}

test("what stands on the page for Yew compiles, with nothing chosen and with everything", () => {
  assert.equal(said(chosen, all), "");
});

test("what does not compile is told", () => {
  assert.match(said({ ...chosen, card: { ...chosen.card, bytes: "assets/none.bin" } }), /couldn't read/);
});
