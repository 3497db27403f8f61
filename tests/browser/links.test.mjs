// Links into a card: they are followed as the browser follows its own, whatever the page has around the card.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Key } from "selenium-webdriver";
import { gate } from "./support/arrival.mjs";
import { SCRIPT } from "./support/server.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });
const STATIC = EAGER.replace("eager", "interaction");

/** Defines a test for a card that is text and for one that is live, each as `define` says. */
function both(name, page, options, act, define = { static: on, live: on }) {
  for (const [state, card] of [
    ["static", STATIC],
    ["live", EAGER],
  ])
    define[state](`${name} (${state})`, page(card), options, async (visit) => {
      await visit.state(state);
      await act(visit);
    });
}

/** What an address means is decided by the loader alone. */
const ONCE = { static: on.once, live: on.once };
/** What an engine does before the card hears of it does not depend on the card. */
const LIVE_ONCE = { static: on, live: on.once };

const go = (visit, hash) => visit.run((hash) => (location.hash = hash), hash);

/** Waits until the focus is in a section of a card, or on another place in it. */
const arrived = (visit, place, id = "card") =>
  visit.until(
    `the focus is at ${place} in ${id}`,
    (place, id) => {
      const { activeElement } = document.getElementById(id).shadowRoot;
      return (
        activeElement && (activeElement.id === place || activeElement.closest(".section-head")?.parentNode.id === place)
      );
    },
    place,
    id,
  );

/** Takes the focus out of the card and scrolls up. */
const leave = (visit) =>
  visit.run(() => {
    document.getElementById("card").shadowRoot.activeElement?.blur();
    scrollTo({ top: 0, behavior: "instant" });
  });

/** Gives the card time to follow what it should not. */
async function wait(visit) {
  for (let time = 0; time < 3; time += 1) await visit.drawn();
}

const focused = (visit, id = "card") =>
  visit.run((id) => document.getElementById(id).shadowRoot.activeElement !== null, id);

// The address.

both(
  "a link leads to its place however it is written, and whatever was added to it",
  (card) => card,
  {},
  async (visit) => {
    for (const [hash, place] of [
      ["#Baclofen/Storage", "storage"],
      ["#baclofen/storage/", "storage"],
      ["#baclofen%2Fstorage", "storage"],
      ["#baclofen%252Fstorage%253Futm_source%253Dx", "storage"],
      ["#baclofen/storage&utm_source=x", "storage"],
      ["#baclofen/storage?fbclid=IwAR%zz", "storage"],
      ["#baclofen/seizure.", "seizure"],
      ["#baclofen/seizure),", "seizure"],
    ]) {
      await go(visit, hash);
      await arrived(visit, place);
      await leave(visit);
    }
    assert.equal(
      await visit.run(() => document.getElementById("card").shadowRoot.querySelector(".narrowed")?.innerText ?? ""),
      "",
    );
    await visit.quiet();
  },
  ONCE,
);

for (const hash of [
  "#baclofen%2Fside-effects%3Ftier%3Durgent%26sort%3Dname",
  "#baclofen/side-effects/?utm_source=x&Tier=URGENT&sort=name",
  "#baclofen/side-effects?tier=urgent&amp;sort=name?fbclid=x",
])
  both(
    `side effects are chosen by ${hash}`,
    (card) => card,
    {},
    async (visit) => {
      await go(visit, hash);
      await arrived(visit, "side-effects");
      await visit.until("they are chosen", () =>
        document.getElementById("card").shadowRoot.querySelector(".tier-button[data-tier=urgent][aria-pressed=true]"),
      );
      await visit.until("they are sorted", () =>
        document.getElementById("card").shadowRoot.querySelector('.choice[data-choice="name"][aria-pressed=true]'),
      );
      await visit.quiet();
    },
    ONCE,
  );

on.once("tracking parameters load nothing", STATIC, {}, async (visit) => {
  await visit.state("static");
  await go(visit, "#baclofen/storage?utm_source=x");
  await arrived(visit, "storage");
  await visit.run(() => document.getElementById("card").shadowRoot.activeElement.blur());
  assert.deepEqual(
    visit.host.requests.filter((path) => path.endsWith(".wasm")),
    // The focus that moves into a card makes it live.
    visit.host.requests.filter((path) => path.endsWith(".wasm")).slice(0, 1),
  );
});

