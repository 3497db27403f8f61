// The link checker against a server of its own: nothing here leaves the machine.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { checkLinks, contentFiles, report, sourceLinks } from "./check-links.mjs";

const FAST = { pause: 0, timeout: 300 };
let origin;
let asked = [];
let open = 0;
let most = 0;

const STATUS = { "/": 200, "/gone": 410, "/missing": 404, "/broken": 500, "/no-head": 200 };
const server = createServer(async (request, response) => {
  asked.push(`${request.method} ${request.url}`);
  open += 1;
  most = Math.max(most, open);
  await wait(5);
  open -= 1;
  if (request.url === "/old") response.writeHead(301, { location: "/" }).end();
  else if (request.url === "/no-head" && request.method === "HEAD") response.writeHead(405).end();
  else if (request.url !== "/silent") response.writeHead(STATUS[request.url]).end("text");
});

before(async () => {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  asked = [];
  most = 0;
});

const check = async (path) => (await checkLinks([`${origin}${path}`], FAST)).get(`${origin}${path}`);

test("a link that answers is asked for once, without its body", async () => {
  assert.deepEqual(await check("/"), { state: "ok", detail: "" });
  assert.deepEqual(asked, ["HEAD /"]);
});

test("a server that does not support HEAD is asked with GET", async () => {
  assert.equal((await check("/no-head")).state, "ok");
  assert.deepEqual(asked, ["HEAD /no-head", "GET /no-head"]);
});

test("a page that does not exist is gone", async () => {
  assert.deepEqual(await check("/missing"), { state: "gone", detail: "404" });
  assert.deepEqual(await check("/gone"), { state: "gone", detail: "410" });
});

test("a redirect names the new address", async () => {
  assert.deepEqual(await check("/old"), { state: "moved", detail: `${origin}/` });
});

test("an error of the server and silence are unclear", async () => {
  assert.deepEqual(await check("/broken"), { state: "unclear", detail: "500" });
  assert.deepEqual(await check("/silent"), { state: "unclear", detail: "TimeoutError" });
});

test("a host gets one request at a time", async () => {
  await checkLinks(
    ["/", "/no-head", "/missing", "/broken"].map((path) => origin + path),
    FAST,
  );
  assert.equal(asked.length, 7);
  assert.equal(most, 1);
});

test("the report lists what a person has to look at, with the sources that cite it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "check-links-"));
  const file = join(folder, "facts.json");
  const source = (path) => ({ title: "A title", url: `${origin}${path}` });
  writeFileSync(file, JSON.stringify({ sources: { A: source("/"), B: source("/missing"), C: source("/missing") } }));
  const links = sourceLinks([file]);
  rmSync(folder, { recursive: true });

  assert.equal(
    report(links, await checkLinks(links.keys(), FAST)),
    `# Links of the sources

1 of 2 links answer at their own address.

## Gone: 1

- <${origin}/missing>: 404 (B in ${file}, C in ${file})
`,
  );
});

test("every source of the content has an address that can be asked for", () => {
  const links = sourceLinks(contentFiles());
  assert.ok(links.size > 0);
  for (const url of links.keys()) assert.match(url, /^https?:/);
});
