// Where one lands is what one sees: a place is at the top of the window at once, and still there two seconds later.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { Key } from "selenium-webdriver";
import { gate } from "./support/arrival.mjs";
import { DIST, page, SCRIPT } from "./support/server.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });

/** Everything is closed at first, or open. Above and below the card there is something to scroll past. */
const CARDS = { closed: EAGER, open: EAGER.replace("load=", 'open="all" load=') };
const around = (card) => `<p style="block-size: 150vh">Above</p>${card}<p style="block-size: 200vh">Below</p>`;

/** Remembers what was last scrolled to. A place in a section that is still closed cannot be. */
const NOTE = `<script>
  const { scrollIntoView } = Element.prototype;
  Element.prototype.scrollIntoView = function (...options) {
    if (this.checkVisibility()) window.landed = this;
    scrollIntoView.apply(this, options);
  };
</script>`;

/** The pages that are opened in frames. */
const files = Object.fromEntries(
  Object.entries(CARDS).map(([name, card]) => [`/${name}.html`, { body: page(SCRIPT + around(card), { head: NOTE }) }]),
);

const SIZES = [
  [390, 844],
  [1280, 800],
];

/** Every tenth side effect and the last, and a place of every other kind. */
const PLACES = (() => {
  const html = readFileSync(`${DIST}cards/baclofen.us.en.html`, "utf8");
  const ids = (pattern) => [...html.matchAll(pattern)].map(([, id]) => id);
  const effects = ids(/<li [^>]*id="([\w-]+)" class="effect"/g);
  const others = [
    /<li id="([\w-]+)" class="interaction"/g,
    /<div [^>]*id="([\w-]+)" class="group"/g,
    /<p id="([\w-]+)"/g,
  ];
  return [
    ...effects.filter((_, at) => at % 10 === 3),
    effects.at(-1),
    ...others.map((pattern) => ids(pattern).at(-1)),
    "storage",
  ];
})();

const FEW = PLACES.filter((_, at) => at % 2 === 0);

/** In a frame: the ways to a place. `at` is its id, or says which of several buttons leads there. */
const WAYS = {
  async "a link on a fresh load"() {},

  async "a link to a text"({ page, until, card, at }) {
    await until(() => card.state === "static");
    page.location.hash = `#baclofen/${at}`;
  },

  async "a link to a live card"({ page, until, card, at }) {
    await until(() => card.state === "live");
    page.location.hash = `#baclofen/${at}`;
  },

  async "a result that is pressed"({ until, card, type, at }) {
    await until(() => card.state === "live");
    const [words, nth] = at.split(" ");
    type(words);
    (await until(() => card.shadowRoot.querySelectorAll(".result")[nth])).click();
  },

  async Enter({ page, until, card, type, at }) {
    await until(() => card.state === "live");
    const [words, times] = at.split(" ");
    type(words);
    await until(() => card.shadowRoot.querySelector(".result"));
    for (let time = 0; time < times; time += 1) {
      page.landed = undefined;
      const init = { key: "Enter", bubbles: true, cancelable: true, composed: true };
      card.shadowRoot.querySelector("#search").dispatchEvent(new page.KeyboardEvent("keydown", init));
      await until(() => page.landed);
    }
  },

  async "what matters to the reader"({ until, card, at }) {
    await until(() => card.state === "live");
    for (const trait of card.shadowRoot.querySelectorAll("[data-list=trait]")) trait.click();
    const buttons = await until(() => {
      const all = [...card.shadowRoot.querySelectorAll(".go")];
      return all.length > at && all;
    });
    buttons.at(-1 - at).click();
  },
};

/**
 * In the page: goes to places at the same time, each in a frame, which is a window of its own. Tells between which heights the
 * top of each place was in all frames that were drawn within two seconds, and whether it could be seen at the end.
 */
