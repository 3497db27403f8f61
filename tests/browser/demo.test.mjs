// The demo page for everybody: screen readers, keyboards, small screens, paper, no scripts, and a card that fails.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { violations } from "./support/axe.mjs";
import { builderSuite, choose, openPage, PAGE, POLICY, ready, says, snippet } from "./support/builder.mjs";
import { FOLDER } from "./support/server.mjs";

const on = builderSuite({ test, after });
const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");

/** Everything that the form holds can be seen. */
const unfold = (visit) =>
  visit.run(() => {
    for (const group of document.querySelectorAll("details")) group.open = true;
  });

const wrong = { "clinic-hours": "9 to 5", "clinic-phone": "call us", "--mc-accent": "purple", files: "here" };

const STATES = {
  "as it opens": ["", () => {}],
  "all choices in sight": ["", unfold],
  "mistakes in the fields": [
    "",
    async (visit) => {
      await unfold(visit);
      await choose(visit, wrong);
    },
  ],
  "advice on colours": ["?--mc-accent=%236a1b9a", () => {}],
  "a dark card in a phone": ["?theme=dark&preview=phone&look=contrast", () => {}],
  "a way that cannot carry the choice": [
    "?kind=static&open=all&clinic-name=Riverside",
    (visit) => says(visit, "shadowrootmode"),
  ],
  "the lines for Yew": ["?kind=yew&heading-level=3", (visit) => says(visit, "HeadingLevel")],
  "in Spanish": ["?lang=es&open=uses", () => {}],
};

/** Where axe may be put into the page: a driver runs it as a script of the page. */
const OPEN_POLICY = POLICY.replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-inline' 'unsafe-eval'");

for (const [name, [query, act]] of Object.entries(STATES)) {
  on.once(`no axe violation: ${name}`, { query, policy: OPEN_POLICY }, async (visit) => {
    await act(visit);
    assert.deepEqual(await violations(visit, 30), []);
  });
}

const media = (visit, features) => visit.driver.sendDevToolsCommand("Emulation.setEmulatedMedia", { features });
const DEVTOOLS = { only: ["chromium"], because: "only DevTools can ask for other colours" };

for (const [name, value] of [
  ["prefers-color-scheme", "dark"],
  ["forced-colors", "active"],
  ["prefers-contrast", "more"],
]) {
  on(`no axe violation: ${name} is ${value}`, { ...DEVTOOLS, policy: OPEN_POLICY }, async (visit) => {
    await media(visit, [{ name, value }]);
    try {
      assert.ok(await visit.run((query) => matchMedia(query).matches, `(${name}: ${value})`));
      await unfold(visit);
      await choose(visit, wrong);
      assert.deepEqual(await violations(visit, 30), []);
    } finally {
      await media(visit, []);
    }
  });
}

on("every control has a name, what is pressed is at least 44 pixels high, and the focus is seen", {}, async (visit) => {
  await unfold(visit);
  const small = await visit.run(() =>
    [...document.querySelectorAll("button, select, summary, nav a, input")]
      .map((control) => (control.matches("[type=radio], [type=checkbox]") ? control.closest("label") : control))
      .filter(
        (area) =>
          area.checkVisibility() &&
          (area.getBoundingClientRect().height < 44 || area.getBoundingClientRect().width < 44),
      )
      .map((area) => area.outerHTML),
  );
  assert.deepEqual(small, []);
  const nameless = await visit.run(() =>
    [...document.querySelectorAll("input, select")]
      .filter((control) => !control.ariaLabel && !control.labels[0]?.innerText.trim())
      .map((control) => control.outerHTML),
  );
  assert.deepEqual(nameless, []);
  const seen = [];
  for (let step = 0; step < 80; step += 1) {
    await visit.tab();
    const [id, width] = await visit.run(() => [
      document.activeElement.id || document.activeElement.name || document.activeElement.localName,
      getComputedStyle(document.activeElement).outlineWidth,
    ]);
    if (await visit.run(() => document.activeElement.localName === "medication-card")) break;
    seen.push(id);
    assert.equal(width, "3px", id);
  }
  for (const id of [
    "a",
    "medicine",
    "summary",
    "theme",
    "look",
    "accent",
    "size",
    "open",
    "clinic-phone",
    "here",
    "load",
    "copy",
    "kind",
    "snippet",
    "stage",
  ])
    assert.ok(seen.includes(id), `${id} is not among ${seen}`);
});

