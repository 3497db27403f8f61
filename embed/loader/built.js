// What the build writes into the loader.

/** The card's style sheet. */
export const STYLE = "%STYLE%";

/**
 * What the reader is told in English while there is no card. Notices about a card come with its fragment.
 * @type {import("./words.js").LoaderWords}
 */
export const WORDS = /** @type {any} */ ("%WORDS%");

/**
 * The `integrity` of the modules and of the WebAssembly in assets/, the build, with which the stamps of its cards begin, and
 * the region whose content is shown where nothing tells the region of the reader.
 * @type {{
 *   modules: Record<keyof import("./modules.js").Modules, string>,
 *   wasm: string,
 *   build: string,
 *   region: string,
 * }}
 */
export const MANIFEST = /** @type {any} */ ("%MANIFEST%");
