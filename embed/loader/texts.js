// The drawn cards: cards/<name>.html, a piece on each line. The first is the card with empty panels, the others are what
// belongs in each panel, in order.

import { beside, unreachable } from "./files.js";
import { trust } from "./policy.js";

/** Drawn cards by name, each fetched once for the page. */
const texts = new Map();

/** The drawn card of this name, or null where there is none. None of it is ever on the page itself. */
export function drawn(name) {
  if (!texts.has(name)) {
    const text = draw(name);
    texts.set(name, text);
    // What could not be had is asked for again.
    const forget = () => texts.delete(name);
    text.then((found) => (found ? found.panels.catch(forget) : forget()), forget);
  }
  return texts.get(name);
}

/**
 * What can be shown at once, while the rest still arrives: the card in the element that holds it. What belongs in its
 * panels is promised.
 * @returns {Promise<{ holder: Element, panels: Promise<(string | Element)[]> } | null>}
 */
async function draw(name) {
  const file = `cards/${name}.html`;
  const source = pieces(file);
  const { value } = await source.next();
  const holder = value && parsed(value);
  return holder?.firstElementChild?.matches(`article[data-stamp$=".${name}"]`)
    ? { holder, panels: panelsOf(holder, source, file) }
    : null;
}

async function panelsOf(holder, source, file) {
  const panels = [];
  for await (const piece of source) panels.push(piece);
  // Half a file is none: a section would be empty. Not every browser tells when the line breaks off.
  if ([...holder.querySelectorAll(".panel")].every((panel, at) => panel.firstChild || panels[at])) return panels;
  throw unreachable(file);
}

/** The pieces of a file, as they arrive. None if it is not there. */
async function* pieces(file) {
  if (!trust()) return yield* await parsedPieces(file);
  try {
    const response = await fetch(beside(file));
    if (!response.ok) return;
    const [reader, decoder] = [response.body.getReader(), new TextDecoder()];
    let rest = "";
    for (let part; !(part = await reader.read()).done; ) {
      const lines = (rest + decoder.decode(part.value, { stream: true })).split("\n");
      rest = lines.pop();
      yield* lines;
    }
    if (rest.endsWith("</div>")) yield rest;
    else if (rest.startsWith("<div")) throw rest;
  } catch {
    throw unreachable(file);
  }
}

/**
 * The same where the page refuses our policy. XMLHttpRequest parses HTML without any of the sinks that Trusted Types guard,
 * but slowly.
 */
function parsedPieces(file) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", beside(file));
    request.responseType = "document";
    request.overrideMimeType("text/html; charset=utf-8");
    request.onload = () => resolve(request.status < 400 ? [...(request.response?.body.children ?? [])] : []);
    request.onerror = () => reject(unreachable(file));
    request.send();
  });
}

/** A piece as a new element. Pieces stay text until they are wanted, which is smaller than nodes. */
export function parsed(piece) {
  if (typeof piece !== "string") return document.importNode(piece, true);
  const template = document.createElement("template");
  template.innerHTML = trust().createHTML(piece);
  return template.content.firstElementChild;
}

/** What stands above a card when something is not as it should be, in its language. Texts of older builds have none. */
export const notice = (holder, what) => ({
  line: JSON.parse(holder.dataset.notices ?? "{}")[what] ?? "",
  lang: holder.firstElementChild.lang,
});