on.once("what has changed is said once, where a screen reader hears it", {}, async (visit) => {
  const roles = await visit.run(() =>
    ["failure", "told", "said", "lost", "lang-note", "clinic-phone-error", "accent-advice"].map((id) =>
      document.getElementById(id).getAttribute("role"),
    ),
  );
  assert.deepEqual([...new Set(roles)], ["status"]);
  await choose(visit, { "clinic-phone": "call us" });
  const described = await visit.run(() =>
    document
      .getElementById("clinic-phone")
      .getAttribute("aria-describedby")
      .split(" ")
      .map((id) => document.getElementById(id).textContent)
      .join(" "),
  );
  assert.match(described, /Write one number/);
  await visit.run(() => {
    window.changes = 0;
    new MutationObserver((records) => (window.changes += records.length)).observe(
      document.getElementById("clinic-phone-error"),
      { childList: true, characterData: true, subtree: true },
    );
  });
  await choose(visit, { "clinic-phone": "call them" });
  await visit.drawn();
  assert.equal(await visit.run(() => window.changes), 0);
});

on.once("a mistake is told when the field is left, and taken back while it is mended", {}, async (visit) => {
  await unfold(visit);
  const phone = await visit.run(() => document.getElementById("clinic-phone"));
  const told = () => visit.run(() => document.getElementById("clinic-phone-error").textContent !== "");
  await phone.sendKeys("5");
  assert.equal(await told(), false);
  await visit.tab();
  assert.equal(await told(), true);
  await phone.sendKeys("55");
  assert.equal(await told(), false);
});

// Small screens: an iframe is one in every engine.

for (const width of [320, 390, 768]) {
  const define = width === 320 ? on : on.once;
  define(`nothing goes over the edge at ${width} pixels`, { policy: "frame-ancestors 'self'" }, async (visit) => {
    await visit.driver.get(`${visit.host.origin}/`);
    await visit.run(
      (src, width) => {
        const frame = Object.assign(document.createElement("iframe"), { id: "small", src });
        Object.assign(frame.style, { width: `${width}px`, height: "640px", border: "0" });
        document.body.replaceChildren(frame);
      },
      `${PAGE}?open=all&clinic-name=Riverside&look=compact&files=/a-very-long-folder-name-without-any-spaces/&--mc-width=1000`,
      width,
    );
    await visit.until("the page in the frame is there", () => {
      const page = document.getElementById("small").contentDocument;
      return (
        page?.getElementById("builder")?.hidden === false &&
        ["static", "live"].includes(page.getElementById("preview").state)
      );
    });
    for (const kind of ["two-lines", "fastest", "frame", "static", "yew"]) {
      const over = await visit.run((kind) => {
        const page = document.getElementById("small").contentDocument;
        for (const group of page.querySelectorAll("details")) group.open = true;
        page.querySelector(`[value=${kind}]`).click();
        const { scrollWidth, clientWidth } = page.documentElement;
        const wide = [...page.body.querySelectorAll("*")]
          .filter(
            (element) =>
              element.checkVisibility() &&
              !element.matches(".visually-hidden") &&
              element.getBoundingClientRect().right > clientWidth + 0.5,
          )
          .map((element) => element.outerHTML.slice(0, 80));
        return [scrollWidth - clientWidth, wide];
      }, kind);
      assert.deepEqual(over, [0, []], kind);
    }
  });
}

on(
  "nothing moves for those who want no motion",
  { only: ["chromium", "firefox"], because: "it asks the desktop, of which there is none" },
  async (visit) => {
    assert.ok(await visit.run(() => matchMedia("(prefers-reduced-motion: reduce)").matches));
    assert.equal(
      await visit.run(() => getComputedStyle(document.querySelector("summary"), "::before").transitionDuration),
      "0s",
    );
  },
);

// Paper.

const PAPER = { only: ["chromium", "firefox"], because: "its driver has no command to print" };
const bare = (text) => text.replace(/[^\p{L}\p{N}]+/gu, "");

