// Every failure has a code, tells the page what to change, shows the patient a calm notice, and leaves text to read.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { latch, tampered } from "./support/arrival.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });

const missing = { status: 404, headers: { "content-type": "text/plain" }, body: "not here" };

/** Waits for a failure with this code, and checks its event and its line on the console. Returns the notice. */
async function failed(visit, code, advice) {
  const event = await visit.until(
    `${code} is told`,
    (code) => window.recorded.events.find((event) => event.name === "error" && event.code === code),
    code,
  );
  assert.match(event.message, advice);
  const { errors, warnings } = await visit.recorded();
  assert.ok(
    [...errors, ...warnings].some((said) => said.includes(`medication-card [${code}]`)),
    `${code} is not on the console`,
  );
  return visit.run(() => document.getElementById("card").shadowRoot.querySelector("[role=status]").innerText);
}

/** The text is there, sections open, and what needs the engine is disabled. */
async function readable(visit) {
  await visit.state("static");
  const text = await visit.text();
  for (const words of ["Baclofen", "Call 911", "Do not stop suddenly"]) assert.ok(text.includes(words), words);
  const before = await visit.open();
  await visit.press("#driving .section-button");
  assert.deepEqual(await visit.open(), [...before, "driving"].sort());
  assert.deepEqual(
    await visit.run(
      () =>
        [...document.getElementById("card").shadowRoot.querySelectorAll("[data-live]")].filter(
          (button) => !button.disabled,
        ).length,
    ),
    0,
  );
  await visit.press(".sources-switch");
  assert.ok(
    await visit.run(() =>
      document.getElementById("card").shadowRoot.querySelector("#do-not-stop .cites").checkVisibility(),
    ),
    "the sources",
  );
}

/** The page's own words are on screen. */
async function fallback(visit) {
  await visit.state("failed");
  const height = await visit.run(() => {
    const words = document.createRange();
    words.selectNodeContents(document.getElementById("card"));
    return words.getBoundingClientRect().height;
  });
  assert.ok(height > 0, "the page's own words are not on screen");
  assert.ok(!(await visit.text()).includes("Do not stop suddenly"));
}

/** The first piece of a text and some of the next, and then no more. */
async function* breaksOff(body, when) {
  yield body.subarray(0, body.indexOf("\n") + 2000);
  await when;
  throw new Error("the line is cut");
}

const calm = /pharmacist|connection/;
const textOnly = /You can read everything here/;

on("no medicine named", EAGER.replace('medicine="baclofen"', ""), {}, async (visit) => {
  assert.match(await failed(visit, "missing-medicine", /medicine="baclofen"/), calm);
  await fallback(visit);
});

on.once("a medicine that there is no card for", EAGER.replace("baclofen", "nosuchthing"), {}, async (visit) => {
  assert.match(await failed(visit, "unknown-medicine", /nosuchthing.*spelling/), calm);
  await fallback(visit);
});

on.once(
  "a medicine that is no name at all is never fetched",
  EAGER.replace('"baclofen"', '"../../secret&quot;&gt;"'),
  {},
  async (visit) => {
    assert.match(await failed(visit, "unknown-medicine", /secret/), calm);
    await fallback(visit);
    assert.ok(!visit.host.requests.some((path) => path.includes("secret")), visit.host.requests.join());
  },
);

on.once(
  "a server that answers everything with its own page",
  EAGER.replace("baclofen", "nosuchthing"),
  {
    change: (path) =>
      path.endsWith(".html")
        ? { status: 200, headers: { "content-type": "text/html" }, body: "<h1>Welcome</h1>" }
        : undefined,
  },
  async (visit) => {
    assert.match(await failed(visit, "unknown-medicine", /nosuchthing/), calm);
    await fallback(visit);
  },
);

for (const [what, left] of [
  ["half a text", (body) => body.split("\n").slice(0, 9).join("\n")],
  ["a text without its end", (body) => body.slice(0, -200)],
])
  on.once(
    `${what} is no card, because a section would be empty`,
    EAGER,
    {
      change: (path, file) => (path.endsWith("us.en.html") ? { ...file, body: left(String(file.body)) } : undefined),
    },
    async (visit) => {
      assert.match(await failed(visit, "unreachable", /us\.en\.html/), calm);
      await fallback(visit);
    },
  );

