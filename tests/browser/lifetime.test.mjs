// The life cycle of a card: moved, copied, or removed and inserted again, it is complete; removed, it is released.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { firstPiece, gate, latch, tampered } from "./support/arrival.mjs";
import { FOLDER, page, SCRIPT } from "./support/server.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });
const STATIC = EAGER.replace("eager", "interaction");

/** The path of the engine's glue. When it is imported again, it returns the exports of the running engine. */
const glueOf = (visit) => visit.host.requests.find((path) => /assets\/card\.[\w-]+\.js$/.test(path));

/** What the page holds when all garbage is collected. */
async function held(visit) {
  const tell = (command) => visit.driver.sendDevToolsCommand(command, {});
  await tell("Performance.enable");
  // The engine is told in another task what is garbage. Work that waits for an idle moment holds its card until then.
  const collect = async () => {
    for (let time = 0; time < 3; time += 1) {
      await tell("HeapProfiler.collectGarbage");
      await visit.run(() => new Promise((go) => setTimeout(go)));
    }
    return visit.run(() => window.mounted.every((card) => !card.deref()));
  };
  await visit.driver.wait(collect, 10_000, "cards that were removed are still held");
  const { metrics } = await visit.driver.sendAndGetDevToolsCommand("Performance.getMetrics", {});
  const {
    JSHeapUsedSize: heap,
    Nodes: nodes,
    JSEventListeners: listeners,
  } = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  const wasm = await visit.run(async (glue) => {
    const { memory } = await (await import(glue)).default();
    return memory.buffer.byteLength;
  }, glueOf(visit));
  return { heap, nodes, listeners, wasm };
}

/** Puts cards on the page one after the other, waits until each is in the state, and removes it. */
const mount = (visit, times, load, state) =>
  visit.run(
    async (times, load, state) => {
      for (let time = 0; time < times; time += 1) {
        const card = document.createElement("medication-card");
        window.mounted.push(new WeakRef(card));
        card.setAttribute("medicine", "baclofen");
        card.setAttribute("load", load);
        document.body.append(card);
        while (card.state !== state) await new Promise((go) => setTimeout(go));
        card.remove();
        while (card.shadowRoot.querySelector(".card")) await new Promise((go) => setTimeout(go));
      }
    },
    times,
    load,
    state,
  );

on(
  "200 cards that came and went leave next to nothing",
  EAGER,
  { only: ["chromium"], because: "only Chromium collects garbage and counts what is left when it is told to" },
  async (visit) => {
    await visit.state("live");
    await visit.run(() => (window.mounted = []));
    const rounds = [
      ["eager", "live", 20],
      ["interaction", "static", 20],
    ];
    for (const [load, state, times] of rounds) await mount(visit, times, load, state);
    const start = await held(visit);
    let end = start;
    for (let round = 0; round < 5; round += 1) {
      for (const [load, state, times] of rounds) await mount(visit, times, load, state);
      end = await held(visit);
    }
    const grown = Object.fromEntries(Object.keys(end).map((what) => [what, end[what] - start[what]]));
    // Measured: for each live card 1 node and 3 listeners of Yew's, 1 kB of JavaScript and 3.5 kB of WebAssembly.
    assert.ok(grown.nodes <= 150, `${grown.nodes} nodes`);
    assert.ok(grown.listeners <= 350, `${grown.listeners} listeners`);
    assert.ok(grown.heap < 1_000_000, `${grown.heap} bytes of JavaScript`);
    // Up to 20 live cards at a time wait for the garbage collection. All that went would be 5 MB.
    assert.ok(grown.wasm < 2_500_000, `${grown.wasm} bytes of WebAssembly`);
    await visit.press("#driving .section-button");
    assert.deepEqual(await visit.open(), ["driving"]);
    await visit.quiet();
  },
);

const answers = async (visit) => {
  await visit.press("#driving .section-button");
  assert.deepEqual(await visit.open(), ["driving"]);
};

/** Takes the card off the page, and waits until it has taken note of that. */
async function putAway(visit) {
  await visit.run(() => {
    window.away = document.getElementById("card");
    away.remove();
  });
  await visit.until("it is put away", () => !away.shadowRoot.querySelector(".card"));
}

const bringBack = (visit) => visit.run(() => document.body.append(window.away));

for (const [state, engine] of [
  ["live", {}],
  ["static", gate((path) => path.endsWith(".wasm"))],
])
  on(`a ${state} card that is put away and back later, again and again, is as it was`, EAGER, engine, async (visit) => {
    await visit.state(state);
    for (let time = 0; time < 3; time += 1) {
      await visit.press("#driving .section-button");
      const open = await visit.open();
      await putAway(visit);
      await bringBack(visit);
      await visit.state(state);
      assert.deepEqual(await visit.open(), open);
    }
    assert.equal((await visit.events("ready")).length, 1, "it was loaded again");
    await visit.quiet();
  });

