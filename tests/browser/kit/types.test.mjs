// The types of the package for npm, compiled as in a page without a framework, in React and in Vue. Each page in typed/
// also says what must not compile.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { place, project } from "./support.mjs";

const TSC = "tests/browser/node_modules/typescript/bin/tsc";
const VUE_TSC = "tests/browser/node_modules/vue-tsc/bin/vue-tsc.js";

/** Compiles one file in a project of these packages. What the compiler says is the test's failure. */
function compile(file, { compiler = TSC, packages = [], options = {} }) {
  const at = project(...packages);
  const { compilerOptions } = JSON.parse(readFileSync(place("tests/browser/kit/typed/tsconfig.json"), "utf8"));
  copyFileSync(place(`tests/browser/kit/typed/${file}`), join(at, file));
  writeFileSync(join(at, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(at, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { ...compilerOptions, ...options }, files: [file] }),
  );
  try {
    execFileSync(process.execPath, [place(compiler), "--project", at], { encoding: "utf8" });
  } catch ({ stdout }) {
    assert.fail(stdout);
  }
}

test("a page without a framework compiles, with no other types around", () => compile("plain.ts", {}));

test("it also compiles as node resolves modules", () =>
  compile("plain.ts", { options: { module: "nodenext", moduleResolution: "nodenext" } }));

test("a component of React compiles", () => compile("react.tsx", { packages: ["react", "@types/react", "csstype"] }));

test("a component of Vue compiles, with its template", () =>
  compile("vue.vue", { compiler: VUE_TSC, packages: ["vue", "@vue", "typescript"] }));

test("the manifest has the form of a custom elements manifest", () => {
  const at = project("custom-elements-manifest");
  const manifest = readFileSync(join(at, "node_modules/medication-card/custom-elements.json"), "utf8");
  // As a literal, because a JSON file that is imported has forgotten which words exactly it holds.
  writeFileSync(
    join(at, "manifest.ts"),
    `import type { Package } from "custom-elements-manifest/schema";\nexport default ${manifest.trim()} satisfies Package;`,
  );
  const strict = ["--strict", "--noEmit", "--module", "preserve", "--target", "es2022", "--ignoreConfig"];
  try {
    execFileSync(process.execPath, [place(TSC), ...strict, join(at, "manifest.ts")], { encoding: "utf8" });
  } catch ({ stdout }) {
    assert.fail(stdout);
  }
});
