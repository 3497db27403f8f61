// What a release holds, unpacked as its users have it: packed once from dist/ as it is now.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PACKAGES = join(ROOT, "tests/browser/node_modules");

/** A file of the project as text. */
export const read = (path) => readFileSync(join(ROOT, path), "utf8");

/** Where a file of the project lies. */
export const place = (path) => join(ROOT, path);

/** A new folder that is gone when the tests end. */
export function folder() {
  mkdirSync(join(ROOT, "target/kit"), { recursive: true });
  const made = mkdtempSync(join(ROOT, "target/kit/test-"));
  process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** Packs dist/ into a new folder, as `make release` does; `epoch` is the time that all files get. */
export function release(epoch = 1_790_000_000, dist) {
  const out = folder();
  execFileSync(join(dist ?? ROOT, "scripts/release.sh"), [out], {
    env: { ...process.env, SOURCE_DATE_EPOCH: String(epoch) },
  });
  return out;
}

let packed;

/** A folder like a project that has installed the package for npm, and these others of the tests' own. */
export function project(...others) {
  packed ??= release();
  const made = folder();
  const modules = join(made, "node_modules");
  mkdirSync(join(modules, "medication-card"), { recursive: true });
  execFileSync("tar", [
    "--extract",
    "--strip-components=1",
    "--directory",
    join(modules, "medication-card"),
    "--file",
    join(packed, `medication-card-npm-${VERSION}.tgz`),
  ]);
  for (const other of others) {
    mkdirSync(dirname(join(modules, other)), { recursive: true });
    symlinkSync(join(PACKAGES, other), join(modules, other));
  }
  return made;
}

/** The version in Cargo.toml. */
export const VERSION = /^version = "(.*)"$/m.exec(read("Cargo.toml"))[1];

/** Rows of a table in a document, whose head is given: the cells, as they are written. */
export function table(head, document = "README.md") {
  const [, after] = read(document).split(`| ${head} |\n`);
  if (after === undefined) throw new Error(`${document} has no table with the head | ${head} |`);
  const lines = after.split("\n");
  return lines
    .slice(
      1,
      lines.findIndex((line) => !line.startsWith("|")),
    )
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** What stands between backticks. */
export const quoted = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, words]) => words);