both(
  "a place that is not in the card is named on the console",
  (card) => card,
  {},
  async (visit) => {
    await go(visit, "#baclofen/sideeffects");
    const [code] = await visit.until("it is named", () => {
      const [event] = window.recorded.events.filter(({ name }) => name === "error");
      return event && [event.code, event.message];
    });
    assert.equal(code, "unknown-place");
    assert.match((await visit.recorded()).warnings[0], /"sideeffects"/);
    assert.deepEqual(await visit.open(), []);
    assert.equal(await focused(visit), false);
  },
  ONCE,
);

// The same link again.

const LINKS = {
  "a link": '<a id="link" href="#baclofen/storage"><b id="inner">Storage</b></a>',
  "a link with the whole address": '<a id="link" href="/#baclofen/storage"><b id="inner">Storage</b></a>',
  "a link on the page's own window": '<a id="link" target="_self" href="#baclofen/storage"><b id="inner">S</b></a>',
  "a link in a drawing":
    '<svg width="80" height="20"><a id="link" href="#baclofen/storage"><text id="inner" y="15">Storage</text></a></svg>',
  "a link in an older drawing":
    '<svg width="80" height="20"><a id="link" xlink:href="#baclofen/storage"><text id="inner" y="15">Storage</text></a></svg>',
  "a part of an image map":
    '<map name="m"><area id="inner" shape="default" href="#baclofen/storage" alt="Storage"></map><img usemap="#m" width="80" height="20" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">',
  "a link whose clicks the page keeps to itself":
    '<div onclick="event.stopPropagation()"><a id="link" href="#baclofen/storage"><b id="inner">Storage</b></a></div>',
  "a link that asks for a text too":
    '<a id="link" href="#baclofen/storage:~:text=nosuchtext"><b id="inner">Storage</b></a>',
};

for (const [what, link] of Object.entries(LINKS))
  both(
    `${what} leads to its place again and again`,
    (card) => `${link}<p style="block-size: 150vh">${card}`,
    {},
    async (visit) => {
      for (let time = 0; time < 3; time += 1) {
        await visit.run(() =>
          document
            .getElementById("inner")
            .dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true })),
        );
        await arrived(visit, "storage");
        await leave(visit);
      }
      await visit.quiet();
    },
    LIVE_ONCE,
  );

both(
  "a link in a shadow tree leads to its place again",
  (card) => `<div id="host"></div>${card}`,
  {},
  async (visit) => {
    await visit.run(() => {
      const root = document.getElementById("host").attachShadow({ mode: "open" });
      root.innerHTML = '<a href="#baclofen/storage"><b>Storage</b></a>';
    });
    for (let time = 0; time < 3; time += 1) {
      await visit.run(() => document.getElementById("host").shadowRoot.querySelector("b").click());
      await arrived(visit, "storage");
      await leave(visit);
    }
  },
  LIVE_ONCE,
);

both(
  "the Enter key follows the same link again",
  (card) => `${LINKS["a link"]}${card}`,
  {},
  async (visit) => {
    for (let time = 0; time < 3; time += 1) {
      await visit.run(() => document.getElementById("link").focus());
      await visit.keys(Key.ENTER);
      await arrived(visit, "storage");
      await leave(visit);
    }
  },
  LIVE_ONCE,
);

for (const [what, link, init] of [
  ["with the Control key", LINKS["a link"], { ctrlKey: true }],
  ["with the Command key", LINKS["a link"], { metaKey: true }],
  ["with the Shift key", LINKS["a link"], { shiftKey: true }],
  ["with the middle button", LINKS["a link"], { button: 1 }],
  ["that opens a new tab", LINKS["a link"].replace("href", 'target="_blank" href'), {}],
  ["that downloads", LINKS["a link"].replace("href", "download href"), {}],
  ["that the page has prevented", `<div onclick="event.preventDefault()">${LINKS["a link"]}</div>`, {}],
])
  on(`a click on the same link ${what} does nothing`, `${link}${STATIC}`, {}, async (visit) => {
    await visit.state("static");
    await go(visit, "#baclofen/storage");
    await arrived(visit, "storage");
    await leave(visit);
    const own = await visit.driver.getWindowHandle();
    await visit.run(
      (init) =>
        void document
          .getElementById("link")
          .dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, ...init })),
      init,
    );
    // Some browsers open another window for such an event, and none draws a page that is behind one.
    const windows = () => visit.driver.getAllWindowHandles();
    await visit.driver.wait(async () => (await windows()).length > 1, 500).catch(() => {});
    for (const other of await windows()) {
      await visit.driver.switchTo().window(other);
      if (other !== own) await visit.driver.close();
    }
    await visit.driver.switchTo().window(own);
    await wait(visit);
    assert.equal(await focused(visit), false);
  });

