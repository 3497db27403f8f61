// The types of the package for npm, compiled as in a page without a framework, in React and in Vue. Each page in typed/
// also says what must not compile.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
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
  run(compiler, "--project", at);
}

/** Runs a compiler and returns what it says. What it says against the code is the test's failure. */
function run(compiler, ...options) {
  try {
    return execFileSync(process.execPath, [place(compiler), ...options], { encoding: "utf8" });
  } catch ({ stdout }) {
    return assert.fail(stdout);
  }
}

test("a page without a framework compiles, with no other types around", () => compile("plain.ts", {}));

test("it also compiles as node resolves modules", () =>
  compile("plain.ts", { options: { module: "nodenext", moduleResolution: "nodenext" } }));

test("a component of React compiles", () => compile("react.tsx", { packages: ["react", "@types/react", "csstype"] }));

test("a component of Vue compiles, with its template", () =>
  compile("vue.vue", { compiler: VUE_TSC, packages: ["vue", "@vue", "typescript"] }));

// A regression: the minifier wrote `?.#name`, an error of syntax for TypeScript, which Astro's check found in public/.
for (const checkJs of [false, true]) {
  test(`what is copied into a project passes its check, with checkJs ${checkJs}`, () => {
    const at = project();
    cpSync(join(at, "node_modules/medication-card/files"), join(at, "public"), { recursive: true });
    const compilerOptions = {
      ...{ allowJs: true, checkJs, strict: true, noEmit: true, types: [] },
      ...{ target: "esnext", module: "preserve", moduleResolution: "bundler" },
    };
    writeFileSync(join(at, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["**/*"] }));
    const followed = run(TSC, "--project", at, "--listFilesOnly");
    for (const name of ["medication-card.js", "frame.js", "embed.js"])
      assert.ok(followed.includes(`/public/${name}\n`), name);
    run(TSC, "--project", at);
  });
}

test("the manifest has the form of a custom elements manifest", () => {
  const at = project("custom-elements-manifest");
  const manifest = readFileSync(join(at, "node_modules/medication-card/custom-elements.json"), "utf8");
  // As a literal, because a JSON file that is imported has forgotten which words exactly it holds.
  writeFileSync(
    join(at, "manifest.ts"),
    `import type { Package } from "custom-elements-manifest/schema";\nexport default ${manifest.trim()} satisfies Package;`,
  );
  const strict = ["--strict", "--noEmit", "--module", "preserve", "--target", "es2022", "--ignoreConfig"];
  run(TSC, ...strict, join(at, "manifest.ts"));
});
