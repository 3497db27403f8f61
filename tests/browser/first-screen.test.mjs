// The first screen is for doing: whom to call, search, and what readers come for. Then when to call.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { gate } from "./support/arrival.mjs";
import { FOLDER } from "./support/server.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });

const CARDS = ["us.en", "uk.en", "us.es", "us.ar"];
const of = (card) => {
  const [region, lang] = card.split(".");
  return EAGER.replace('"us"', `"${region}"`).replace('"en"', `"${lang}"`);
};

/**
 * A card at the top of a page with the usual margin, on a screen of this width. The font of the test machine is a sixth wider
 * than those of phones; this one is about as wide.
 */
const onScreen = (width, card) =>
  `<style>medication-card { --mc-font: "DejaVu Sans Condensed" }</style><div style="inline-size: ${width - 16}px">${card}</div>`;
const MARGIN = 8;
const SMALL = { width: 360, height: 640 };

/** How far below the top of the card each of these elements ends. */
const ends = (visit, ...css) =>
  visit.run((css) => {
    const { shadowRoot } = document.getElementById("card");
    const { top } = document.getElementById("card").getBoundingClientRect();
    return css.map((css) =>
      Math.max(...[...shadowRoot.querySelectorAll(css)].map((element) => element.getBoundingClientRect().bottom - top)),
    );
  }, css);

for (const card of CARDS) {
  on(
    `on a screen of 360 by 640 pixels one can call, search and press all tiles, and the signs end on the second (${card})`,
    onScreen(SMALL.width, of(card)),
    {},
    async (visit) => {
      await visit.state("live");
      const [name, call, search, tiles, signs] = await ends(
        visit,
        "#name",
        ".call > *",
        "#search",
        ".tiles [data-go]",
        ".signs li",
      );
      for (const end of [name, call, search, tiles])
        assert.ok(end > 0 && end + MARGIN <= SMALL.height, JSON.stringify({ name, call, search, tiles }));
      assert.ok(signs > tiles && signs + MARGIN <= 2 * SMALL.height, `the signs end at ${signs}`);
      assert.equal(
        await visit.run(() => document.getElementById("card").shadowRoot.querySelectorAll(".tiles [data-go]").length),
        6,
      );
    },
  );
}

on("the card is in the order in which it is needed", EAGER, {}, async (visit) => {
  await visit.state("live");
  const order = [
    "#name",
    ".lead",
    ".badge",
    ".call .call-button",
    ".call [data-go=get-help-now]",
    "#search",
    ".tiles",
    "#get-help-now .signs",
    "#do-not-stop",
    ".key-facts",
    "#traits",
    ".toolbar",
    ".sections",
    ".print",
    ".footer",
  ];
  const tops = await visit.run(
    (order) =>
      order.map((css) => document.getElementById("card").shadowRoot.querySelector(css).getBoundingClientRect().top),
    order,
  );
  // In a row the button that calls stands beside the one that says when.
  const sorted = [...order.keys()].sort((a, b) => tops[a] - tops[b] || a - b);
  assert.deepEqual(
    sorted.filter((at) => order[at] !== ".call [data-go=get-help-now]").map((at) => order[at]),
    order.filter((css) => css !== ".call [data-go=get-help-now]"),
  );
  const inDom = await visit.run((order) => {
    const { shadowRoot } = document.getElementById("card");
    const all = [...shadowRoot.querySelectorAll("*")];
    return order.map((css) => all.indexOf(shadowRoot.querySelector(css)));
  }, order);
  assert.deepEqual(
    inDom,
    [...inDom].sort((a, b) => a - b),
  );
});

on(
  "what to do about a side effect stands before how often it is",
  EAGER.replace("load=", 'open="all" load='),
  {},
  async (visit) => {
    await visit.state("live");
    const wrong = await visit.run(() =>
      [...document.getElementById("card").shadowRoot.querySelectorAll(".effect")]
        .filter((effect) => {
          const all = [...effect.querySelectorAll("p")];
          const at = (css) => all.indexOf(effect.querySelector(css));
          const action = at(".action");
          return !(
            at(".notice") < action &&
            action < at(".rate") &&
            (at(".step-up") === -1 || at(".step-up") === action + 1)
          );
        })
        .map(({ id }) => id),
    );
    assert.deepEqual(wrong, []);
  },
);

/** Where the focus is: the id around it, and whether that can be seen. */
const arrived = (visit, id) =>
  visit.until(
    `${id} is reached`,
    (id) => {
      const { shadowRoot } = document.getElementById("card");
      const place = shadowRoot.querySelector(`[id="${id}"]`);
      const { top, bottom } = place.getBoundingClientRect();
      return (
        place.checkVisibility({ visibilityProperty: true }) &&
        top < innerHeight &&
        bottom > 0 &&
        (place === shadowRoot.activeElement || place.contains(shadowRoot.activeElement))
      );
    },
    id,
  );

