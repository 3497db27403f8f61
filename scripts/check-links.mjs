// Reports as Markdown, on standard output, which of the links that cards cite still answer. A dead link is not a failure:
// sites are down for a day or refuse scripts, so a person decides what to do.
//
//     node scripts/check-links.mjs [file of content...]

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const USER_AGENT = "medication-card-link-check/1.0";

const HEADINGS = {
  gone: "Gone",
  unclear: "No clear answer",
  moved: "Moved",
};

/** The files that hold sources: one of each medicine, and one of the regions. */
export function contentFiles(data = "data") {
  const medicines = readdirSync(join(data, "medicines"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return [join(data, "regions.json"), ...medicines.map(({ name }) => join(data, "medicines", name, "facts.json"))];
}

/**
 * The address of every source, with the keys of the sources that have it.
 * @param {string[]} files
 * @returns {Map<string, string[]>}
 */
export function sourceLinks(files) {
  const links = new Map();
  for (const file of files) {
    const { sources } = JSON.parse(readFileSync(file, "utf8"));
    for (const [key, { url }] of Object.entries(sources)) append(links, url, `${key} in ${file}`);
  }
  return links;
}

/**
 * @typedef {object} Answer
 * @property {"ok" | "moved" | "gone" | "unclear"} state `moved`: another address answers. `gone`: the page or its host
 *   does not exist. `unclear`: anything else, such as a time-out or a server that refuses scripts.
 * @property {string} detail The other address, the HTTP status, or the error.
 */

/**
 * Checks every address: those of one host one at a time with a pause between requests, a few hosts at the same time.
 * @param {Iterable<string>} urls
 * @returns {Promise<Map<string, Answer>>}
 */
export async function checkLinks(urls, { pause = 1_000, timeout = 20_000, hosts = 8 } = {}) {
  const byHost = new Map();
  for (const url of urls) append(byHost, new URL(url).host, url);

  const answers = new Map();
  const queue = byHost.values();
  const worker = async () => {
    for (const ofHost of queue) {
      for (const url of ofHost) {
        answers.set(url, await checkLink(url, pause, timeout));
        await wait(pause);
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, worker));
  return answers;
}

/** Asks with GET only where HEAD fails, because some servers do not support HEAD. */
async function checkLink(url, pause, timeout) {
  const head = await request("HEAD", url, timeout);
  if (head.state === "ok" || head.state === "moved") return head;
  await wait(pause);
  return request("GET", url, timeout);
}

/** @returns {Promise<Answer>} */
async function request(method, url, timeout) {
  try {
    const headers = { "user-agent": USER_AGENT };
    const response = await fetch(url, { method, headers, signal: AbortSignal.timeout(timeout) });
    await response.body?.cancel();
    if (response.status === 404 || response.status === 410) return { state: "gone", detail: `${response.status}` };
    if (!response.ok) return { state: "unclear", detail: `${response.status}` };
    return response.redirected ? { state: "moved", detail: response.url } : { state: "ok", detail: "" };
  } catch (error) {
    const detail = error.cause?.code ?? error.cause?.message ?? error.name;
    return { state: detail === "ENOTFOUND" ? "gone" : "unclear", detail };
  }
}

/**
 * @param {Map<string, string[]>} links
 * @param {Map<string, Answer>} answers
 */
export function report(links, answers) {
  const lines = ["# Links of the sources", ""];
  const inState = (state) => [...links.keys()].filter((url) => answers.get(url).state === state);
  lines.push(`${inState("ok").length} of ${links.size} links answer at their own address.`);
  for (const [state, heading] of Object.entries(HEADINGS)) {
    const urls = inState(state);
    if (urls.length > 0) lines.push("", `## ${heading}: ${urls.length}`, "");
    for (const url of urls) {
      const { detail } = answers.get(url);
      const result = state === "moved" ? `<${detail}>` : detail;
      lines.push(`- <${url}>: ${result} (${links.get(url).join(", ")})`);
    }
  }
  return `${lines.join("\n")}\n`;
}

function append(lists, key, value) {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const files = process.argv.slice(2);
  const links = sourceLinks(files.length > 0 ? files : contentFiles());
  process.stdout.write(report(links, await checkLinks(links.keys())));
}
