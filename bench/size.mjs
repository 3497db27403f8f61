// What the WebAssembly is made of: `make size`. Reads a build with names, and adds up the size of each crate's code.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const FOLDER = "target/size";

execFileSync(
  "cargo",
  [
    "build",
    "--release",
    "--quiet",
    "--lib",
    "--target",
    "wasm32-unknown-unknown",
    "--features",
    "element",
    "--target-dir",
    FOLDER,
  ],
  {
    env: { ...process.env, CARGO_PROFILE_RELEASE_STRIP: "debuginfo", RUSTFLAGS: "-Csymbol-mangling-version=v0" },
    stdio: "inherit",
  },
);
const wasm = readFileSync(`${FOLDER}/wasm32-unknown-unknown/release/medication_card.wasm`);

let at = 8;
/** The next LEB128 number. */
function number() {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = wasm[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value;
  }
}
const text = () => {
  const end = number() + at;
  const found = wasm.toString("utf8", at, end);
  at = end;
  return found;
};

const sizes = [];
const names = new Map();
let imported = 0;
let data = 0;
while (at < wasm.length) {
  const id = wasm[at++];
  const length = number();
  const end = at + length;
  if (id === 2) {
    for (let count = number(); count > 0; count -= 1) {
      text();
      text();
      imported += wasm[at++] === 0 ? 1 : 0;
      number();
    }
  } else if (id === 10) {
    for (let count = number(); count > 0; count -= 1) {
      const size = number();
      sizes.push(size);
      at += size;
    }
  } else if (id === 11) {
    data = length;
  } else if (id === 0 && text() === "name") {
    while (at < end) {
      const part = wasm[at++];
      const stop = number() + at;
      if (part === 1) for (let count = number(); count > 0; count -= 1) names.set(number(), text());
      at = stop;
    }
  }
  at = end;
}

/** The crate of a function, by the first name that occurs. Generic code of a library for a type of ours counts as ours. */
const OWNERS = [
  "medication_card",
  "yew",
  "hashbrown",
  "indexmap",
  "wasm_bindgen",
  "js_sys",
  "web_sys",
  "gloo",
  "rlsf",
  "std",
  "alloc",
  "core",
];
const total = new Map();
sizes.forEach((size, index) => {
  const name = names.get(index + imported) ?? "";
  const owner = OWNERS.find((owner) => name.includes(owner)) ?? "the rest";
  total.set(owner, (total.get(owner) ?? 0) + size);
});
total.set("texts and tables", data);

const sum = [...total.values()].reduce((all, size) => all + size, 0);
console.log("| Part | bytes | share |\n|---|---|---|");
for (const [owner, size] of [...total].sort((a, b) => b[1] - a[1]))
  console.log(`| ${owner} | ${size} | ${((100 * size) / sum).toFixed(1)} % |`);
console.log("\n| Largest functions | bytes |\n|---|---|");
const largest = sizes.map((size, index) => [size, names.get(index + imported) ?? "?"]).sort((a, b) => b[0] - a[0]);
for (const [size, name] of largest.slice(0, 20))
  console.log(`| \`${name.slice(0, 110).replaceAll("|", "/")}\` | ${size} |`);

console.log("\n| File | bytes | Brotli |\n|---|---|---|");
const dist = execFileSync("find", ["dist", "-type", "f"], { encoding: "utf8" })
  .split("\n")
  .filter((file) => /\.(js|wasm|bin|html|css)$/.test(file));
for (const file of dist.sort()) {
  const bytes = readFileSync(file);
  console.log(`| ${file} | ${bytes.length} | ${brotliCompressSync(bytes).length} |`);
}
