// What comes out of the printer: PDFs are made, and their text is compared with the card.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { LETTER, print } from "./support/paper.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });
const PAPER = { only: ["chromium", "firefox"], because: "its driver has no command to print" };

const CLINIC = 'clinic-name="Riverside Clinic" clinic-phone="555-0100" clinic-hours="Mon to Fri, 9 to 5"';
const CARD = EAGER.replace("load=", `${CLINIC} load=`);
const PAGE = `<h1>A clinic</h1><nav>Menu of the clinic</nav><main>${CARD}</main>`;
const A4 = { width: 21, height: 29.7 };

/** Letters and digits only: line breaks and hyphens of the printed page do not count. */
const bare = (text) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");

/** Texts inside the card that fit, as they read on the page. */
const texts = (visit, css) =>
  visit.run((css) => {
    const texts = [...document.getElementById("card").shadowRoot.querySelectorAll(css)].map((element) => {
      const copy = element.cloneNode(true);
      for (const cites of copy.querySelectorAll(".cites")) cites.remove();
      return copy.textContent.trim();
    });
    return texts.filter(Boolean);
  }, css);

async function holds(visit, pages, css, least) {
  const paper = bare(pages.join(" "));
  const all = await texts(visit, css);
  assert.ok(all.length >= least, `${css}: ${all.length}`);
  assert.deepEqual(
    all.filter((text) => !paper.includes(bare(text))),
    [],
    css,
  );
}

// What is opened again is not laid out on the screen until it comes near.
for (const [when, presses] of Object.entries({ "": 0, " when all has been opened, closed and opened again": 3 })) {
  on(
    `the whole card has every statement, side effect, source and the clinic's lines${when}`,
    PAGE,
    PAPER,
    async (visit) => {
      await visit.state("live");
      for (let time = 0; time < presses; time += 1) await visit.press("[data-all]");
      const pages = await print(visit, "whole");
      await holds(
        visit,
        pages,
        ".panel li:not(.effect, .legend li, .reminder li, .sources li), .panel p:not(.narrowed p, .reminder p), .alert:not(.reminder) li, .alert:not(.reminder) p",
        300,
      );
      await holds(visit, pages, ".effect .notice strong", 55);
      await holds(visit, pages, ".sources a, .source-note", 200);
      await holds(visit, pages, ".review span, .key-facts li, .clinic-line, .section-button", 20);
      const paper = pages.join(" ");
      assert.match(paper, /https:\/\/dailymed/, "links are addresses");
      assert.ok(!paper.includes("Menu of the clinic"), "the page around the card");
      assert.ok(!paper.includes("My questions"), "what is for the one page only");
    },
  );
}

// Numbers and Latin words among Arabic ones are not in one order in the text of a PDF, so only what is English is compared.
for (const [card, { css, effects }] of Object.entries({
  "uk.en": { css: ".panel li, .panel p", effects: ".effect .notice strong" },
  "us.es": { css: ".panel li, .panel p", effects: ".effect .notice strong" },
  "us.ar": { css: ".panel li bdi[lang=en], .panel p bdi[lang=en]", effects: ".effect .notice bdi strong" },
})) {
  const [region, lang] = card.split(".");
  const page = PAGE.replace('"us"', `"${region}"`).replace('"en"', `"${lang}"`);

  on(`every card has its statements and side effects on paper (${card})`, page, PAPER, async (visit) => {
    await visit.state("live");
    const pages = await print(visit, "whole");
    const shown = css
      .split(", ")
      .map((part) => part.replace(".panel", ".group"))
      .join(", ");
    await holds(visit, pages, `${shown}, .alert:not(.reminder) li bdi, .alert:not(.reminder) p bdi`, 100);
    await holds(visit, pages, effects, 50);
  });
}

on("what is open, and what is always open", PAGE, PAPER, async (visit) => {
  await visit.state("live");
  await visit.press("#driving .section-button");
  const pages = await print(visit, "open");
  await holds(
    visit,
    pages,
    "#driving .panel li, #driving .panel p, .alert:not(.reminder) li, .alert:not(.reminder) p",
    10,
  );
  const paper = bare(pages.join(" "));
  for (const hidden of await texts(visit, "#storage .panel li, #cost .panel p"))
    assert.ok(!paper.includes(bare(hidden)), hidden);
});

