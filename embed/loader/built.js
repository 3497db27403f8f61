// What the build writes.

/** The card's style sheet. */
export const STYLE = "%STYLE%";

/** What the patient is told while there is no card, by language. What is said above a card comes with the card. */
export const WORDS = "%WORDS%";

/** Files in rooms/: `{ glue, wasm, cards: [[name, digest]] }`, the `integrity` of two, and how the digests of cards begin. */
export const MANIFEST = "%MANIFEST%";
