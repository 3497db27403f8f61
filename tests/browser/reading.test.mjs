// The text comes first: what works before the WebAssembly is there, and what survives its arrival.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { firstPiece, gate } from "./support/arrival.mjs";
import { suite } from "./support/visit.mjs";

const on = suite({ test, after });

const CARD =
  '<medication-card id="card" medicine="baclofen" load="interaction">Ask us about baclofen.</medication-card>';

/** Keeps the WebAssembly away until the test lets it go. */
const away = () => gate((path) => path.endsWith(".wasm"));

on("a reader who only reads downloads the loader and the text, nothing else", CARD, {}, async (visit) => {
  await visit.state("static");
  const files = visit.host.requests.filter((path) => path.startsWith("/some/"));
  assert.deepEqual(files, ["/some/where/card/medication-card.js", "/some/where/card/cards/baclofen.us.en.html"]);
  await visit.quiet();
});

{
  const wasm = away();
  on("sections open before the WebAssembly is there, and what is open stays open", CARD, wasm, async (visit) => {
    await visit.state("static");
    await visit.press("#driving .section-button");
    await visit.press("#storage .section-button");
    assert.deepEqual(await visit.open(), ["driving", "storage"]);
    await visit.run(() => {
      window.before = document.getElementById("card").shadowRoot.querySelector("#driving .section-button");
    });
    const top = await visit.run(() => scrollY);
    wasm.open();
    await visit.state("live");
    assert.deepEqual(await visit.open(), ["driving", "storage"]);
    assert.ok(
      await visit.run(
        () => window.before === document.getElementById("card").shadowRoot.querySelector("#driving .section-button"),
      ),
      "the same nodes",
    );
    assert.ok(
      await visit.run(() =>
        document.getElementById("card").shadowRoot.activeElement?.textContent.startsWith("Storage"),
      ),
      "the focus",
    );
    // Within a pixel: Firefox tells fractions, and rounds them anew.
    assert.ok(Math.abs((await visit.run(() => scrollY)) - top) < 1, "the scroll position");
    await visit.press("#driving .section-button");
    assert.deepEqual(await visit.open(), ["storage"]);
    assert.equal((await visit.events("toggle")).length, 3);
    assert.equal((await visit.events("ready")).length, 1);
    await visit.quiet();
  });
}

{
  const wasm = away();
  on("all sections opened before the WebAssembly is there can be hidden after", CARD, wasm, async (visit) => {
    await visit.state("static");
    await visit.press("[data-all]");
    assert.equal(await (await visit.find("[data-all]")).getText(), "Hide all sections");
    wasm.open();
    await visit.state("live");
    assert.equal(await (await visit.find("[data-all]")).getText(), "Hide all sections");
    await visit.press("[data-all]");
    assert.deepEqual(await visit.open(), []);
    assert.equal(await (await visit.find("[data-all]")).getText(), "Show all sections");
    await visit.quiet();
  });
}

{
  const wasm = away();
  on(
    "a press that came too early is answered when the card can",
    CARD.replace("load", 'open="side-effects" load'),
    wasm,
    async (visit) => {
      await visit.state("static");
      await visit.press(".tier-button[data-tier=urgent]");
      wasm.open();
      await visit.state("live");
      await visit.until("the list is narrowed", () => {
        const shown = (tier) =>
          document
            .getElementById("card")
            .shadowRoot.querySelector(`.tier[data-tier=${tier}] .effect`)
            .checkVisibility({ visibilityProperty: true });
        return !shown("contact") && shown("urgent");
      });
      await visit.quiet();
    },
  );
}

on(
  "a card below the fold waits for the reader",
  `<p style="block-size: 400vh">Far above.</p>${CARD.replace("interaction", "visible")}`,
  {},
  async (visit) => {
    await visit.state("static");
    // Two frames and an idle moment: enough for a card in sight to have asked for its WebAssembly.
    await visit.driver.executeAsyncScript(
      "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.requestIdleCallback ?? setTimeout)(() => done())))",
    );
    assert.ok(!visit.host.requests.some((path) => path.endsWith(".wasm")), "the WebAssembly was fetched out of sight");
    await visit.run(() => document.getElementById("card").scrollIntoView());
    await visit.state("live");
    await visit.quiet();
  },
);

