// Pictures of every look of the built card in Chromium, for people to look at: `make screenshots`.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openPage, ready } from "./support/builder.mjs";
import { Browser } from "./support/visit.mjs";

const folder = process.argv[2] ?? "target/screenshots";

const card = (
  attributes = "",
) => `<style>body { margin: 0; padding: 12px; background: light-dark(#f5f7f9, #1b242c) } :root { color-scheme: light dark }</style>
  <medication-card id="card" medicine="baclofen" load="eager" ${attributes}><p>Please ask us about baclofen.</p></medication-card>`;

/** Name: width, attributes, and what to do before the picture is taken. */
const LOOKS = {
  phone: [390, ""],
  "phone-side-effects": [390, 'open="side-effects"'],
  narrow: [320, 'open="side-effects other-medicines"'],
  sidebar: [240, 'open="side-effects"'],
  desktop: [900, 'open="side-effects"'],
  "desktop-all": [900, 'open="all"'],
  "desktop-dark": [900, 'theme="dark" open="side-effects how-to-take other-medicines"'],
  "desktop-narrowed": [900, 'open="side-effects"', (visit) => visit.press(".tier-button[data-tier=urgent]")],
  "desktop-sources": [900, 'open="uses sources"', (visit) => visit.press(".sources-switch")],
  "text-only": [
    390,
    'open="side-effects"',
    undefined,
    { change: (path) => (path.endsWith(".wasm") ? { status: 404, headers: {}, body: "" } : undefined) },
  ],
  "no-card": [
    390,
    "",
    (visit) => visit.run(() => document.getElementById("card").setAttribute("medicine", "nosuchthing")),
  ],
  "other-region": [390, 'region="nz"'],
  "unknown-region": [390, 'region="jp"'],
  uk: [390, 'region="uk" open="uses how-to-take"'],
  search: [390, "", (visit) => type(visit, "sleepy")],
  "search-nothing": [390, "", (visit) => type(visit, "qwertz")],
  traits: [
    900,
    'open="driving"',
    async (visit) => {
      await visit.press('[data-choice="drives"]');
      await visit.press('[data-choice="kidney"]');
    },
  ],
  "by-frequency": [
    900,
    'open="side-effects"',
    async (visit) => {
      await visit.press(".tier-button[data-tier=self-care]");
      await visit.press(".tier-button[data-tier=contact]");
      await visit.press('.choice[data-list=order][data-choice="often"]');
    },
  ],
  clinic: [390, 'clinic-name="Riverside Clinic" clinic-phone="555-010-0100" clinic-hours="Mon to Fri, 9 to 5"'],
  arabic: [390, 'lang="ar" open="side-effects other-medicines"'],
  "arabic-desktop": [
    900,
    'lang="ar" open="how-to-take" clinic-name="Riverside Clinic" clinic-phone="555-010-0100" clinic-hours="Mon to Fri, 9 to 5"',
  ],
  "arabic-search": [390, 'lang="ar" open="driving"', (visit) => type(visit, "sleepy")],
  ratings: [390, 'open="checking"'],
};

/** The demo page: width, height (of all of it, if none), what is chosen in its address, and the colours of the system. */
const PAGES = {
  page: [1280, 900, ""],
  "page-whole": [1280, 0, ""],
  "page-chosen": [
    1280,
    0,
    "?theme=light&look=calm&--mc-accent=%23c06ae0&open=driving&clinic-name=Riverside&clinic-phone=call+us&heading-level=3&kind=fastest",
  ],
  "page-dark": [1280, 900, "?kind=yew", "dark"],
  "page-no-script": [1280, 900, "?kind=static&open=all&clinic-name=Riverside"],
  "page-phone": [390, 0, ""],
  "page-phone-dark": [390, 0, "?clinic-name=Riverside", "dark"],
  "page-narrow": [320, 0, "?theme=dark&--mc-size=20&open=driving&clinic-name=Riverside&load=eager"],
};

/** Types into the search box and waits for the answer. */
async function type(visit, words) {
  await (await visit.find("#search")).sendKeys(words);
  await visit.until(
    "there is an answer",
    () => document.getElementById("card").shadowRoot.querySelector("#search-status").textContent,
  );
}

const browser = await Browser.open();
await mkdir(folder, { recursive: true });
try {
  for (const [name, [width, attributes, act, host]] of Object.entries(LOOKS)) {
    await browser.driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
      width,
      height: 900,
      deviceScaleFactor: 1,
      mobile: false,
    });
    const visit = await browser.visit(card(attributes), host);
    await visit.state(host ? "static" : "live");
    await act?.(visit);
    if (name === "no-card") await visit.state("failed");
    await visit.drawn();
    const height = Math.min(await visit.run(() => document.documentElement.scrollHeight), 16_000);
    // As tall as the page: what is out of sight is not drawn.
    await browser.driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
    await visit.drawn();
    await save(`${name}.png`, "Page.captureScreenshot", {
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width, height, scale: 1 },
    });
    await visit.end();
  }
  await browser.driver.sendDevToolsCommand("Emulation.clearDeviceMetricsOverride", {});
  const visit = await browser.visit(card());
  await visit.state("live");
  await save("print.pdf", "Page.printToPDF", { printBackground: false, preferCSSPageSize: true });
  await visit.end();
  // They take room from the page, and go away while a picture of all of it is taken.
  await browser.driver.sendDevToolsCommand("Emulation.setScrollbarsHidden", { hidden: true });
  for (const [name, [width, high, query, scheme = ""]] of Object.entries(PAGES)) {
    await browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", {
      features: [{ name: "prefers-color-scheme", value: scheme }],
    });
    await browser.driver.sendDevToolsCommand("Emulation.setDeviceMetricsOverride", {
      width,
      height: 900,
      deviceScaleFactor: 1,
      mobile: false,
    });
    const visit = await browser.visit("", { script: false });
    await openPage(visit, query);
    await ready(visit);
    await visit.drawn();
    const height = high || Math.min(await visit.run(() => document.documentElement.scrollHeight), 16_000);
    await save(`${name}.png`, "Page.captureScreenshot", {
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width, height, scale: 1 },
    });
    await visit.end();
  }
  await browser.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features: [] });
  await browser.driver.sendDevToolsCommand("Emulation.clearDeviceMetricsOverride", {});
  const demo = await browser.visit("", { script: false });
  await openPage(demo, "?clinic-name=Riverside");
  await ready(demo);
  await save("page-print.pdf", "Page.printToPDF", { printBackground: false, preferCSSPageSize: true });
  await demo.end();
} finally {
  await browser.close();
}

async function save(file, command, options) {
  const { data } = await browser.driver.sendAndGetDevToolsCommand(command, options);
  await writeFile(join(folder, file), Buffer.from(data, "base64"));
  console.log(join(folder, file));
}
