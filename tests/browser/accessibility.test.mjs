// What axe finds in every state of the card, and what it cannot see.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { violations } from "./support/axe.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });

const inPage = (card) => `<main><h1>A clinic</h1>${card}</main>`;
const open = EAGER.replace("load=", 'open="all" load=');

const STATES = {
  closed: [EAGER],
  "everything open": [open],
  "everything open, dark": [open.replace("load=", 'theme="dark" load=')],
  "narrowed to a tier": [open, (visit) => visit.press(".tier-button[data-tier=urgent]")],
  "in another order": [open, (visit) => visit.press('.choice[data-list=order][data-choice="often"]')],
  "with what matters at the front": [open, (visit) => visit.press('.choice[data-list=trait][data-choice="kidney"]')],
  searching: [open, async (visit) => (await visit.find("#search")).sendKeys("sleepy")],
  "nothing found": [open, async (visit) => (await visit.find("#search")).sendKeys("qwertz")],
  "with the clinic's lines": [open.replace("load=", 'clinic-name="Riverside Clinic" clinic-phone="555-0100" load=')],
  "with sources": [open, (visit) => visit.press(".sources-switch")],
  "under a heading of level 3": [`<h2>Medicines</h2>${open.replace("load=", 'heading-level="3" load=')}`],
  "in a region without a card": [EAGER.replace('"us"', '"nz"')],
  "in Spanish": [open.replace('lang="en"', 'lang="es"')],
  "in Arabic around English": [open.replace('lang="en"', 'lang="ar"')],
  "searching in Arabic": [
    open.replace('lang="en"', 'lang="ar"'),
    async (visit) => (await visit.find("#search")).sendKeys("sleepy"),
  ],
  "with the page's own font and colours": [
    `<div style="color: #222">${open.replace("load=", 'look="host" theme="light" load=')}</div>`,
  ],
  "with strong contrast": [open.replace("load=", 'look="contrast" load=')],
  "with strong contrast, dark": [open.replace("load=", 'look="contrast" theme="dark" load=')],
  "calm and compact": [open.replace("load=", 'look="calm compact" load=')],
  "calm, dark": [open.replace("load=", 'look="calm" theme="dark" load=')],
  "for the UK": [open.replace('"us"', '"uk"')],
};

/** The state that axe looks at in every engine: the one with the most text and the most colours. */
const EVERYWHERE = "everything open, dark";

/** Acts in Chromium with the reader's own settings, and puts them back. */
async function withMedia(visit, features, act) {
  const set = (features) => visit.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features });
  await set(Object.entries(features).map(([name, value]) => ({ name, value })));
  try {
    await act();
  } finally {
    await set([]);
  }
}

for (const [name, [body, act]] of Object.entries(STATES)) {
  const define = name === EVERYWHERE ? on : on.once;
  define(`no axe violation: ${name}`, inPage(body), {}, async (visit) => {
    await visit.state("live");
    await act?.(visit);
    assert.deepEqual(await violations(visit, 20), []);
  });
}

on.once(
  "no axe violation: text only",
  inPage(open),
  {
    headers: { "content-security-policy": "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; connect-src 'self'" },
    change: (path) => (path.endsWith(".wasm") ? { status: 404, headers: {}, body: "" } : undefined),
  },
  async (visit) => {
    await visit.until("it is text only", () => window.recorded.events.some((event) => event.code === "wasm-missing"));
    assert.deepEqual(await violations(visit, 20), []);
  },
);

on.once("no axe violation: no card", inPage(EAGER.replace("baclofen", "nosuchthing")), {}, async (visit) => {
  await visit.state("failed");
  assert.deepEqual(await violations(visit, 20), []);
});

