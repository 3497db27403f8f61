// The demo page builds a card: by keyboard, by its address, and what it writes shows that card where it is pasted.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { Key } from "selenium-webdriver";
import { ATTRIBUTES } from "../../embed/loader/attributes.js";
import { readCatalogue } from "../../site/cards.js";
import { builderSuite, choose, chooseMedicine, openPage, ready, says, snippet } from "./support/builder.mjs";
import { FOLDER, page, serve } from "./support/server.mjs";
import { Visit } from "./support/visit.mjs";

const on = builderSuite({ test, after });
const dist = (path) => readFileSync(new URL(`../../dist/${path}`, import.meta.url), "utf8");
const { cards, integrity } = readCatalogue(JSON.parse(dist("cards.json")));

const DEFAULT = `<script type="module" src="/medication-card/medication-card.js"></script>
<medication-card medicine="baclofen" region="us" lang="en">Please ask us about baclofen.</medication-card>`;

// By keyboard.

/** Goes on with the tab key until what fits has the focus. */
async function tabTo(visit, css) {
  for (let step = 0; step < 80; step += 1) {
    if (await visit.run((css) => document.activeElement.matches(css), css)) return;
    await visit.tab();
  }
  assert.fail(`the tab key does not lead to ${css}`);
}

/** What the page hands to the clipboard, which not every driver can read. */
const listen = (visit, refuses = false) =>
  visit.run((refuses) => {
    const writeText = async (text) => {
      if (refuses) throw new DOMException("no", "NotAllowedError");
      window.copied = text;
    };
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  }, refuses);

/** Presses "Copy" by keyboard and gives what is on the clipboard then. */
async function copied(visit) {
  await listen(visit);
  await visit.run(() => document.querySelector("[href='#see']").focus());
  await tabTo(visit, "#copy");
  await visit.keys(Key.ENTER);
  await visit.until("it says so", () => document.getElementById("said").textContent.startsWith("Copied"));
  return visit.run(() => window.copied);
}

on("a card is built and copied with nothing but the keyboard", {}, async (visit) => {
  await tabTo(visit, "#region");
  await visit.keys(Key.ARROW_DOWN);
  await says(visit, 'region="uk"');
  await tabTo(visit, "details:first-of-type > summary");
  await visit.keys(Key.ENTER);
  await tabTo(visit, "[name=theme]");
  await visit.keys(Key.ARROW_DOWN, Key.ARROW_DOWN);
  await says(visit, 'theme="dark"');
  await tabTo(visit, "[name=look][value=calm]");
  await visit.keys(" ");
  await tabTo(visit, "[name=look][value=compact]");
  await visit.keys(" ");
  await tabTo(visit, "details:has(#clinic-name) > summary");
  await visit.keys(Key.ENTER);
  await tabTo(visit, "#clinic-name");
  await visit.keys("Riverside");
  await tabTo(visit, "#clinic-phone");
  await visit.keys("01632 960 001");
  await says(visit, "960 001");
  const text = await copied(visit);
  assert.equal(
    text,
    DEFAULT.replace(
      'region="us" lang="en"',
      'region="uk" lang="en" theme="dark" look="calm compact" clinic-name="Riverside" clinic-phone="01632 960 001"',
    ),
  );
  const shown = await visit.until("the preview is that card", () => {
    const card = document.getElementById("preview");
    const text = card.shadowRoot.querySelector(".frame").textContent;
    return (
      text.includes("Call 999") && {
        theme: card.getAttribute("theme"),
        look: card.getAttribute("look"),
        phone: card.shadowRoot.querySelector(".clinic-line a").href,
      }
    );
  });
  assert.deepEqual(shown, { theme: "dark", look: "calm compact", phone: "tel:01632960001" });
  await visit.quiet();
});

// Each way, pasted into a page with a strict policy.

