// Printing a card alone. The style sheet decides what is printed in each way.

import { sheetOf } from "../style-sheet.js";

/** For the page while a card is printed: hides what is neither the card nor around it. */
const ALONE = "@media print{body :not([printing],:has([printing])){display:none!important}}";

/**
 * Prints a card without the page around it.
 * @param {Element} element
 * @param {HTMLElement} frame
 * @param {string} way One of those that its buttons name.
 */
export function printAlone(element, frame, way) {
  frame.dataset.print = way;
  element.toggleAttribute("printing", true);
  /** @type {CSSStyleSheet | undefined} */
  let alone;
  try {
    alone = sheetOf(ALONE, window);
    document.adoptedStyleSheets.push(alone);
  } catch {
    // Browsers before 2023: the page around the card is printed too.
  }
  addEventListener(
    "afterprint",
    () => {
      delete frame.dataset.print;
      element.toggleAttribute("printing", false);
      if (alone) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== alone);
    },
    { once: true },
  );
  print();
}
