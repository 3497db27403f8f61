// Paper. What is printed in each way is a matter of the style sheet.

import { sheetOf } from "./sheet.js";

/** For the page while a card prints itself: hides all that is neither the card nor around it. */
const ALONE = "@media print { body :not([printing], :has([printing])) { display: none !important } }";

/** Prints a card alone, without the page around it, in one of the ways that its buttons name. */
export function printAlone(card, frame, way) {
  frame.dataset.print = way;
  card.toggleAttribute("printing", true);
  let alone = null;
  try {
    alone = sheetOf(ALONE, window);
    document.adoptedStyleSheets.push(alone);
  } catch {
    // The page around the card is printed too.
  }
  addEventListener(
    "afterprint",
    () => {
      delete frame.dataset.print;
      card.toggleAttribute("printing", false);
      if (alone) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== alone);
    },
    { once: true },
  );
  print();
}
