// Hosts that give files addresses without `.html`: the real `serve-handler`, and the rules of others.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import { DIST, FOLDER, TYPES } from "./server.mjs";

/**
 * For `serve`: the real `serve-handler` answers below the folder.
 * @param handler A version of it.
 * @param settings What its `serve.json` would say.
 */
export function served(handler, settings = {}) {
  const site = mkdtempSync(join(tmpdir(), "medication-card-"));
  after(() => rmSync(site, { recursive: true }));
  mkdirSync(join(site, dirname(FOLDER)), { recursive: true });
  symlinkSync(DIST, join(site, FOLDER));
  return { answer: (request, response) => handler(request, response, { public: site, ...settings }) };
}

const isFile = (path) => existsSync(DIST + path) && statSync(DIST + path).isFile();

/**
 * For `serve`: rules by which a host answers.
 * @param rules
 * @param rules.redirect The status with which `.html` and `/index` are taken off an address; 0 if they are not.
 * @param rules.first What an address without an ending leads to where there are both: "file", "folder", or "slash" to
 *   redirect to the folder with a slash.
 * @param rules.slash Whether the slash of a folder stays. False redirects to the address without it.
 * @param rules.headers Of redirects, too.
 */
export function clean({ redirect = 0, first, slash = true, headers = {} }) {
  const to = (status, path) => ({ status, headers: { location: `${FOLDER}/${path}`, ...headers }, body: "" });
  const send = (path) => ({
    status: 200,
    headers: { "content-type": TYPES[".html"], ...headers },
    body: readFileSync(DIST + path),
  });
  return {
    change(path, file) {
      const short = path.replace(/(^|\/)index\.html$/, "$1").replace(/\.html$/, "");
      if (redirect && short !== path) return to(redirect, short);
      const plain = path.replace(/\/$/, "");
      const index = `${plain}/index.html`;
      if (isFile(plain) || !isFile(index)) {
        if (file.status !== 200 && isFile(`${plain}.html`)) return send(`${plain}.html`);
        return { ...file, headers: { ...file.headers, ...headers } };
      }
      if (path.endsWith("/")) return slash ? send(index) : to(redirect, plain);
      if (first === "file" && isFile(`${plain}.html`)) return send(`${plain}.html`);
      return first === "slash" ? to(301, `${plain}/`) : send(index);
    },
  };
}
