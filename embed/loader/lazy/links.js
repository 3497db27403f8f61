// Following a link into a card: #baclofen/side-effects?tier=urgent

import { trimmedAttribute } from "../attributes.js";
import { elementIn } from "../sections.js";
import { ancestorsOf } from "./ancestors.js";
import { arrive } from "./arrival.js";
import { isReachable, reveal } from "./reveal.js";

/** @import { Card, Goal } from "../card.d.ts" */
/** @import { Fragment } from "../fragments.js" */

/**
 * A card to which a link may lead.
 * @typedef {object} Destination
 * @property {HTMLElement & { state?: string }} element
 * @property {Card | null} card
 * @property {HTMLElement} root The element that holds the card.
 * @property {Fragment | null} fragment The card that is wanted, once it has arrived.
 * @property {(goal: Goal) => void} filterLater Chooses side effects as soon as the card is live.
 * @property {(place: string) => void} warn Reports a place that is not in the card.
 */

/** What a link may choose among the side effects. */
const PARAMETERS = ["tier", "often", "sort"];

/**
 * What a link names: a medicine, a place in its card, and which side effects to choose. Undefined for any other fragment
 * identifier.
 *
 * What happens to an address on its way is undone: capitals, percent-encoding, a trailing slash, the full stop of the
 * sentence that it ended, and parameters that others have appended.
 * @param {string} hash
 */
export function linkOf(hash) {
  const [, medicine, rest] = /^#([a-z0-9-]+)\/+(.*)$/s.exec(decoded(hash).split(":~:")[0].toLowerCase()) ?? [];
  if (!medicine) return undefined;
  const [said, ...parameters] = rest.split(/&amp;|[?&;#]/);
  const place = said.replace(/[^\p{L}\p{N}]+$/u, "");
  const given = new URLSearchParams(parameters.join("&"));
  const chosen = PARAMETERS.filter((name) => given.get(name)).map((name) => `${name}=${given.get(name)}`);
  return { medicine, place, selection: chosen.join("&") };
}

/**
 * Forms and mail programs encode an address, some of them twice.
 * @param {string} hash
 */
function decoded(hash) {
  let text = hash;
  try {
    for (let time = 0; time < 3; time += 1) text = decodeURIComponent(text);
  } catch {
    // A percent sign that stands for itself.
  }
  return text;
}

/**
 * The cards on the page.
 * @type {Set<Destination>}
 */
let cards = new Set();

/** The fragment identifier that was followed and is still that of the address. */
let followed = "";

/**
 * Goes where the address of the page leads, unless the reader has been taken there already. Of several cards about one
 * medicine only the first is used.
 * @param {Set<Destination>} all The cards on the page.
 */
export function followLink(all) {
  cards = all;
  // Nothing happens where they are registered already.
  addEventListener("click", onClick, true);
  addEventListener("hashchange", forget);
  /** @type {any} */ (globalThis).navigation?.addEventListener?.("currententrychange", forget);
  const { hash } = location;
  const link = hash === followed ? undefined : linkOf(hash);
  const destination = link && destinationOf(link.medicine);
  // An earlier card that is still loading takes the link when it is there.
  if (!link || destination?.fragment?.medicine !== link.medicine || !destination.fragment.panels) return;
  followed = hash;
  if (link.place) goTo(destination, link.place, link.selection);
}

function forget() {
  if (location.hash !== followed) followed = "";
}

/**
 * The first card about a medicine, preferably one that can be seen.
 * @param {string} medicine
 */
function destinationOf(medicine) {
  const wanted = [...cards]
    .filter(
      ({ element }) => trimmedAttribute(element, "medicine").toLowerCase() === medicine && element.state !== "failed",
    )
    .sort((a, b) => order(a.element, b.element));
  return wanted.find(({ element }) => isReachable(element)) ?? wanted[0];
}

/**
 * The order of two elements on the page, which may be in different shadow trees.
 * @param {Element} a
 * @param {Element} b
 */
function order(a, b) {
  const [one, other] = [a, b].map((element) => [element, ...ancestorsOf(element)].reverse());
  const fork = one.findIndex((ancestor, at) => ancestor !== other[at]);
  const [left, right] = [one[fork], other[fork]];
  return left && right && left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}

/**
 * Opens what holds a place in a card, goes there and chooses side effects.
 * @param {Destination} destination
 * @param {string} place
 * @param {string} selection
 */
function goTo({ element, card, root, filterLater, warn }, place, selection) {
  card?.renderAll();
  const find = () => (/^[a-z0-9-]+$/.test(place) ? elementIn(root, place) : null);
  const found = find();
  if (!card || !found) return warn(JSON.stringify(place));
  reveal(element);
  if (card.goTo) return card.goTo(place, selection);
  openAndArrive(element, card, find);
  if (selection) filterLater([place, selection]);
}

/**
 * Opens the section of a place in a static card, and goes there.
 * @param {HTMLElement} element
 * @param {Card} card
 * @param {() => HTMLElement | null} find The place.
 */
export function openAndArrive(element, card, find) {
  /** @type {HTMLElement | null | undefined} */
  const button = find()?.closest(".section")?.querySelector("button[aria-expanded=false]");
  if (button) card.press(button, false);
  arrive(element, find);
}

/**
 * A link to where the address leads already: the browser reports no change of the address.
 * @param {MouseEvent} event
 */
function onClick(event) {
  const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
  // The links of browsers leave these to the reader: a new tab, a new window, a download.
  if (button || ctrlKey || metaKey || shiftKey || altKey) return;
  const path = /** @type {any[]} */ (event.composedPath());
  const link = path.find((node) => node.matches?.("a[*|href], area[href]"));
  if (!link || link.hasAttribute("download") || !staysHere(link) || addressOf(link) !== location.href) return;
  // Later, because a listener of the page may prevent it.
  setTimeout(() => {
    if (event.defaultPrevented || addressOf(link) !== location.href) return;
    followed = "";
    followLink(cards);
  });
}

/**
 * Whether a link opens in this window.
 * @param {any} link
 */
function staysHere(link) {
  const target = (
    link.getAttribute("target") ??
    document.querySelector("base[target]")?.getAttribute("target") ??
    ""
  ).toLowerCase();
  return (
    ["", "_self", window.name.toLowerCase()].includes(target) ||
    (target === "_top" && top === window) ||
    (target === "_parent" && parent === window)
  );
}

/**
 * Where a link leads. The browser does not show what asks it to find text.
 * @param {any} link An `a` of HTML or SVG, or an `area`.
 */
function addressOf(link) {
  try {
    return new URL(link.href.baseVal ?? link.href, link.baseURI).href.split(":~:")[0];
  } catch {
    return "";
  }
}
