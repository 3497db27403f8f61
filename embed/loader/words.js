import { WORDS } from "./built.js";

/** The nearest language around an element, through shadow roots. */
export function languageAround(element) {
  for (let node = element; node; node = node.getRootNode().host) {
    const near = node.closest("[lang]");
    if (near) return near.getAttribute("lang");
  }
  return "";
}

/** A line for the patient, and the language it is in: that of the page around an element, where there are words in it. */
export function words(element, what) {
  const around = languageAround(element).slice(0, 2);
  const lang = WORDS[around] ? around : "en";
  return { line: WORDS[lang][what], lang };
}
