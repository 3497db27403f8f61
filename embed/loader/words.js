// The language around an element, and words in it.

import { WORDS } from "./built.js";
import { importModule } from "./modules.js";

/** @typedef {{ loading: string, no_card: string, not_loaded: string, try_again: string }} LoaderWords */

/**
 * The document that an element is in, and the shadow roots around it.
 * @param {Element} element
 */
export function rootsAround(element) {
  const roots = [];
  for (let node = element; node; node = /** @type {ShadowRoot} */ (roots.at(-1)).host) roots.push(node.getRootNode());
  return roots;
}

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
 * The words of the loader in a language: those around an element if there are any and they can be had, otherwise English.
 * @param {Element} element
 * @returns {Promise<LoaderWords & { lang: string }>}
 */
export async function wordsFor(element) {
  const lang = languageAround(element).slice(0, 2);
  const translated = lang && lang !== "en" && (await importModule("lazy").catch(() => undefined))?.TRANSLATIONS[lang];
  return translated ? { ...translated, lang } : { ...WORDS, lang: "en" };
}
