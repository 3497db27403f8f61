// Somebody else changes the files: proxies, antivirus and minifiers on the way, hosts with addresses of their own, servers
// that refuse. The card is found by its structure, or the failure that is told is the true one.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import handler from "serve-handler";
import older from "serve-handler-5";
import { clean, served } from "./support/clean-addresses.mjs";
import { DIST, FOLDER, serve } from "./support/server.mjs";
import { EAGER, suite } from "./support/visit.mjs";

const on = suite({ test, after });

const NAME = "baclofen.us.en";
const PUBLISHED = readFileSync(`${DIST}cards/${NAME}.html`, "utf8");
const LINES = PUBLISHED.trimEnd().split("\n");

/** Waits until the card has ended: live, text that says why it is not, or failed. Returns the codes that were told. */
async function ended(visit) {
  await visit.until("it has ended", () => {
    const { state } = document.getElementById("card");
    return state === "live" || window.recorded.events.some(({ name }) => name === "error");
  });
  return (await visit.events("error")).map(({ code }) => code);
}

/** What is in each panel, without spaces. The list of sources is not part of the file. */
const panels = (visit) =>
  visit.run(() =>
    [...document.getElementById("card").shadowRoot.querySelectorAll(".panel")].map((panel) =>
      panel.closest("#sources") ? "" : panel.textContent.replace(/\s+/g, ""),
    ),
  );

/** The telephone lines that are filled in: of each its number, its digits and its name. */
const LINES_OF_REGION = /data-lines="([^"]*)"/.exec(PUBLISHED)[1].split("&#10;");

/** A line of the file with the numbers in it. */
const withNumbers = (line) =>
  line.replace(/(<span data-line="(\w+)"[^>]*>)[^<]*/g, (_, tag, name) => {
    const at = ["emergency", "poison", "crisis", "reporting"].indexOf(name) * 3;
    const [label, , whose] = LINES_OF_REGION.slice(at, at + 3);
    return tag + (whose ? `${label} (${whose})` : label);
  });

/** The same of the file as it was published. */
const PANELS = LINES.slice(1).map((line) =>
  line.includes("sources-page")
    ? ""
    : withNumbers(line)
        .replace(/<!--.*?-->|<[^>]*>|\s/g, "")
        .replace(/&(lt|gt|quot|amp);/g, (_, name) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name]),
);

/** The whole text is there, in its places, with nothing of others among it, and the sections open. */
async function complete(visit) {
  await visit.press("[data-all]");
  assert.deepEqual(await panels(visit), PANELS);
  assert.match(await visit.text(), /Call 911[\s\S]*Do not stop suddenly/);
  assert.deepEqual(
    await visit.run(() => {
      const { shadowRoot } = document.getElementById("card");
      const strange = [...shadowRoot.querySelectorAll("script, iframe, link, meta, title, img, [id*=theirs]")];
      return [window.ran ?? "nothing ran", ...strange.map(({ outerHTML }) => outerHTML)];
    }),
    ["nothing ran"],
  );
  assert.deepEqual(
    visit.host.requests.filter((path) => path.includes("theirs")),
    [],
  );
  const { errors } = await visit.recorded();
  assert.deepEqual(
    errors.filter((error) => !/\[changed-on-the-way\]|^policy trusted-types/.test(error)),
    [],
  );
}

// Changes over the file of a card.

const SCRIPT = '<script id="theirs" src="/theirs.js"></script><script>window.ran = true</script>';
const inDocument = (body) =>
  `<!DOCTYPE html>\n<html lang="en">\n<head><title>Proxy</title><meta charset="utf-8">${SCRIPT}</head>\n<body class="theirs">\n${body}\n${SCRIPT}</body>\n</html>`;
