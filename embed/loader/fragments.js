// Fragments: the prerendered HTML of cards.

import { belongsToBuild } from "./assets.js";
import { MANIFEST } from "./built.js";
import { Failure } from "./failures.js";
import { unreachable } from "./files.js";
import { parsePiece, piecesOf } from "./pieces.js";
import { candidates } from "./request.js";

/** @import { Piece } from "./pieces.js" */
/** @import { CardRequest } from "./request.js" */
/** @import { ShadowTree } from "./shadow-tree.js" */

/**
 * The fragment of one card, shared by all elements that show it.
 * @typedef {object} Fragment
 * @property {string} name `<medicine>.<region>.<lang>`
 * @property {string} medicine
 * @property {string} region
 * @property {string} lang
 * @property {string} stamp Identifies the build, the content and the card.
 * @property {HTMLElement} holder The element around the card.
 * @property {Piece[] | null} panels What belongs in each panel, in order. Null until all of it has arrived.
 * @property {Promise<void>} complete Settled when all of the fragment has arrived, rejected when it cannot.
 */

/**
 * @param {string} name
 * @param {HTMLElement} holder
 * @param {Promise<Piece[]>} arriving What belongs in the panels.
 * @returns {Fragment}
 */
function createFragment(name, holder, arriving) {
  const [medicine, region, lang] = name.split(".");
  const stamp = /** @type {string} */ (articleIn(holder).dataset.stamp);
  /** @type {Fragment} */
  const fragment = {
    name,
    medicine,
    region,
    lang,
    stamp,
    holder,
    panels: null,
    complete: arriving.then((panels) => {
      fragment.panels = panels;
    }),
  };
  return fragment;
}

/** @param {HTMLElement} holder */
const articleIn = (holder) => /** @type {HTMLElement} */ (holder.firstElementChild);

/**
 * A notice to show above a card, in its language. Fragments of older builds have none.
 * @param {Fragment} fragment
 * @param {string} what
 */
export const noticeOf = ({ holder }, what) => ({
  line: JSON.parse(holder.dataset.notices ?? "{}")[what] ?? "",
  lang: articleIn(holder).lang,
});

/**
 * Fragments by name, each fetched once for the page.
 * @type {Map<string, Promise<Fragment | undefined>>}
 */
const store = new Map();

/**
 * The fragment of the best card that there is for a request.
 * @param {CardRequest} request
 * @param {ShadowTree} tree It may hold a card that the page came with.
 */
export async function findFragment(request, tree) {
  const names = candidates(
    request,
    MANIFEST.cards.map(([name]) => name),
  );
  const [first] = names;
  const root = tree.declarativeRoot;
  if (!root?.querySelector("article")?.dataset.stamp?.endsWith(`.${first}`)) tree.removeDeclarativeRoot();
  // A card without buttons is for pages without scripts, and one of another build cannot be hydrated.
  else if (root.querySelector(".section-button") && belongsToBuild(first, root))
    return createFragment(first, root, Promise.resolve([]));
  for (const name of names) {
    const fragment = await loadFragment(name);
    if (fragment) return fragment;
  }
  throw new Failure("unknown-medicine", `"${request.medicine}"`);
}

/**
 * The fragment of a card that the page came with.
 * @param {Fragment} fragment
 */
export async function fetchAgain({ name }) {
  const fragment = await loadFragment(name);
  if (!fragment) throw new Failure("changed-on-the-way", name);
  await fragment.complete;
  return fragment;
}

/** @param {string} name */
function loadFragment(name) {
  const loading = store.get(name) ?? fetchFragment(name);
  store.set(name, loading);
  // What could not be loaded is fetched again the next time.
  loading.then((fragment) => fragment?.complete ?? Promise.reject()).catch(() => store.delete(name));
  return loading;
}

/**
 * The fragment as soon as its first piece is there, which can be shown while the rest arrives. Undefined if there is no
 * such card.
 * @param {string} name
 */
async function fetchFragment(name) {
  const path = `cards/${name}.html`;
  const source = piecesOf(path);
  const { value } = await source.next();
  const holder = /** @type {HTMLElement} */ (value && parsePiece(value));
  if (holder?.firstElementChild?.matches(`article[data-stamp$=".${name}"]`))
    return createFragment(name, holder, readPanels(holder, source, path));
}

/**
 * @param {Element} holder
 * @param {AsyncIterable<Piece>} source
 * @param {string} path
 */
async function readPanels(holder, source, path) {
  /** @type {Piece[]} */
  const panels = [];
  for await (const piece of source) panels.push(piece);
  // Half a file is an error, because a section would be empty. Not every browser reports a connection that breaks off.
  if ([...holder.querySelectorAll(".panel")].every((panel, at) => panel.firstChild || panels[at])) return panels;
  throw unreachable(path);
}
