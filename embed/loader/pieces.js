// The file of a fragment: cards/<name>.html has one piece on each line. The first is the card with empty panels; the
// others are what belongs in each panel, in order.

import { fetchFile, unreachable } from "./files.js";
import { trust } from "./policy.js";

/**
 * An element with what it holds. Text until it is needed, which takes less memory than nodes.
 * @typedef {string | Element} Piece
 */

/**
 * The lines of a file as they arrive, without empty ones.
 * @param {string} path
 * @returns {AsyncGenerator<string, void>}
 */
export async function* readLines(path) {
  const response = await fetchFile(path, "unknown-medicine");
  try {
    // A page may have replaced `fetch` by a function whose responses have no stream.
    const stream = /** @type {ReadableStream} */ (response.body ?? new Response(await response.text()).body);
    const [reader, decoder] = [stream.getReader(), new TextDecoder()];
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
      rest = done ? "" : /** @type {string} */ (lines.pop());
      yield* lines.filter((line) => line.trim());
      if (done) break;
    }
  } catch {
    throw unreachable(path);
  }
}

/**
 * Whether a line looks like a piece. Scripts, styles, links, frames and pictures are somebody else's; their names are cut
 * short to save bytes.
 * @param {string} line
 */
export const isPiece = (line) => /^<div(?!.*<(scr|sty|lin|ifr|img)).*<\/div>\s*$/i.test(line);

/**
 * The inert nodes that HTML describes, or undefined where the page refuses the loader's policy.
 * @param {string} html
 */
export function parse(html) {
  const policy = trust();
  if (!policy) return undefined;
  const template = document.createElement("template");
  template.innerHTML = policy.createHTML(html);
  return template.content;
}

/**
 * The element that a piece describes.
 * @param {Piece} piece
 */
export const parsePiece = (piece) =>
  /** @type {HTMLElement} */ (
    typeof piece === "string" ? parse(piece)?.firstElementChild : document.importNode(piece, true)
  );
