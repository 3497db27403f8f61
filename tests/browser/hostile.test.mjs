// Hostile input and a hostile page: nothing of it runs, becomes an element or an address, and the card shows the medicine
// and region that were asked for, or none.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { FOLDER, SCRIPT } from "./support/server.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });

/** Text of the card as a person sees it, or "" where there is none. */
const sight = (visit) =>
  visit.run(() => {
    const card = document.getElementById("card").shadowRoot?.querySelector(".card");
    return card?.checkVisibility({ visibilityProperty: true }) ? card.textContent : "";
  });

/** Nothing but the card for the United States, with its numbers or without any, or no card. */
async function neverAnother(visit) {
  const seen = await sight(visit);
  assert.ok(
    !seen || (/Call (911|your local emergency number)/.test(seen) && seen.includes("Baclofen")),
    `not the card that was asked for: ${seen.slice(0, 200)}`,
  );
  assert.ok(!seen.includes("Call 999"), "the number of another country");
}

// Hostile input.

const HOSTILE = [
  '"><img src=x onerror="window.ran=1"><script>window.ran=1</script>',
  "javascript:window.ran=1",
  "<svg onload=window.ran=1>",
  "//evil.example/x",
  "../../../etc/passwd",
  "%3Cscript%3E",
  "$&$`$'",
  "__proto__",
  "{}",
  "a\u202eb\u200bc\u2066d\u00ade\u061cf\u2028g\u180eh\u{e0041}i\ufe0fj\u3164k",
  "x".repeat(100_000),
];
const ATTRIBUTES = [
  "medicine",
  "region",
  "lang",
  "theme",
  "open",
  "heading-level",
  "load",
  "clinic-name",
  "clinic-phone",
  "clinic-hours",
];

/** What hostile input must not have left behind: scripts that ran, elements, addresses, characters that are not seen. */
const harm = (visit) =>
  visit.run(() => {
    const root = document.getElementById("card").shadowRoot;
    const found = [];
    if (window.ran) found.push("a script ran");
    for (const element of root.querySelectorAll(
      "img, script, iframe, object, embed, svg[onload], [onerror], [onload], [onclick], style + style",
    ))
      found.push(element.outerHTML);
    for (const element of root.querySelectorAll("[href], [src], [action], [srcset], [formaction]")) {
      const address = element.getAttribute("href") ?? element.outerHTML;
      const ours = element.matches(".sources-page")
        ? address.startsWith(`${location.origin}/some/where/card/cards/baclofen.`)
        : /^tel:\+?\d+$/.test(address) || element.closest("#sources");
      if (!ours) found.push(address.slice(0, 200));
    }
    const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u.exec(
      root.querySelector(".frame").innerText.replaceAll(/[\n\t]/g, ""),
    );
    if (unseen) found.push(`U+${unseen[0].codePointAt(0).toString(16)}`);
    if (!root.querySelector(".frame").innerText.isWellFormed?.() && "isWellFormed" in String.prototype)
      found.push("half a character");
    if ({}.polluted || Object.keys(Object.prototype).length > 0) found.push("a prototype");
    return found;
  });

for (const [state, define] of [
  ["static", on.once],
  ["live", on],
]) {
  define(
    `hostile attributes stay text or are ignored (${state})`,
    state === "live" ? EAGER : EAGER.replace("eager", "interaction"),
    {},
    async (visit) => {
      await visit.state(state);
      const asked = visit.host.requests.length;
      for (const name of ATTRIBUTES.slice(3)) {
        for (const value of HOSTILE) {
          await visit.run(
            (name, value) => {
              const card = document.getElementById("card");
              card.setAttribute("clinic-name", "Riverside");
              card.setAttribute(name, value);
            },
            name,
            value,
          );
          assert.deepEqual(await harm(visit), [], `${name}=${value.slice(0, 60)}`);
        }
        await visit.run((name) => document.getElementById("card").removeAttribute(name), name);
      }
      assert.ok((await sight(visit)).includes("Call 911"));
      const late = visit.host.requests
        .slice(asked)
        .filter((path) => !/^\/some\/where\/card\/assets\/[\w.-]+$/.test(path));
      assert.deepEqual(late, [], "something was asked for");
    },
  );
}

