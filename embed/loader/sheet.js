// The style sheet, made once for each document that holds cards.

import { STYLE } from "./built.js";

const sheets = new WeakMap();

/** Dresses the card in a shadow root. */
export function dress(root) {
  const page = root.ownerDocument;
  const own = root.querySelector("style");
  // The same style again would lay out again what a page has brought.
  if (own?.sheet && own.textContent.includes(STYLE)) return;
  own?.remove();
  try {
    if (!sheets.has(page)) sheets.set(page, sheetOf(STYLE, page.defaultView));
    root.adoptedStyleSheets = [sheets.get(page)];
  } catch {
    // Browsers before 2023.
    const style = page.createElement("style");
    style.textContent = STYLE;
    root.prepend(style);
  }
}

/** A style sheet for documents of a window. Throws in browsers before 2023. */
export function sheetOf(style, window) {
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}