on("what a reader searched for and chose is there when the card is back", EAGER, {}, async (visit) => {
  await visit.state("live");
  await visit.press("#side-effects .section-button");
  await visit.press('.choice[data-list=order][data-choice="name"]');
  await (await visit.find("#search")).sendKeys("alcohol");
  await visit.drawn();
  const look = () => visit.text();
  const [before, typed] = [
    await look(),
    () => visit.run(() => document.getElementById("card").shadowRoot.querySelector("#search").value),
  ];
  await putAway(visit);
  await bringBack(visit);
  await visit.drawn();
  assert.equal(await look(), before);
  assert.equal(await typed(), "alcohol");
  await (await visit.find("#search")).sendKeys("s");
  await visit.quiet();
});

for (const [state, body] of [
  ["live", EAGER],
  ["static", STATIC],
])
  on(
    `a ${state} card whose region changes while it is away shows the new region's numbers when it is back`,
    body,
    {},
    async (visit) => {
      await visit.state(state);
      await putAway(visit);
      await visit.run(() => window.away.setAttribute("region", "uk"));
      await bringBack(visit);
      await visit.until("it is the UK's", () => window.recorded.events.some(({ region }) => region === "uk"));
      const text = await visit.text();
      assert.match(text, /999/);
      assert.doesNotMatch(text, /911/);
      await visit.quiet();
    },
  );

{
  const text = firstPiece();
  // A regression: half a card stayed half for ever.
  on(
    "a card of which half is there is completed when it is back, with what the reader opened",
    EAGER,
    { change: text.change },
    async (visit) => {
      await visit.until("its first piece is there", () =>
        document.getElementById("card").shadowRoot?.querySelector(".section-button"),
      );
      await visit.press("#driving .section-button");
      await putAway(visit);
      text.open();
      await bringBack(visit);
      await visit.state("live");
      assert.deepEqual(await visit.open(), ["driving"]);
      assert.equal(await visit.run(async () => (await window.away.whenReady()).region), "us");
      await visit.quiet();
    },
  );
}

on(
  "a card that is brought back among words in another language is in that language",
  `${EAGER.replace(' lang="en"', "")}<section lang="es"></section>`,
  {},
  async (visit) => {
    await visit.state("live");
    await putAway(visit);
    await visit.run(() => document.querySelector("section").append(window.away));
    await visit.until("it is in Spanish", () => window.recorded.events.some(({ lang }) => lang === "es"));
    await visit.quiet();
  },
);

on(
  "a card that is away when the engine stops is whole when it is back",
  EAGER,
  { change: (path, file) => (path.endsWith("us.es.html") ? tampered(file) : undefined) },
  async (visit) => {
    await visit.state("live");
    await putAway(visit);
    await visit.run(
      (card) => document.body.append(document.createRange().createContextualFragment(card)),
      EAGER.replace('"card"', '"second"').replace('"en"', '"es"'),
    );
    await visit.until("the engine has stopped", () => window.recorded.events.some(({ code }) => code === "panic"));
    await bringBack(visit);
    await visit.state("live");
    await answers(visit);
  },
);

for (const [state, body] of [
  ["live", EAGER],
  ["static", STATIC],
]) {
  on(
    `a ${state} card that is moved into the document of a frame goes on, with its style`,
    `<iframe id="frame" srcdoc="<!doctype html><html lang=en><body>" style="inline-size: 40em; block-size: 40em"></iframe>${body}`,
    {},
    async (visit) => {
      await visit.until(
        "the frame is there",
        () =>
          document.getElementById("frame").contentDocument?.body &&
          document.getElementById("frame").contentDocument.URL === "about:srcdoc",
      );
      await visit.state(state);
      // In a task of the page's own: after each step of a driver's, WebKit does what waits for the end of a task.
      const move = (inside) =>
        visit.run(async (inside) => {
          const to = inside ? document.getElementById("frame").contentDocument : document;
          await new Promise((go) => setTimeout(() => go(to.body.append(to.adoptNode(window.card)))));
        }, inside);
      await visit.run(() => (window.card = document.getElementById("card")));
      await move(true);
      const seen = () =>
        visit.run(() => {
          const root = window.card.shadowRoot;
          root.querySelector("#storage .section-button").click();
          return {
            state: window.card.state,
            there: window.card.ownerDocument !== document,
            style: window.card.ownerDocument.defaultView.getComputedStyle(root.querySelector(".card")).borderTopStyle,
          };
        });
      assert.deepEqual(await seen(), { state, there: true, style: "solid" });
      await visit.until(
        "the section opens",
        () => !window.card.shadowRoot.querySelector("#storage .panel").hasAttribute("hidden"),
      );
      await visit.run(() => window.card.setAttribute("region", "uk"));
      await visit.until("it is the card for the UK", () =>
        window.card.shadowRoot.querySelector(".card")?.textContent.includes("Call 999"),
      );
      if (state === "static") await visit.run(() => window.card.hydrate());
      if (
        state === "static" &&
        !(await visit.run(() => window.card.shadowRoot.querySelector(".card") instanceof Element))
      ) {
        // A regression: in Firefox the engine panicked over the nodes of the other document, and every card became text.
        await visit.until("it stays text and says why", () =>
          window.recorded.errors.some((said) => said.includes("[other-document]")),
        );
        return;
      }
      await visit.until("it is live", () => window.card.state === "live");
      await move(false);
      await visit.press("#driving .section-button");
      assert.ok((await visit.open()).includes("driving"));
      await visit.quiet();
    },
  );
}

