// The sections of a card.

import assert from "node:assert/strict";
import { test } from "node:test";
import { buttonsIn, idsOf, labelAll, openSections } from "../../../embed/loader/sections.js";
import { card } from "./support.mjs";

test("sections have ids, and are open or closed", () => {
  const some = card({ uses: true, driving: false, storage: true });
  assert.deepEqual(idsOf(buttonsIn(some)), ["uses", "driving", "storage"]);
  assert.deepEqual(openSections(some), ["uses", "storage"]);
});

test("the button for all sections says what a press will do, however often it is labelled", () => {
  const open = card({ uses: true, storage: true });
  for (let time = 0; time < 2; time += 1) {
    labelAll(open);
    assert.deepEqual([open.all.textContent, open.all.dataset.all], ["Hide all", "Show all"]);
  }
  const some = card({ uses: true, storage: false });
  labelAll(some);
  assert.deepEqual([some.all.textContent, some.all.dataset.all], ["Show all", "Hide all"]);
});