// Routers.

for (const method of ["pushState", "replaceState"]) {
  both(
    `a router's ${method} is followed, once`,
    (card) => `<input id="mine">${card}`,
    { only: ["chromium", "firefox"], because: "it has no Navigation API" },
    async (visit) => {
      await visit.run((method) => history[method](null, "", "#baclofen/storage"), method);
      await arrived(visit, "storage");
      // As routers do to remember the place on the page.
      await visit.run((method) => {
        document.getElementById("mine").focus();
        history[method]({ scroll: 1 }, "", "?page=2#baclofen/storage");
      }, method);
      await wait(visit);
      assert.equal(await visit.run(() => document.activeElement.id), "mine");
      await visit.run((method) => history[method](null, "", "?page=3"), method);
      await visit.run((method) => history[method](null, "", "#baclofen/storage"), method);
      await arrived(visit, "storage");
      await visit.quiet();
    },
    LIVE_ONCE,
  );
  both(
    `after ${method}, a page can say that the address has changed`,
    (card) => `<nav id="navigation"></nav>${card}`,
    {},
    async (visit) => {
      await visit.run((method) => {
        history[method](null, "", "#baclofen/storage");
        dispatchEvent(new HashChangeEvent("hashchange"));
      }, method);
      await arrived(visit, "storage");
    },
    LIVE_ONCE,
  );
}

both(
  "back leads to the place before",
  (card) => card,
  {},
  async (visit) => {
    await go(visit, "#baclofen/storage");
    await arrived(visit, "storage");
    await go(visit, "#baclofen/seizure");
    await arrived(visit, "seizure");
    await visit.run(() => history.back());
    await arrived(visit, "storage");
    await go(visit, "");
    await leave(visit);
    await go(visit, "#baclofen/storage");
    await arrived(visit, "storage");
  },
  LIVE_ONCE,
);

// What is closed around the card.

const TAB = "getElementById('panel').hidden = false; this.setAttribute('aria-selected', true)";

for (const [what, page] of [
  ["a closed <details>", (card) => `<details id="panel"><summary>More</summary>${card}</details>`],
  [
    "two closed <details>, one in the other",
    (card) => `<details><summary>A</summary><details><summary>B</summary>${card}</details></details>`,
  ],
  ["what find-in-page may open", (card) => `<div id="panel" hidden="until-found">${card}</div>`],
  [
    "a tab panel",
    (card) =>
      `<div role="tablist"><button role="tab" aria-selected="true" aria-controls="other">A</button><button role="tab" aria-selected="false" aria-controls="panel" onclick="document.${TAB}">B</button></div><div id="other" role="tabpanel"></div><div id="panel" role="tabpanel" hidden>${card}</div>`,
  ],
  [
    "a tab panel that is labelled by its tab and shown a moment later",
    (card) =>
      `<button id="tab" role="tab" aria-selected="false" onclick="setTimeout(() => document.getElementById('panel').style.display = '', 200)">B</button><div id="panel" role="tabpanel" aria-labelledby="tab" style="display: none">${card}</div>`,
  ],
  [
    "what a button shows and hides",
    (card) =>
      `<button aria-expanded="false" aria-controls="x panel" onclick="this.ariaExpanded = panel.hidden; panel.hidden = !panel.hidden">More</button><div id="panel" hidden>${card}</div>`,
  ],
  [
    "a tab panel in a closed <details>",
    (card) =>
      `<details><summary>More</summary><button role="tab" aria-selected="false" aria-controls="panel" onclick="document.${TAB}">B</button><div id="panel" role="tabpanel" hidden>${card}</div></details>`,
  ],
]) {
  both(
    `a link opens ${what} around the card`,
    (card) => `<p style="block-size: 150vh">${page(card)}`,
    {},
    async (visit) => {
      await go(visit, "#baclofen/seizure");
      await arrived(visit, "seizure");
      await visit.until("it is in view", () => {
        const { top } = document.getElementById("card").shadowRoot.getElementById("seizure").getBoundingClientRect();
        return top > -2 && top < innerHeight / 2;
      });
      // Another press would close it.
      await leave(visit);
      await go(visit, "#baclofen/storage");
      await arrived(visit, "storage");
      await visit.quiet();
    },
    LIVE_ONCE,
  );
}

