// Mistakes of the page: attributes that are not understood, and what should not be between the tags.

import { ATTRIBUTES, sectionsToOpen, trimmedAttribute } from "../attributes.js";
import { buttonsIn, idsOf } from "../sections.js";
import { clinicOf } from "./clinic.js";
import { messageOf } from "./messages.js";

/** @typedef {[code: import("./messages.js").Code, found: string]} Mistake */

/**
 * What pages write instead of our attributes.
 * @type {Record<string, string>}
 */
const OTHER_NAMES = {
  medication: "medicine",
  drug: "medicine",
  country: "region",
  language: "lang",
  level: "heading-level",
  loading: "load",
};

/** Attributes of every element that are near one of ours. */
const OF_EVERY_ELEMENT = ["class", "dir", "hidden", "id", "is", "part", "role", "slot", "style", "title"];

/** What does not belong between the tags. It is probably the rest of a page that lacks the end tag. */
const ELSEWHERE = "h1,h2,h3,h4,h5,h6,script,main,nav,header,footer,form,medication-card";

/**
 * How many letters have to be changed, added, left out or exchanged with the next.
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2][j - 2] + 1 : changed;
      row.push(Math.min(changed, exchanged, rows[i - 1][j] + 1, row[j - 1] + 1));
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}

/**
 * The attribute that was probably meant, if any.
 * @param {string} name
 */
export function meant(name) {
  if (Object.hasOwn(ATTRIBUTES, name) || OF_EVERY_ELEMENT.includes(name)) return undefined;
  if (Object.hasOwn(OTHER_NAMES, name)) return OTHER_NAMES[name];
  const letters = (/** @type {string} */ text) => text.replace(/[^a-z]/g, "");
  // Attributes with `data-` are the page's, and names of frameworks have other characters: `:medicine`, `@click`, `v-bind:open`.
  if (!/^(?!data-)[a-z_-]+$/.test(name)) return undefined;
  return Object.keys(ATTRIBUTES).find((known) => {
    const apart = distance(letters(name), letters(known));
    return apart <= (known.length > 4 ? 2 : 1);
  });
}

/**
 * The attributes that are not understood.
 * @param {Element} element
 * @param {Element} [card] The card, whose sections `open` may name.
 */
export function strangeAttributes(element, card) {
  /** @type {string[]} */
  const strange = [];
  for (const [name, form] of Object.entries(ATTRIBUTES)) {
    const value = trimmedAttribute(element, name);
    if (value && !form.test(value)) strange.push(`${name}="${value}"`);
  }
  for (const { name } of element.attributes) {
    const known = meant(name);
    if (known) strange.push(`${name} (write ${known})`);
  }
  if (!card) return strange;
  const known = ["all", ...idsOf(buttonsIn(card))];
  const unknown = sectionsToOpen(element).find((id) => !known.includes(id));
  if (unknown) strange.push(`open="${unknown}"`);
  clinicOf(element, strange);
  return strange;
}

/**
 * The mistakes of the page about an element.
 * @param {Element} element
 * @param {Element} [card]
 * @returns {Mistake[]}
 */
export function mistakes(element, card) {
  /** @type {Mistake[]} */
  const found = strangeAttributes(element, card).map((what) => ["bad-attribute", what]);
  const inside = element.querySelector(ELSEWHERE);
  if (inside) found.push(["bad-content", `<${inside.localName}>`]);
  return found;
}

/**
 * Tells that the element was defined by another copy of the script.
 * @param {string} address Of this copy.
 */
export function tellTwice(address) {
  const code = "loaded-twice";
  const message = messageOf(code, address);
  console.warn(`medication-card [${code}]`, message);
  dispatchEvent(new CustomEvent("medication-card-error", { detail: { code, message } }));
}
