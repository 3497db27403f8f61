// Messages, links and the policy for Trusted Types.

import assert from "node:assert/strict";
import { test } from "node:test";
import { messageOf } from "../../../embed/loader/lazy/messages.js";
import { linkOf } from "../../../embed/loader/links.js";
import { trust } from "../../../embed/loader/policy.js";

test("the message of a failure names what was found as it is", () => {
  const message = messageOf("unknown-region", '"$& $1 {}"');
  assert.ok(message.startsWith('There is no card for the region "$& $1 {}".'), message);
  assert.match(messageOf("missing-medicine", ""), /^The medicine attribute is missing\./);
});

test("a link names a medicine, a place, and which side effects to choose", () => {
  const link = (hash) => [...linkOf(hash)].slice(1);
  assert.deepEqual(link("#baclofen/storage"), ["baclofen", "storage", undefined]);
  assert.deepEqual(link("#baclofen/side-effects?tier=urgent&sort=name"), [
    "baclofen",
    "side-effects",
    "tier=urgent&sort=name",
  ]);
  for (const hash of ["", "#", "#baclofen", "#baclofen/", "#baclofen/a/b", "#Baclofen/a", "#baclofen/%3Cimg%3E"])
    assert.deepEqual(link(hash), [], hash);
});

test("without Trusted Types the policy returns what it is given, and is made once", () => {
  assert.equal(trust().createHTML("<p>"), "<p>");
  assert.equal(trust().createScriptURL("a.js"), "a.js");
  assert.equal(trust(), trust());
});
