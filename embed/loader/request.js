// Which card the attributes ask for, and which cards to try for that.

import { trimmedAttribute } from "./attributes.js";
import { Failure } from "./failures.js";
import { languageAround } from "./words.js";

/** @typedef {{ medicine: string, region: string, lang: string }} CardRequest */

/**
 * What the attributes ask for. The parts become part of URLs, so they hold nothing but letters, digits and hyphens.
 * @param {Element} element
 * @returns {CardRequest}
 */
export function requestOf(element) {
  const medicine = trimmedAttribute(element, "medicine").toLowerCase();
  if (!medicine) throw new Failure("missing-medicine");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(medicine)) throw new Failure("unknown-medicine", JSON.stringify(medicine));
  // Also as in the language tag `en-GB`, but not `es-GB`: ES, like US, may be a country, and `us-ca` is California.
  const code = trimmedAttribute(element, "region")
    .toLowerCase()
    .replace(/^en[-_]/, "");
  const region = code === "gb" ? "uk" : code === "usa" ? "us" : code;
  const lang = languageAround(element).trim().toLowerCase().split(/[-_]/)[0];
  return {
    medicine,
    region: /^[a-z]{0,3}$/.test(region) ? region : "?",
    lang: /^[a-z]{2,3}$/.test(lang) ? lang : "en",
  };
}

/**
 * The names of the cards to try, the best first.
 * @param {CardRequest} request
 * @param {string[]} cards The names of the cards of this build. A medicine that was added to the folder later has none.
 */
export function candidates({ medicine, region, lang }, cards) {
  const listed = cards.filter((name) => name.startsWith(`${medicine}.`));
  const near = region || listed[0]?.split(".")[1] || "us";
  if (!listed[0]) return [...new Set([`${medicine}.${near}.${lang}`, `${medicine}.${near}.en`, `${medicine}.us.en`])];
  // The region decides the emergency number, so it counts for more than the language.
  const score = (/** @type {string} */ name) => {
    const [, itsRegion, itsLang] = name.split(".");
    return (itsRegion === near ? 4 : 0) + (itsLang === lang ? 2 : 0) + (itsLang === "en" ? 1 : 0);
  };
  return [listed.reduce((best, name) => (score(name) > score(best) ? name : best))];
}
