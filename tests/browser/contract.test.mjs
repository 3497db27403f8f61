// What a card does whether it is live or not: the same behaviour in both, tested by the same lines.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ENGINE } from "./support/browser.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });

/** The state of each card, and how the page gets it: a policy that refuses WebAssembly leaves it static for good. */
const CARDS = {
  static: { headers: { "content-security-policy": "default-src 'self'" } },
  live: {},
};

/** Defines a test of both cards: each on a fresh page, which scrolls, when it is in its state. */
function both(name, attributes, act, define = on) {
  const body = `<p>Above.</p>${EAGER.replace("load=", `${attributes} load=`)}<p>Below.</p>`;
  for (const [state, host] of Object.entries(CARDS)) {
    define(`${name} (${state})`, body, host, async (visit) => {
      await visit.state(state);
      // The engine has been refused by then, or the notices would move the card later.
      if (state === "static")
        await visit.until("it stays static", () => window.recorded.events.some(({ code }) => code === "wasm-blocked"));
      await act(visit);
      assert.equal(await visit.run(() => document.getElementById("card").state), state);
    });
  }
}

/** Runs a function in the page on the shadow root of the card. */
const inCard = (visit, script, ...given) =>
  visit.run(`(...given) => (${script})(document.getElementById("card").shadowRoot, ...given)`, ...given);

const set = (visit, name, value) =>
  visit.run((name, value) => document.getElementById("card").setAttribute(name, value), name, value);

const toggles = async (visit) => (await visit.events("toggle")).map(({ section, open }) => `${section} ${open}`);

/** Waits until exactly these sections are open. A live card renders a moment later. */
const opened = (visit, ...sections) =>
  visit.until(
    `these are open: ${sections}`,
    (sections) =>
      [...document.getElementById("card").shadowRoot.querySelectorAll(".section")]
        .filter((section) => !section.querySelector(".panel").hasAttribute("hidden"))
        .map(({ id }) => id)
        .join() === sections,
    sections.join(),
  );

both("a section opens and closes, is filled, and the page is told", "", async (visit) => {
  await visit.press("#driving .section-button");
  assert.deepEqual(await visit.open(), ["driving"]);
  assert.match(await visit.text(), /Do not drive or use/);
  await visit.press("#driving .section-button");
  assert.deepEqual(await visit.open(), []);
  assert.deepEqual(await toggles(visit), ["driving true", "driving false"]);
});

both("all sections open and close, and the button says which", "", async (visit) => {
  const label = async () => (await visit.find("[data-all]")).getText();
  const all = await inCard(visit, (root) => root.querySelectorAll(".section").length);
  assert.equal(await label(), "Show all sections");
  await visit.press("#storage .section-button");
  await visit.press("[data-all]");
  assert.equal((await visit.open()).length, all);
  assert.equal(await label(), "Hide all sections");
  assert.equal((await toggles(visit)).length, all, "each is told once");
  await visit.press("[data-all]");
  assert.deepEqual(await visit.open(), []);
  assert.equal(await label(), "Show all sections");
});

both(
  "the page opens sections, and is not told what it has done itself",
  'open="uses"',
  async (visit) => {
    await opened(visit, "uses");
    await set(visit, "open", "driving, storage");
    await opened(visit, "driving", "storage");
    await set(visit, "open", "");
    await opened(visit);
    await set(visit, "open", "all");
    await visit.until(
      "all are open",
      () => !document.getElementById("card").shadowRoot.querySelector(".panel[hidden]"),
    );
    assert.deepEqual(await toggles(visit), []);
  },
  on.once,
);

both(
  "sources are shown and hidden",
  "",
  async (visit) => {
    const seen = () => inCard(visit, (root) => root.querySelector("#do-not-stop .cites").checkVisibility());
    const pressed = async () => (await visit.find(".sources-switch")).getAttribute("aria-pressed");
    assert.deepEqual([await seen(), await pressed()], [false, "false"]);
    await visit.press(".sources-switch");
    assert.deepEqual([await seen(), await pressed()], [true, "true"]);
    await visit.press(".sources-switch");
    assert.deepEqual([await seen(), await pressed()], [false, "false"]);
  },
  on.once,
);

for (const [place, section, focused] of [
  ["storage", "storage", "#storage .section-button"],
  ["seizure", "side-effects", "#seizure"],
  ["benzodiazepines", "other-medicines", "#benzodiazepines > h4"],
]) {
  both(`a link opens, scrolls to and focuses ${place}, also where the page scrolls smoothly`, "", async (visit) => {
    await visit.run((hash) => {
      document.body.style.paddingBlock = "200vh";
      document.documentElement.style.scrollBehavior = "smooth";
      location.hash = hash;
    }, `#baclofen/${place}`);
    await visit.until(
      "the focus is there",
      (css) => document.getElementById("card").shadowRoot.activeElement?.matches(css),
      focused,
    );
    assert.deepEqual(await visit.open(), [section]);
    // A regression: a live card did not report it.
    assert.deepEqual(
      (await visit.events("toggle")).map((event) => [event.section, event.open]),
      [[section, true]],
    );
    // A regression: a live card scrolled once more for the focus, and the place ended in the middle of the window.
    await visit.run((place) => {
      window.rest = { top: Number.NaN, frames: 0 };
      const look = () => {
        const { top } = document.getElementById("card").shadowRoot.getElementById(place).getBoundingClientRect();
        window.rest = { top, frames: top === window.rest.top ? window.rest.frames + 1 : 0 };
        requestAnimationFrame(look);
      };
      look();
    }, place);
    const { top, height } = await visit.until(
      "the page is at rest",
      () => window.rest.frames > 20 && { ...window.rest, height: innerHeight },
    );
    // What comes into view on the way changes its height.
    assert.ok(Math.abs(top) < height / 4, `it ends at ${top} of ${height} pixels`);
  });
}

