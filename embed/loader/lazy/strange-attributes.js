// What the page has written in attributes that is not understood.

import { ATTRIBUTES, sectionsToOpen, trimmedAttribute } from "../attributes.js";
import { clinicOf } from "../clinic.js";
import { buttonsIn, idsOf } from "../sections.js";

/**
 * The attributes whose values are ignored, as `name="value"`.
 * @param {Element} element
 * @param {Element} card The card, whose sections `open` may name.
 */
export function strangeAttributes(element, card) {
  /** @type {string[]} */
  const strange = [];
  for (const [name, form] of Object.entries(ATTRIBUTES)) {
    const value = trimmedAttribute(element, name);
    if (value && !form.test(value)) strange.push(`${name}="${value}"`);
  }
  const known = ["all", ...idsOf(buttonsIn(card))];
  const unknown = sectionsToOpen(element).find((id) => !known.includes(id));
  if (unknown) strange.push(`open="${unknown}"`);
  clinicOf(element, strange);
  return strange;
}
