// The page's style does not reach into the card, and the card's does not reach out.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { stickingOut } from "./support/layout.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });

/** How the card looks to a person: the style of a few telling elements. */
const look = (visit) =>
  visit.run(() => {
    const root = document.getElementById("card").shadowRoot;
    const style = (css, ...properties) => {
      const computed = getComputedStyle(root.querySelector(css));
      return Object.fromEntries(properties.map((property) => [property, computed.getPropertyValue(property)]));
    };
    return {
      display: getComputedStyle(document.getElementById("card")).display,
      card: style(
        ".card",
        "color",
        "background-color",
        "font-family",
        "font-size",
        "line-height",
        "letter-spacing",
        "text-align",
        "text-transform",
        "border-top-style",
      ),
      name: style("#name", "font-size", "font-weight", "color", "margin-top"),
      button: style(
        "#driving .section-button",
        "background-color",
        "border-top-width",
        "padding-top",
        "font-size",
        "text-transform",
        "box-shadow",
      ),
      call: style(".call-button", "color", "background-color", "display"),
      list: style(".signs", "list-style-type", "padding-left"),
      hidden: style("#driving .panel", "content-visibility"),
    };
  });

let untouched;
on("the card on an empty page", EAGER, {}, async (visit) => {
  await visit.state("live");
  untouched = await look(visit);
  assert.equal(untouched.display, "block");
});

const HOSTILE = {
  "a page that resets everything": "* { all: unset !important }",
  "Bootstrap's reboot": `*,::after,::before{box-sizing:border-box} body{margin:0;font-family:Georgia;font-size:1rem;color:#212529;text-align:center} h1,h2,h3,h4{margin-top:0;margin-bottom:.5rem;font-weight:500;color:inherit}
    ul{padding-left:2rem} button{border-radius:0;text-transform:none} .card{position:relative;display:flex;flex-direction:column;background:#000;color:#fff} .alert{padding:99px} .badge{color:#fff} .hidden,[hidden]{display:none!important}`,
  "a WordPress theme": `html{font-size:62.5%} body{font:1.8rem/2 Georgia;letter-spacing:.1em;text-transform:uppercase;color:#888;word-spacing:1em;text-indent:3em}
    button,.button,input[type=submit]{background:#cd2653!important;color:#fff!important;padding:1.1em 1.44em!important;border:0;text-transform:uppercase} h2,h3{margin:6rem auto 2rem!important;font-size:4.8rem!important} ul{list-style:none;padding:0} a{color:red}`,
};

for (const [name, css] of Object.entries(HOSTILE)) {
  on(`${name} does not reach into the card`, EAGER, { head: `<style>${css}</style>` }, async (visit) => {
    await visit.state("live");
    assert.deepEqual(await look(visit), untouched);
    await visit.press("#driving .section-button");
    assert.deepEqual(await visit.open(), ["driving"]);
    await visit.quiet();
  });
}

// A regression: a theme outlined the whole card after a press in it.
on(
  "a theme that outlines what has the focus does not outline the card around it",
  EAGER,
  { head: "<style>*:focus, *:focus-within { outline: 9px solid red }</style>" },
  async (visit) => {
    await visit.state("live");
    await visit.press("#driving .section-button");
    assert.equal(await visit.run(() => getComputedStyle(document.getElementById("card")).outlineStyle), "none");
  },
);

on(
  "the card does not reach out",
  `<h2 id="mine" class="name">Mine</h2><button id="button" class="quiet">Mine</button>${EAGER}`,
  {},
  async (visit) => {
    const style = () =>
      visit.run(() =>
        ["mine", "button"].map((id) => {
          const { fontSize, color, margin, textDecorationLine } = getComputedStyle(document.getElementById(id));
          return { fontSize, color, margin, textDecorationLine };
        }),
      );
    const before = await style();
    await visit.state("live");
    assert.deepEqual(await style(), before);
    assert.deepEqual(await visit.run(() => [document.styleSheets.length, document.adoptedStyleSheets.length]), [0, 0]);
  },
);

on(
  "with the look of the host the card takes over the page's font and colours",
  `<div style="font-family: monospace; color: rgb(1, 2, 3)">${EAGER.replace("load=", 'look="host" load=')}</div>`,
  {},
  async (visit) => {
    await visit.state("live");
    const { card } = await look(visit);
    assert.deepEqual(
      [card["font-family"], card.color, card["background-color"]],
      ["monospace", "rgb(1, 2, 3)", "rgba(0, 0, 0, 0)"],
    );
  },
);