async function paper(visit) {
  // Chromium leaves out what it has never drawn, and nobody prints what they have not seen.
  await visit.drawn();
  const pdf = Buffer.from(await visit.driver.printPage({ width: 21, height: 29.7 }), "base64");
  return bare(execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8", maxBuffer: 1e8 }));
}

on(
  "on paper are the card and what to paste, and no controls",
  { ...PAPER, query: "?region=uk&clinic-name=Riverside" },
  async (visit) => {
    const text = await paper(visit);
    for (const words of [
      'src="/medication-card/medication-card.js"',
      'region="uk"',
      "Call 999 now",
      "Do not stop suddenly",
      "Storage and getting rid of it",
      "Sources and about this card",
    ])
      assert.ok(text.includes(bare(words)), words);
    for (const words of ["Build your card", "Accent colour", "Two lines", "Sidebar", "How to put it on"])
      assert.ok(!text.includes(bare(words)), words);
  },
);

on("the card on the page prints itself alone and whole", { ...PAPER, query: "?load=eager" }, async (visit) => {
  await visit.state("live", "preview");
  await visit.run(() => (window.print = () => {}));
  await visit.press("[data-print=whole]", "preview");
  const text = await paper(visit);
  for (const words of ["Call 911 now", "Sources and about this card"]) assert.ok(text.includes(bare(words)), words);
  assert.ok(!text.includes(bare("Paste this")));
});

// Without scripts, and when something fails.

const seen = (visit) => visit.run(() => document.body.innerText);
const NO_WAIT = async () => {};

on(
  "without scripts the page says what it is, gives the two lines, and leads to the card",
  { policy: "default-src 'none'; style-src 'self'; img-src data:", wait: NO_WAIT },
  async (visit) => {
    const text = await seen(visit);
    for (const words of [
      "For clinics, pharmacies and patient groups",
      "no clinician has signed off",
      '<medication-card medicine="baclofen"',
      "In an emergency call 911",
      "For your clinic",
    ])
      assert.ok(text.includes(words), words);
    for (const words of ["Build your card", "Copy\n", "Sidebar", "Fastest"]) assert.ok(!text.includes(words), words);
    const html = read("../../dist/index.html");
    assert.match(
      html,
      /<noscript>[\s\S]*Scripts are off here[\s\S]*href="cards\/baclofen\.us\.en\/"[\s\S]*<\/noscript>/,
    );
    for (const href of html.matchAll(/href="(cards\/[^"]*)"/g))
      assert.ok(read(`../../dist/${href[1]}index.html`).includes("Baclofen"), href[1]);
    const plain = await snippet(visit);
    await openPage(visit);
    await visit.driver.get(`${visit.host.origin}/`);
    assert.equal(
      plain,
      html
        .match(/<code>(<|&lt;script)[\s\S]*?<\/code>/)?.[0]
        .replace(/<\/?code>/g, "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">"),
    );
  },
);

on.once("what stands there without scripts is what the page writes when nothing is chosen", {}, async (visit) => {
  assert.equal(
    await snippet(visit),
    read("../../index.html")
      .match(/<code>(&lt;[\s\S]*?)<\/code>/)[1]
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">"),
  );
});

on.once(
  "where the list of cards is missing, the page says so, and the card and the two lines stay",
  {
    policy: OPEN_POLICY,
    change: (path) => (path === "cards.json" ? { status: 404, headers: {}, body: "" } : undefined),
    wait: (visit) => visit.until("it says so", () => document.getElementById("failure").innerText),
  },
  async (visit) => {
    assert.match(
      await visit.run(() => document.getElementById("failure").innerText),
      /cards\.json.*Put it beside this page/,
    );
    await visit.until("the card is there", () => ["static", "live"].includes(document.getElementById("preview").state));
    assert.ok((await snippet(visit)).includes("<medication-card"));
    assert.ok(!(await visit.run(() => document.getElementById("builder").checkVisibility())));
    assert.deepEqual(await violations(visit, 20), []);
  },
);

for (const [name, missing, advice] of [
  ["the WebAssembly", (path) => path.endsWith(".wasm"), /\.wasm \(status 404\) is not there\. Put all files/],
  ["the text of the card", (path) => /^cards\/[^/]*$/.test(path), /There is no card for|could not be shown/],
  ["the script of the card", (path) => path === "medication-card.js", /medication-card\.js could not be loaded/],
]) {
  on.once(
    `where ${name} is missing, the page says what to change, and goes on writing what to paste`,
    {
      query: "?load=eager",
      policy: OPEN_POLICY,
      change: (path) => (missing(path) ? { status: 404, headers: {}, body: "" } : undefined),
      wait: (visit) =>
        visit.until(
          "it says so",
          () => !document.getElementById("builder").hidden && document.getElementById("told").innerText,
        ),
    },
    async (visit) => {
      assert.match(await visit.run(() => document.getElementById("told").innerText), advice);
      await choose(visit, { region: "uk", "--mc-accent": "#123456" });
      await says(visit, 'region="uk"');
      await says(visit, "#123456");
      assert.deepEqual(await violations(visit, 20), []);
    },
  );
}

on.once(
  "where the text for no script is missing, the page says so and there is nothing to copy",
  {
    query: "?kind=static",
    change: (path) => (path.endsWith("static.html") ? { status: 404, headers: {}, body: "" } : undefined),
    wait: (visit) => visit.until("it says so", () => document.getElementById("lost").innerText),
  },
  async (visit) => {
    assert.match(
      await visit.run(() => document.getElementById("lost").innerText),
      /cards\/baclofen\.us\.en\/static\.html could not be loaded/,
    );
    assert.equal(await visit.run(() => document.getElementById("copy").disabled), true);
    await choose(visit, { kind: "frame" });
    await says(visit, "iframe");
    assert.equal(await visit.run(() => document.getElementById("copy").disabled), false);
  },
);

on.once("the page also works where it lies at the root of a server", { folder: "", wait: NO_WAIT }, async (visit) => {
  await visit.driver.get(`${visit.host.origin}/index.html`);
  await ready(visit);
  await visit.run(() => document.getElementById("here").click());
  await says(visit, `src="${visit.host.origin}/medication-card.js"`);
  assert.ok(visit.host.requests.every((path) => !path.startsWith(FOLDER) || path === PAGE));
});
