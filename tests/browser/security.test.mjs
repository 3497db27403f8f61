// A strict page, another origin, and files that were tampered with: what is allowed is enough, what is not ours is
// refused before it runs, and the text stays.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { FOLDER, serve } from "./support/server.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });

const readable = { "access-control-allow-origin": "*" };
const open = (file) => ({ ...file, headers: { ...file.headers, ...readable } });

/** Another origin that has dist/ too and lets pages of any origin read it. */
const other = await serve("", { change: (_path, file) => open(file) });
/** The same, but pages of another origin may read only what matches. */
const closed = { fits: () => false };
const half = await serve("", { change: (path, file) => (closed.fits(path) ? file : open(file)) });
after(() => Promise.all([other.close(), half.close()]));

const from = (origin) => `<script type="module" src="${origin}${FOLDER}/medication-card.js"></script>`;

/** Waits until the card says how it ended, and returns the code of the first failure, or "". */
async function ended(visit) {
  await visit.until("it has ended", () => {
    const told = window.recorded.events.find(({ name }) => name === "error");
    return told || document.getElementById("card").state === "live";
  });
  return (await visit.events("error"))[0]?.code ?? "";
}

/** Text of the card as a person sees it, or "" where there is none. */
const sight = (visit) =>
  visit.run(() => {
    const card = document.getElementById("card").shadowRoot?.querySelector(".card");
    return card?.checkVisibility({ visibilityProperty: true }) ? card.textContent : "";
  });

// A strict page.

const policy = (types) =>
  `default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'${types}`;

for (const [name, types] of Object.entries({
  alone: "",
  "with a policy of our name": "; trusted-types medication-card",
})) {
  on(
    `under Trusted Types ${name} everything works and nothing is reported`,
    EAGER,
    { headers: { "content-security-policy": policy(types) } },
    async (visit) => {
      await visit.state("live");
      await visit.press("[data-all]");
      await visit.press(".sources-switch");
      await visit.press('.choice[data-list=order][data-choice="often"]');
      await visit.pressAt("#search");
      await visit.keys("sleepy");
      await visit.until("results are there", () => document.getElementById("card").shadowRoot.querySelector(".result"));
      await visit.run(() => document.getElementById("card").setAttribute("region", "uk"));
      await visit.until("it is the card for the UK", () =>
        window.recorded.events.some((event) => event.region === "uk"),
      );
      await visit.quiet();
    },
  );
}

on(
  "a strict policy that names another origin is enough for files that lie there",
  EAGER,
  {
    script: false,
    head: from(other.origin),
    headers: {
      "content-security-policy": policy("; trusted-types medication-card")
        .replaceAll(/(script|connect)-src 'self'/g, `$1-src ${other.origin}`)
        .replace("script-src", "script-src 'self'"),
    },
  },
  async (visit) => {
    await visit.state("live");
    await visit.press("#driving .section-button");
    assert.deepEqual(await visit.open(), ["driving"]);
    await visit.quiet();
  },
);

// Another origin.

on(
  "files on another origin are had without cookies and without the address of the page",
  EAGER,
  {
    script: false,
    head: `<script>document.cookie = "visitor=7"; history.replaceState(null, "", "/?who=me")</script>${from(other.origin)}`,
  },
  async (visit) => {
    await visit.state("live");
    await visit.driver.manage().deleteAllCookies();
    assert.ok(!visit.host.requests.some((path) => path.startsWith(FOLDER)), "it looked on the page's own origin");
    const asked = other.asked.filter(
      ({ headers }) => headers.referer?.startsWith(visit.host.origin) || headers.origin === visit.host.origin,
    );
    assert.equal(asked.length, 6, "loader, its lazy part, fragment, bytes, glue and wasm");
    for (const { url, headers } of asked) {
      assert.equal(headers.cookie, undefined, url);
      assert.ok(!`${headers.referer}`.includes("who=me"), url);
    }
    await visit.quiet();
  },
);