on("on paper every section is there, also what is closed or narrowed", CARD, {}, async (visit) => {
  await visit.state("static");
  await visit.onPaper(() =>
    // What was out of sight is drawn in the next frame.
    visit.until("everything is there", () =>
      [...document.getElementById("card").shadowRoot.querySelectorAll(".panel p, .panel li, .alert p")].every(
        (element) =>
          element.checkVisibility({ contentVisibilityAuto: true }) ||
          !element.textContent.trim() ||
          element.closest(".narrowed, .reminder, .tiers:not([data-mixed]) .tier-name"),
      ),
    ),
  );
});

on(
  "printed, a closed card is as long as one with everything open",
  CARD,
  {
    only: ["chromium", "firefox"],
    because: "its driver has no command to print",
  },
  async (visit) => {
    await visit.state("static");
    const printed = async () => (await visit.driver.printPage({})).length;
    const closed = await printed();
    await visit.run(() => document.getElementById("card").setAttribute("open", "all"));
    const open = await printed();
    assert.ok(Math.abs(closed / open - 1) < 0.02, `${closed} closed and ${open} open`);
  },
);

on("closed sections are filled for find-in-page though nothing else is wanted", CARD, {}, async (visit) => {
  await visit.state("static");
  await visit.until("every section is filled", () => {
    const panels = [...document.getElementById("card").shadowRoot.querySelectorAll(".panel")];
    return (
      panels.length > 10 && panels.every((panel) => panel.hasAttribute("hidden") && panel.textContent.length > 100)
    );
  });
  await visit.quiet();
});

{
  const text = firstPiece();
  on(
    "the card can be read while the rest of its text arrives, and what is pressed meanwhile is done",
    CARD,
    text,
    async (visit) => {
      await visit.until("it is seen", () =>
        document.getElementById("card").shadowRoot?.querySelector(".frame").innerText.includes("Call 911 now"),
      );
      assert.deepEqual(await visit.events("ready"), []);
      await visit.run(() => {
        window.printed = [];
        window.print = () =>
          window.printed.push(
            document.getElementById("card").shadowRoot.querySelector("#storage-panel").textContent.length > 100,
          );
      });
      await visit.press("#driving .section-button");
      await visit.press("[data-print=whole]");
      assert.deepEqual(await visit.open(), ["driving"]);
      const panel = () =>
        visit.run(() => {
          const panel = document.getElementById("card").shadowRoot.querySelector("#driving-panel");
          return [panel.textContent, getComputedStyle(panel, "::before").content];
        });
      assert.deepEqual(await panel(), ["", '"…"']);
      assert.deepEqual(
        [await visit.run(() => document.getElementById("card").state), await visit.run(() => window.printed)],
        ["loading", []],
      );
      text.open();
      // It may be live already: the focus is in it.
      await visit.until("all is there", () => document.getElementById("card").state !== "loading");
      assert.deepEqual(await visit.open(), ["driving"]);
      const [said, sign] = await panel();
      assert.ok(said.includes("Do not drive or use") && sign === "none", `${said} ${sign}`);
      assert.deepEqual(await visit.until("it is printed", () => window.printed.length > 0 && window.printed), [true]);
      assert.equal((await visit.events("ready")).length, 1);
      assert.equal((await visit.events("toggle")).length, 1);
      await visit.quiet();
    },
  );
}

