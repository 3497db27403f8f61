// Which card the attributes ask for.

import { trimmedAttribute } from "./attributes.js";
import { Failure } from "./failures.js";
import { languageAround } from "./words.js";

/**
 * What the page asks for. The region is empty where nothing tells it.
 * @typedef {{ medicine: string, region: string, lang: string }} CardRequest
 */

/**
 * What the attributes ask for. The parts become part of URLs, so they hold nothing but letters, digits and hyphens.
 * @param {Element} element
 * @returns {CardRequest}
 */
export function requestOf(element) {
  const medicine = trimmedAttribute(element, "medicine").toLowerCase();
  if (!medicine) throw new Failure("missing-medicine");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(medicine)) throw new Failure("unknown-medicine", JSON.stringify(medicine));
  const tag = languageAround(element).trim().toLowerCase();
  const [lang] = tag.split(/[-_]/);
  // Also as in the language tag `en-GB`, but not `es-GB`: ES, like US, may be a country, and `us-ca` is California.
  const named = trimmedAttribute(element, "region")
    .toLowerCase()
    .replace(/^en[-_]/, "");
  return {
    medicine,
    region: regionCode(named || regionIn(tag) || regionIn(document.documentElement.lang.toLowerCase())),
    lang: /^[a-z]{2,3}$/.test(lang) ? lang : "en",
  };
}

/**
 * The region in a language tag: `nz` in `en-nz`, `tw` in `zh-hant-tw`.
 * @param {string} tag
 */
const regionIn = (tag) => /^[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})(?![a-z])/.exec(tag)?.[1] ?? "";

/**
 * The code that the cards have for a region. What cannot be one becomes `xx`, which no country has.
 * @param {string} region
 */
function regionCode(region) {
  if (region === "gb") return "uk";
  if (region === "usa") return "us";
  return /^([a-z]{2})?$/.test(region) ? region : "xx";
}
