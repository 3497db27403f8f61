// The file of a fragment: cards/<name>.html has one piece on each line. The first is the card with empty panels; the
// others are what belongs in each panel, in order.

import { unreachable, urlOf } from "./files.js";
import { trust } from "./policy.js";

/**
 * An element with what it holds. Text until it is needed, which takes less memory than nodes.
 * @typedef {string | Element} Piece
 */

/**
 * The pieces of a file as they arrive. None if there is no such file.
 * @param {string} path
 * @returns {AsyncGenerator<Piece, void>}
 */
export async function* piecesOf(path) {
  if (!trust()) return yield* await parsedPieces(path);
  try {
    const response = await fetch(urlOf(path));
    if (!response.ok) return;
    // A page may have replaced `fetch` by a function whose responses have no stream.
    const stream = /** @type {ReadableStream} */ (response.body ?? new Response(await response.text()).body);
    const [reader, decoder] = [stream.getReader(), new TextDecoder()];
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
      rest = /** @type {string} */ (lines.pop());
      yield* lines;
    }
    if (rest.endsWith("</div>")) yield rest;
    else if (rest.startsWith("<div")) throw rest;
  } catch {
    throw unreachable(path);
  }
}

/**
 * The same where the page refuses the loader's Trusted Types policy. XMLHttpRequest parses HTML without a sink that Trusted
 * Types guard, but not while it arrives.
 * @param {string} path
 * @returns {Promise<Element[]>}
 */
function parsedPieces(path) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", urlOf(path));
    request.responseType = "document";
    request.overrideMimeType("text/html; charset=utf-8");
    request.onload = () => resolve(request.status < 400 ? [...(request.response?.body.children ?? [])] : []);
    request.onerror = () => reject(unreachable(path));
    request.send();
  });
}

/**
 * The element that a piece describes.
 * @param {Piece} piece
 * @returns {HTMLElement}
 */
export function parsePiece(piece) {
  if (typeof piece !== "string") return /** @type {HTMLElement} */ (document.importNode(piece, true));
  const template = document.createElement("template");
  template.innerHTML = /** @type {any} */ (trust()).createHTML(piece);
  return /** @type {HTMLElement} */ (template.content.firstElementChild);
}