both(
  "a page is told before a link opens what is hidden until found",
  (card) => `<div id="panel" hidden="until-found">${card}</div>`,
  {},
  async (visit) => {
    await visit.run(() => document.addEventListener("beforematch", ({ target }) => (window.told = target.id)));
    await go(visit, "#baclofen/storage");
    await arrived(visit, "storage");
    assert.equal(await visit.run(() => window.told), "panel");
  },
  LIVE_ONCE,
);

// Where it ends.

const LONG = `<p style="block-size: 400vh">Above</p>`;
const BELOW = `<p style="block-size: 400vh">Below</p>`;
/** Sections of a page that are laid out when they come into view, much higher than they were thought to be. */
const FILLING = Array.from(
  { length: 12 },
  () =>
    '<div style="content-visibility: auto; contain-intrinsic-block-size: 50px"><p style="block-size: 600px">Long</p></div>',
).join("");
const HEADER =
  '<header style="position: sticky; inset-block-start: 0; block-size: 140px; background: silver; z-index: 9">Clinic</header>';
const SMOOTH = "<style>:root { scroll-behavior: smooth }</style>";

/** Waits until a place has not moved for a while, and returns where its top is. */
const rest = async (visit, place) => {
  await visit.run((place) => {
    window.rest = { top: Number.NaN, frames: 0 };
    const look = () => {
      const { top } = document.getElementById("card").shadowRoot.getElementById(place).getBoundingClientRect();
      window.rest = { top, frames: top === window.rest.top ? window.rest.frames + 1 : 0 };
      requestAnimationFrame(look);
    };
    look();
  }, place);
  return visit.until("it is at rest", () => window.rest.frames > 30 && [window.rest.top]).then(([top]) => top);
};

// Every engine goes to a section of a text and to a side effect of a live card.
for (const [what, head, page, least, most] of [
  ["scrolls smoothly", SMOOTH, (card) => LONG + card + BELOW, -1, 121],
  ["scrolls smoothly past sections that are laid out on the way", SMOOTH, (card) => FILLING + card + BELOW, -1, 121],
  ["lays sections out on the way", "", (card) => FILLING + card + BELOW, -1, 121],
  ["has a header that stays", "", (card) => HEADER + LONG + card + BELOW, 139, 261],
  [
    "has a header that stays and says so",
    "<style>:root { scroll-padding-top: 150px }</style>",
    (card) => HEADER + LONG + card + BELOW,
    149,
    // With the bar of a live card.
    211,
  ],
  [
    "has a header that stays and gives the card a margin",
    "<style>medication-card { scroll-margin-top: 170px }</style>",
    (card) => HEADER + LONG + card + BELOW,
    169,
    231,
  ],
  [
    "has a header that stays and scrolls smoothly past what is laid out on the way",
    SMOOTH,
    (card) => HEADER + FILLING + card + BELOW,
    139,
    261,
  ],
  [
    "scrolls in a box",
    "",
    (card) => `<div style="block-size: 80vh; overflow: auto">${FILLING}${card}${BELOW}</div>`,
    -1,
    130,
  ],
])
  for (const [place, define] of [
    ["storage", LIVE_ONCE],
    ["seizure", { static: on.once, live: on }],
  ])
    both(
      `a link to ${place} ends there where the page ${what}`,
      page,
      { head },
      async (visit) => {
        await go(visit, `#baclofen/${place}`);
        await arrived(visit, place);
        const top = await rest(visit, place);
        assert.ok(top >= least && top <= most, `it ends at ${top}`);
        assert.equal(
          await visit.run(
            (place) => document.getElementById("card").shadowRoot.getElementById(place).getAttribute("style") || "",
            place,
          ),
          "",
        );
      },
      define,
    );