{
  const line = latch();
  let broken = false;
  on(
    "a text that breaks off makes way for the page's own words in every card, until it is asked for again",
    EAGER + EAGER.replace('"card"', '"other"'),
    {
      change(path, file) {
        if (!path.endsWith("us.en.html") || broken) return undefined;
        broken = true;
        return { ...file, body: breaksOff(file.body, line.opened) };
      },
    },
    async (visit) => {
      for (const id of ["card", "other"])
        await visit.until(
          `${id} is seen`,
          (id) => document.getElementById(id).shadowRoot?.querySelector(".frame").innerText.includes("Call 911 now"),
          id,
        );
      assert.deepEqual(await visit.events("ready"), []);
      line.open();
      assert.match(await failed(visit, "unreachable", /us\.en\.html/), calm);
      await fallback(visit);
      await visit.state("failed", "other");
      for (const id of ["card", "other"]) {
        await visit.press("[role=status] button", id);
        await visit.state("live", id);
        assert.ok((await visit.text(id)).includes("Call 911"));
      }
      const { errors } = await visit.recorded();
      assert.deepEqual(
        errors.filter((error) => !error.includes("[unreachable]")),
        [],
      );
    },
  );
}

on.once(
  "a text without its last end of line is whole",
  EAGER,
  {
    change: (path, file) => (path.endsWith("us.en.html") ? { ...file, body: String(file.body).trimEnd() } : undefined),
  },
  async (visit) => {
    await visit.state("live");
    await visit.press("#sources .section-button");
    assert.ok((await visit.text()).includes("About this card"));
  },
);

on.once(
  "a region without a card gets the text of the nearest and says so",
  EAGER.replace('region="us"', 'region="nz"'),
  {},
  async (visit) => {
    assert.match(await failed(visit, "other-region", /"nz".*another region/), /written for the United Kingdom/);
    await visit.state("live");
    assert.ok((await visit.text()).includes("Call 111"));
  },
);

on.once(
  "a region that nobody knows gets a text without numbers and says so",
  EAGER.replace('region="us"', 'region="atlantis"'),
  {},
  async (visit) => {
    assert.match(await failed(visit, "unknown-region", /"atlantis".*general words/), /written for the United States/);
    await visit.state("live");
    assert.ok((await visit.text()).includes("Call your local emergency number"));
  },
);

on.once(
  "a language without a card falls back and says so",
  EAGER.replace('lang="en"', 'lang="tlh"'),
  {},
  async (visit) => {
    assert.match(await failed(visit, "unknown-language", /"tlh"/), /shown in English/);
    await visit.state("live");
    assert.equal(await (await visit.find(".card")).getAttribute("lang"), "en");
  },
);

on.once(
  "an attribute that is not understood is named and ignored",
  EAGER.replace("load=", 'theme="neon" heading-level="7" open="nosuch" load='),
  {},
  async (visit) => {
    await visit.state("live");
    const told = (await visit.events("error")).map(({ code, message }) => [
      code,
      /theme|heading-level|open/.exec(message)[0],
    ]);
    assert.deepEqual(told, [
      ["bad-attribute", "theme"],
      ["bad-attribute", "heading-level"],
      ["bad-attribute", "open"],
    ]);
    assert.equal(await (await visit.find("#name")).getAttribute("aria-level"), null);
  },
);

on(
  "WebAssembly refused by the page's policy",
  EAGER,
  { headers: { "content-security-policy": "default-src 'self'" } },
  async (visit) => {
    assert.match(await failed(visit, "wasm-blocked", /'wasm-unsafe-eval'/), textOnly);
    await readable(visit);
    assert.ok(!visit.host.requests.some((path) => path.endsWith(".wasm")), "it was fetched all the same");
  },
);