on("what is pressed is at least 44 pixels high, and the focus is seen", inPage(open), {}, async (visit) => {
  await visit.state("live");
  const small = await visit.run(() => {
    const root = document.getElementById("card").shadowRoot;
    const area = (element) => (element.matches(".section-button") ? element.closest(".section-head") : element);
    return [...root.querySelectorAll("button, .call-button")]
      .filter((element) => element.checkVisibility() && area(element).getBoundingClientRect().height < 44)
      .map((element) => element.textContent);
  });
  assert.deepEqual(small, []);
  // Once by the keyboard, so that the browser shows the focus from then on.
  await visit.tab();
  const unseen = await visit.run(() => {
    const root = document.getElementById("card").shadowRoot;
    const controls = [...root.querySelectorAll("button, a[href], input")].filter(
      (element) => element.checkVisibility() && !element.disabled,
    );
    if (controls.length < 100) throw new Error(`only ${controls.length} controls`);
    return controls
      .filter((element) => {
        element.focus();
        // The ring of a section's heading is around the whole head.
        const rings = [element, element.closest(".section-head")]
          .filter(Boolean)
          .flatMap((one) => [undefined, "::before", "::after"].map((part) => getComputedStyle(one, part)));
        return (
          root.activeElement !== element ||
          !rings.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 3)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
  assert.deepEqual(unseen, []);
});

on(
  "no axe violation in forced colours, and every tier keeps its shape and word",
  inPage(open),
  { only: ["chromium"], because: "only DevTools can force colours" },
  async (visit) => {
    await visit.state("live");
    await withMedia(visit, { "forced-colors": "active" }, async () => {
      assert.ok(await visit.run(() => matchMedia("(forced-colors: active)").matches));
      assert.deepEqual(await violations(visit, 20), []);
      const marks = await visit.run(() =>
        [...document.getElementById("card").shadowRoot.querySelectorAll(".tier-button")].map((button) => {
          const icon = button.querySelector("svg");
          return (
            icon.getBoundingClientRect().width > 10 &&
            getComputedStyle(icon.querySelector("path")).fill !== "none" &&
            Boolean(button.querySelector(".when").innerText.trim())
          );
        }),
      );
      assert.deepEqual(marks, [true, true, true, true]);
    });
  },
);

on(
  "with more contrast asked for, lines and secondary text are as strong as the rest",
  inPage(open),
  { only: ["chromium"], because: "only DevTools can ask for contrast" },
  async (visit) => {
    await visit.state("live");
    await withMedia(visit, { "prefers-contrast": "more" }, async () => {
      const colours = await visit.run(() => {
        const root = document.getElementById("card").shadowRoot;
        const colour = (css, property) => getComputedStyle(root.querySelector(css))[property];
        return [colour(".card", "color"), colour(".section-summary", "color"), colour(".choice", "borderTopColor")];
      });
      assert.equal(new Set(colours).size, 1, colours.join());
      assert.deepEqual(await violations(visit, 20), []);
    });
  },
);

on(
  "nothing moves for a reader who asks for less motion",
  inPage(EAGER),
  { only: ["chromium"], because: "only DevTools can change what is asked for" },
  async (visit) => {
    await visit.state("live");
    const moving = () =>
      visit.run(
        () =>
          [...document.getElementById("card").shadowRoot.querySelectorAll("*")]
            .flatMap((element) => [undefined, "::before", "::after"].map((part) => getComputedStyle(element, part)))
            .filter(
              (style) =>
                style.transitionDuration !== "0s" || style.animationName !== "none" || style.scrollBehavior !== "auto",
            ).length,
      );
    await withMedia(visit, { "prefers-reduced-motion": "no-preference" }, async () =>
      assert.ok((await moving()) > 0, "otherwise there is nothing to turn off"),
    );
    await withMedia(visit, { "prefers-reduced-motion": "reduce" }, async () => assert.equal(await moving(), 0));
  },
);

for (const lang of ["en", "es", "ar"]) {
  on(
    `at 400 % zoom of a window of 1280 pixels nothing has to be scrolled sideways (${lang})`,
    inPage(open.replace('"en"', `"${lang}"`)),
    { only: ["chromium"], because: "only DevTools can zoom" },
    async (visit) => {
      await visit.driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
        width: 320,
        height: 256,
        deviceScaleFactor: 4,
        mobile: false,
      });
      try {
        await visit.state("live");
        assert.deepEqual(await visit.run(() => [innerWidth, devicePixelRatio]), [320, 4]);
        assert.ok(await visit.run(() => document.documentElement.scrollWidth <= innerWidth));
      } finally {
        await visit.driver.sendDevToolsCommand("Emulation.clearDeviceMetricsOverride", {});
      }
    },
  );

  on(
    `letters twice as large for the reader are twice as large in the card, and nothing sticks out (${lang})`,
    inPage(open.replace('"en"', `"${lang}"`)),
    {},
    async (visit) => {
      await visit.state("live");
      const size = () =>
        visit.run(() =>
          parseFloat(getComputedStyle(document.getElementById("card").shadowRoot.querySelector(".signs")).fontSize),
        );
      const before = await size();
      await visit.run(() => (document.documentElement.style.fontSize = "200%"));
      assert.equal(await size(), 2 * before);
      await visit.run(() => (document.body.style.inlineSize = "640px"));
      assert.ok(
        await visit.run(() => document.getElementById("card").shadowRoot.querySelector(".frame").scrollWidth <= 640),
      );
    },
  );
}

on(
  "a line above the card says which language it is in",
  `<section lang="es">${EAGER.replace('"us"', '"nz"').replace('lang="en"', "")}</section>${EAGER.replace('id="card"', 'id="none"').replace("baclofen", "nosuchthing").replace('"en"', '"ar"')}`,
  {},
  async (visit) => {
    await visit.state("live");
    await visit.state("failed", "none");
    const lang = (id) => visit.run((id) => document.getElementById(id).shadowRoot.querySelector(".note p").lang, id);
    assert.deepEqual([await lang("card"), await lang("none")], ["es", "ar"]);
  },
);