on("a copy is a card of its own", EAGER, {}, async (visit) => {
  await visit.state("live");
  await answers(visit);
  await visit.run(() => {
    const copy = document.getElementById("card").cloneNode(true);
    copy.id = "copy";
    document.body.append(copy);
  });
  await visit.state("live", "copy");
  assert.deepEqual(await visit.open("copy"), []);
  await visit.press("#storage .section-button", "copy");
  assert.deepEqual([await visit.open("copy"), await visit.open()], [["storage"], ["driving"]]);
  await visit.quiet();
});

on(
  "a page that is written as text and read again has its card and its words",
  `<main>${EAGER}</main>`,
  {},
  async (visit) => {
    await visit.state("live");
    await visit.run(() => {
      const main = document.querySelector("main");
      main.innerHTML = String(main.innerHTML);
    });
    assert.equal(await visit.run(() => document.getElementById("card").textContent), "Ask us about baclofen.");
    await visit.state("live");
    await answers(visit);
    assert.equal((await visit.events("ready")).length, 2);
    await visit.quiet();
  },
);

on("a body that is swapped for another, and back, has its card", EAGER, {}, async (visit) => {
  await visit.state("live");
  await visit.run(
    (card) => {
      window.first = document.body;
      const next = document.createElement("body");
      next.append(document.createRange().createContextualFragment(card));
      document.documentElement.replaceChild(next, document.body);
    },
    EAGER.replace('"card"', '"next"').replace('"us"', '"uk"'),
  );
  await visit.state("live", "next");
  assert.ok((await visit.text("next")).includes("Call 999"));
  await visit.run(() => void document.documentElement.replaceChild(window.first, document.body));
  await visit.state("live");
  await answers(visit);
  await visit.quiet();
});

on(
  "back from another page the card is there and answers",
  EAGER,
  { files: { "/next.html": { body: page("<p>Next</p>") } } },
  async (visit) => {
    await visit.state("live");
    await visit.press("#storage .section-button");
    await visit.run(() => addEventListener("pageshow", ({ persisted }) => (window.kept = persisted)));
    await visit.driver.get(`${visit.host.origin}/next.html`);
    await visit.driver.navigate().back();
    await visit.state("live");
    // A page that was kept is as it was; one that was loaded again is as at first.
    assert.deepEqual(await visit.open(), (await visit.run(() => window.kept)) ? ["storage"] : []);
    await visit.press("#driving .section-button");
    assert.ok((await visit.open()).includes("driving"));
    await visit.quiet();
  },
);

on(
  "printing a card that only shows its text loads nothing",
  `<p style="block-size: 300vh">Far above.</p>${STATIC}${STATIC.replace('"card"', '"below"').replace("interaction", "visible")}`,
  { only: ["chromium", "firefox"], because: "its driver has no command to print" },
  async (visit) => {
    await visit.state("static");
    await visit.state("static", "below");
    const asked = [...visit.host.requests];
    assert.ok((await visit.driver.printPage({})).length > 10_000, "the print is empty");
    // Two frames and an idle moment: enough for a card in sight to have asked for its WebAssembly.
    await visit.driver.executeAsyncScript(
      "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.requestIdleCallback ?? setTimeout)(() => done())))",
    );
    assert.deepEqual(visit.host.requests, asked);
    assert.equal(await visit.run(() => document.getElementById("below").state), "static");
    await visit.quiet();
  },
);

on("a loader that comes late finds the cards that are there", EAGER, { script: false }, async (visit) => {
  await visit.run((script) => document.head.append(document.createRange().createContextualFragment(script)), SCRIPT);
  await visit.state("live");
  await answers(visit);
  await visit.quiet();
});

