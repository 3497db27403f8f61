// A static host as a clinic would have one: dist/ and the bench's own pages, compressed beforehand with Brotli, with the
// content types and cache headers of dist/_headers.

import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { TYPES } from "../../tests/browser/support/server.mjs";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));

// Cross-origin isolated, which pages need to measure their memory and to have precise clocks.
const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

export const dist = (name) => readFileSync(DIST + name, "utf8");

export const compressed = (body) =>
  brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(body) },
  });

/** The caching that dist/_headers sets for a path; the clinic's own pages are revalidated each time. */
function caching(path) {
  if (path.startsWith("/assets/")) return "public, max-age=31536000, immutable";
  return extname(path) ? "public, max-age=600, stale-while-revalidate=86400" : "no-cache";
}

/** Serves dist/ at the root, and `own`, which maps further paths to texts. Paths without an extension are pages. */
export async function host(own) {
  // Compressed before anything is measured.
  const ready = new Map(Object.entries(own).map(([path, text]) => [path, compressed(text)]));
  for (const file of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    if (file.isFile()) ready.set(`/${relative(DIST, path)}`, compressed(readFileSync(path)));
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://host").pathname;
    const body = ready.get(path);
    if (!body) return response.writeHead(404, ISOLATED).end();
    response.writeHead(200, {
      "content-type": TYPES[extname(path) || ".html"] ?? "text/plain",
      "content-encoding": "br",
      "content-length": body.length,
      "cache-control": caching(path),
      "access-control-allow-origin": "*",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      ...ISOLATED,
    });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    size: (path) => ready.get(path).length,
    close: () => new Promise((closed) => server.close(closed).closeAllConnections()),
  };
}
