// What axe finds in every state of the card, and what it cannot see.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "./support/axe.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = await suite({ test, before, after });

const inPage = (card) => `<main><h1>A clinic</h1>${card}</main>`;
const open = EAGER.replace("load=", 'open="all" load=');

const STATES = {
  "closed": [EAGER],
  "everything open": [open],
  "everything open, dark": [open.replace("load=", 'theme="dark" load=')],
  "narrowed to a tier": [open, (visit) => visit.press(".tier-button[data-tier=urgent]")],
  "in another order": [open, (visit) => visit.press('.choice[data-list=order][data-choice="often"]')],
  "with what matters at the front": [open, (visit) => visit.press('.choice[data-list=matter][data-choice="kidney"]')],
  "searching": [open, async (visit) => (await visit.find("#search")).sendKeys("sleepy")],
  "nothing found": [open, async (visit) => (await visit.find("#search")).sendKeys("qwertz")],
  "with the clinic's lines": [open.replace("load=", 'clinic-name="Riverside Clinic" clinic-phone="555-0100" load=')],
  "with sources": [open, (visit) => visit.press(".sources-switch")],
  "under a heading of level 3": [`<h2>Medicines</h2>${open.replace("load=", 'heading-level="3" load=')}`],
  "in a region without a card": [EAGER.replace('"us"', '"nz"')],
  "in Spanish": [open.replace('lang="en"', 'lang="es"')],
  "with strong contrast": [open.replace("load=", 'look="contrast" load=')],
  "with strong contrast, dark": [open.replace("load=", 'look="contrast" theme="dark" load=')],
  "calm and compact": [open.replace("load=", 'look="calm compact" load=')],
  "calm, dark": [open.replace("load=", 'look="calm" theme="dark" load=')],
  "for the UK": [open.replace('"us"', '"uk"')],
};

for (const [name, [body, act]] of Object.entries(STATES)) {
  on(`no axe violation: ${name}`, inPage(body), {}, async (visit) => {
    await visit.state("live");
    await act?.(visit);
    assert.deepEqual(await violations(visit, 20), []);
  });
}

on("no axe violation: text only", inPage(open), { headers: { "content-security-policy": "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; connect-src 'self'" }, change: (path) => (path.endsWith(".wasm") ? { status: 404, headers: {}, body: "" } : undefined) }, async (visit) => {
  await visit.until("it is text only", () => window.recorded.events.some((event) => event.code === "wasm-missing"));
  assert.deepEqual(await violations(visit, 20), []);
});

on("no axe violation: no card", inPage(EAGER.replace("baclofen", "nosuchthing")), {}, async (visit) => {
  await visit.state("failed");
  assert.deepEqual(await violations(visit, 20), []);
});

on("what is pressed is at least 44 pixels high, and the focus is seen", inPage(open), {}, async (visit) => {
  await visit.state("live");
  const small = await visit.run(() => {
    const root = document.getElementById("card").shadowRoot;
    const area = (element) => element.matches(".section-button") ? element.closest(".section-head") : element;
    return [...root.querySelectorAll("button, .call-button")]
      .filter((element) => element.checkVisibility() && area(element).getBoundingClientRect().height < 44)
      .map((element) => element.textContent);
  });
  assert.deepEqual(small, []);
  for (let step = 0; step < 3; step += 1) await visit.tab();
  assert.equal(await visit.run(() => getComputedStyle(document.activeElement.shadowRoot.activeElement).outlineWidth), "3px");
});

on("no axe violation in forced colours, and every tier keeps its shape and word", inPage(open), { only: ["chromium"], because: "only DevTools can force colours" }, async (visit) => {
  await visit.state("live");
  await visit.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
  try {
    assert.ok(await visit.run(() => matchMedia("(forced-colors: active)").matches));
    assert.deepEqual(await violations(visit, 20), []);
    const marks = await visit.run(() =>
      [...document.getElementById("card").shadowRoot.querySelectorAll(".tier-button")].map((button) => {
        const icon = button.querySelector("svg");
        return icon.getBoundingClientRect().width > 10 && getComputedStyle(icon.querySelector("path")).fill !== "none" && Boolean(button.querySelector(".when").innerText.trim());
      }),
    );
    assert.deepEqual(marks, [true, true, true, true]);
  } finally {
    await visit.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [] });
  }
});
