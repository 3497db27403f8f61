// The style of the cards: sheets that are constructed once for each document that holds cards.

import { STYLE } from "./built.js";
import { sheetOf } from "./style-sheet.js";

/** What every card is styled with: the style of the loader and, once a card has become live, that of live cards. */
const styles = [STYLE];

/**
 * By document.
 * @type {WeakMap<Document, CSSStyleSheet[]>}
 */
const sheets = new WeakMap();

/**
 * Gives a shadow root the style sheets.
 * @param {ShadowRoot} root
 * @param {string} [live] The style of live cards.
 */
export function adoptStyles(root, live) {
  if (live) styles[1] = live;
  const page = root.ownerDocument;
  const own = [...root.querySelectorAll("style")];
  // A card that the page came with may have the same style already; to replace it would cost a layout.
  const has = (/** @type {string} */ style) =>
    own.some(({ sheet, textContent }) => sheet && /** @type {string} */ (textContent).includes(style));
  if (!has(STYLE)) for (const style of own.splice(0)) style.remove();
  const missing = styles.filter((style) => !has(style));
  try {
    const made = sheets.get(page) ?? [];
    sheets.set(page, made);
    root.adoptedStyleSheets = missing.map(
      (style) => (made[styles.indexOf(style)] ??= sheetOf(style, page.defaultView)),
    );
  } catch {
    // Browsers before 2023.
    for (const style of missing) root.append(Object.assign(page.createElement("style"), { textContent: style }));
  }
}