const land = (cases, way) =>
  Promise.all(
    cases.map(async ({ address, size: [width, height], at }) => {
      const frame = document.createElement("iframe");
      frame.style.cssText = `position: fixed; inset: 0 auto auto 0; border: 0; inline-size: ${width}px; block-size: ${height}px`;
      frame.src = address;
      document.body.append(frame);
      await new Promise((loaded) => (frame.onload = loaded));
      const page = frame.contentWindow;
      const card = page.document.getElementById("card");
      const drawn = () => new Promise((go) => page.requestAnimationFrame(go));
      const until = async (test) => {
        for (const end = performance.now() + 8000; performance.now() < end; await drawn()) {
          const found = test();
          if (found) return found;
        }
        throw new Error(`waited in vain until ${test} for ${at} in ${address}`);
      };
      const type = (text) => {
        const input = card.shadowRoot.querySelector("#search");
        input.value = text;
        input.dispatchEvent(new page.InputEvent("input", { bubbles: true, composed: true }));
      };
      const { length } = page.history;
      await Object.values(page.eval(`({ ${way} })`))[0]({ page, until, card, type, at });
      const place = await until(() => page.landed);
      await drawn();
      await drawn();
      let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const end = performance.now() + 2000; performance.now() < end; await drawn()) {
        const { top } = place.getBoundingClientRect();
        [least, most] = [Math.min(least, top), Math.max(most, top)];
      }
      const { left, width: wide, top } = place.getBoundingClientRect();
      const seen = place.contains(card.shadowRoot.elementFromPoint(left + wide / 2, top + 8));
      const entries = page.history.length - length;
      frame.remove();
      return { at: `${address} ${at} ${width}`, id: place.id, least, most, seen, entries };
    }),
  );

/** Goes to places in one way, in windows of both sizes, with the sections closed and open, and fails if one of them is elsewhere. */
async function lands(visit, way, all) {
  const cases = all.flatMap((at, index) => {
    const fresh = way === "a link on a fresh load" ? `#baclofen/${at}` : "";
    // Every place in two of the four windows.
    const windows = Object.keys(CARDS).map((name, turn) => ({ name, size: SIZES[(index + turn) % 2] }));
    return windows.map(({ name, size }) => ({ address: `/${name}.html${fresh}`, size, at }));
  });
  const tops = [];
  while (cases.length > 0) tops.push(...(await visit.run(land, cases.splice(0, 12), String(WAYS[way]))));
  const wrong = tops.filter(
    ({ least, most, seen, entries }) =>
      !(least > -1.5 && most < 121 && seen) || (entries > 0 && !way.startsWith("a link")),
  );
  assert.deepEqual(wrong, []);
  assert.ok(new Set(tops.map(({ id }) => id)).size > all.length / 2, "it goes to one place again and again");
}

for (const [way, all] of [
  ["a link on a fresh load", PLACES],
  ["a link to a live card", FEW],
  ["a result that is pressed", ["pain 0", "pain 5", "sleep 0", "skin 1"]],
  ["Enter", ["pain 1", "pain 9", "sleep 2", "skin 1"]],
  ["what matters to the reader", [0, 5, 9]],
])
  on(`${way} ends with the place at the top`, "", { script: false, files }, (visit) => lands(visit, way, all));

{
  const away = gate((path) => path.endsWith(".wasm"));
  on("a link to a text ends with the place at the top", "", { script: false, files, ...away }, (visit) =>
    lands(visit, "a link to a text", FEW),
  );
}

const top = (visit, id) =>
  visit.run((id) => document.getElementById("card").shadowRoot.getElementById(id).getBoundingClientRect().top, id);

/** Waits two seconds, counted in frames that are drawn, and returns where the top of a place is then. */
async function topLater(visit, id) {
  await visit.run(async () => {
    for (const end = performance.now() + 2000; performance.now() < end; )
      await new Promise((go) => requestAnimationFrame(go));
  });
  return top(visit, id);
}

const isAtTop = (at, least = -1.5) => assert.ok(at > least && at < 121, `it is at ${at}`);

/** Gives the page an address with a link into the card before it is loaded. */
const following = (hash) => `<script>history.replaceState(null, "", "${hash}")</script>`;
const FAR = PLACES.at(5);