both(
  "a link to a place that is not there, or in another card, opens nothing",
  "",
  async (visit) => {
    for (const hash of ["#baclofen/nosuch", "#other/driving", "#baclofen/%3Cimg%3E"])
      await visit.run((hash) => (location.hash = hash), hash);
    await visit.drawn();
    assert.deepEqual(await visit.open(), []);
    assert.equal(await inCard(visit, (root) => root.activeElement), null);
  },
  on.once,
);

const WORDS = "out of heat and light";

both("find-in-page opens the section that holds what was found", "", async (visit) => {
  const panel = (root, words) =>
    [...root.querySelectorAll(".panel")].find((panel) => panel.textContent.includes(words));
  await visit.until("closed sections are filled", () =>
    [...document.getElementById("card").shadowRoot.querySelectorAll(".panel")].every((panel) => panel.firstChild),
  );
  const section = await inCard(visit, `(root, words) => (${panel})(root, words)?.closest(".section").id`, WORDS);
  assert.ok(section, "the words are in no section");
  // A text fragment is found as by find-in-page. Elsewhere there is nothing that does that without a person.
  if (ENGINE === "chromium") await visit.driver.get(`${visit.host.origin}/#:~:text=${encodeURIComponent(WORDS)}`);
  else
    await inCard(
      visit,
      `(root, words) => (${panel})(root, words).dispatchEvent(new Event("beforematch", { bubbles: true }))`,
      WORDS,
    );
  await opened(visit, section);
  assert.deepEqual(await toggles(visit), [`${section} true`]);
});

both(
  "headings stand under those of the page",
  'heading-level="4"',
  async (visit) => {
    const levels = () =>
      inCard(visit, (root) =>
        ["#name", "#uses h3", "#driving h4"].map((css) => root.querySelector(css).getAttribute("aria-level")),
      );
    await visit.press("#driving .section-button");
    assert.deepEqual(await levels(), ["4", "5", "6"]);
    await set(visit, "heading-level", "3");
    await visit.drawn();
    assert.deepEqual(await levels(), ["3", "4", "5"]);
    await set(visit, "heading-level", "2");
    await visit.drawn();
    assert.deepEqual(await levels(), [null, null, null]);
  },
  on.once,
);

both(
  "the clinic is named wherever the card says whom to ask",
  'open="all" clinic-name="Riverside Clinic" clinic-phone="555-0100" clinic-hours="9 to 5"',
  async (visit) => {
    const named = () =>
      inCard(visit, (root) => [...new Set([...root.querySelectorAll(".clinic")].map((place) => place.textContent))]);
    const line = () => inCard(visit, (root) => root.querySelector(".clinic-line").innerText.trim());
    assert.deepEqual(await named(), ["Riverside Clinic (555-0100)"]);
    assert.equal(await line(), "Riverside Clinic 555-0100 9 to 5");
    await set(visit, "clinic-name", "Hill Clinic");
    await set(visit, "clinic-phone", "");
    await visit.drawn();
    assert.deepEqual(await named(), ["Hill Clinic"]);
    assert.equal(await line(), "Hill Clinic 9 to 5");
    for (const part of ["name", "hours"]) await set(visit, `clinic-${part}`, "");
    await visit.drawn();
    assert.deepEqual(await named(), ["your doctor or pharmacist"]);
    assert.equal(await line(), "");
  },
  on.once,
);

both("a button prints the card in its way when all of it is there", "", async (visit) => {
  await visit.run(() => {
    window.print = () => {
      const root = document.getElementById("card").shadowRoot;
      window.printed = {
        way: root.querySelector(".frame").dataset.print,
        empty: [...root.querySelectorAll(".panel")].filter((panel) => panel.textContent.length < 50).length,
        open: root.querySelectorAll(".panel:not([hidden])").length,
      };
      dispatchEvent(new Event("afterprint"));
    };
  });
  await visit.press("[data-print=large]");
  assert.deepEqual(await visit.until("it is printed", () => window.printed), { way: "large", empty: 0, open: 0 });
  assert.equal(await inCard(visit, (root) => root.querySelector(".frame").dataset.print ?? null), null);
});

both("whatever prints the page, the whole card is there", "", async (visit) => {
  await visit.run(() => dispatchEvent(new Event("beforeprint")));
  await visit.until("every section is filled", () =>
    [...document.getElementById("card").shadowRoot.querySelectorAll(".panel")].every(
      (panel) => panel.textContent.length > 50,
    ),
  );
  assert.deepEqual(await visit.open(), []);
});