/** Where each tile leads. */
const ways = (visit) =>
  visit.run(() =>
    [...document.getElementById("card").shadowRoot.querySelectorAll("[data-go]")].map(({ dataset }) => dataset.go),
  );

const LONG = '<p style="block-size: 40em"></p>';

async function leads(visit) {
  const all = await ways(visit);
  assert.equal(all.length, 7);
  for (const id of all) {
    await visit.press(`[data-go="${id}"]`);
    await arrived(visit, id);
  }
  assert.equal(await visit.run(() => location.hash), "", "the address is never written");
}

for (const card of CARDS)
  on(
    `every tile leads to its answer, and "When to call" to the signs (${card})`,
    of(card) + LONG,
    {},
    async (visit) => {
      await visit.state("live");
      await leads(visit);
      await visit.quiet();
    },
  );

on(
  "a tile leads to its answer before the card is live",
  EAGER.replace("eager", "interaction") + LONG,
  gate((path) => path.endsWith(".wasm")),
  async (visit) => {
    await visit.state("static");
    await leads(visit);
    assert.equal(await visit.run(() => document.getElementById("card").state), "static");
  },
);

on(
  "a tile leads to its answer in a card that stays text",
  EAGER + LONG,
  { change: (path) => (path.endsWith(".wasm") ? { status: 404, headers: {}, body: "" } : undefined) },
  async (visit) => {
    await visit.until("it is text only", () => window.recorded.events.some((event) => event.code === "wasm-missing"));
    await leads(visit);
  },
);

on.once("on the page without scripts a tile is a link to its answer", "", { script: false }, async (visit) => {
  for (const card of CARDS) {
    await visit.driver.get(`${visit.host.origin}${FOLDER}/cards/baclofen.${card}/index.html`);
    const links = await visit.run(() =>
      [...document.querySelectorAll("[data-go]")].map((link) => [
        link.localName,
        Boolean(link.hash && document.querySelector(link.hash)),
      ]),
    );
    assert.deepEqual(links, Array(7).fill(["a", true]), card);
  }
});

for (const width of [320, 390])
  for (const card of CARDS)
    on.once(
      `every number to call is a target of 44 pixels that no other lies over, at ${width} px (${card})`,
      onScreen(
        width,
        of(card).replace("load=", 'open="all" clinic-name="Riverside Clinic" clinic-phone="555-0100" load='),
      ),
      {},
      async (visit) => {
        await visit.state("live");
        const [count, small, over] = await visit.run(() => {
          const { shadowRoot } = document.getElementById("card");
          // Also what is not laid out as long as it is out of sight.
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { content-visibility: visible !important }");
          shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
          const numbers = [...shadowRoot.querySelectorAll('a[href^="tel:"]')].filter((link) => link.checkVisibility());
          const lines = numbers.map((link) => [link, link.getBoundingClientRect()]);
          const told = (link) => `${link.closest("[id]").id}: ${link.textContent}`;
          const small = lines
            .filter(([, { width, height }]) => width < 44 || height < 43.9)
            .map(([link]) => told(link));
          const over = (a, b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
          const pairs = lines.flatMap(([link, a], at) =>
            lines
              .slice(at + 1)
              .filter(([, b]) => over(a, b))
              .map(([other]) => [told(link), told(other)]),
          );
          return [numbers.length, small, pairs];
        });
        assert.ok(count > 10, `${count} numbers`);
        assert.deepEqual([small, over], [[], []]);
      },
    );

for (const [name, width, size] of [
  ["at 320 pixels", 320, "100%"],
  ["with letters twice as large", 360, "200%"],
])
  for (const card of CARDS)
    on(`nothing on the first screen is cut ${name} (${card})`, onScreen(width, of(card)), {}, async (visit) => {
      await visit.run((size) => (document.documentElement.style.fontSize = size), size);
      await visit.state("live");
      const cut = await visit.run(() => {
        const frame = document.getElementById("card").getBoundingClientRect();
        return [
          ...document
            .getElementById("card")
            .shadowRoot.querySelectorAll("#name, .lead, .badge, .call > *, .search > *, .tiles [data-go]"),
        ]
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return (
              (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1) ||
              left < frame.left - 0.5 ||
              right > frame.right + 0.5
            );
          })
          .map((element) => element.textContent);
      });
      assert.deepEqual(cut, []);
    });
