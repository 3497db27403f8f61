// What the build writes into the loader.

/** The card's style sheet. */
export const STYLE = "%STYLE%";

/**
 * What the reader is told in English while there is no card. Notices about a card come with its fragment.
 * @type {import("./words.js").LoaderWords}
 */
export const WORDS = /** @type {any} */ ("%WORDS%");

/**
 * The `integrity` of the modules and of the WebAssembly in assets/, and the cards of this build: the name of each, and the
 * start of the digest of its bytes.
 * @type {{
 *   modules: Record<keyof import("./modules.js").Modules, string>,
 *   wasm: string,
 *   cards: [name: string, digestStart: string][],
 * }}
 */
export const MANIFEST = /** @type {any} */ ("%MANIFEST%");
