// Mistakes of the page are told in one line each, with what to write.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { meant } from "../../embed/loader/lazy/mistakes.js";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });

const START = EAGER.slice(0, EAGER.indexOf(">"));
const written = (attributes, inside = "Ask us.") => `${START} ${attributes}>${inside}</medication-card>`;

const MISTAKES = {
  "an element that ends with a slash": [
    `${START} /><h2>Opening hours</h2><p>Always.</p>`,
    "bad-content",
    /<h2>.*end tag/,
  ],
  "a heading between the tags": [written("", "<h3>Ask us</h3>"), "bad-content", /<h3>/],
  "a script between the tags": [written("", "<script>1</script>Ask us."), "bad-content", /<script>/],
  "a card between the tags": [
    written("", '<medication-card medicine="baclofen"></medication-card>'),
    "bad-content",
    /<medication-card>.*end tag/,
  ],
  "the end of the page between the tags": [
    written("", "<p>Ask us.</p><footer>Opening hours</footer>"),
    "bad-content",
    /<footer>/,
  ],
  "a value with a typing mistake": [written('theme="drak"'), "bad-attribute", /theme="drak"/],
  "a name with a typing mistake": [written('clinc-name="Riverside"'), "bad-attribute", /clinc-name.*write clinic-name/],
  "a name with letters exchanged": [written('haeding-level="3"'), "bad-attribute", /write heading-level/],
  "a name of a property": [written('headingLevel="3"'), "bad-attribute", /write heading-level/],
  "another word": [written('country="uk"'), "bad-attribute", /write region/],
};

for (const [what, [body, code, message]] of Object.entries(MISTAKES)) {
  on.once(`${what} is told`, body, {}, async (visit) => {
    const told = await visit.until("it is told", () => {
      const told = window.recorded.events.filter(({ name, id }) => name === "error" && id === "card");
      return told.length > 0 && told;
    });
    assert.deepEqual(
      told.map(({ code }) => code),
      [code],
    );
    assert.match(told[0].message, message);
    const { warnings } = await visit.recorded();
    assert.equal(warnings.filter((said) => said.includes(`[${code}]`)).length, 1);
    await visit.state("live");
  });
}

on.once(
  "a misspelt medicine attribute is told beside the missing one",
  `${START.replace("medicine", "medecine")}>Ask us.</medication-card>`,
  {},
  async (visit) => {
    await visit.until("both are told", () => {
      const codes = window.recorded.events.map(({ code }) => code);
      return codes.includes("missing-medicine") && codes.includes("bad-attribute");
    });
    const told = (await visit.events("error")).find(({ code }) => code === "bad-attribute");
    assert.match(told.message, /medecine.*write medicine/);
  },
);

on.once(
  "nothing is told of a page that is right",
  written(
    'region="gb" id2 class="a" style="color: red" title="t" data-id="1" data-theme="dark" data-region-map="x" aria-label="l" hidden2 slot="s" dir="ltr"',
    "<p>Please <a href='/ask'>ask us</a> about <strong>baclofen</strong>.</p><ul><li>Or call</li></ul>",
  ).replace('region="us"', ""),
  {},
  async (visit) => {
    await visit.state("live");
    assert.ok((await visit.text()).includes("Call 999"));
    await visit.quiet();
  },
);

test("names of frameworks and of every element are no mistakes", () => {
  for (const name of [
    ":medicine",
    "@click",
    "v-bind:open",
    "class",
    "dir",
    "slot",
    "title",
    "style",
    "printing",
    "ng-version",
    "data-v-7ba5bd90",
    "hx-get",
    "jsaction",
    "tabindex",
    "loaded",
    "nonce",
    "data-open",
    "data-theme",
    "data-medicine",
    "data-load",
    "translate",
    "medicine",
    "on:click",
    "hydrated",
  ])
    assert.equal(meant(name), undefined, name);
  for (const [name, right] of Object.entries({
    medecine: "medicine",
    regoin: "region",
    them: "theme",
    opne: "open",
    clinicname: "clinic-name",
    clinic_phone: "clinic-phone",
    headinglevel: "heading-level",
    lnag: "lang",
    language: "lang",
    "clinic-hour": "clinic-hours",
    lod: "load",
  }))
    assert.equal(meant(name), right, name);
});