both(
  "a link ends at its place when what is above comes late",
  (card) => `<div id="late"></div>${card}${BELOW}`,
  { head: "<style>* { overflow-anchor: none }</style>" },
  async (visit) => {
    await go(visit, "#baclofen/storage");
    await arrived(visit, "storage");
    await visit.run(() => (document.getElementById("late").style.blockSize = "1500px"));
    const top = await rest(visit, "storage");
    assert.ok(top >= -1 && top <= 121, `it ends at ${top}`);
  },
);

both(
  "a reader who scrolls on is not brought back",
  (card) => `${LONG}${card}${BELOW}`,
  { head: SMOOTH },
  async (visit) => {
    await go(visit, "#baclofen/storage");
    await arrived(visit, "storage");
    await visit.run(() => {
      dispatchEvent(new WheelEvent("wheel"));
      scrollTo({ top: 0, behavior: "instant" });
    });
    assert.ok((await rest(visit, "storage")) > 500);
  },
);

// Several cards.

const SECOND = (card) => card.replace('"card"', '"second"');

both(
  "of two cards about one medicine the first is used",
  (card) => `${card}${SECOND(card)}`,
  {},
  async (visit) => {
    await visit.run(() => document.getElementById("second").whenReady());
    await go(visit, "#baclofen/storage");
    await arrived(visit, "storage");
    await wait(visit);
    assert.deepEqual(
      [await visit.open(), await visit.open("second"), await focused(visit, "second")],
      [["storage"], [], false],
    );
  },
  ONCE,
);

both(
  "where the first of two cards cannot be shown, the second is used",
  (card) => `<div style="display: none">${card}</div>${SECOND(card)}`,
  {},
  async (visit) => {
    await visit.run(() => document.getElementById("second").whenReady());
    await go(visit, "#baclofen/storage");
    await arrived(visit, "storage", "second");
    assert.deepEqual(await visit.open(), []);
  },
  ONCE,
);

{
  const slow = gate((path) => path.endsWith("us.en.html"));
  on(
    "a card that comes first on the page is used although it is loaded last",
    `${STATIC}${SECOND(STATIC).replace('"us"', '"uk"')}`,
    { ...slow, head: '<script>history.replaceState(null, "", "#baclofen/storage")</script>' },
    async (visit) => {
      await visit.state("static", "second");
      await wait(visit);
      assert.equal(await focused(visit, "second"), false);
      slow.open();
      await arrived(visit, "storage");
      assert.deepEqual(await visit.open("second"), []);
    },
  );
}

{
  const missing = gate(
    (path) => path.endsWith("us.en.html"),
    () => ({ status: 404, headers: {}, body: "" }),
  );
  on(
    "where the first of two cards fails, the second is used",
    `${STATIC}${SECOND(STATIC).replace('"us"', '"uk"')}`,
    { ...missing, head: '<script>history.replaceState(null, "", "#baclofen/storage")</script>' },
    async (visit) => {
      await visit.state("static", "second");
      missing.open();
      await visit.state("failed");
      await arrived(visit, "storage", "second");
    },
  );
}

on("of two cards in shadow trees the first is used", '<div id="b"></div>', { script: false }, async (visit) => {
  await visit.run(
    (card, second) => {
      const put = (html, id) => {
        const host =
          document.getElementById(id) ??
          document.body.insertBefore(document.createElement("div"), document.body.firstChild);
        const root = host.attachShadow({ mode: "open" });
        root.append(document.createRange().createContextualFragment(html));
        return root.querySelector("medication-card");
      };
      window.pair = [put(second, "b"), put(card, "a")];
    },
    STATIC,
    SECOND(STATIC),
  );
  await visit.run((script) => document.head.append(document.createRange().createContextualFragment(script)), SCRIPT);
  await visit.until("both are there", () => window.pair.every(({ state }) => state === "static"));
  await go(visit, "#baclofen/storage");
  await visit.until("the first has the focus", () => window.pair[1].shadowRoot.activeElement);
  assert.equal(await visit.run(() => window.pair[0].shadowRoot.activeElement), null);
});

on(
  "a card that shows another medicine's place when it is asked for follows the address then",
  STATIC.replace('"baclofen"', '"nosuch"'),
  {},
  async (visit) => {
    await visit.state("failed");
    await go(visit, "#baclofen/storage");
    await visit.run(() => document.getElementById("card").setAttribute("medicine", "baclofen"));
    await arrived(visit, "storage");
  },
);
