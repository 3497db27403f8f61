// The fragment of a card in a file that is not as it was published: a proxy has changed it, or the host has answered with
// another file. It is found by its structure.

/** @import { Parts } from "../fragments.js" */

/** What others put into HTML. No card has such an element, and some run when they are on the page. */
const FOREIGN = "base,embed,form,frame,iframe,img,link,meta,noscript,object,script,style,title";

/**
 * The fragment in the text of a file, or why there is none.
 * @param {string} name The name of the card.
 * @param {string} address Of the file.
 * @param {string} text
 * @param {(html: string) => DocumentFragment | undefined} parse
 * @returns {Promise<Parts | "another-page" | "unreachable">}
 */
export async function fragmentOf(name, address, text, parse) {
  const page = parse(text) ?? (await documentAt(address));
  const found = page && fragmentIn(page, name);
  if (found) return isWhole(text) && found.panels ? found : "unreachable";
  // Hosts that redirect to addresses without an ending may answer with the page of that name. This file has the same card.
  const other = await documentAt(address.replace(/\.html$/, "/declarative.html"));
  // The words that end the file.
  const end = other?.querySelector("medication-card")?.lastChild?.textContent;
  const same = end?.trim() ? fragmentIn(/** @type {Document} */ (other), name) : undefined;
  if (same?.panels) return same;
  return "another-page";
}

/**
 * Whether every `<div>` of a text ends. A text that breaks off lacks the end of a panel at least, which a parser adds.
 * @param {string} text
 */
function isWhole(text) {
  const html = text.replace(/<!--.*?-->|<(script|style)\b.*?<\/\1/gis, "");
  const count = (/** @type {RegExp} */ tag) => html.match(tag)?.length;
  return count(/<div[\s>]/gi) === count(/<\/div>/gi);
}

/**
 * Parses a file without a sink that Trusted Types guard. Null if it cannot be had.
 * @param {string} address
 * @returns {Promise<Document | null>}
 */
function documentAt(address) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.overrideMimeType("text/html; charset=utf-8");
    request.onload = () => resolve(request.status < 400 ? request.response : null);
    request.onerror = () => resolve(null);
    request.send();
  });
}

/**
 * The fragment in a parsed file, without `panels` where the end of it is missing. Undefined also where others have put what
 * looks like a panel between the panels.
 * @param {ParentNode} page
 * @param {string} name
 */
export function fragmentIn(page, name) {
  for (const tree of [page, ...shadowTreesIn(page)]) {
    for (const element of tree.querySelectorAll(FOREIGN)) element.remove();
    const article = tree.querySelector(`article[data-stamp$=".${name}"]`);
    // A page without scripts has no buttons and cannot be hydrated.
    if (article?.querySelector(".section-button")) return partsOf(tree, article);
  }
  return undefined;
}

/**
 * Whether or not the parser has made shadow trees of declarative ones.
 * @param {ParentNode} page
 */
function shadowTreesIn(page) {
  const templates = /** @type {NodeListOf<HTMLTemplateElement>} */ (page.querySelectorAll("template"));
  const roots = [...page.querySelectorAll("medication-card")].map(({ shadowRoot }) => shadowRoot);
  return [...[...templates].map(({ content }) => content), ...roots.filter((root) => root !== null)];
}

/**
 * @param {ParentNode} tree
 * @param {Element} article
 */
function partsOf(tree, article) {
  const around = article.closest("[data-integrity]") ?? /** @type {Element} */ (article.parentElement);
  /** @type {Element[]} */
  const pieces = [];
  for (const div of tree.querySelectorAll("div")) {
    const follows = around.compareDocumentPosition(div) === Node.DOCUMENT_POSITION_FOLLOWING;
    // Those of others have an id, a class or a style.
    if (follows && !div.hasAttributes() && !pieces.at(-1)?.contains(div)) pieces.push(div);
  }
  const panels = [...article.querySelectorAll(".panel")];
  const empty = panels.filter((panel) => !panel.textContent?.trim());
  for (const panel of empty) panel.replaceChildren();
  const holder = /** @type {HTMLElement} */ (around.cloneNode());
  // Yew's comments stand beside the card.
  for (const node of [...around.childNodes]) {
    if (node.contains(article)) holder.append(article);
    else if (node instanceof Comment) holder.append(node);
  }
  if (pieces.length > empty.length) return undefined;
  if (pieces.length < empty.length) return { holder };
  return { holder, panels: panels.map((panel) => (panel.firstChild ? "" : /** @type {Element} */ (pieces.shift()))) };
}