{
  const text = firstPiece();
  on(
    "a card that is moved while the rest of its text arrives keeps its nodes, and what was typed meanwhile is searched",
    CARD,
    text,
    async (visit) => {
      await visit.until("it is seen", () => document.getElementById("card").shadowRoot?.querySelector(".card"));
      await visit.run(() => {
        const card = document.getElementById("card");
        window.before = card.shadowRoot.querySelector(".card");
        document.body.append(card);
      });
      await visit.drawn();
      assert.ok(
        await visit.run(() => window.before.isConnected && window.before.checkVisibility()),
        "the same nodes, and in sight",
      );
      await (await visit.find("input")).sendKeys("sleepy");
      text.open();
      await visit.state("live");
      await visit.until("it is found", () => document.getElementById("card").shadowRoot.querySelector(".result"));
      assert.equal((await visit.events("ready")).length, 1);
      await visit.quiet();
    },
  );
}

/** In the page: takes an address, and remembers when the first part of something that was fetched has come. */
const arrived = (hash) => {
  history.replaceState(null, "", location.pathname + hash);
  const own = fetch;
  window.fetch = async (...given) => {
    const response = await own(...given);
    response
      .clone()
      .body.getReader()
      .read()
      .then(() => (window.arrived = true));
    return response;
  };
};

for (const [how, body, hash] of [
  ["that opens a section", CARD.replace("load=", 'open="driving" load='), ""],
  ["with a link into the card", CARD, "#baclofen/driving"],
]) {
  const text = firstPiece();
  on(
    `a page ${how} shows the card when all of its text is there, because it would jump`,
    body,
    { ...text, head: `<script>(${arrived})(${JSON.stringify(hash)})</script>` },
    async (visit) => {
      await visit.until("the first piece has come", () => window.arrived);
      await visit.drawn();
      assert.equal(await visit.run(() => document.getElementById("card").shadowRoot.querySelector(".card")), null);
      text.open();
      // To follow a link moves the focus, which hydrates the card.
      await visit.until("it is there", () => document.getElementById("card").state !== "loading");
      assert.deepEqual(await visit.open(), ["driving"]);
      assert.ok((await visit.text()).includes("Do not drive or use"));
      await visit.quiet();
    },
  );
}

{
  const cards = Array.from({ length: 12 }, (_, at) => CARD.replace('"card"', `"card${at}"`)).join("");
  on(
    "on a page with very many cards those far from sight are filled when they are wanted",
    cards,
    {},
    async (visit) => {
      await visit.state("static", "card11");
      const filled = (id) =>
        visit.run(
          (id) =>
            [...document.getElementById(id).shadowRoot.querySelectorAll(".panel")]
              .filter((panel) => panel.firstChild)
              .map(({ id }) => id),
          id,
        );
      const all = (id) =>
        visit.until(
          `${id} is filled`,
          (id) =>
            [...document.getElementById(id).shadowRoot.querySelectorAll(".panel")].every((panel) => panel.firstChild),
          id,
        );
      await all("card0");
      assert.deepEqual(await filled("card11"), []);
      // Not `innerText`, which leaves out what is not laid out.
      const says = (words) =>
        visit.run((words) => document.getElementById("card11").shadowRoot.textContent.includes(words), words);
      assert.ok(await says("Call 911 now"), "what stands before the sections");
      // A section that the page opens, the rest not.
      await visit.run(() => document.getElementById("card11").setAttribute("open", "driving"));
      assert.deepEqual(await filled("card11"), ["driving-panel"]);
      assert.ok(await says("Do not drive or use"));
      await visit.run(() => document.getElementById("card8").scrollIntoView());
      await all("card8");
      // For printing all of them are needed.
      await visit.run(() => dispatchEvent(new Event("beforeprint")));
      assert.equal((await filled("card11")).length, (await filled("card0")).length);
      const laidOut = () =>
        visit.run(
          () =>
            getComputedStyle(document.getElementById("card11").shadowRoot.querySelector(".frame")).contentVisibility,
        );
      assert.equal(await laidOut(), "auto");
      await visit.onPaper(async () => assert.equal(await laidOut(), "visible"), "card11");
      await visit.quiet();
    },
  );
}