{
  const wasm = gate((path) => path.endsWith(".wasm"));
  on(
    "a card that becomes live under a reader who has followed a link does not move",
    around(EAGER),
    { ...wasm, head: following(`#baclofen/${FAR}`) },
    async (visit) => {
      await visit.state("static");
      const before = await topLater(visit, FAR);
      isAtTop(before);
      wasm.open();
      await visit.state("live");
      const after = await topLater(visit, FAR);
      assert.ok(Math.abs(after - before) < 1.5, `it moves from ${before} to ${after}`);
      await visit.quiet();
    },
  );
}

on(
  "after a link the reader scrolls up through what has its height already",
  around(CARDS.open),
  { head: following(`#baclofen/${PLACES.at(-5)}`) },
  async (visit) => {
    const id = PLACES.at(-5);
    await visit.state("live");
    isAtTop(await topLater(visit, id));
    const moved = await visit.run(async (id) => {
      const place = document.getElementById("card").shadowRoot.getElementById(id);
      const from = () => place.getBoundingClientRect().top + scrollY;
      const start = from();
      const heights = [];
      while (scrollY > innerHeight) {
        scrollBy({ top: -300, behavior: "instant" });
        for (let frame = 0; frame < 2; frame += 1) await new Promise((go) => requestAnimationFrame(go));
        heights.push(from() - start);
      }
      return heights.filter((height) => Math.abs(height) > 1);
    }, id);
    assert.deepEqual(moved, []);
  },
);

/** A header of the page, and the search box of the card below it, which both stay at the top. */
const HEADER =
  '<header style="position: sticky; inset-block-start: 0; block-size: 60px; background: silver; z-index: 99">Clinic</header>';
const STICKING =
  ".search { position: sticky; inset-block-start: 60px; block-size: 80px; overflow: auto; background: white; z-index: 9 }";

on(
  "what stays at the top of the page and of the card does not cover the place",
  HEADER + around(EAGER),
  {},
  async (visit) => {
    await visit.state("live");
    await visit.run((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.getElementById("card").shadowRoot.adoptedStyleSheets.push(sheet);
    }, STICKING);
    const under = async (id) => {
      const at = (await topLater(visit, id)) - 140;
      assert.ok(at > -1.5 && at < 121, `it is ${at} below what stays`);
    };
    await visit.run((hash) => (location.hash = hash), `#baclofen/${FAR}`);
    await visit.until("it is open", () => document.getElementById("card").shadowRoot.activeElement);
    await under(FAR);
    await visit.run(() => {
      scrollTo({ top: 0, behavior: "instant" });
      document.getElementById("card").shadowRoot.querySelector("#search").focus({ preventScroll: true });
    });
    await visit.keys("storage", Key.ENTER);
    await under("storage");
    await visit.quiet();
  },
);

on(
  "back from another page the place of a link is at the top again",
  around(EAGER),
  { files: { "/next.html": { body: page("<p>Next</p>") } }, head: following(`#baclofen/${FAR}`) },
  async (visit) => {
    await visit.state("live");
    isAtTop(await topLater(visit, FAR));
    await visit.driver.get(`${visit.host.origin}/next.html`);
    await visit.driver.navigate().back();
    await visit.state("live");
    isAtTop(await topLater(visit, FAR));
    await visit.driver.navigate().refresh();
    await visit.state("live");
    isAtTop(await topLater(visit, FAR));
  },
);

on(
  "a text that the browser has found in a closed section stays in view",
  around(EAGER),
  { only: ["chromium"], because: "nothing finds a text in it without a person" },
  async (visit) => {
    await visit.state("live");
    const words = await visit.run(
      (id) => document.getElementById("card").shadowRoot.querySelector(`#${id} .notice strong`).textContent,
      FAR,
    );
    await visit.driver.get("about:blank");
    await visit.driver.get(`${visit.host.origin}/#:~:text=${encodeURIComponent(words)}`);
    await visit.state("live");
    await visit.until("it is found", () => scrollY > innerHeight);
    const height = await visit.run(() => innerHeight);
    const at = await topLater(visit, FAR);
    assert.ok(at > -1.5 && at < height, `it is at ${at} of ${height}`);
  },
);