for (const [name, size] of Object.entries({ LETTER, A4 })) {
  on(`one page to take along is one page (${name})`, PAGE, PAPER, async (visit) => {
    await visit.state("live");
    const pages = await print(visit, "page", size);
    assert.equal(pages.length, 1, pages.at(-1));
    await holds(
      visit,
      pages,
      ".name bdi, .purpose, #get-help-now li, #do-not-stop p, .take-away li, .take-away h3, .badge, .clinic-line, .footer",
      20,
    );
    await visit.quiet();
  });
}

on("in large letters it may be more pages, with all of it", PAGE, PAPER, async (visit) => {
  await visit.state("live");
  const pages = await print(visit, "large");
  assert.ok(pages.length > 1);
  await holds(visit, pages, "#get-help-now li, #do-not-stop p, .take-away li", 15);
});

on(
  "a card that prints before it is live prints once, and shows no sources for it",
  PAGE.replace('load="eager"', 'load="interaction"'),
  PAPER,
  async (visit) => {
    await visit.state("static");
    await visit.run(() => {
      window.printed = 0;
      window.print = () => (window.printed += 1);
      document.getElementById("card").shadowRoot.querySelector("[data-print=page]").click();
      document.getElementById("card").hydrate();
    });
    await visit.state("live");
    await visit.drawn();
    // A regression: the press was kept for the live card, which printed again.
    assert.equal(await visit.run(() => window.printed), 1);
    assert.equal(
      await visit.run(() =>
        document.getElementById("card").shadowRoot.querySelector(".card").hasAttribute("data-sources"),
      ),
      false,
    );
  },
);

/** Pages that clip, hide, move or narrow what stands in them. `{}` is the card. */
const PLACES = {
  "an app shell whose main part scrolls":
    "<style>html, body { height: 100%; overflow: hidden; margin: 0 } main { height: 100%; overflow: auto }</style><nav>Menu of the clinic</nav><main>{}</main>",
  "an open dialog": '<nav>Menu of the clinic</nav><dialog id="dialog">{}</dialog><script>dialog.showModal()</script>',
  "a popover":
    '<nav>Menu of the clinic</nav><div popover id="popover">{}</div><script>popover.showPopover?.()</script>',
  "a fixed modal":
    '<nav>Menu of the clinic</nav><div style="position: fixed; inset: 10%; overflow: auto; transform: scale(0.9)">{}</div>',
  "a narrow column of a grid":
    '<div style="display: grid; grid-template-columns: 20em 1fr"><div>{}</div><nav>Menu of the clinic</nav></div>',
  "a flex row that is as high as the window":
    '<div style="display: flex; height: 100vh; overflow: hidden"><nav>Menu of the clinic</nav><div style="flex: 0 0 18em; overflow: auto">{}</div></div>',
  "columns of text": '<div style="columns: 3; height: 40em">{}<nav>Menu of the clinic</nav></div>',
  "what is moved, clipped and filtered":
    '<nav>Menu of the clinic</nav><div style="transform: rotate(3deg) translateX(50%); clip-path: inset(20%); filter: blur(2px); opacity: 0.3; contain: strict; block-size: 20em">{}</div>',
  "a theme with wide margins and padding":
    "<style>body { margin: 4rem; padding: 6rem } article { margin-block: 30vh; padding: 5rem; border: 1px solid }</style><nav>Menu of the clinic</nav><article>{}</article>",
  "a print style that hides what surrounds it":
    "<style>@media print { aside { display: none !important } body * { visibility: hidden !important } }</style><nav>Menu of the clinic</nav><aside>{}</aside>",
  "a page with margins of its own for paper":
    "<style>@page { margin: 5cm; size: A5 landscape }</style><nav>Menu of the clinic</nav><main>{}</main>",
  "text beside it": "<main>Menu of the clinic {} Menu of the clinic</main>",
  "a component with a shadow root":
    '<nav>Menu of the clinic</nav><x-tabs><template shadowrootmode="open"><style>:host { display: block; height: 10em; overflow: hidden } div { height: 5em; overflow: auto; margin: 9em }</style><p>Menu of the clinic</p><div><slot></slot></div></template>{}</x-tabs>',
};

