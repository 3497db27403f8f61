// The language around an element, and words in it.

import { WORDS } from "./built.js";
import { importModule } from "./modules.js";

/** @typedef {{ loading: string, no_card: string, not_loaded: string, try_again: string }} LoaderWords */

/**
 * An element and the hosts of the shadow roots that it is in, from the inside to the outside.
 * @param {Element} element
 */
export function* hostsAround(element) {
  for (let node = element; node; node = /** @type {ShadowRoot} */ (node.getRootNode()).host) yield node;
}

/**
 * The value of the nearest `lang` attribute, also outside the shadow roots that an element is in.
 * @param {Element} element
 */
export function languageAround(element) {
  for (const node of hostsAround(element)) {
    const lang = node.closest("[lang]")?.getAttribute("lang");
    if (lang != null) return lang;
  }
  return "";
}

/**
 * The words of the loader in a language: those around an element if there are any and they can be had, otherwise English.
 * @param {Element} element
 * @returns {Promise<LoaderWords & { lang: string }>}
 */
export async function wordsFor(element) {
  const lang = languageAround(element).slice(0, 2);
  const translated = lang && lang !== "en" && (await importModule("lazy").catch(() => undefined))?.TRANSLATIONS[lang];
  return translated ? { ...translated, lang } : { ...WORDS, lang: "en" };
}