const onEachTag = (html, change) => html.replace(/<([a-z][\w-]*)((?: [\w-]+(?:="[^"]*")?)+)>/g, change);
const attributesOf = (text) => text.match(/[\w-]+(="[^"]*")?/g);

/** As minifiers do: attributes in another order, without quotation marks where they can go. */
const minified = (html) =>
  onEachTag(html, (_, tag, attributes) => {
    const others = attributesOf(attributes).map((one) => one.replace(/="([^"\s'=<>`]+)"$/, "=$1"));
    return `<${tag} ${others.reverse().join(" ")}>`;
  });

/** Changes after which all nodes are as they were. */
const HARMLESS = {
  "nothing is changed": PUBLISHED,
  "it is one line": LINES.join(""),
  "its lines end as on an old Mac": PUBLISHED.replaceAll("\n", "\r"),
  "its lines end as on Windows": PUBLISHED.replaceAll("\n", "\r\n"),
  "its lines end as on Windows and the last does not": LINES.join("\r\n"),
  "its last line ends with half an end": `${LINES.join("\r\n")}\r`,
  "it has a byte-order mark": `\ufeff${PUBLISHED}`,
  "it has a byte-order mark and is one line": `\ufeff${LINES.join("")}`,
  "an empty line stands before and behind it": `\n\n${PUBLISHED}\n \n`,
  "empty lines stand between its pieces": LINES.join("\n\n\n"),
  "a script stands before it": `${SCRIPT}\n${PUBLISHED}`,
  "a script stands before it on its line": SCRIPT + PUBLISHED,
  "a script stands behind it": PUBLISHED + SCRIPT,
  "a script stands behind its last line": PUBLISHED.trimEnd() + SCRIPT,
  "a script with tags in it stands behind it": `${PUBLISHED}<script>document.write("<div id=theirs>")</script>`,
  "scripts stand between its pieces": LINES.join(`\n${SCRIPT}\n`),
  "scripts stand on the lines of its pieces": LINES.join(`${SCRIPT}\n`),
  "a script stands in the card": PUBLISHED.replace("</article>", `${SCRIPT}</article>`),
  "a script stands in a panel": `${PUBLISHED.trimEnd().replace(/<\/div>$/, `${SCRIPT}</div>`)}\n`,
  "a style sheet and a picture stand in the card": PUBLISHED.replace(
    "</article>",
    '<link id="theirs" rel="stylesheet" href="/theirs.css"><img src="/theirs.png"></article>',
  ),
  "a frame stands in a panel": PUBLISHED.trimEnd().replace(/<\/div>$/, '<iframe src="/theirs.html"></iframe></div>'),
  "a comment stands before it": `<!-- cached <div> -->\n${PUBLISHED}`,
  "a comment stands behind it": `${PUBLISHED}<!-- page served in 0.1 s by <div> -->`,
  "comments stand between its pieces": LINES.join("\n<!-- theirs -->\n"),
  "text stands before it": `Served by theirs\n${PUBLISHED}`,
  "text stands between its pieces": LINES.join("\nServed by theirs\n"),
  "text stands behind it": `${PUBLISHED}Served by theirs`,
  "an advertisement stands before it": `<div id="theirs">Buy</div>\n${PUBLISHED}`,
  "an advertisement stands between its pieces": LINES.join('\n<div id="theirs">Buy</div>\n'),
  "an advertisement stands behind it": `${PUBLISHED}<div id="theirs" style="position:fixed"><div>Buy</div></div>`,
  "an element that looks like a panel stands between its pieces": LINES.join("\n<div>Buy</div>\n"),
  "an element that looks like a panel stands behind it": `${PUBLISHED}<div>Buy</div>`,
  "it is in a document": inDocument(PUBLISHED),
  "it is in a document of one line": inDocument(LINES.join("")).replaceAll("\n", ""),
  "it is in an element": `<main id="theirs">\n${PUBLISHED}</main>`,
  "it is in an element without attributes": `<div>${LINES.join("")}</div>`,
  "the card is in another element": PUBLISHED.replace("<article", "<section id=theirs><article").replace(
    "</article>",
    "</article></section>",
  ),
  "the card has something beside it": PUBLISHED.replace("</article>", '</article><p id="theirs">Buy</p>'),
  "its attributes are in another order and without quotation marks": minified(PUBLISHED),
  "it is minified to one line": minified(LINES.join("")),
  "its elements are written in capitals": PUBLISHED.replace(
    /<(\/?)(div|article|section|p)\b/g,
    (_, end, tag) => `<${end}${tag.toUpperCase()}`,
  ),
  "end tags that are optional are dropped": PUBLISHED.replace(/<\/li>(?=<\/[uo]l>|<li)/g, "").replace(
    /<\/p>(?=<p|<div|<\/div>|<ul)/g,
    "",
  ),
};

/** Changes after which there is not what hydration needs. */
const HARMFUL = {
  "its comments are taken out": PUBLISHED.replace(/<!--.*?-->/g, ""),
  "its comments are taken out and it is one line": LINES.join("").replace(/<!--.*?-->/g, ""),
  "its comments are taken out and it is in a document": inDocument(PUBLISHED.replace(/<!--.*?-->/g, "")),
  "every tag stands on a line": PUBLISHED.replaceAll("><", ">\n<"),
  "telephone numbers become links": PUBLISHED.replace("</article>", "<a href=#>theirs</a></article>"),
  "its words are in elements of a translator": PUBLISHED.replace(
    /(?<=<p\b[^<>]*>)([^<]+)(?=<\/p>)/g,
    "<font>$1</font>",
  ),
};

/** The changes that every engine parses: how they decode and stream, and what they put into other places. */
const EVERYWHERE = [
  "nothing is changed",
  "it has a byte-order mark and is one line",
  "a script stands in the card",
  "it is in a document of one line",
  "its attributes are in another order and without quotation marks",
  "end tags that are optional are dropped",
  "its words are in elements of a translator",
];
const changed = (what) => (EVERYWHERE.includes(what) ? on : on.once);

const sending = (body) => ({
  change: (path, file) => (path === `cards/${NAME}.html` ? { ...file, body } : undefined),
});

for (const [what, body] of Object.entries(HARMLESS))
  changed(what)(`a card is whole and goes live though ${what}`, EAGER, sending(body), async (visit) => {
    assert.deepEqual(await ended(visit), []);
    await visit.state("live");
    await complete(visit);
    await visit.press(".sources-switch");
    await visit.quiet();
  });

for (const [what, body] of Object.entries(HARMFUL))
  changed(what)(`a card stays text, is whole, and says why, where ${what}`, EAGER, sending(body), async (visit) => {
    assert.deepEqual(await ended(visit), ["changed-on-the-way"]);
    await visit.state("static");
    const text = await panels(visit);
    assert.equal(text.length, LINES.length - 1);
    await visit.press("#driving .section-button");
    assert.deepEqual(await visit.open(), ["driving"]);
    if (!/telephone/.test(what)) await complete(visit);
  });

{
  const strict = { headers: { "content-security-policy": "require-trusted-types-for 'script'; trusted-types 'none'" } };
  for (const what of [
    "a script stands before it",
    "a script stands in the card",
    "it is in a document of one line",
    "an element that looks like a panel stands between its pieces",
  ])
    on(
      `a card goes live though ${what} and the page refuses our Trusted Types policy`,
      EAGER,
      { ...sending(HARMLESS[what]), ...strict },
      async (visit) => {
        assert.deepEqual(await ended(visit), []);
        await visit.state("live");
        await complete(visit);
      },
    );
  on(
    "a text without its end is no card where the page refuses our Trusted Types policy",
    EAGER,
    { ...sending(PUBLISHED.slice(0, -200)), ...strict },
    async (visit) => {
      assert.deepEqual(await ended(visit), ["unreachable"]);
      await visit.state("failed");
    },
  );
}

for (const [what, body] of [
  ["one line", LINES.join("").slice(0, -200)],
  ["a document", inDocument(PUBLISHED).slice(0, -1000)],
  ["one line that ends between two elements", LINES.join("").replace(/(<\/(li|p)>)(?!.*<\/(li|p)>).*$/, "$1")],
])
  on.once(`half a text is no card, also where it is ${what}`, EAGER, sending(body), async (visit) => {
    assert.deepEqual(await ended(visit), ["unreachable"]);
    await visit.state("failed");
  });

// Hosts with addresses of their own.

const anyOrigin = { "access-control-allow-origin": "*" };
const HOSTS = {
  "serve-handler as it comes": served(handler),
  "serve-handler 5 as it comes": served(older),
  "serve-handler with slashes": served(handler, { trailingSlash: true }),
  "serve-handler without slashes": served(handler, { trailingSlash: false }),
  "serve-handler that redirects nothing": served(handler, { cleanUrls: false }),
  "one that takes the folder first": clean({ redirect: 301, first: "folder" }),
  "one that takes the folder first and adds its slash": clean({ redirect: 301, first: "slash" }),
  "one that takes the folder first and removes its slash": clean({ redirect: 301, first: "folder", slash: false }),
  "Netlify with pretty URLs": clean({ redirect: 301, first: "file" }),
  "Cloudflare Pages": clean({ redirect: 308, first: "file" }),
  "Cloudflare Workers": clean({ redirect: 307, first: "file" }),
  "Firebase with cleanUrls": clean({ redirect: 301, first: "file" }),
  "Firebase with cleanUrls and no trailing slash": clean({ redirect: 301, first: "file", slash: false }),
  "GitHub Pages": clean({ first: "slash" }),
};

// Every engine follows the redirects of one.
for (const [what, host] of Object.entries(HOSTS)) {
  const define = what === "serve-handler as it comes" ? on : on.once;
  define(`a card is whole and goes live on ${what}`, EAGER, host, async (visit) => {
    assert.deepEqual(await ended(visit), []);
    await complete(visit);
    await visit.press("#sources .section-button");
    await visit.run(() => document.getElementById("card").setAttribute("region", "uk"));
    await visit.until("it is the UK's", () => window.recorded.events.some(({ region }) => region === "uk"));
    assert.match(await visit.text(), /Call 999/);
    await visit.quiet();
  });
}

for (const first of ["file", "folder", "slash"]) {
  const other = await serve("", clean({ redirect: 301, first, headers: anyOrigin }));
  after(() => other.close());
  const define = first === "slash" ? on : on.once;
  define(
    `a card goes live from another origin with clean addresses, where the ${first} comes first`,
    EAGER,
    {
      script: false,
      head: `<script type="module" src="${other.origin}${FOLDER}/medication-card.js"></script>`,
    },
    async (visit) => {
      assert.deepEqual(await ended(visit), []);
      await complete(visit);
      await visit.quiet();
    },
  );
}

on.once(
  "a medicine without a card is reported as unknown on a host with clean addresses",
  EAGER.replace("baclofen", "nosuchthing"),
  served(handler),
  async (visit) => {
    assert.deepEqual(await ended(visit), ["unknown-medicine"]);
    await visit.state("failed");
  },
);

// What servers answer.

const html = (body) => ({ status: 200, headers: { "content-type": "text/html" }, body });
const page = (title) =>
  html(`<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`);
const status = (status) => ({ status, headers: { "content-type": "text/html" }, body: "<h1>No</h1>" });
const app = html(readFileSync(`${DIST}index.html`));
const withoutScripts = html(readFileSync(`${DIST}cards/${NAME}/index.html`));
const spanish = html(readFileSync(`${DIST}cards/baclofen.us.es.html`));

/** Whether the card offers to try again. */
const offers = (visit) =>
  visit.until("the reader is told", () =>
    document.getElementById("card").shadowRoot.querySelector("[role=status] p"),
  ) && visit.run(() => !!document.getElementById("card").shadowRoot.querySelector("[role=status] button"));

/** What the server answers for everything in cards/, the code that is told, and what its message names. */
const ANSWERS = [
  ["404", status(404), "unknown-medicine", /cards\/baclofen\.us\.en\.html.*spelling/],
  ["410", status(410), "unknown-medicine", /cards\/baclofen\.us\.en\.html/],
  ...[400, 401, 402, 403, 418, 429, 451, 500, 502, 503].map((code) => [
    `${code}`,
    status(code),
    "refused",
    new RegExp(`baclofen\\.us\\.en\\.html \\(status ${code}\\)`),
  ]),
  ["another page for all", page("Welcome"), "another-page", /baclofen\.us\.en\.html.*cards\//],
  ["an app for all", app, "another-page", /baclofen/],
  ["a login", page("Log in"), "another-page", /login/],
  ["a question for consent", page("Before you go on"), "another-page", /consent/],
  ["a list of files", html('<ul><li><a href="baclofen.us.en/">baclofen.us.en/</a></ul>'), "another-page", /list/],
  ["nothing", html(""), "another-page", /baclofen/],
  ["the page without scripts for all", withoutScripts, "another-page", /baclofen/],
  ["another card for all", spanish, "another-page", /baclofen/],
  ["something that is no HTML", { status: 200, headers: {}, body: Buffer.alloc(5000, 7) }, "another-page", /baclofen/],
];

for (const [what, answer, code, message] of ANSWERS) {
  const server = { well: false };
  const define = ["404", "403", "nothing"].includes(what) ? on : on.once;
  define(
    `where a server answers ${what}, the failure is ${code}`,
    EAGER,
    { change: (path) => (path.startsWith("cards/") && !server.well ? answer : undefined) },
    async (visit) => {
      assert.deepEqual(await ended(visit), [code]);
      await visit.state("failed");
      assert.match((await visit.events("error"))[0].message, message);
      assert.equal(await offers(visit), code !== "unknown-medicine");
      if (code === "unknown-medicine") return;
      server.well = true;
      await visit.press("[role=status] button");
      await visit.state("live");
    },
  );
}

for (const [what, answer, code] of [
  ["404", status(404), "unknown-medicine"],
  ["403", status(403), "refused"],
  ["another page", page("Welcome"), "unknown-medicine"],
])
  on.once(
    `where a server answers ${what} for a medicine that is not there, the failure is ${code}`,
    EAGER.replace("baclofen", "nosuchthing"),
    { change: (path) => (path.startsWith("cards/nosuchthing") ? answer : undefined) },
    async (visit) => {
      assert.deepEqual(await ended(visit), [code]);
      assert.match((await visit.events("error"))[0].message, /nosuchthing/);
    },
  );

for (const [what, answer] of [
  ["403", status(403)],
  ["another page", page("Welcome")],
])
  on.once(
    `a card beside the deployment is found though the server answers ${what} for those that are not there`,
    EAGER.replace("baclofen", "otherplin").replace('lang="en"', 'lang="es"'),
    {
      files: {
        [`${FOLDER}/cards/otherplin.us.en.html`]: { body: PUBLISHED.replace(`.${NAME}"`, '.otherplin.us.en"') },
        [`${FOLDER}/cards/otherplin/index.json`]: { body: '{"us":{"en":"en"}}' },
      },
      change: (path) => (path.includes("otherplin") ? answer : undefined),
    },
    async (visit) => {
      await visit.state("static");
      assert.match(await visit.text(), /Call 911/);
    },
  );

/** What the server answers for a file in assets/, and the code that is told. */
const ASSETS = [
  [".wasm", 404, "wasm-missing"],
  [".wasm", 403, "refused"],
  [".wasm", 503, "refused"],
  [".bin", 404, "build-mismatch"],
  [".bin", 403, "refused"],
  [".js", 404, "script-missing"],
  [".js", 403, "refused"],
];
for (const [ending, code, told] of ASSETS) {
  const define = code === 404 ? on : on.once;
  define(
    `where a server answers ${code} for the file that ends in ${ending}, the card stays text and the failure is ${told}`,
    EAGER,
    { change: (path) => (/assets.(card|baclofen)/.test(path) && path.endsWith(ending) ? status(code) : undefined) },
    async (visit) => {
      assert.deepEqual(await ended(visit), [told]);
      await visit.state("static");
      const [{ message }] = await visit.events("error");
      assert.match(message, told === "refused" ? new RegExp(`\\${ending} \\(status ${code}\\)`) : /\/assets\//);
      await visit.press("#driving .section-button");
      assert.deepEqual(await visit.open(), ["driving"]);
    },
  );
}
