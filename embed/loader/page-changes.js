// What changes on a page after it has been read, and matters to cards.

import { hostsAround, languageAround } from "./words.js";

const HOUR = 3_600_000;

/** @type {MutationObserver | undefined} */
let observer;

/**
 * Calls a listener when the address has changed, or a language around an element, or when the date may have.
 * @param {Element} element
 * @param {(event?: any) => void} listener The same one for all elements.
 */
export function watchPage(element, listener) {
  // Nothing happens where it is registered already.
  for (const type of ["hashchange", "pageshow", "visibilitychange"]) addEventListener(type, listener);
  // A page without the Navigation API may have an element of that id.
  /** @type {any} */ (globalThis).navigation?.addEventListener?.("currententrychange", listener);
  if (!observer) setInterval(listener, HOUR);
  observer ??= new MutationObserver(() => listener());
  for (const node of hostsAround(element))
    observer.observe(node.getRootNode(), { attributeFilter: ["lang"], subtree: true });
}

/**
 * Whether the language around an element is another one than it was. What a translator says of the page is not true of a card
 * in it, which the translator may not reach.
 * @param {Element} element
 * @param {string} before
 */
export const hasOtherLanguage = (element, before) =>
  languageAround(element) !== before && !/\btranslated-/.test(document.documentElement.className);
