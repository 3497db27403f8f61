// What the build writes.

/** The card's style sheet. */
export const STYLE = "%STYLE%";

/** What the patient is told while there is no card, by language. What is said above a card comes with the card. */
export const WORDS = "%WORDS%";

/** The `integrity` of files in rooms/: `{ glue, wasm, cards: [[name, integrity]] }`. */
export const MANIFEST = "%MANIFEST%";
