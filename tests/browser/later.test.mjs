// What changes after a page has been read: its language, the date, where it is kept, what comes late.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { gate } from "./support/arrival.mjs";
import { FOLDER, TYPES } from "./support/server.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });

const PLAIN = EAGER.replace(' lang="en"', "");
const STATIC = PLAIN.replace("eager", "interaction");

const speaks = (visit, lang, id = "card") =>
  visit.until(
    `the card is in ${lang}`,
    (lang, id) => document.getElementById(id).shadowRoot.querySelector(".card")?.lang === lang,
    lang,
    id,
  );

const setLanguage = (visit, lang, css = "html") =>
  visit.run((lang, css) => document.querySelector(css).setAttribute("lang", lang), lang, css);

for (const [state, body] of [
  ["live", PLAIN],
  ["static", STATIC],
])
  on(`a ${state} card follows the language of the page when that changes`, body, {}, async (visit) => {
    await visit.state(state);
    for (const lang of ["es", "en", "es-MX"]) {
      await setLanguage(visit, lang);
      await speaks(visit, lang.slice(0, 2));
    }
    await visit.state(state);
    assert.match(await visit.text(), /911/);
    await visit.quiet();
  });

on(
  "a card in a shadow tree follows the language of what is around its host",
  `<section lang="en"><div id="host"></div></section>`,
  {},
  async (visit) => {
    await visit.run((card) => {
      const root = document.getElementById("host").attachShadow({ mode: "open" });
      root.innerHTML = card;
      window.card = root.firstElementChild;
    }, PLAIN);
    const inLanguage = (lang) =>
      visit.until(
        `it is in ${lang}`,
        (lang) => window.card.shadowRoot?.querySelector(".card")?.lang === lang && window.card.state === "live",
        lang,
      );
    await inLanguage("en");
    await setLanguage(visit, "es", "section");
    await inLanguage("es");
    await visit.quiet();
  },
);

on("a card with a language of its own keeps it", EAGER, {}, async (visit) => {
  await visit.state("live");
  await setLanguage(visit, "es");
  await visit.drawn();
  await speaks(visit, "en");
  assert.equal((await visit.events("ready")).length, 1);
  await visit.quiet();
});

on("a language that the card does not have is told, and the card stays", PLAIN, {}, async (visit) => {
  await visit.state("live");
  await setLanguage(visit, "de");
  await visit.until("it is told", () => window.recorded.events.some(({ code }) => code === "unknown-language"));
  await visit.state("live");
  await speaks(visit, "en");
});

on(
  "a page that a translator has marked keeps the card that the translator may have translated",
  PLAIN,
  {},
  async (visit) => {
    await visit.state("live");
    await visit.run(() => {
      document.documentElement.className = "translated-ltr";
      document.documentElement.lang = "es";
    });
    await visit.drawn();
    await speaks(visit, "en");
    await visit.quiet();
  },
);

/** Moves the clock of the page by a year when `window.later` is set. Hours take milliseconds. */
const CLOCK = `<script>
  {
    const Real = Date;
    window.Date = class extends Real {
      constructor(...given) {
        if (given.length) super(...given);
        else super(Real.now() + (window.later ? 366 * 86_400_000 : 0));
      }
    };
    const every = setInterval;
    window.setInterval = (work, time, ...given) => every(work, window.hasHours ? time / 1e5 : time, ...given);
    window.hasHours = location.search === "?hours";
  }
</script>`;

const isOverdue = () =>
  /out of date/.test(document.getElementById("card").shadowRoot.querySelector(".note").textContent);

const FOLLOW = {
  "the reader comes back to it": () => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })),
  "the browser shows it again": () => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })),
};
for (const [what, act] of Object.entries(FOLLOW))
  on(
    `a card that has become overdue while the page was open says so when ${what}`,
    EAGER,
    { head: CLOCK },
    async (visit) => {
      await visit.state("live");
      assert.equal(await visit.run(isOverdue), false);
      await visit.run(() => (window.later = true));
      await visit.run(act);
      await visit.until("it says so", isOverdue);
      assert.equal((await visit.events("ready")).length, 1);
      await visit.quiet();
    },
  );

on("a card that nobody touches says that it is overdue within the hour", EAGER, { head: CLOCK }, async (visit) => {
  await visit.driver.get(`${visit.host.origin}/?hours`);
  await visit.state("live");
  assert.equal(await visit.run(isOverdue), false);
  await visit.run(() => (window.later = true));
  await visit.until("it says so", isOverdue);
});

const OTHER = {
  "/other.html": {
    type: TYPES[".html"],
    body: "<!doctype html><title>Another page</title><link rel='icon' href='data:,'>",
  },
};

/** Leaves the page and comes back, and returns whether the browser had kept it. */
async function leaveAndReturn(visit) {
  await visit.run(() => {
    window.addEventListener("pageshow", ({ persisted }) => (window.kept = persisted));
  });
  await visit.driver.get(`${visit.host.origin}/other.html`);
  await visit.driver.navigate().back();
  await visit.until("the page is back", () => document.getElementById("card"));
  return visit.run(() => window.kept ?? false);
}

on("a live card works when the reader comes back to its page", EAGER, { files: OTHER }, async (visit) => {
  await visit.state("live");
  await visit.press("#driving .section-button");
  const kept = await leaveAndReturn(visit);
  await visit.state("live");
  if (kept) assert.deepEqual(await visit.open(), ["driving"]);
  await (await visit.find("#search")).sendKeys("sleepy");
  await visit.drawn();
  assert.match(await visit.text(), /sleepy/i);
  await visit.quiet();
});

{
  const text = gate((path) => path.endsWith(".en.html"));
  on(
    "a card that was still on its way when the reader left is there when the reader comes back",
    EAGER,
    { files: OTHER, change: text.change },
    async (visit) => {
      await visit.state("loading");
      await leaveAndReturn(visit);
      text.open();
      await visit.state("live");
    },
  );
}

const FRAME = `<iframe id="frame" title="About baclofen" src="${FOLDER}/embed.html?medicine=baclofen&amp;region=us" style="block-size: 300px"></iframe>`;

on("a frame whose script comes late has the height of its card", FRAME, { script: false }, async (visit) => {
  await visit.until("the card in the frame is there", () => {
    const inside = document.getElementById("frame").contentDocument;
    return inside?.querySelector("medication-card")?.shadowRoot?.querySelector(".card") && window.innerWidth;
  });
  await visit.drawn();
  await visit.run((src) => {
    const script = document.createElement("script");
    Object.assign(script, { type: "module", src });
    document.head.append(script);
  }, `${FOLDER}/frame.js`);
  await visit.until("the frame is as high as the card", () => {
    const frame = document.getElementById("frame");
    const card = frame.contentDocument.querySelector("medication-card");
    return Math.abs(frame.clientHeight - card.getBoundingClientRect().height) < 2 && frame.clientHeight > 600;
  });
});

on(
  "a frame whose script comes before the frame has the height of its card",
  `<main></main><script type="module" src="${FOLDER}/frame.js"></script>`,
  { script: false },
  async (visit) => {
    await visit.run((frame) => (document.querySelector("main").innerHTML = frame), FRAME);
    await visit.until("the frame is as high as the card", () => {
      const frame = document.getElementById("frame");
      const card = frame.contentDocument?.querySelector("medication-card");
      return card && Math.abs(frame.clientHeight - card.getBoundingClientRect().height) < 2 && frame.clientHeight > 600;
    });
  },
);
