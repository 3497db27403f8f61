// A static host for one test: a page of the test's own, and dist/ in a sub-folder as a clinic would have it.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { pipeline, Readable } from "node:stream";
import { fileURLToPath } from "node:url";

/** What the build wrote. */
export const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));
const RECORDER = fileURLToPath(new URL("./recorder.js", import.meta.url));

/** Content types by ending. */
export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
  ".json": "application/json",
};

/** Where dist/ lies on the test host. */
export const FOLDER = "/some/where/card";

/** The two lines that a page needs, around whatever else a test wants in the body. */
export const page = (body, { head = "", lang = "en-US" } = {}) => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A clinic</title>
    <link rel="icon" href="data:,">
    <script src="/recorder.js"></script>
    ${head}
  </head>
  <body>${body}</body>
</html>`;

export const SCRIPT = `<script type="module" src="${FOLDER}/medication-card.js"></script>`;

/**
 * Starts a host. `change(path, file)` may answer for a file of dist/ instead of the host: it gets the path below the
 * folder and `{ status, headers, body }`, and returns the same shape, `{ drop: true }` to hang up, or nothing to leave it
 * alone. A body may be an async generator, and so arrive in parts or break off.
 * `page(html)` of the host replaces the page. `files` are other files of the host by path: `{ "/vendor/vue.js": { type, body } }`. While `down` is true it hangs up on
 * everybody. `answer(request, response)` answers for everything below the folder.
 *
 * @returns {Promise<{ origin: string, requests: string[], asked: { url: string, method: string, headers: object }[],
 *   down: boolean, page(html: string): void, close(): Promise<void> }>}
 */
export async function serve(
  html,
  { headers = {}, change = () => undefined, files = {}, folder = FOLDER, answer } = {},
) {
  const requests = [];
  const asked = [];
  const close = () => new Promise((closed) => server.close(closed).closeAllConnections());
  const host = { requests, asked, down: false, close, page: (other) => (html = other) };
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://host").pathname));
    requests.push(path);
    asked.push({ url: request.url, method: request.method, headers: request.headers });
    if (answer && path.startsWith(`${folder}/`)) return answer(request, response);
    const found = host.down ? { drop: true } : await find(path);
    if (found.drop) return request.socket.destroy();
    response.writeHead(found.status, found.headers);
    // A body that throws closes the connection.
    pipeline(Readable.from(found.body), response, () => {});
  });

  async function find(path) {
    if (path === "/") return { status: 200, headers: { "content-type": TYPES[".html"], ...headers }, body: html };
    if (path === "/recorder.js") return file(RECORDER);
    if (Object.hasOwn(files, path))
      return {
        status: 200,
        headers: { "content-type": files[path].type ?? TYPES[extname(path)] },
        body: files[path].body,
      };
    if (!path.startsWith(`${folder}/`)) return missing;
    const below = path.slice(folder.length + 1);
    const found = await file(join(DIST, below));
    return (await change(below, found)) ?? found;
  }

  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  host.origin = `http://127.0.0.1:${server.address().port}`;
  return host;
}

const missing = { status: 404, headers: { "content-type": "text/plain" }, body: "not here" };

async function file(path) {
  try {
    return {
      status: 200,
      headers: { "content-type": TYPES[extname(path)] ?? "text/plain" },
      body: await readFile(path),
    };
  } catch {
    return missing;
  }
}
