// Every card of every medicine there is, one after the other: what axe finds when all of it is open, what sticks out of a
// small screen, whether the page to take along is one page, and the same of its page without scripts.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after, test } from "node:test";
import { violations } from "./support/axe.mjs";
import { print } from "./support/paper.mjs";
import { FOLDER } from "./support/server.mjs";
import { suite } from "./support/visit.mjs";

const on = suite({ test, after });
const project = (path) => new URL(`../../${path}`, import.meta.url);

const { cards } = JSON.parse(readFileSync(project("dist/cards.json"), "utf8"));
const real = cards.filter(({ medicine }) => existsSync(project(`data/medicines/${medicine}`)));

test("there are cards of real medicines", () => assert.ok(real.length > 0));

/** Acts in a window as wide as a small phone. */
async function onPhone(visit, act) {
  await visit.driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
    width: 320,
    height: 640,
    deviceScaleFactor: 1,
    mobile: false,
  });
  try {
    await act();
  } finally {
    await visit.driver.sendDevToolsCommand("Emulation.clearDeviceMetricsOverride", {});
  }
}

/** Nothing that is seen begins or ends outside of the window. */
async function fits(visit) {
  const over = await visit.run(() => {
    const root = document.querySelector("medication-card")?.shadowRoot ?? document;
    const outside = ({ left, right }) => left < -0.5 || right > document.documentElement.clientWidth + 0.5;
    const wide = [...root.querySelectorAll("*")].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
        !element.closest("svg, .visually-hidden") &&
        outside(element.getBoundingClientRect()),
    );
    return {
      scrolls: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      wide: wide.map((element) => element.outerHTML.slice(0, 80)),
    };
  });
  assert.deepEqual(over, { scrolls: 0, wide: [] });
}

for (const { name, medicine, region, lang } of real) {
  const element = `<main><h1>A clinic</h1><medication-card id="card" medicine="${medicine}" region="${region}" lang="${lang}" open="all" load="eager">Ask us.</medication-card></main>`;

  on.once(
    `${name}: axe finds nothing, nothing sticks out at 320 pixels, and one page prints`,
    element,
    {},
    async (visit) => {
      await onPhone(visit, async () => {
        await visit.state("live");
        await fits(visit);
        assert.deepEqual(await violations(visit, 20), []);
      });
      const pages = await print(visit, "page");
      assert.equal(pages.length, 1);
      await visit.quiet();
    },
  );

  on.once(
    `${name}: axe finds nothing on its page without scripts, and nothing sticks out at 320 pixels`,
    "",
    { script: false },
    async (visit) => {
      await onPhone(visit, async () => {
        await visit.driver.get(`${visit.host.origin}${FOLDER}/cards/${name}/index.html`);
        await fits(visit);
        assert.deepEqual(await violations(visit, 15), []);
      });
    },
  );
}