// A regression: a function that the engine keeps also kept all variables of the function around it.
on(
  "a live card does not keep its bytes",
  EAGER,
  {
    only: ["chromium"],
    because: "only Chromium collects garbage when it is told to",
    head: `<script>
    window.bytes = [];
    const { arrayBuffer } = Response.prototype;
    Response.prototype.arrayBuffer = async function () {
      const buffer = await arrayBuffer.call(this);
      window.bytes.push(new WeakRef(buffer));
      return buffer;
    };
  </script>`,
  },
  async (visit) => {
    await visit.state("live");
    // What has just been looked at is not collected.
    await visit.run(() => new Promise((go) => setTimeout(go)));
    await visit.driver.sendDevToolsCommand("HeapProfiler.collectGarbage", {});
    assert.deepEqual(await visit.run(() => window.bytes.map((buffer) => buffer.deref())), [null]);
  },
);

on(
  "a card needs less than half of the stack that the engine has",
  EAGER,
  { only: ["chromium"], because: "elsewhere the engine does not show its memory" },
  async (visit) => {
    const [, size] = /-zstack-size=(\d+)/.exec(
      readFileSync(new URL("../../scripts/trunk.sh", import.meta.url), "utf8"),
    );
    await visit.state("live");
    await visit.press("[data-all]");
    await visit.press('.choice[data-list=order][data-choice="name"]');
    await (await visit.find("#search")).sendKeys("xanax and alcohol");
    await visit.run(() => document.getElementById("card").setAttribute("lang", "es"));
    await visit.until("it is in Spanish", () => window.recorded.events.some((event) => event.lang === "es"));
    // The stack comes first in memory and grows down from its end.
    const taken = await visit.run(
      async (glue, size) => {
        const { memory } = await (await import(glue)).default();
        return size - new Uint8Array(memory.buffer, 0, size).findIndex(Boolean);
      },
      glueOf(visit),
      Number(size),
    );
    assert.ok(taken > 4_000 && taken < size / 2, `${taken} of ${size} bytes`);
    await visit.quiet();
  },
);

{
  const declarative = readFileSync(
    new URL("../../dist/cards/baclofen.us.en/declarative.html", import.meta.url),
    "utf8",
  );
  const line = latch();
  // WebKit puts off a script that comes while it parses until all has been parsed, so scripts come when it waits for more.
  const scripts = gate((path) => path === "medication-card.js");
  async function* late(url) {
    await scripts.opened;
    yield readFileSync(url);
  }
  const asked = `<script type="module" async>import { load } from "/load.js"; window.asked = true; await load("${FOLDER}"); window.defined = !!customElements.get("medication-card")</script>`;
  async function* inTwoParts() {
    yield `<!doctype html><script src="/recorder.js"></script>${SCRIPT.replace("<script", '<script async onload="window.ran = true"')}${asked}${declarative.slice(0, 60_000)}`;
    await line.opened;
    yield declarative.slice(60_000);
  }
  // A regression: half a card was taken for all of it, and was neither completed nor hydrated.
  on(
    "a card that the page comes with is hydrated when all of it is there, though the script is async and comes first",
    "",
    {
      script: false,
      files: {
        "/slow": { type: "text/html", body: inTwoParts() },
        "/load.js": { body: late(new URL("../../embed/npm/index.js", import.meta.url)) },
      },
      change: scripts.change,
    },
    async (visit) => {
      await visit.run(() => document.body.append(Object.assign(document.createElement("iframe"), { src: "/slow" })));
      await visit.until("half of the card is there", () => {
        const page = document.querySelector("iframe").contentDocument;
        return !!page?.querySelector("medication-card")?.shadowRoot?.querySelector("article");
      });
      await visit.drawn();
      scripts.open();
      await visit.until("the script has run and load() is under way", () => {
        const { ran, asked } = document.querySelector("iframe").contentWindow;
        return ran && asked;
      });
      line.open();
      await visit.until(
        "it is live",
        () => document.querySelector("iframe").contentDocument.querySelector("medication-card").state === "live",
      );
      // The same for a page that loads it with the package for npm.
      await visit.until("load() has ended", () => "defined" in document.querySelector("iframe").contentWindow);
      assert.equal(
        await visit.run(() => document.querySelector("iframe").contentWindow.defined),
        true,
        "load() ended before the element was defined",
      );
      const { sections, end, errors } = await visit.run(() => {
        const { document: page, recorded } = document.querySelector("iframe").contentWindow;
        const root = page.querySelector("medication-card").shadowRoot;
        return {
          sections: root.querySelectorAll(".section").length,
          end: !!root.querySelector(".footer"),
          errors: recorded.errors,
        };
      });
      assert.equal(sections, declarative.split('class="section"').length - 1);
      assert.ok(end);
      assert.deepEqual(errors, []);
    },
  );
}
