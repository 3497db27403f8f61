// Which card a page asks for, and which of those that there are it gets.

import { given } from "./attributes.js";
import { MANIFEST } from "./built.js";
import { Failure } from "./failures.js";
import { languageAround } from "./words.js";

/** What the attributes ask for. Nothing but letters, digits and hyphens goes on from here. */
export function requestOf(element) {
  const medicine = given(element, "medicine").toLowerCase();
  if (!medicine) throw new Failure("missing-medicine");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(medicine)) throw new Failure("unknown-medicine", JSON.stringify(medicine));
  const region = given(element, "region").toLowerCase();
  const lang = languageAround(element).trim().toLowerCase().split(/[-_]/)[0];
  return {
    medicine,
    region: /^[a-z]{0,3}$/.test(region) ? region : "?",
    lang: /^[a-z]{2,3}$/.test(lang) ? lang : "en",
  };
}

/** The cards to try for a request, the best first. A medicine put beside ours later is not in the manifest. */
export function candidates({ medicine, region, lang }) {
  const ours = MANIFEST.cards.map(([name]) => name).filter((name) => name.startsWith(`${medicine}.`));
  const near = `${medicine}.${region || "us"}`;
  if (ours.length === 0) return [...new Set([`${near}.${lang}`, `${near}.en`, `${medicine}.us.en`])];
  const [, first] = ours[0].split(".");
  // The region decides the emergency number, so it matters more than the language.
  const worth = (name) => {
    const [, itsRegion, itsLang] = name.split(".");
    return (itsRegion === (region || first)) * 4 + (itsLang === lang) * 2 + (itsLang === "en");
  };
  return [ours.reduce((best, name) => (worth(name) > worth(best) ? name : best))];
}