on(
  "a compact card takes less room, with letters as large as before",
  EAGER.replace("load=", 'look="compact" load='),
  {},
  async (visit) => {
    await visit.state("live");
    assert.equal((await look(visit)).card["font-size"], untouched.card["font-size"]);
    const height = () => visit.run(() => document.getElementById("card").getBoundingClientRect().height);
    const compact = await height();
    await visit.run(() => document.getElementById("card").removeAttribute("look"));
    assert.ok(compact < 0.95 * (await height()), `${compact}`);
  },
);

for (const parent of [
  "display: flex",
  "display: flex; flex-direction: column; align-items: center",
  "display: grid; justify-items: center",
  "display: inline-block",
  "float: left",
  "inline-size: fit-content",
]) {
  on(
    `the card has its width in a parent with "${parent}"`,
    `<div style="${parent}">${EAGER}</div>`,
    {},
    async (visit) => {
      await visit.state("live");
      // A regression: a container has no width of its own, and the card was nothing there.
      assert.ok((await visit.run(() => document.getElementById("card").getBoundingClientRect().width)) > 300);
    },
  );
}

on(
  "a card keeps the direction of its language in a page from right to left",
  `<div dir="rtl" lang="ar">${EAGER}</div>`,
  {},
  async (visit) => {
    await visit.state("live");
    // A regression: "10 or more in 100" was read as "or more in 100 10".
    assert.equal(
      await visit.run(
        () => getComputedStyle(document.getElementById("card").shadowRoot.querySelector(".choice")).direction,
      ),
      "ltr",
    );
  },
);

on(
  "in a card from right to left, English and its numbers are read from left to right",
  EAGER.replace('lang="en"', 'lang="ar"').replace("load=", 'open="all" load='),
  {},
  async (visit) => {
    await visit.state("live");
    const inOrder = await visit.run(() => {
      const root = document.getElementById("card").shadowRoot;
      // Where each of these words begins on its line, from left to right.
      const left = (css, ...words) => {
        const element = root.querySelector(css);
        const range = document.createRange();
        return words.map((word) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(word);
            if (at < 0) continue;
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + word.length);
            return Math.round(range.getBoundingClientRect().left);
          }
          throw new Error(`${word} is not in ${css}`);
        });
      };
      const rising = (places) => places.every((place, at) => at === 0 || place > places[at - 1]);
      return {
        direction: getComputedStyle(root.querySelector(".card")).direction,
        statement: rising(left("#help-poison", "Took", "too")),
        number: rising(left("#help-poison .phone", "1-800", "1222")),
        dose: rising(left(".facts bdi bdi", "5", "mg")),
        arabic: rising(left(".legend .tier-button[data-tier=emergency] .meaning", "حالة", "طوارئ").reverse()),
      };
    });
    assert.deepEqual(inOrder, { direction: "rtl", statement: true, number: true, dose: true, arabic: true });
  },
);

on("two cards share their style sheets", EAGER + EAGER.replace('"card"', '"other"'), {}, async (visit) => {
  await visit.state("live", "other");
  assert.ok(
    await visit.run(() => {
      const [one, two] = [...document.querySelectorAll("medication-card")].map(
        (card) => card.shadowRoot.adoptedStyleSheets,
      );
      return one.length > 0 && one.length === two.length && one.every((sheet, at) => sheet === two[at]);
    }),
  );
});

/** Text as wide apart as WCAG 1.4.12 has it. */
const APART =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

for (const [width, lang, spacing, dir] of [
  [240, "en", "", "ltr"],
  [320, "en", "", "ltr"],
  [320, "es", "", "ltr"],
  [240, "ar", "", "rtl"],
  [320, "ar", "", "rtl"],
  [1200, "ar", "", "rtl"],
  [320, "en", APART, "ltr"],
  [320, "en", "", "rtl"],
  [390, "en", "", "ltr"],
  [1200, "en", "", "ltr"],
  [1200, "en", "", "rtl"],
]) {
  on(
    `nothing sticks out at ${width} px${spacing && " with text far apart"} (${lang}, ${dir})`,
    `<div dir="${dir}" style="inline-size:${width}px">${EAGER.replace('"en"', `"${lang}"`).replace("load=", 'open="all" load=')}</div>`,
    {},
    async (visit) => {
      await visit.state("live");
      await visit.run(
        (spacing, dir) => {
          const apart = new CSSStyleSheet();
          apart.replaceSync(spacing);
          const root = document.getElementById("card").shadowRoot;
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, apart];
          // As a card in a language from right to left would be.
          root.querySelector(".card").dir = dir;
        },
        spacing,
        dir,
      );
      assert.deepEqual(await stickingOut(visit), []);
    },
  );
}
