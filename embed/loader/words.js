// The language around an element, and words in it.

import { WORDS } from "./built.js";

/**
 * The value of the nearest `lang` attribute, also outside the shadow roots that an element is in.
 * @param {Element} element
 */
export function languageAround(element) {
  for (let node = element; node; node = /** @type {ShadowRoot} */ (node.getRootNode()).host) {
    const lang = node.closest("[lang]")?.getAttribute("lang");
    if (lang != null) return lang;
  }
  return "";
}

/**
 * A line for the reader and its language: that around an element if there are words in it, otherwise English.
 * @param {Element} element
 * @param {import("./built.js").LoaderWord} what
 */
export function words(element, what) {
  const around = languageAround(element).slice(0, 2);
  const lang = WORDS[around] ? around : "en";
  return { line: WORDS[lang][what], lang };
}