const CHOSEN = {
  region: "uk",
  theme: "dark",
  look: ["calm"],
  open: ["driving", "storage"],
  "heading-level": "3",
  load: "eager",
  "clinic-name": 'Riverside & "Sons" <b>',
  "clinic-phone": "01632 960 001",
  "clinic-hours": "9 to 5",
  "--mc-accent": "#d9b3ff",
  "--mc-font": 'Georgia, "Times New Roman", serif',
  "--mc-radius": "4",
};

/** Opens a clinic's page with this text in it, which may load scripts of its own and the style that was pasted. */
async function paste(visit, text, policy, act) {
  const hashes = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style]) => ` 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  );
  const [body, head = ""] = text.split("<!-- Where the card is to stand -->").reverse();
  const html = page(`<main><h1>A clinic</h1><h2>Your medicine</h2>${body}</main>`, { head });
  const headers = {
    "content-security-policy": `default-src 'none'; img-src data:; base-uri 'none'; style-src 'self'${hashes.join("")}; ${policy}`,
  };
  const host = await serve(html, { headers, folder: "/medication-card" });
  try {
    await visit.driver.get(`${host.origin}/`);
    await act(new Visit(visit.browser, host));
  } finally {
    await host.close();
  }
}

/** What of the choice can be seen of a card on a page. */
const seen = (visit) =>
  visit.run(() => {
    const framed = document.querySelector("iframe")?.contentDocument;
    const card = (framed ?? document).querySelector("medication-card");
    const root = card.shadowRoot;
    return {
      uk: root.querySelector(".frame").innerText.includes("Call 999"),
      dark: getComputedStyle(root.querySelector(".card")).backgroundColor,
      lines: getComputedStyle(root.querySelector(".card")).borderTopColor,
      open: [...root.querySelectorAll(".section")]
        .filter((section) => !section.querySelector(".panel[hidden]"))
        .map(({ id }) => id),
      level: root.querySelector("h2").getAttribute("aria-level"),
      clinic: root.querySelector(".clinic-line")?.textContent ?? null,
      accent: getComputedStyle(card).getPropertyValue("--mc-accent"),
      font: getComputedStyle(root.querySelector(".frame")).fontFamily,
      round: getComputedStyle(root.querySelector(".alert")).borderTopLeftRadius,
    };
  });

const ALL = {
  uk: true,
  dark: "rgb(18, 26, 33)",
  lines: "rgba(0, 0, 0, 0)",
  open: ["driving", "storage"],
  level: "3",
  clinic: 'Riverside & "Sons" <b> 01632 960 001 9 to 5',
  accent: "#d9b3ff",
  font: 'Georgia, "Times New Roman", serif',
  round: "4px",
};

/** Waits until the card is live and has drawn the lines of its clinic, which it does a moment later. */
const live = (visit) =>
  visit.until("the card is live and whole", () => {
    const framed = document.querySelector("iframe")?.contentDocument;
    const card = (framed ?? document).querySelector("medication-card");
    return card?.state === "live" && Boolean(card.shadowRoot.querySelector(".clinic-line strong"));
  });
const CARD_POLICY = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

for (const kind of ["two-lines", "fastest"]) {
  on(`what is copied as ${kind} shows the card that was built on a page with a strict policy`, {}, async (visit) => {
    await choose(visit, { ...CHOSEN, kind });
    await says(visit, "storage");
    const text = await copied(visit);
    assert.match(
      await visit.run(() => document.getElementById("about").textContent),
      /move its rule into your style sheet/,
    );
    if (kind === "fastest")
      assert.ok(
        text.includes(`integrity="${integrity}"`) &&
          text.includes('href="/medication-card/cards/baclofen.uk.en.html"') &&
          text.includes('blocking="render"'),
        text,
      );
    await visit.quiet();
    await paste(visit, text, CARD_POLICY, async (clinic) => {
      await live(clinic);
      assert.deepEqual(await seen(clinic), ALL);
      assert.ok(clinic.host.requests.includes("/medication-card/cards/baclofen.uk.en.html"));
      await clinic.quiet();
    });
  });
}

on(
  "the page that is copied as fastest refuses another script than the one of the build",
  { query: "?kind=fastest" },
  async (visit) => {
    const text = (await snippet(visit)).replace(
      integrity,
      `sha384-${createHash("sha384").update("another").digest("base64")}`,
    );
    await paste(visit, text, CARD_POLICY, async (clinic) => {
      await clinic.until("the script is refused", () =>
        window.recorded.errors.some((error) => error.includes("medication-card.js")),
      );
      assert.equal(await clinic.run(() => customElements.get("medication-card") ?? null), null);
      assert.equal(
        await clinic.run(() => document.querySelector("medication-card").innerText),
        "Please ask us about baclofen.",
      );
      await clinic.browser.consoleErrors();
    });
  },
);

on(
  "what is copied as a frame shows the card that was built, but for what it says that it cannot carry",
  {},
  async (visit) => {
    await choose(visit, { ...CHOSEN, kind: "frame" });
    await says(visit, "storage");
    assert.equal(
      await visit.run(() => document.getElementById("lost").innerText),
      "This way cannot carry colour, font and size.",
    );
    const text = await copied(visit);
    await visit.quiet();
    await paste(visit, text, "script-src 'self'; frame-src 'self'", async (clinic) => {
      await live(clinic);
      const { accent, font, round, ...shown } = await seen(clinic);
      const { accent: _, font: __, round: ___, ...wanted } = ALL;
      assert.deepEqual(shown, wanted);
      assert.deepEqual([accent.trim(), font.includes("Georgia"), round], ["#8fc1f7", false, "8px"]);
      await clinic.until("the frame is as high as its card", () => {
        const frame = document.querySelector("iframe");
        return frame.offsetHeight > 1000 && frame.contentDocument.documentElement.scrollHeight <= frame.offsetHeight;
      });
      await clinic.quiet();
    });
  },
);

on(
  "what is copied without a script shows the whole card, but for what it says that it cannot carry",
  {},
  async (visit) => {
    await choose(visit, { ...CHOSEN, kind: "static" });
    await says(visit, "shadowrootmode");
    assert.equal(
      await visit.run(() => document.getElementById("lost").innerText),
      "This way cannot carry what is open at first, the level of the heading, when search and choices load, or the lines of your clinic.",
    );
    const text = await copied(visit);
    await visit.quiet();
    await paste(visit, text, "script-src 'self'", async (clinic) => {
      const { open, ...shown } = await seen(clinic);
      assert.equal(
        open.length,
        cards.find(({ name }) => name === "baclofen.uk.en").sections.length,
        "everything is open",
      );
      const { open: _, ...wanted } = ALL;
      assert.deepEqual(shown, { ...wanted, level: null, clinic: null });
      assert.deepEqual(
        clinic.host.requests.filter((path) => !["/", "/recorder.js"].includes(path)),
        [],
        "it needs nothing",
      );
      await clinic.quiet();
    });
  },
);

on.once(
  "what is copied without a script and without a choice is the file of the build",
  { query: "?kind=static" },
  async (visit) => {
    await says(visit, "shadowrootmode");
    assert.equal(await copied(visit), dist("cards/baclofen.us.en/static.html"));
  },
);

on.once(
  "the lines for Yew name the card of the build, what was chosen, and nothing that was typed as code",
  {},
  async (visit) => {
    await choose(visit, { ...CHOSEN, "clinic-name": '"); panic!("\\', kind: "yew" });
    await says(visit, "MedicationCard");
    const text = await copied(visit);
    const { bytes } = cards.find(({ name }) => name === "baclofen.uk.en");
    for (const line of [
      "cargo add medication-card --path",
      "use medication_card::{components::MedicationCard, model::{Card, Clinic, HeadingLevel, Lines, Open, Phone, View}};",
      `include_bytes!("../../medication-card/dist/${bytes}")`,
      "Card::read(bytes, &lines)",
      "heading_level: HeadingLevel::new(3)",
      'open: Open::parse("driving storage")',
      'name: "\\"); panic!(\\"\\\\".into()',
      'phone: Phone::parse("01632 960 001")',
      'theme="dark" look="calm" style="--mc-accent: #d9b3ff;',
      '\\"Times New Roman\\"',
      "<MedicationCard card={card.clone()} {view} />",
    ])
      assert.ok(text.includes(line), `${line} is not in\n${text}`);
    assert.ok(dist(bytes).length > 10_000, "the file that it names is there");
  },
);

/** Holds back the card without a script until the test lets it go. */
const late = {};
late.gone = new Promise((done) => (late.go = done));

on.once(
  "a text that comes late does not replace what was chosen since",
  {
    change: async (path) => {
      if (path.endsWith("static.html")) await late.gone;
    },
  },
  async (visit) => {
    await choose(visit, { kind: "static" });
    await choose(visit, { kind: "frame" });
    await says(visit, "<iframe");
    late.go();
    await visit.until("it has come", () =>
      performance
        .getEntriesByType("resource")
        .some(({ name, responseEnd }) => name.endsWith("static.html") && responseEnd > 0),
    );
    await visit.drawn();
    assert.ok((await snippet(visit)).startsWith("<iframe"));
  },
);

on(
  "where the browser does not let the page copy, the text is selected and the page says so",
  { query: "?region=uk" },
  async (visit) => {
    await listen(visit, true);
    await visit.run(() => document.getElementById("copy").click());
    await visit.until("it says so", () => /did not let us copy.*Ctrl/.test(document.getElementById("said").innerText));
    assert.deepEqual(await visit.run(() => [String(getSelection()).trim(), document.activeElement.id]), [
      DEFAULT.replace('"us"', '"uk"'),
      "snippet",
    ]);
    await choose(visit, { region: "us" });
    await visit.until("the old word is gone", () => document.getElementById("said").textContent === "");
  },
);

// What there is to choose.

on.once("what can be chosen is what was built", {}, async (visit) => {
  const options = (name) =>
    visit.run((name) => [...document.getElementById(name).options].map(({ value }) => value), name);
  for (const medicine of new Set(cards.map(({ medicine }) => medicine))) {
    await chooseMedicine(visit, medicine);
    for (const region of await options("region")) {
      await choose(visit, { region });
      for (const lang of await options("lang")) {
        await choose(visit, { lang });
        const card = cards.find(({ name }) => name === `${medicine}.${region}.${lang}`);
        assert.ok(card, `${medicine}.${region}.${lang}`);
        const offered = await visit.run(() =>
          [...document.querySelectorAll("#sections label")]
            .slice(1)
            .map((label) => ({ id: label.firstChild.value, title: label.textContent })),
        );
        assert.deepEqual(offered, card.sections);
        if (lang !== "en")
          assert.ok(!(await snippet(visit)).includes("Please ask"), `what stands between the tags is not in ${lang}`);
        await visit.until(
          "the preview is that card",
          (wanted) =>
            window.recorded.events.findLast(({ name }) => name === "ready")?.lang === wanted.lang &&
            document.getElementById("preview").getAttribute("region") === wanted.region,
          card,
        );
        const shown = await visit.run(() =>
          [...document.getElementById("preview").shadowRoot.querySelectorAll(".section")].map(({ id }) => id),
        );
        assert.deepEqual(
          card.sections.map(({ id }) => id),
          shown,
        );
      }
    }
  }
  const written = JSON.parse(dist("integrity.json"));
  assert.deepEqual(
    cards.map(({ name }) => `cards/${name}.html`).sort(),
    Object.keys(written)
      .filter((file) => /^cards\/[^/]+\.\w+\.\w+\.html$/.test(file))
      .sort(),
  );
  assert.equal(integrity, written["medication-card.js"]);
  await visit.quiet();
});

on.once("a region without the language says so, and takes one that there is", { query: "?lang=es" }, async (visit) => {
  await says(visit, "Por favor, pregúntenos sobre baclofeno.");
  await choose(visit, { region: "uk" });
  await says(visit, 'region="uk" lang="en"');
  assert.equal(
    await visit.run(() => document.getElementById("lang-note").innerText),
    "There is no card for the United Kingdom in Spanish (Español) yet.",
  );
});

on.once(
  "every theme, look, level and load that the page offers is known to the element, and none is missing",
  {},
  async (visit) => {
    const known = (name) => ATTRIBUTES[name].source.match(/[a-z]{2,}/g).sort();
    const offered = (name) =>
      visit.run(
        (name) =>
          [...document.getElementById("builder").elements]
            .filter((control) => control.name === name)
            .flatMap((control) => (control.options ? [...control.options] : [control]))
            .map(({ value }) => value),
        name,
      );
    for (const name of ["theme", "load", "look"]) assert.deepEqual((await offered(name)).sort(), known(name));
    const levels = Array.from({ length: 10 }, (_, level) => String(level));
    assert.deepEqual(
      await offered("heading-level"),
      levels.filter((level) => ATTRIBUTES["heading-level"].test(level)),
    );
  },
);

on.once(
  "every custom property that the page offers is one of the card, and begins as it is there",
  {},
  async (visit) => {
    const { modules } = JSON.parse(dist("npm/custom-elements.json"));
    const properties = modules[0].declarations[0].cssProperties;
    const offered = await visit.run(() =>
      [...document.getElementById("builder").elements]
        .filter(({ name }) => name.startsWith("--"))
        .map(({ name, defaultValue, type }) => [name, type === "range" ? defaultValue : ""]),
    );
    assert.ok(offered.length >= 6, String(offered));
    for (const [name, value] of offered) {
      const property = properties.find((property) => property.name === name);
      assert.match(property.default, new RegExp(`^(max\\()?${value}`), name);
    }
  },
);

on.once(
  "a phone is taken or refused as the element does, and what is wrong is said beside the field",
  {},
  async (visit) => {
    await visit.run(() => {
      const card = Object.assign(document.createElement("medication-card"), { id: "judge" });
      for (const [name, value] of Object.entries({ medicine: "baclofen", load: "interaction", "clinic-name": "R" }))
        card.setAttribute(name, value);
      document.body.append(card);
    });
    await visit.state("static", "judge");
    await choose(visit, { "clinic-name": "R" });
    const judged = [];
    for (const phone of [
      "555-0100",
      "+44 1632 960001",
      "(555) 010.0100",
      "911",
      "12",
      "++1555",
      "555 0100 ext. 3",
      "call us",
      "1-2",
      "5".repeat(25),
      "5".repeat(26),
      "<b>555</b>",
      "٥٥٥٠١٠٠",
      "555 0100",
      "5\u202e550100",
    ]) {
      await choose(visit, { "clinic-phone": phone });
      await visit.run((phone) => document.getElementById("judge").setAttribute("clinic-phone", phone), phone);
      await visit.drawn();
      const [field, said, card, element] = await visit.run(() => {
        const judge = document.getElementById("judge");
        const taken = (card) => Boolean(card.shadowRoot.querySelector(".clinic-line a"));
        return [
          !document.getElementById("clinic-phone").ariaInvalid,
          document.getElementById("clinic-phone-error").textContent === "",
          document.getElementById("snippet").textContent.includes("clinic-phone"),
          taken(judge),
        ];
      });
      assert.deepEqual([field, said, card], [element, element, element], phone);
      judged.push(element);
    }
    assert.ok(judged.includes(true) && judged.includes(false));
  },
);

for (const [name, values, field, advice] of [
  ["a clinic without a name", { "clinic-hours": "9 to 5" }, "clinic-name", /Write the name too/],
  ["a colour by its name", { "--mc-accent": "purple" }, "accent", /# and six digits/],
  ["a font that is none", { "--mc-font": "a;b" }, "font", /names of fonts/],
  ["a font with one quote", { "--mc-font": '"Georgia' }, "font", /names of fonts/],
  ["a place that is a word", { files: "medication-card" }, "files", /begins with \//],
  ["a place that is a script", { files: "javascript:alert(1)" }, "files", /begins with \//],
]) {
  on.once(`${name} is left out, and the page says what to change`, {}, async (visit) => {
    await choose(visit, values);
    assert.match(await visit.run((field) => document.getElementById(`${field}-error`).textContent, field), advice);
    assert.equal(
      await visit.run((field) => document.getElementById(field).getAttribute("aria-invalid"), field),
      "true",
    );
    assert.equal(await snippet(visit), DEFAULT);
    await choose(visit, Object.fromEntries(Object.keys(values).map((name) => [name, name === "files" ? "/card" : ""])));
    assert.equal(await visit.run((field) => document.getElementById(`${field}-error`).textContent, field), "");
    assert.equal(
      await snippet(visit),
      name.includes("place") ? DEFAULT.replace("/medication-card/m", "/card/m") : DEFAULT,
    );
    await visit.quiet();
  });
}

on.once(
  "a colour that is hard to read on a card gets advice, by the ground that it will stand on",
  {},
  async (visit) => {
    const advice = () =>
      visit.run(() => ["accent", "accent-dark"].map((id) => document.getElementById(`${id}-advice`).textContent));
    await choose(visit, { "--mc-accent": "#6a1b9a" });
    assert.deepEqual(
      (await advice()).map((said) => said.slice(0, 22)),
      ["", "On the dark card this "],
    );
    await choose(visit, { "accent-dark": "#d9b3ff" });
    assert.deepEqual(await advice(), ["", ""]);
    await says(visit, "--mc-accent: light-dark(#6a1b9a, #d9b3ff);");
    await choose(visit, { "--mc-accent": "#ffffff" });
    assert.match((await advice())[0], /light card this is 1\.0 to 1\. A darker/);
    await choose(visit, { theme: "dark" });
    assert.equal((await advice())[0], "");
  },
);

// The address.

on(
  "the choice stands in the address, keeps the link into the card, and comes back from it",
  { query: "#baclofen/driving" },
  async (visit) => {
    const entries = await visit.run(() => history.length);
    await choose(visit, {
      ...CHOSEN,
      "accent-dark": "#ffffff",
      "--mc-size": "20",
      kind: "fastest",
      preview: "phone",
      files: "/here/",
    });
    await says(visit, "max(20px, 1.25rem)");
    const address = await visit.until("it is written down", () => location.search.includes("here") && location.href);
    assert.equal(await visit.run(() => location.hash), "#baclofen/driving");
    assert.equal(await visit.run(() => history.length), entries);
    const text = await snippet(visit);
    await visit.driver.get("about:blank");
    await visit.driver.get(address);
    await ready(visit);
    assert.equal(await snippet(visit), text);
    assert.equal(await visit.run(() => document.getElementById("stage").dataset.width), "phone");
    assert.deepEqual(
      await visit.run(() => [...document.querySelectorAll("details")].map(({ open }) => open)),
      [true, true, true, true, true],
      "what was chosen is in sight",
    );
    await visit.quiet();
  },
);

on.once("what nobody has chosen is not in the address", { query: "?theme=dark" }, async (visit) => {
  await choose(visit, { theme: "auto" });
  await visit.until("it is bare", () => location.search === "");
  assert.equal(await snippet(visit), DEFAULT);
});

const HOSTILE = {
  "values that there are not":
    "?medicine=nosuch&region=xx&lang=tlh&theme=pink&look=loud&open=nosuch&heading-level=9&load=never&kind=toString&preview=__proto__",
  "names of objects":
    "?__proto__=1&constructor=2&elements=3&submit=4&reset=5&hasOwnProperty=6&medicine=__proto__&kind=constructor",
  "markup where there is a list":
    '?medicine="><img src=x onerror=window.ran=1>&region=<script>window.ran=1</script>&theme="onload="window.ran=1',
  "numbers that are none": "?--mc-size=17;color:red&--mc-radius=1e999&--mc-width=url(x)&--mc-density=-1",
  "the files of somebody else": "?files=https://evil.example/",
  "the files of somebody else without a scheme": "?files=//evil.example/",
  "the files of somebody else by a backslash": "?files=/\\evil.example/",
  "files that are a script": "?files=javascript:alert(1)",
  "a broken address": "?%E0%A4%A&=&&medicine&theme=%00",
};

for (const [name, query] of Object.entries(HOSTILE)) {
  on.once(`an address with ${name} changes nothing`, { query }, async (visit) => {
    assert.equal(await snippet(visit), DEFAULT);
    assert.equal(await visit.run(() => document.getElementById("preview").style.length), 0);
    assert.equal(await visit.run(() => window.ran ?? "nothing"), "nothing");
    assert.deepEqual(
      visit.host.requests.filter(
        (path) => !path.startsWith(FOLDER) && !["/", "/recorder.js", "/favicon.ico"].includes(path),
      ),
      [],
    );
    await visit.quiet();
  });
}

const NASTY =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a person may type is no template.
  '"></medication-card><img src=x onerror="window.ran=1"><script>window.ran=1</script>&quot;&amp;\'\u202e\u0000\n`${1}';

on(
  "text from an address is text on the page, in what is copied, and where it is pasted",
  { query: `?clinic-name=${encodeURIComponent(NASTY)}&clinic-hours=%3C/style%3E%3Cb%3E&--mc-font=%3C/style%3E` },
  async (visit) => {
    const text = await copied(visit);
    assert.equal(await visit.run(() => window.ran ?? "nothing"), "nothing");
    assert.ok(!/[\u202e\0]/.test(text), "what cannot be seen is not copied");
    await visit.quiet();
    await paste(visit, text, CARD_POLICY, async (clinic) => {
      await live(clinic);
      const shown = await clinic.run(() => [
        document.querySelector("medication-card").shadowRoot.querySelector(".clinic-line strong").textContent,
        document.images.length,
        window.ran ?? "nothing",
      ]);
      assert.deepEqual(shown, [
        [...NASTY.replace(/[\u202e\0]/g, "").replace("\n", " ")].slice(0, 120).join(""),
        0,
        "nothing",
      ]);
      await clinic.quiet();
    });
  },
);

on.once(
  "the files may lie on another server, if a person says so, and a link does not carry that",
  {},
  async (visit) => {
    await choose(visit, { files: "https://cards.example/v1", region: "uk" });
    await says(visit, 'src="https://cards.example/v1/medication-card.js"');
    await visit.until("the rest is written down", () => location.search === "?region=uk");
    await visit.run(() => document.getElementById("here").click());
    await says(visit, `src="${visit.host.origin}${FOLDER}/medication-card.js"`);
    await visit.quiet();
  },
);

on.once("the page asks for its own files only, and stores nothing", { query: "?kind=static" }, async (visit) => {
  await says(visit, "shadowrootmode");
  await choose(visit, CHOSEN);
  await openPage(visit);
  await ready(visit);
  assert.deepEqual(
    visit.host.requests.filter(
      (path) => !path.startsWith(FOLDER) && !["/", "/recorder.js", "/favicon.ico"].includes(path),
    ),
    [],
  );
  assert.deepEqual(await visit.run(() => [document.cookie, localStorage.length, sessionStorage.length]), ["", 0, 0]);
  assert.equal(await snippet(visit), DEFAULT, "nothing is left of what was chosen");
});
