// A visit leaves no trace: only our own files are requested, and nothing is stored or sent.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Key } from "selenium-webdriver";
import { FOLDER } from "./support/server.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });

/** Remembers every call by which a page can store something, send something or change the address. */
const SPY = `<script>(${() => {
  window.called = [];
  const watch = (owner, name) => {
    const own = owner?.[name];
    if (typeof own !== "function") return;
    owner[name] = new Proxy(own, {
      apply(target, self, given) {
        window.called.push(name);
        return Reflect.apply(target, self, given);
      },
      construct(target, given) {
        window.called.push(name);
        return Reflect.construct(target, given);
      },
    });
  };
  for (const name of [
    "WebSocket",
    "EventSource",
    "WebTransport",
    "RTCPeerConnection",
    "Worker",
    "SharedWorker",
    "BroadcastChannel",
    "Image",
    "open",
  ])
    watch(window, name);
  watch(Navigator.prototype, "sendBeacon");
  watch(window.CookieStore?.prototype, "set");
  watch(Storage.prototype, "setItem");
  watch(IDBFactory.prototype, "open");
  watch(window.CacheStorage?.prototype, "open");
  watch(window.ServiceWorkerContainer?.prototype, "register");
  watch(History.prototype, "pushState");
  watch(History.prototype, "replaceState");
  watch(HTMLFormElement.prototype, "submit");
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(Document.prototype, "cookie", {
    ...cookie,
    set(value) {
      window.called.push("cookie");
      cookie.set.call(this, value);
    },
  });
}})()</script>`;

/** All that a page of this origin has kept, and where it stands. */
const kept = async (visit) =>
  visit.run(async () => ({
    called: window.called,
    cookie: document.cookie,
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases?.()) ?? [],
    caches: (await window.caches?.keys()) ?? [],
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
    windowName: window.name,
  }));

const NOTHING = {
  called: [],
  cookie: "",
  local: {},
  session: {},
  databases: [],
  caches: [],
  workers: 0,
  windowName: "",
};

/** What the browser says it fetched, as paths; other origins stay whole. */
const fetched = (visit) =>
  visit.run(() => performance.getEntriesByType("resource").map(({ name }) => name.replace(`${location.origin}/`, "/")));

const place = (visit) => visit.run(() => ({ address: location.href, entries: history.length }));

/** Everything that a reader can do with a card, once. */
async function useAll(visit) {
  await visit.press("[data-all]");
  for (const chosen of [
    ".tier-button[data-tier=urgent]",
    '.choice[data-list=often][data-choice="10"]',
    ".narrowed button",
    '.choice[data-list=order][data-choice="name"]',
    ".pictures-switch",
    ".sources-switch",
    '.choice[data-list=trait][data-choice="kidney"]',
  ]) {
    await visit.press(chosen);
  }
  await visit.pressAt("#search");
  await visit.keys("sleepy", Key.ENTER, Key.ENTER, Key.ESCAPE, "qwertzuiop");
  await visit.until("the search has answered", () =>
    document.getElementById("card").shadowRoot.querySelector(".search .reminder"),
  );
  await visit.run(() => {
    const card = document.getElementById("card");
    card.setAttribute("clinic-name", "Riverside Clinic");
    card.setAttribute("open", "");
    card.setAttribute("heading-level", "3");
    card.setAttribute("theme", "dark");
  });
  await visit.until(
    "all is closed",
    () => !document.getElementById("card").shadowRoot.querySelector(".panel:not([hidden])"),
  );
}

on(
  "a whole visit asks for our own files once, and for nothing when the card is there",
  EAGER,
  { head: SPY },
  async (visit) => {
    const start = await place(visit);
    await visit.state("live");
    const asked = [...visit.host.requests];
    await useAll(visit);
    assert.deepEqual(visit.host.requests, asked, "something was asked for after the card was there");

    const files = [
      "medication-card.js",
      "cards/baclofen.us.en.html",
      "assets/card.js",
      "assets/card.wasm",
      "assets/lazy.js",
      "assets/baclofen.us.en.bin",
    ];
    const plain = (paths) => paths.map((path) => path.replace(/\.[\w-]{11}\./, "."));
    assert.deepEqual(plain(asked).sort(), ["/", "/recorder.js", ...files.map((file) => `${FOLDER}/${file}`)].sort());
    assert.deepEqual(
      [...new Set(plain(await fetched(visit)))].filter((path) => path !== "data:,").sort(),
      plain(asked)
        .filter((path) => path !== "/")
        .sort(),
    );

    assert.deepEqual(await kept(visit), NOTHING);
    assert.deepEqual(await place(visit), start);
    await visit.quiet();
  },
);

on(
  "what is fetched says nothing of the reader: no query and no body",
  EAGER,
  {
    head: '<script>history.replaceState(null, "", "/?who=me#baclofen/storage")</script>',
  },
  async (visit) => {
    await visit.state("live");
    await useAll(visit);
    const told = visit.host.asked.filter(({ url }) => url.startsWith(FOLDER));
    assert.equal(told.length, 6);
    for (const { url, method, headers } of told) {
      assert.equal(method, "GET");
      assert.ok(!url.includes("?"), url);
      assert.ok(!headers["content-length"] && !headers["transfer-encoding"], "a body was sent");
    }
    assert.equal(
      await visit.run(() => location.search + location.hash),
      "?who=me#baclofen/storage",
      "the address was written to",
    );
  },
);

on("the watch itself notices what a page stores and sends", "", { head: SPY }, async (visit) => {
  await visit.run(async () => {
    localStorage.setItem("a", "1");
    // biome-ignore lint/suspicious/noDocumentCookie: the watch has to notice it.
    document.cookie = "a=1";
    navigator.sendBeacon("/beacon");
    history.pushState(null, "", "?a");
    await (await fetch("/recorder.js?asked")).text();
  });
  const { called, cookie, local } = await kept(visit);
  assert.deepEqual(called.sort(), ["cookie", "pushState", "sendBeacon", "setItem"]);
  await visit.driver.manage().deleteAllCookies();
  assert.deepEqual([cookie, local], ["a=1", { a: "1" }]);
  await visit.until("the browser tells of it", () =>
    performance.getEntriesByType("resource").some(({ name }) => name.endsWith("?asked")),
  );
  assert.equal(visit.host.requests.filter((path) => path === "/recorder.js").length, 2);
});
