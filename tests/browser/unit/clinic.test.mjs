// The clinic's lines.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { clinicOf, linesOf } from "../../../embed/loader/lazy/clinic.js";
import { element } from "./support.mjs";

/** Telephone numbers, and what to dial for each. The tool has to dial the same: `tests/native/phones.rs`. */
const NUMBERS = JSON.parse(readFileSync(new URL("../../phone-numbers.json", import.meta.url), "utf8"));

/** The clinic of these attributes, and what is left out. */
function clinic(name, phone, hours) {
  const strange = [];
  const found = clinicOf(element({ "clinic-name": name, "clinic-phone": phone, "clinic-hours": hours }), strange);
  return { found, strange };
}

test("a clinic has a name, and may have a phone number and hours", () => {
  assert.deepEqual(clinic("Riverside Clinic", "+1 (555) 010-0100", "9 to 5"), {
    found: { name: "Riverside Clinic", hours: "9 to 5", label: "+1 (555) 010-0100", dial: "+15550100100" },
    strange: [],
  });
  assert.deepEqual(clinic("A").found, { name: "A", hours: "", label: "", dial: "" });
  assert.deepEqual(clinic(), { found: null, strange: [] });
});

test("the rest without a name is left out and reported", () => {
  for (const rest of [["555-0100"], ["", "9 to 5"]]) {
    const { found, strange } = clinic("", ...rest);
    assert.deepEqual([found, strange.length], [null, 1]);
  }
});

test("a number is dialled however it is written, and shown as it is written", () => {
  assert.ok(NUMBERS.length > 50);
  for (const { label, dial } of NUMBERS.filter(({ dial }) => dial)) {
    const { found, strange } = clinic("A", label);
    assert.deepEqual([found.dial, strange], [dial, []], label);
    // Only spaces and what cannot be seen may differ.
    const seen = (text) => text.replace(/[\s\u00ad\u202a-\u202e]/g, "");
    assert.equal(seen(found.label), seen(label));
  }
});

test("what is no phone number, or more than one, is left out and reported", () => {
  for (const { label } of NUMBERS.filter(({ dial }) => !dial)) {
    const { found, strange } = clinic("A", label);
    assert.deepEqual(
      [found.label, found.dial, strange],
      ["", "", label ? [`clinic-phone=${JSON.stringify(label)}`] : []],
    );
  }
});

test("a line has no invisible characters, one space at a time, and 120 characters at most", () => {
  assert.equal(clinic("A\u202e\u200b\u0007B \n\t C\ud800").found.name, "AB C");
  assert.equal([...clinic("😀".repeat(200)).found.name].length, 120);
});

test("joiners stay, because Persian and Hindi are written with them", () => {
  for (const name of ["کلینیک می\u200cشود", "क्\u200dष क्लिनिक"]) assert.equal(clinic(name).found.name, name);
  assert.equal(clinic("\u200c\u200d").found, null);
});

test("the engine reads a line for each part", () => {
  assert.equal(linesOf({ name: "A", hours: "", label: "1 23", dial: "123" }), "A\n1 23\n123\n");
  assert.equal(linesOf(null), "");
});
