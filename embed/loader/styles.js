// The style sheet of the card, constructed once for each document that holds cards.

import { STYLE } from "./built.js";
import { sheetOf } from "./style-sheet.js";

/** @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/**
 * Gives a shadow root the style sheet.
 * @param {ShadowRoot} root
 */
export function adoptStyles(root) {
  const page = root.ownerDocument;
  const own = root.querySelector("style");
  // A card that the page came with may have the same style already; to replace it would cost a layout.
  if (own?.sheet && /** @type {string} */ (own.textContent).includes(STYLE)) return;
  own?.remove();
  try {
    const sheet = sheets.get(page) ?? sheetOf(STYLE, page.defaultView);
    sheets.set(page, sheet);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Browsers before 2023.
    const style = page.createElement("style");
    style.textContent = STYLE;
    root.prepend(style);
  }
}