for (const name of ATTRIBUTES.slice(0, 3)) {
  const define = name === "lang" ? on.once : on;
  define(`a hostile ${name} ends in the right card or in a failure`, EAGER, {}, async (visit) => {
    await visit.state("live");
    for (const value of HOSTILE) {
      const before = (await visit.recorded()).events.length;
      await visit.run((name, value) => document.getElementById("card").setAttribute(name, value), name, value);
      await visit.until(
        "it has an answer",
        (before, name) => window.recorded.events.length > before || name === "lang",
        before,
        name,
      );
      await visit.until("it is settled", () => !document.getElementById("card").shadowRoot.querySelector(".switching"));
      assert.deepEqual(await harm(visit), [], value.slice(0, 60));
      await neverAnother(visit);
      await visit.run(
        (name, value) => document.getElementById("card").setAttribute(name, value),
        name,
        { medicine: "baclofen", region: "us", lang: "en" }[name],
      );
      await visit.state("live");
    }
    const strange = visit.host.requests.filter(
      (path) =>
        !/^\/(recorder\.js|some\/where\/card\/(medication-card\.js|cards\/(baclofen|x+|a)(\.(us|xx)\.en\.html|\/index\.json)|cards\/regions\.json|assets\/[\w.-]+))?$/.test(
          path,
        ),
    );
    assert.deepEqual(
      strange.map((path) => path.slice(0, 100)),
      [],
    );
  });
}

on.once("a hostile address leads nowhere", EAGER, {}, async (visit) => {
  await visit.state("live");
  for (const value of HOSTILE.slice(0, -1).flatMap((value) => [
    value,
    `baclofen/${value}`,
    `baclofen/storage?${value}`,
    `baclofen/side-effects?tier=${value}&often=${value}&sort=${value}`,
  ])) {
    await visit.run((value) => (location.hash = `#${value}`), value);
    assert.deepEqual(await harm(visit), [], value);
  }
  assert.equal(await visit.run(() => document.getElementById("card").state), "live");
  await neverAnother(visit);
  const { errors, events } = await visit.recorded();
  assert.deepEqual(errors, []);
  assert.deepEqual(
    events.filter(({ name, code }) => name === "error" && code !== "unknown-place"),
    [],
  );
});

on.once(
  "a message says what was found, whatever it is",
  EAGER.replace("load=", () => 'theme="$&" load='),
  {},
  async (visit) => {
    await visit.state("live");
    assert.match((await visit.events("error"))[0].message, /^The attribute theme="\$&" is not understood/);
  },
);

on.once("a clinic's line that is cut is cut between characters, and its words stay apart", EAGER, {}, async (visit) => {
  await visit.state("live");
  for (const [given, shown] of [
    [`${"n".repeat(119)}\u{1f3e5}x`, `${"n".repeat(119)}\u{1f3e5}`],
    ["Riverside\n      Clinic", "Riverside Clinic"],
  ]) {
    await visit.run((given) => document.getElementById("card").setAttribute("clinic-name", given), given);
    await visit.until(
      "it is shown",
      (shown) => document.getElementById("card").shadowRoot.querySelector(".clinic-line strong")?.textContent === shown,
      shown,
    );
  }
});

// A hostile page.

const NAMES = [
  "medication-card",
  "state",
  "fetch",
  "document",
  "head",
  "body",
  "forms",
  "customElements",
  "navigator",
  "location",
  "XMLHttpRequest",
  "name",
  "card2",
  "medicine",
  "region",
  "adoptedStyleSheets",
  "defaultView",
  "documentElement",
  "activeElement",
];
const CLOBBER = {
  "forms with names": NAMES.map((name) => `<form name="${name}" id="${name}"><input name="getAttribute"></form>`),
  "two of each name": NAMES.flatMap((name) => [
    `<a id="${name}" name="${name}" href="https://evil.example/"></a>`,
    `<img name="${name}" alt="">`,
  ]),
  "frames with names": NAMES.map((name) => `<iframe name="${name}" srcdoc="" title=""></iframe>`),
};
for (const [name, elements] of Object.entries(CLOBBER)) {
  on(
    `elements that stand in the way of the page's own names leave the right text: ${name}`,
    `${elements.join("")}${EAGER}`,
    {},
    async (visit) => {
      await visit.until("it has ended", () => ["live", "static"].includes(document.getElementById("card").state));
      assert.ok((await sight(visit)).includes("Call 911"));
      await neverAnother(visit);
    },
  );
}

