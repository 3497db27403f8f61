// The made-up medicines of `make formulary`: they have to be fit to be built, and the same each time, or nothing that is
// measured with them says anything.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { LANGUAGES, medicine, REGIONS } from "../../../bench/formulary/medicine.mjs";
import { names } from "../../../bench/formulary/names.mjs";
import { write } from "../../../bench/formulary/write.mjs";
import { cargo } from "../support/tool.mjs";

const folder = mkdtempSync(join(tmpdir(), "medication-card-"));
after(() => rmSync(folder, { recursive: true, force: true }));

test("the same number gives the same files", () => {
  assert.deepEqual(medicine(17), medicine(17));
  assert.notDeepEqual(Object.values(medicine(17)), Object.values(medicine(18)));
});

test("no two of a thousand share a name", () => {
  const all = Array.from({ length: 1000 }, (_, number) => names(number)).flatMap(({ id, brands }) => [id, ...brands]);
  assert.equal(new Set(all).size, 5000);
});

test("they have no problems, and one of them can be checked by itself", () => {
  write(folder, 4);
  const validate = (...words) => cargo(["--bin", "medication-card", "--", "--data", folder, "validate", ...words]);
  const cards = REGIONS.length * LANGUAGES.length;
  const [, all] = /Fit to be built: (\d+) cards/.exec(validate()) ?? [];
  assert.ok(Number(all) >= 4 * cards, `${all} cards`);
  const [, own] = /Fit to be built: (\d+) cards/.exec(validate("--only", names(2).id)) ?? [];
  assert.equal(4 * Number(own), Number(all));
});