on(
  "a strict policy that allows WebAssembly and no Trusted Types policy, not even ours",
  EAGER,
  {
    headers: {
      "content-security-policy":
        "default-src 'none'; img-src data:; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  async (visit) => {
    await visit.state("live");
    await visit.press("#driving .section-button");
    assert.deepEqual(await visit.open(), ["driving"]);
    assert.equal(
      await visit.run(
        () => getComputedStyle(document.getElementById("card").shadowRoot.querySelector(".card")).borderTopStyle,
      ),
      "solid",
      "the style sheet",
    );
    // The browser reports that our policy was refused; the fragment is then parsed in another way.
    assert.deepEqual(
      (await visit.recorded()).errors.filter((said) => !said.startsWith("policy trusted-types")),
      [],
    );
  },
);

on(
  "fetches refused by the page's policy",
  EAGER,
  { headers: { "content-security-policy": "default-src 'self'; connect-src 'none'" } },
  async (visit) => {
    assert.match(await failed(visit, "unreachable", /connect-src/), calm);
    await fallback(visit);
  },
);

on(
  "the WebAssembly is not on the server",
  EAGER,
  { change: (path) => (path.endsWith(".wasm") ? missing : undefined) },
  async (visit) => {
    assert.match(await failed(visit, "wasm-missing", /Put all files of dist\/ on the server/), textOnly);
    await readable(visit);
  },
);

on(
  "the WebAssembly is served as something else",
  EAGER,
  {
    change: (path, file) =>
      path.endsWith(".wasm") ? { ...file, headers: { "content-type": "application/octet-stream" } } : undefined,
  },
  async (visit) => {
    await visit.state("live");
    assert.ok(
      (await visit.recorded()).warnings.some(
        (said) => said.includes("[wasm-type]") && said.includes("application/wasm"),
      ),
    );
    assert.deepEqual((await visit.recorded()).errors, []);
  },
);

on(
  "something else is served as the WebAssembly",
  EAGER,
  {
    change: (path) =>
      path.endsWith(".wasm")
        ? { status: 200, headers: { "content-type": "text/html" }, body: "<h1>Welcome</h1>" }
        : undefined,
  },
  async (visit) => {
    assert.match(await failed(visit, "wasm-type", /application\/wasm/), textOnly);
    await readable(visit);
  },
);

on(
  "the script of the WebAssembly is not on the server",
  EAGER,
  {
    change: (path) => (/assets.card.*\.js$/.test(path) ? missing : undefined),
  },
  async (visit) => {
    assert.match(await failed(visit, "script-missing", /text\/javascript/), textOnly);
    await readable(visit);
  },
);

on.once(
  "files of different builds are never mixed",
  EAGER,
  {
    change: (path, file) =>
      path.endsWith(".html")
        ? { ...file, body: String(file.body).replace(/data-stamp="\w+/, 'data-stamp="0000') }
        : undefined,
  },
  async (visit) => {
    assert.match(await failed(visit, "build-mismatch", /empty its caches/), textOnly);
    await readable(visit);
  },
);

on.once(
  "a text that tells another digest of its bytes stays text",
  EAGER,
  {
    change: (path, file) =>
      path.endsWith(".html")
        ? {
            ...file,
            body: String(file.body).replace(/(?<=data-integrity="sha384-)[^"]*/, (digest) =>
              [...digest].reverse().join(""),
            ),
          }
        : undefined,
  },
  async (visit) => {
    assert.match(await failed(visit, "build-mismatch", /\.bin/), textOnly);
    await readable(visit);
  },
);

// A browser that cannot parse it checks nothing.
for (const [what, told] of Object.entries({
  "a digest and more": (digest) => `${digest}=`,
  "the choice of two digests": (digest) => `${digest} sha384-${[...digest.slice(7)].reverse().join("")}`,
})) {
  on.once(
    `a text that tells ${what} of its bytes stays text, and they are not asked for`,
    EAGER,
    {
      change: (path, file) =>
        path.endsWith(".html")
          ? { ...file, body: String(file.body).replace(/(?<=data-integrity=")[^"]*/, told) }
          : undefined,
    },
    async (visit) => {
      assert.match(await failed(visit, "build-mismatch", /baclofen\.us\.en\.html is another file/), textOnly);
      assert.ok(!visit.host.requests.some((path) => path.endsWith(".bin")));
      await readable(visit);
    },
  );
}

on.once(
  "bytes that are no card leave the text",
  EAGER,
  { change: (path, file) => (path.endsWith(".bin") ? { ...file, body: "rubbish" } : undefined) },
  async (visit) => {
    assert.match(await failed(visit, "build-mismatch", /is another file/), textOnly);
    await readable(visit);
  },
);

on(
  "a browser without WebAssembly",
  EAGER,
  { head: '<script src="/recorder.js?x"></script><script>delete window.WebAssembly</script>' },
  async (visit) => {
    assert.match(await failed(visit, "browser-too-old", /no WebAssembly/), textOnly);
    await readable(visit);
  },
);

on(
  "a browser without constructable style sheets still gets the style",
  EAGER,
  { head: "<script>delete window.CSSStyleSheet</script>" },
  async (visit) => {
    await visit.state("live");
    assert.equal(
      await visit.run(
        () => getComputedStyle(document.getElementById("card").shadowRoot.querySelector(".card")).borderTopStyle,
      ),
      "solid",
    );
    await visit.quiet();
  },
);

on("offline: says so, keeps the page's words, and comes back by itself", "", {}, async (visit) => {
  await visit.until("the loader is there", () => customElements.get("medication-card"));
  await visit.network(false);
  try {
    await visit.run((card) => document.body.append(document.createRange().createContextualFragment(card)), EAGER);
    await failed(visit, "offline", /cards\/baclofen\.us\.en\.html/);
    await fallback(visit);
  } finally {
    await visit.network(true);
  }
  await visit.state("live");
  assert.equal(
    await visit.run(() => document.getElementById("card").shadowRoot.querySelector("[role=status]").innerText),
    "",
  );
});

{
  let down = true;
  on(
    "a reader can try again after the server was not there",
    EAGER,
    {
      change: (path, file) => (path.endsWith("us.en.html") && down ? { ...file, drop: true } : undefined),
    },
    async (visit) => {
      assert.match(await failed(visit, "unreachable", /could not be fetched/), calm);
      await fallback(visit);
      down = false;
      await visit.press('[role="status"] button');
      await visit.state("live");
    },
  );
}

const add = (visit, card) =>
  visit.run((card) => document.body.append(document.createRange().createContextualFragment(card)), card);

/** Yew panics where a fragment's tags differ from what it draws. */
const PANICS = { change: (path, file) => (path.endsWith("us.es.html") ? tampered(file) : undefined) };
const panicking = (id) => EAGER.replace('"card"', `"${id}"`).replace('"en"', '"es"');

on("after a panic the card that it is about is text, and the others are live again", EAGER, PANICS, async (visit) => {
  await visit.state("live");
  await visit.press("#storage .section-button");
  await add(visit, panicking("second"));
  await visit.until("the engine has stopped", () => window.recorded.events.some(({ code }) => code === "panic"));
  await visit.state("live");
  assert.deepEqual(await visit.open(), ["storage"], "what was open stays open");
  await visit.press("#driving .section-button");
  await visit.until("it is told", () =>
    document.getElementById("second").shadowRoot.querySelector("[role=status]").innerText.trim(),
  );
  assert.equal(await visit.run(() => document.getElementById("second").state), "static");
  await add(visit, EAGER.replace('"card"', '"third"'));
  await visit.state("live", "third");
});

on("after three panics every card on the page is text", EAGER, PANICS, async (visit) => {
  await visit.state("live");
  await visit.press("#storage .section-button");
  for (const [at, id] of ["second", "another", "last"].entries()) {
    await add(visit, panicking(id));
    await visit.until(
      "the engine has stopped",
      (id, panics) =>
        window.recorded.events.some((event) => event.code === "panic" && event.id === id) &&
        (panics === 3 || document.getElementById("card").state === "live"),
      id,
      at + 1,
    );
  }
  assert.match(await failed(visit, "panic", /report this/), textOnly);
  await visit.state("static", "second");
  await readable(visit);
  assert.deepEqual(await visit.open(), ["driving", "storage"], "what was open stays open");
  // No card can be hydrated any more, but a new one still shows its text, and the right one.
  await add(visit, EAGER.replace('"card"', '"third"'));
  await visit.state("static", "third");
  assert.ok((await visit.text("third")).includes("Baclofen"));
  await visit.run(() => document.getElementById("card").setAttribute("medicine", "nosuchthing"));
  await visit.state("failed");
  assert.ok(!(await visit.text()).includes("Baclofen"), "the wrong medicine is on the page");
});
