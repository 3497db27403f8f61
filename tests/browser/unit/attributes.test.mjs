// The attributes of the element, and what is not understood in them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ATTRIBUTES, headingLevel, sectionsToOpen, trimmedAttribute } from "../../../embed/loader/attributes.js";
import { strangeAttributes } from "../../../embed/loader/lazy/mistakes.js";
import { card, element } from "./support.mjs";

test("a value is trimmed, and empty where there is none", () => {
  assert.equal(trimmedAttribute(element({ load: "  eager\n" }), "load"), "eager");
  assert.equal(trimmedAttribute(element({}), "load"), "");
});

test("sections to open are separated by spaces or commas", () => {
  assert.deepEqual(sectionsToOpen(element({ open: " uses, storage\tdriving,," })), ["uses", "storage", "driving"]);
  assert.deepEqual(sectionsToOpen(element({ open: " " })), []);
});

test("the level of the heading is 2 unless it is one from 2 to 5", () => {
  const levels = ["2", "3", "5", "1", "6", "33", "x", ""];
  assert.deepEqual(
    levels.map((level) => headingLevel(element({ "heading-level": level }))),
    [2, 3, 5, 2, 2, 2, 2, 2],
  );
});

test("attributes that are not understood are named with their value", () => {
  const found = (attributes) => strangeAttributes(element(attributes), card({ uses: true, storage: false }));
  assert.deepEqual(found({ theme: "dark", look: "calm  compact", load: "visible", open: "uses all" }), []);
  assert.deepEqual(
    found({ theme: "neon", look: "calm loud", "heading-level": "7", load: "now", open: "uses nosuch" }),
    ['theme="neon"', 'look="calm loud"', 'heading-level="7"', 'load="now"', 'open="nosuch"'],
  );
  assert.deepEqual(found({ "clinic-name": "A", "clinic-phone": "call us" }), ['clinic-phone="call us"']);
  assert.deepEqual(found({ "clinic-hours": "9 to 5" }), ["clinic-phone or clinic-hours without clinic-name"]);
});

test("every attribute accepts an empty value or ignores it", () => {
  for (const name of Object.keys(ATTRIBUTES))
    assert.deepEqual(strangeAttributes(element({ [name]: "" }), card({})), []);
});
