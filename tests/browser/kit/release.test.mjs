// A release is packed the same however often, whenever and by whomever.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder, place, release, VERSION } from "./support.mjs";

const ARCHIVES = [`medication-card-${VERSION}.tar.gz`, `medication-card-npm-${VERSION}.tgz`];
const first = release();
const listed = (name, ...options) =>
  execFileSync("tar", ["--list", ...options, "--file", join(first, name)], { encoding: "utf8" })
    .trim()
    .split("\n");

test("the same dist/ with other times and rights is packed into the same bytes", () => {
  const copy = folder();
  for (const name of ["Cargo.toml", "scripts", "dist"]) cpSync(place(name), join(copy, name), { recursive: true });
  execFileSync("chmod", ["-R", "go-rwx", join(copy, "dist")]);
  utimesSync(join(copy, "dist/medication-card.js"), 1, 1);
  const second = release(undefined, copy);
  assert.deepEqual(readdirSync(first).sort(), ["SHA256SUMS", ...ARCHIVES]);
  for (const name of readdirSync(first))
    assert.ok(readFileSync(join(first, name)).equals(readFileSync(join(second, name))), name);
});

test("another release has another time, because servers tell files apart by time and length", () => {
  const later = release(1_790_000_060);
  for (const name of ARCHIVES)
    assert.ok(!readFileSync(join(first, name)).equals(readFileSync(join(later, name))), name);
});

test("the checksums are those of the archives", () => {
  const sums = readFileSync(join(first, "SHA256SUMS"), "utf8").trim().split("\n");
  assert.deepEqual(
    sums,
    ARCHIVES.map(
      (name) =>
        `${createHash("sha256")
          .update(readFileSync(join(first, name)))
          .digest("hex")}  ${name}`,
    ),
  );
});

test("the archive for servers lies in one folder, has both licences, and not the package for npm", () => {
  const names = listed(ARCHIVES[0]);
  assert.ok(
    names.every((name) => name.startsWith(`medication-card-${VERSION}/`)),
    names.join(),
  );
  for (const name of ["medication-card.js", ".htaccess", "cards/baclofen.us.en.html", "LICENSE-MIT", "LICENSE-APACHE"])
    assert.ok(names.includes(`medication-card-${VERSION}/${name}`), name);
  assert.ok(!names.some((name) => name.includes("/npm/")));
});

test("nothing in an archive tells of who packed it", () => {
  for (const name of ARCHIVES)
    for (const line of listed(name, "--verbose")) assert.match(line, /^[d-]rw[x-]r-[x-]r-[x-] 0\/0 /);
});