for (const [place, html] of Object.entries(PLACES))
  on(
    `in ${place} a card is printed whole and alone, and its one page is one page`,
    html.replace("{}", CARD),
    PAPER,
    async (visit) => {
      await visit.state("live");
      const around = (pages) => pages.join(" ").includes("Menu of the clinic");
      const whole = await print(visit, "whole");
      await holds(visit, whole, "#get-help-now li, #do-not-stop p, .effect .notice strong, .review span", 60);
      assert.ok(!around(whole), "what is around the card");
      for (const size of [LETTER, A4]) {
        const pages = await print(visit, "page", size);
        assert.equal(pages.length, 1, pages.at(-1));
        await holds(
          visit,
          pages,
          ".name bdi, #get-help-now li, #do-not-stop p, .take-away li, .clinic-line, .footer",
          20,
        );
        assert.ok(!around(pages), "what is around the card");
      }
    },
  );

on(
  "a card that looks like a dark page is black on paper",
  `<style>body { background: #000; color: #fff }</style>${CARD.replace("load=", 'look="host" load=')}`,
  {},
  async (visit) => {
    await visit.state("live");
    await visit.onPaper(async () => {
      const colours = await visit.run(() => [
        ...new Set(
          [
            ...document.getElementById("card").shadowRoot.querySelectorAll(".card h2, .card p, .card li, .card bdi"),
          ].map((text) => getComputedStyle(text).color),
        ),
      ]);
      assert.deepEqual(colours, ["rgb(0, 0, 0)"]);
    });
  },
);

/** What printing leaves on the page and the card. */
const traces = (visit) =>
  visit.run(() => [
    document.querySelectorAll("[printing], [data-around-printing]").length,
    document.adoptedStyleSheets.length,
    document.getElementById("card").shadowRoot.querySelector(".frame").dataset.print ?? "",
  ]);
const NONE = [0, 0, ""];

for (const [what, script] of Object.entries({
  "is ignored": "window.print = () => {}",
  "is refused": "window.print = () => { throw new DOMException('no', 'SecurityError') }",
  "is missing": "window.print = undefined",
  "tells of its beginning only": "window.print = () => dispatchEvent(new Event('beforeprint'))",
}))
  on(`where printing ${what}, the next print of the browser is the page's`, PAGE, {}, async (visit) => {
    await visit.state("live");
    await visit.run(
      (script) => document.head.append(Object.assign(document.createElement("script"), { text: script })),
      script,
    );
    await visit.press("[data-print=page]");
    if (what === "tells of its beginning only") await visit.run(() => void dispatchEvent(new Event("beforeprint")));
    await visit.until(
      "nothing is left of it",
      () => !document.querySelector("[printing], [data-around-printing]") && document.adoptedStyleSheets.length === 0,
    );
    assert.deepEqual(await traces(visit), NONE);
  });

on("after printing the page and the card are as they were", PAGE, PAPER, async (visit) => {
  await visit.state("live");
  await print(visit, "page");
  assert.deepEqual(await traces(visit), NONE);
});

on(
  "the browser's own print has every section too, before the card is live",
  PAGE.replace('load="eager"', 'load="interaction"'),
  PAPER,
  async (visit) => {
    await visit.state("static");
    const pages = await print(visit, null);
    await holds(visit, pages, ".panel li:not(.effect, .legend li, .reminder li), .effect .notice strong", 230);
    assert.ok(bare(pages.join("")).includes(bare("/cards/baclofen.us.en/#sources")), "where the sources are");
    assert.equal(visit.host.requests.filter((path) => path.endsWith(".wasm")).length, 0, "nothing was loaded for it");
  },
);
