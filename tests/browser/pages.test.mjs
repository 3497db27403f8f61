// Pages that need no script or no snippet: cards/<name>/index.html has all that the card says, and embed.html is the
// card alone, with the attributes of its address.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { FOLDER } from "./support/server.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });

/** What each of the cards about baclofen says, by region and language. */
const CARDS = {
  "us.en": { number: "Call 911", title: /^Baclofen: Eases/, stop: /Do not stop suddenly/ },
  "uk.en": { number: "Call 999", title: /^Baclofen: Eases/, stop: /Do not stop suddenly/ },
  "us.es": { number: "Llame al 911", title: /^Baclofeno: Alivia/, stop: /No lo deje de golpe/ },
  "us.ar": { number: "اتصل بالرقم 911", title: /^Baclofen: Eases/, stop: /Do not stop suddenly/, content: "en" },
};

for (const [card, { number, title, stop, content }] of Object.entries(CARDS)) {
  const [region, lang] = card.split(".");

  on(
    `the page without scripts says all that can be seen of the live card (${card})`,
    EAGER.replace('"us"', `"${region}"`).replace('"en"', `"${lang}"`).replace("load=", 'open="all" load='),
    {},
    async (visit) => {
      await visit.state("live");
      const said = await visit.run(() => {
        const plain = (text) => text.replace(/\s+/g, " ").trim();
        const root = document.getElementById("card").shadowRoot;
        return [...root.querySelectorAll(".card h2, .card h3, .card h4, .card p, .card li, .card dt, .card dd")]
          .filter(
            (element) =>
              element.checkVisibility() &&
              !element.querySelector("p, li, h4, dd") &&
              !element.closest(".traits, .search, .narrowed, .legend, [data-live], #sources"),
          )
          .map((element) => [element.closest("[id]")?.id ?? "", plain(element.textContent)])
          .filter(([, text]) => text);
      });
      assert.ok(said.length > 200, `the card says only ${said.length} things`);
      await visit.driver.get(`${visit.host.origin}${FOLDER}/cards/baclofen.${card}/index.html`);
      const page = await visit.run(() => document.body.textContent.replace(/\s+/g, " "));
      assert.deepEqual(
        said.filter(([, text]) => !page.includes(text)),
        [],
        "is not on the page",
      );
      assert.ok(page.includes(number));
    },
  );

  on(
    `the page without scripts is complete, has its style and no control that needs a script (${card})`,
    "",
    { script: false },
    async (visit) => {
      await visit.driver.get(`${visit.host.origin}${FOLDER}/cards/baclofen.${card}/index.html`);
      const page = await visit.run(() => ({
        dead: [
          ...document.querySelectorAll(
            "button, input, select, [hidden], [aria-expanded], [aria-pressed], [aria-controls], template, noscript, iframe",
          ),
        ].map((element) => element.outerHTML.slice(0, 80)),
        scripts: [...document.scripts].map(({ type }) => type),
        unseen: [...document.querySelectorAll("main p, main li, main h3")]
          .filter(
            (element) =>
              element.textContent.trim() && !element.checkVisibility() && !element.closest(".cites, .tier-name"),
          )
          .map((element) => element.textContent.slice(0, 80)),
        handlers: [...document.querySelectorAll("*")]
          .flatMap((element) => element.getAttributeNames())
          .filter((name) => name.startsWith("on")),
        border: getComputedStyle(document.querySelector(".card")).borderTopStyle,
        title: document.title,
        description: document.querySelector("meta[name=description]").content,
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        ids: [...document.querySelectorAll("[id]")].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at),
        data: document.querySelector("script[type='application/ld+json']").textContent,
        sources: [...document.querySelectorAll("#sources a[href]")].length,
      }));
      assert.deepEqual([page.dead, page.unseen, page.handlers, page.ids], [[], [], [], []]);
      assert.deepEqual(page.scripts, ["application/ld+json"]);
      assert.equal(page.border, "solid");
      assert.match(page.title, title);
      assert.match(page.description, stop);
      assert.deepEqual([page.lang, page.dir], [lang, lang === "ar" ? "rtl" : "ltr"]);
      assert.ok(page.sources > 50, `${page.sources} sources`);
      const data = JSON.parse(page.data);
      assert.deepEqual(
        [data["@type"], data.creativeWorkStatus, data.inLanguage, data.name],
        ["MedicalWebPage", "Draft", content ?? lang, page.title],
      );
      assert.match(data.dateModified, /^\d{4}-\d\d-\d\d$/);
      assert.deepEqual(
        visit.host.requests.filter((path) => path.startsWith(FOLDER)),
        [`${FOLDER}/cards/baclofen.${card}/index.html`, `${FOLDER}/medication-card.css`],
      );
      assert.deepEqual(await visit.browser.consoleErrors(), []);
    },
  );
}

const framed = (visit, query) => visit.driver.get(`${visit.host.origin}${FOLDER}/embed.html${query}`);
const attributes = (visit) =>
  visit.run(() =>
    Object.fromEntries(
      [...document.querySelector("medication-card").attributes].map(({ name, value }) => [name, value]),
    ),
  );

on("embed.html takes the attributes of its address and ignores what is none", "", { script: false }, async (visit) => {
  await framed(
    visit,
    "?medicine=baclofen&region=uk&load=eager&open=driving&clinic-name=Riverside%20%3Cb%3E&theme=dark&onclick=alert(1)&style=color:red&id=state&slot=x&nosuch=1&class=busy&MEDICINE=other",
  );
  await visit.until("it is live", () => document.querySelector("medication-card")?.state === "live");
  assert.deepEqual(await attributes(visit), {
    medicine: "baclofen",
    region: "uk",
    load: "eager",
    open: "driving",
    "clinic-name": "Riverside <b>",
    theme: "dark",
  });
  const shown = await visit.run(() => [
    document.title,
    document.documentElement.lang,
    document.querySelector("medication-card").shadowRoot.querySelector(".clinic-line strong").textContent,
    document.querySelector("medication-card").shadowRoot.querySelector("#driving .panel").hidden,
  ]);
  assert.deepEqual(shown, ["Baclofen", "en", "Riverside <b>", false]);
  assert.deepEqual(await visit.browser.consoleErrors(), []);
});

on.once("embed.html without a medicine says whom to ask", "", { script: false }, async (visit) => {
  await framed(visit, "");
  await visit.until("it has failed", () => document.querySelector("medication-card")?.state === "failed");
  assert.match(
    await visit.run(
      () => document.querySelector("medication-card").shadowRoot.querySelector("[role=status]").innerText,
    ),
    /pharmacist/,
  );
  assert.deepEqual(await attributes(visit), {});
});
