// Messages, links and the policy for Trusted Types.

import assert from "node:assert/strict";
import { test } from "node:test";
import { linkOf } from "../../../embed/loader/lazy/links.js";
import { messageOf } from "../../../embed/loader/lazy/messages.js";
import { trust } from "../../../embed/loader/policy.js";

test("the message of a failure names what was found as it is", () => {
  const message = messageOf("unknown-region", '"$& $1 {}"');
  assert.ok(message.includes('for the region "$& $1 {}",'), message);
  assert.match(messageOf("missing-medicine", ""), /^The medicine attribute is missing\./);
});

test("a link names a medicine, a place, and which side effects to choose", () => {
  const link = (hash) => Object.values(linkOf(hash) ?? {});
  for (const hash of [
    "#baclofen/storage",
    "#Baclofen/STORAGE",
    "#baclofen/storage/",
    "#baclofen//storage",
    "#baclofen%2Fstorage",
    "#baclofen%252fstorage",
    "#baclofen/storage&utm_source=x",
    "#baclofen/storage?fbclid=x&tier",
    "#baclofen/storage?x=100%",
    "#baclofen/storage;a=b",
    "#baclofen/storage#again",
    "#baclofen/storage:~:text=fridge",
    "#baclofen/storage.",
    "#baclofen/storage).",
    "#baclofen/storage%20",
    "#baclofen/storage%E2%80%9D",
  ])
    assert.deepEqual(link(hash), ["baclofen", "storage", ""], hash);
  for (const hash of [
    "#baclofen/side-effects?tier=urgent,contact&sort=name",
    "#baclofen/side-effects?sort=name&utm_source=x&tier=urgent%2Ccontact",
    "#baclofen/side-effects&amp;tier=urgent,contact&amp;sort=name?fbclid=x",
    "#baclofen/side-effects/?Tier=Urgent,Contact&SORT=name",
    "#baclofen%2Fside-effects%3Ftier%3Durgent%2Ccontact%26sort%3Dname",
  ])
    assert.deepEqual(link(hash), ["baclofen", "side-effects", "tier=urgent,contact&sort=name"], hash);
  assert.deepEqual(link("#baclofen/a/b"), ["baclofen", "a/b", ""]);
  assert.deepEqual(link("#baclofen/"), ["baclofen", "", ""]);
  for (const hash of ["", "#", "#baclofen", "#/baclofen/a", "#other medicine/a", "#%zz/a"])
    assert.deepEqual(link(hash), [], hash);
});

test("without Trusted Types the policy returns what it is given, and is made once", () => {
  assert.equal(trust().createHTML("<p>"), "<p>");
  assert.equal(trust().createScriptURL("a.js"), "a.js");
  assert.equal(trust(), trust());
});