for (const [name, fits, code, advice] of [
  ["the text", (path) => path.endsWith(".html"), "unreachable", /Access-Control-Allow-Origin/],
  ["the WebAssembly", (path) => path.endsWith(".wasm"), "unreachable", /\.wasm.*Access-Control-Allow-Origin/],
  ["its script", (path) => /assets.card.*\.js$/.test(path), "script-missing", /Access-Control-Allow-Origin/],
  ["the bytes", (path) => path.endsWith(".bin"), "unreachable", /\.bin.*Access-Control-Allow-Origin/],
]) {
  on.once(
    `another origin that does not let pages read ${name} is told what to send`,
    EAGER,
    { script: false },
    async (visit) => {
      closed.fits = fits;
      await visit.run(
        (src) => document.head.append(Object.assign(document.createElement("script"), { type: "module", src })),
        `${half.origin}${FOLDER}/medication-card.js`,
      );
      const told = await visit.until("it is told", () =>
        window.recorded.events.find((event) => event.name === "error"),
      );
      assert.equal(told.code, code);
      assert.match(told.message, advice);
    },
  );
}

on(
  "another origin that does not let pages read the loader leaves the page's own words",
  EAGER,
  { script: false },
  async (visit) => {
    closed.fits = () => true;
    const failed = await visit.run(
      (src) =>
        new Promise((done) =>
          document.head.append(
            Object.assign(document.createElement("script"), {
              type: "module",
              src,
              onerror: () => done(true),
              onload: () => done(false),
            }),
          ),
        ),
      `${half.origin}${FOLDER}/medication-card.js`,
    );
    assert.ok(failed);
    assert.ok(
      await visit.run(
        () =>
          document.getElementById("card").innerText.includes("Ask us") &&
          document.getElementById("card").checkVisibility(),
      ),
    );
  },
);

// Files that were tampered with.

const changed = {
  ".wasm": (body) => Buffer.concat([body.subarray(0, -1), Buffer.of(body.at(-1) ^ 1)]),
  ".bin": (body) => Buffer.concat([body.subarray(0, 4000), Buffer.of(body[4000] ^ 1), body.subarray(4001)]),
};
for (const [ending, change] of Object.entries(changed)) {
  on(
    `one changed byte in ${ending} is refused, and the text stays`,
    EAGER,
    { change: (path, file) => (path.endsWith(ending) ? { ...file, body: change(file.body) } : undefined) },
    async (visit) => {
      assert.equal(await ended(visit), "build-mismatch");
      await visit.state("static");
      assert.ok((await sight(visit)).includes("Do not stop suddenly"));
    },
  );
}

for (const [where, headers] of Object.entries({
  "": {},
  ", also where the page refuses our Trusted Types policy": {
    "content-security-policy": "require-trusted-types-for 'script'; trusted-types 'none'",
  },
})) {
  on(
    `a changed script is refused before a line of it runs, and the text stays${where}`,
    EAGER,
    {
      headers,
      change: (path, file) =>
        /assets.card.*\.js$/.test(path) ? { ...file, body: `window.ran = true;${file.body}` } : undefined,
    },
    async (visit) => {
      assert.equal(await ended(visit), "build-mismatch");
      await visit.state("static");
      assert.ok((await sight(visit)).includes("Do not stop suddenly"));
      // A second card asks for it again.
      await visit.run(() =>
        document.body.append(Object.assign(document.getElementById("card").cloneNode(), { id: "second" })),
      );
      await visit.until("the second is told too", () =>
        window.recorded.events.some(({ name, id }) => name === "error" && id === "second"),
      );
      assert.equal(await visit.run(() => window.ran ?? "nothing"), "nothing");
    },
  );
}

on(
  "a text of an older build, which may lack what is new, is shown",
  EAGER.replace("eager", "interaction"),
  {
    change: (path, file) =>
      path.endsWith(".html")
        ? {
            ...file,
            body: String(file.body)
              .replace("sources-page", "older")
              .replace(/data-(bytes|integrity)="[^"]*"/g, ""),
          }
        : undefined,
  },
  async (visit) => {
    await visit.state("static");
    assert.ok((await sight(visit)).includes("Do not stop suddenly"));
    await visit.quiet();
  },
);
