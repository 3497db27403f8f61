// Fragments: the prerendered HTML of cards.

import { isDigest } from "./assets.js";
import { MANIFEST } from "./built.js";
import { Failure } from "./failures.js";
import { fetchFile, urlOf } from "./files.js";
import { importModule } from "./modules.js";
import { isPiece, parse, parsePiece, readLines } from "./pieces.js";

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
 * A fragment with the telephone lines that one element fills in: those of the reader's region, empty where they are not known.
 * @typedef {Fragment & { lines: string }} FilledFragment
 */

/**
 * What a fragment consists of: the element around the card, and what belongs in each panel.
 * @typedef {{ holder: HTMLElement, panels: Piece[] }} Parts
 */

/**
 * @param {string} name
 * @param {HTMLElement} holder
 * @param {Promise<Parts>} arriving All of it.
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
    complete: arriving.then((parts) => void Object.assign(fragment, parts)),
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
 * @type {Map<string, Promise<Fragment>>}
 */
const store = new Map();

/**
 * Whether a fragment is of this build: the engine reads the bytes that it was rendered from.
 * @param {HTMLElement} holder
 */
export const belongsToBuild = (holder) =>
  isDigest(holder.dataset.integrity) && articleIn(holder).dataset.stamp?.startsWith(`${MANIFEST.build}.`);

/**
 * The best card that there is for a request, and whether the region of the reader is known.
 * @param {CardRequest} request
 * @param {ShadowTree} tree It may hold a card that the page came with.
 * @returns {Promise<{ found: FilledFragment, known: boolean }>}
 */
export async function findCard(request, tree) {
  const { medicine, region, lang } = request;
  const name = `${medicine}.${region || MANIFEST.region}.${lang}`;
  const own = (/** @type {Fragment} */ fragment) => ({
    found: filled(fragment, (region && fragment.holder.dataset.lines) ?? ""),
    known: !!region,
  });
  const root = tree.declarativeRoot;
  // It has numbers of its own region.
  if (!region || !root?.querySelector("article")?.dataset.stamp?.endsWith(`.${name}`)) tree.removeDeclarativeRoot();
  // A card without buttons is for pages without scripts, and one of another build cannot be hydrated.
  else if (root.querySelector(".section-button") && belongsToBuild(root))
    return own(createFragment(name, root, Promise.resolve({ holder: root, panels: [] })));
  try {
    return own(await loadFragment(name));
  } catch (error) {
    const failure = /** @type {Failure} */ (error);
    // Some servers refuse what is not there, or answer with a page of theirs.
    if (!/unknown|refused|another/.test(failure.code)) throw failure;
    const lazy = await importModule("lazy").catch(() => undefined);
    const other = await lazy?.findElsewhere(request, MANIFEST.region, readJson);
    if (other) return { found: filled(await loadFragment(other.name), other.lines), known: other.known };
    throw other === null && failure.code !== "refused" ? new Failure("unknown-medicine", failure.message) : failure;
  }
}

/**
 * @param {Fragment} fragment What arrives of it later arrives for all.
 * @param {string} lines
 * @returns {FilledFragment}
 */
const filled = (fragment, lines) => Object.assign(Object.create(fragment), { lines });

/** @param {string} path */
const readJson = async (path) => (await fetchFile(path, "unknown-medicine")).json();

/**
 * The fragment of a card that the page came with, fetched if it can be.
 * @param {FilledFragment} fragment
 */
export async function fetchAgain(fragment) {
  const fetched = await loadFragment(fragment.name).catch(() => fragment);
  await fetched.complete;
  return filled(fetched, fragment.lines);
}

/** @param {string} name */
function loadFragment(name) {
  const loading = store.get(name) ?? fetchFragment(name);
  store.set(name, loading);
  // What could not be loaded is fetched again the next time.
  loading.then(({ complete }) => complete).catch(() => store.delete(name));
  return loading;
}

/**
 * The fragment as soon as its first piece is there, which can be shown while the rest arrives.
 * @param {string} name
 */
async function fetchFragment(name) {
  const path = `cards/${name}.html`;
  const lines = readLines(path);
  const { value = "" } = await lines.next();
  const first = isPiece(value) ? parsePiece(value) : null;
  const holder = first?.firstElementChild?.matches(`article:only-child[data-stamp$=".${name}"]`) ? first : null;
  const arriving = readAll(name, path, holder, [value], lines);
  return createFragment(name, holder ?? (await arriving).holder, arriving);
}

/**
 * Reads a file to its end.
 * @param {string} name
 * @param {string} path
 * @param {HTMLElement | null} holder The first piece, if the file begins with it.
 * @param {string[]} read What has been read of it.
 * @param {AsyncIterable<string>} lines The rest.
 * @returns {Promise<Parts>}
 */
async function readAll(name, path, holder, read, lines) {
  for await (const line of lines) read.push(line);
  const panels = read.slice(1);
  if (panels.length === holder?.querySelectorAll(".panel").length && panels.every(isPiece)) return { holder, panels };
  // Somebody has changed the file, or it is another one.
  const { fragmentOf } = await importModule("lazy");
  const found = await fragmentOf(name, urlOf(path), read.join("\n"), parse);
  if (typeof found === "string") throw new Failure(found, urlOf(path));
  return found;
}
