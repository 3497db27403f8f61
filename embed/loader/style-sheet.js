// Constructed style sheets.

/**
 * A style sheet for the documents of a window. Throws in browsers before 2023.
 * @param {string} style
 * @param {any} window
 * @returns {CSSStyleSheet}
 */
export function sheetOf(style, window) {
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
}
