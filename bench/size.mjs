// What the WebAssembly is made of, and the size of every file in dist/: `make size`. twiggy reads a build that kept its
// names.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const FOLDER = "target/size";
const WASM = `${FOLDER}/medication_card_bg.wasm`;

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
// Removes what only wasm-bindgen reads, as Trunk does for a visitor.
const compiled = `${FOLDER}/wasm32-unknown-unknown/release/medication_card.wasm`;
execFileSync("wasm-bindgen", ["--target", "web", "--no-typescript", "--out-dir", FOLDER, compiled], {
  stdio: "inherit",
});

// A visitor does not download the names.
const items = JSON.parse(
  execFileSync("twiggy", ["top", "--format", "json", WASM], { encoding: "utf8", maxBuffer: 2 ** 26 }),
).filter(({ name }) => !/ subsection$|^custom section /.test(name));

/** Whose code a function is. Generic code of a library that exists for a type of this project counts as its own. */
const CRATES = [
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
for (const { name, shallow_size: size } of items) {
  const data = name.startsWith("data segment") && "texts and tables";
  const crate = data || (CRATES.find((crate) => name.includes(crate)) ?? "the rest");
  total.set(crate, (total.get(crate) ?? 0) + size);
}

const sum = [...total.values()].reduce((all, size) => all + size, 0);
console.log("| Part | bytes | share |\n|---|---|---|");
for (const [crate, size] of [...total].sort((a, b) => b[1] - a[1]))
  console.log(`| ${crate} | ${size} | ${((100 * size) / sum).toFixed(1)} % |`);
console.log("\n| Largest functions | bytes |\n|---|---|");
for (const { name, shallow_size: size } of items.slice(0, 20))
  console.log(`| \`${name.slice(0, 110).replaceAll("|", "/")}\` | ${size} |`);

console.log("\n| File | bytes | Brotli |\n|---|---|---|");
const files = readdirSync("dist", { recursive: true }).filter((file) => /\.(js|wasm|bin|html|css)$/.test(file));
for (const file of files.sort()) {
  const bytes = readFileSync(`dist/${file}`);
  console.log(`| ${file} | ${bytes.length} | ${brotliCompressSync(bytes).length} |`);
}