on(
  "elements in the place of what makes elements leave the page's own words",
  `${["createElement", "importNode"].map((name) => `<img name="${name}" alt="">`).join("")}${EAGER}`,
  {},
  async (visit) => {
    await visit.until("it has ended", () => window.recorded.errors.length > 0);
    assert.ok(
      await visit.run(
        () =>
          document.getElementById("card").innerText.includes("Ask us") &&
          document.getElementById("card").checkVisibility(),
      ),
    );
  },
);

const PAGES = {
  "a fetch that answers with the bytes of another region": () => {
    const own = window.fetch;
    const bin = own("/some/where/card/cards/baclofen.uk.en.html")
      .then((card) => card.text())
      .then(
        (text) =>
          `assets/baclofen.uk.en.${/(?<=data-integrity="sha384-).{11}/.exec(text)[0].replace(/[+/]/g, "-")}.bin`,
      );
    window.fetch = async (url, options) =>
      /\.bin$/.test(url) ? own(`/some/where/card/${await bin}`) : own(url, options);
  },
  "an XMLHttpRequest that answers with the text of another region": () => {
    const own = XMLHttpRequest.prototype.open;
    XMLHttpRequest.prototype.open = function (method, url) {
      own.call(this, method, url.replace("us.en", "uk.en"));
    };
  },
  both: () => {
    const open = XMLHttpRequest.prototype.open;
    XMLHttpRequest.prototype.open = function (method, url) {
      open.call(this, method, url.replace("us.en", "uk.en"));
    };
    const own = window.fetch;
    window.fetch = (url) => own(url.replace(/us\.en\.[\w-]+/, "uk.en"));
  },
};
for (const [name, act] of Object.entries(PAGES)) {
  // XMLHttpRequest is asked where the page refuses our Trusted Types policy.
  const headers = name.startsWith("an XML")
    ? { "content-security-policy": "require-trusted-types-for 'script'; trusted-types 'none'" }
    : {};
  on(`${name} never shows another card`, EAGER, { head: `<script>(${act})()</script>`, headers }, async (visit) => {
    await visit.until("it is noticed", () =>
      window.recorded.events.some(
        ({ name, code }) => name === "error" && /^(build-mismatch|unknown-medicine|another-page)$/.test(code),
      ),
    );
    await neverAnother(visit);
    await visit.run(() => document.getElementById("card").hydrate());
    await neverAnother(visit);
  });
}

const WORKS = {
  "frozen prototypes": {
    head: "<script>for (const kind of [Object, Array, Function, Promise, String, RegExp, Error, Map, Set, WeakMap, URL, Element, Node, HTMLElement, Event, Response]) { Object.freeze(kind.prototype); Object.freeze(kind) }</script>",
  },
  "methods of arrays that were added to": {
    head: "<script>Array.prototype.extra = () => 1; Object.prototype.extra = 1</script>",
  },
  "an odd base": { head: '<base href="https://evil.example/deep/?q#f" target="_blank">' },
  "a base that is no address": { head: '<base href="javascript:void 0">' },
};
for (const [name, options] of Object.entries(WORKS)) {
  on(`a page with ${name} has its card`, EAGER, { ...options, script: false }, async (visit) => {
    // With its whole address, because of the base.
    await visit.run(
      (src) => document.head.append(Object.assign(document.createElement("script"), { type: "module", src })),
      `${visit.host.origin}${FOLDER}/medication-card.js`,
    );
    await visit.state("live");
    await visit.press("#driving .section-button");
    assert.deepEqual(await visit.open(), ["driving"]);
    await neverAnother(visit);
    await visit.quiet();
  });
}

on(
  "a page in quirks mode has its card",
  `<html><head><link rel="icon" href="data:,"><script src="/recorder.js"></script></head><body>${SCRIPT}${EAGER}`,
  { whole: true },
  async (visit) => {
    assert.equal(await visit.run(() => document.compatMode), "BackCompat");
    await visit.state("live");
    await visit.press("#driving .section-button");
    assert.deepEqual(await visit.open(), ["driving"]);
    await visit.quiet();
  },
);
